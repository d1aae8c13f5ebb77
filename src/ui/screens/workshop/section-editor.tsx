import type { InstrumentSection } from '../../../domain/instrument/pack.ts'
import { addItem, freeItemId, setSectionWords } from '../../../domain/workshop/edit-pack.ts'
import { ContentWords } from '../../content-words.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import type { EditorProps } from './editor-props.ts'
import { ItemEditor } from './item-editor.tsx'
import { RepeatsEditor } from './repeats-editor.tsx'

/** One part of the form: its heading, and its questions folded. */
export function SectionEditor(
  props: EditorProps & { readonly section: InstrumentSection; readonly n: number },
) {
  const { pack, t, onChange, section, n } = props
  const heading = `section-${section.id}`
  const label = (words: string, language: 'sv' | 'en') =>
    language === 'sv' ? t.edit.inSwedish(words) : t.edit.inEnglish(words)
  return (
    <section class="form" aria-labelledby={heading}>
      <h2 id={heading}>
        {t.edit.section(n)}: <ContentWords of={section.title} />
      </h2>
      <Disclosure summary={section.repeats ? t.edit.sectionRepeats : t.edit.sectionFacts}>
        <div class="workshop-item">
          {(['title', 'intro'] as const).flatMap((field) =>
            (['sv', 'en'] as const).map((language) => (
              <TextArea
                key={`${field}-${language}`}
                label={label(field === 'title' ? t.edit.sectionTitle : t.edit.intro, language)}
                lang={language}
                rows={2}
                value={section[field]?.[language] ?? ''}
                onInput={(words) => onChange(setSectionWords(pack, section.id, field, language, words))}
              />
            )),
          )}
          <RepeatsEditor pack={pack} t={t} onChange={onChange} section={section} />
        </div>
      </Disclosure>
      {section.items.map((item) => (
        <ItemEditor key={item.id} pack={pack} t={t} onChange={onChange} item={item} />
      ))}
      <div>
        <Button onClick={() => onChange(addItem(pack, section.id, freeItemId(pack)))}>{t.edit.add}</Button>
      </div>
    </section>
  )
}
