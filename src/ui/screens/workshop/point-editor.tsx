import type { InstrumentItem } from '../../../domain/instrument/pack.ts'
import { pointsOf, setCounts, setPoints } from '../../../domain/workshop/edit-pack.ts'
import { Sentence } from '../../content-words.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import type { EditorProps } from './editor-props.ts'
import { NumberField } from './number-field.tsx'

/** What a yes and each choice count. Words, days and numbers never do. */
export function PointEditor({ pack, t, onChange, item }: EditorProps & { readonly item: InstrumentItem }) {
  const canCount = item.type === 'yesNo' || item.type === 'option' || item.type === 'options'
  if (!pack.scoring || !canCount) return null
  const counts = !pack.scoring.excluded.includes(item.id)
  const choices = [...(item.options ?? []), ...(item.ticks ?? [])]
  return (
    <>
      <Checkbox
        label={t.edit.counts}
        checked={counts}
        onChange={(checked) => onChange(setCounts(pack, item.id, checked))}
      />
      {counts && (
        <div class="workshop-points">
          {item.type === 'yesNo' && (
            <NumberField
              label={t.edit.points}
              value={pointsOf(pack, item)}
              onChange={(points) =>
                points !== undefined && onChange(setPoints(pack, item, undefined, points))
              }
            />
          )}
          {choices.map((choice) => (
            <NumberField
              key={choice.id}
              label={<Sentence say={t.edit.pointsOf} of={choice.text} />}
              value={pointsOf(pack, item, choice.id)}
              onChange={(points) =>
                points !== undefined && onChange(setPoints(pack, item, choice.id, points))
              }
            />
          ))}
        </div>
      )}
    </>
  )
}
