import { setBandEnd, setBandStart } from '../../../domain/workshop/edit-pack.ts'
import { useInside } from '../../app-context.ts'
import type { EditorProps } from './editor-props.ts'
import { NumberField } from './number-field.tsx'

/** The least sum of each level; one field for where the highest ends. */
export function BandEditor({ pack, t, onChange }: EditorProps) {
  const { level: levelWords } = useInside().instruments
  const bands = pack.scoring?.bands ?? []
  const last = bands.at(-1)
  return (
    <section class="form" aria-labelledby="bands-heading">
      <h2 id="bands-heading">{t.edit.bands}</h2>
      <p class="soft">{t.edit.bandsHint}</p>
      <div class="workshop-points">
        {bands.map((band) => (
          <NumberField
            key={band.level}
            label={t.edit.bandStart(levelWords(band.level))}
            value={band.min}
            onChange={(min) => min !== undefined && onChange(setBandStart(pack, band.level, min))}
          />
        ))}
        {last && (
          <NumberField
            label={t.edit.bandEnd}
            value={last.max}
            onChange={(max) => max !== undefined && onChange(setBandEnd(pack, last.level, max))}
          />
        )}
      </div>
    </section>
  )
}
