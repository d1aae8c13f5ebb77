import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { TextArea } from '../../parts/text-area.tsx'
import { TextField } from '../../parts/text-field.tsx'
import type { EditorProps } from './editor-props.ts'

/** What the instrument is called, which form it follows, and what of that has been looked at. */
export function FormFacts({ pack, t, onChange }: EditorProps) {
  const names = t.changed.fields
  const put = (verification: Partial<InstrumentPack['verification']>) =>
    onChange({ ...pack, verification: { ...pack.verification, ...verification } })
  return (
    <section class="form">
      {(['sv', 'en'] as const).map((language) => (
        <TextField
          key={language}
          label={language === 'sv' ? t.edit.inSwedish(names.title) : t.edit.inEnglish(names.title)}
          lang={language}
          value={pack.title[language]}
          onInput={(value) => onChange({ ...pack, title: { ...pack.title, [language]: value } })}
        />
      ))}
      <TextField
        label={t.edit.edition}
        value={pack.verification.sourceEdition}
        onInput={(sourceEdition) => put({ sourceEdition })}
      />
      {(['sv', 'en'] as const).map((language) => (
        <TextArea
          key={language}
          label={language === 'sv' ? t.edit.inSwedish(t.edit.note) : t.edit.inEnglish(t.edit.note)}
          lang={language}
          value={pack.verification.note[language]}
          onInput={(value) => put({ note: { ...pack.verification.note, [language]: value } })}
        />
      ))}
    </section>
  )
}
