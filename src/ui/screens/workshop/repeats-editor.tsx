import type { InstrumentSection } from '../../../domain/instrument/pack.ts'
import { MOST_ROWS, setMostRows, setRepeats, setRowWords } from '../../../domain/workshop/edit-repeats.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { TextField } from '../../parts/text-field.tsx'
import type { EditorProps } from './editor-props.ts'
import { NumberField } from './number-field.tsx'

/** Whether the part is asked once for each of several, and in what words. */
export function RepeatsEditor(props: EditorProps & { readonly section: InstrumentSection }) {
  const { pack, t, onChange, section } = props
  const { repeats } = section
  const label = (words: string, language: 'sv' | 'en') =>
    language === 'sv' ? t.edit.inSwedish(words) : t.edit.inEnglish(words)
  return (
    <>
      <Checkbox
        label={t.edit.repeats}
        hint={t.edit.repeatsHint}
        checked={repeats !== undefined}
        onChange={(on) => onChange(setRepeats(pack, section.id, on))}
      />
      {repeats && (
        <>
          {(['row', 'ask'] as const).flatMap((field) =>
            (['sv', 'en'] as const).map((language) => (
              <TextField
                key={`${field}-${language}`}
                label={label(field === 'row' ? t.edit.row : t.edit.ask, language)}
                lang={language}
                value={repeats[field][language]}
                onInput={(words) => onChange(setRowWords(pack, section.id, field, language, words))}
              />
            )),
          )}
          <NumberField
            label={t.edit.mostRows(MOST_ROWS)}
            value={repeats.max}
            onChange={(max) => max !== undefined && onChange(setMostRows(pack, section.id, max))}
          />
        </>
      )}
    </>
  )
}
