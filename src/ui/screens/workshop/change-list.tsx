import { fieldText, itemName } from '../../../app/fault-text.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { packItems } from '../../../domain/instrument/pack-items.ts'
import type { PackChange } from '../../../domain/workshop/diff-packs.ts'
import { useLocale } from '../../app-context.ts'
import type { WorkshopProps } from './workshop-props.ts'
import './workshop.css'

/** What differs, place by place: as it was, and as it is. */
export function ChangeList(props: {
  readonly changes: readonly PackChange[]
  readonly before: InstrumentPack
  readonly after: InstrumentPack
  readonly t: WorkshopProps['t']
}) {
  const locale = useLocale()
  const { changes, before, after, t } = props
  const inAfter = new Set(packItems(after).map(({ id }) => id))
  const places = [...new Set(changes.map(({ item }) => item))]
  return (
    <ul class="plain-list">
      {places.map((item) => (
        <li key={item ?? ''} class="workshop-change">
          <strong>
            {item === undefined
              ? t.changed.whole
              : itemName(inAfter.has(item) ? after : before, item, t, locale)}
          </strong>
          <ul>
            {changes
              .filter((change) => change.item === item)
              .map((change) => (
                <li key={change.field}>
                  {fieldText(change.field, t)}
                  <br />
                  <span class="soft">{t.changed.before}:</span> <del>{change.before ?? t.changed.gone}</del>
                  <br />
                  <span class="soft">{t.changed.after}:</span> <ins>{change.after ?? t.changed.gone}</ins>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
