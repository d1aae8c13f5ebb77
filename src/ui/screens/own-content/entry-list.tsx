import { useSignal } from '@preact/signals'
import { dayOf } from '../../../app/format.ts'
import {
  type EntryRow,
  entryRows,
  entryTitle,
  isToChoose,
  type OwnContentTexts,
} from '../../../app/own-content.ts'
import { EditionKind } from '../../../domain/event-content.ts'
import { useApp, useDesk, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { routeHash } from '../../route.ts'
import type { ContentProps } from './entry-props.ts'

/** Every entry of a kind: first what somebody has to choose, then what has to be checked, then the rest as it ships. */
export function EntryList(props: ContentProps & { readonly kind: EditionKind }) {
  const { now } = useApp()
  const { organisation } = useDesk()
  const locale = useLocale()
  const { kind, book, texts: t } = props
  const typed = useSignal('')
  const onlyOurs = useSignal(false)
  const wanted = typed.value.trim().toLowerCase()
  const number = EditionKind.options.indexOf(kind) + 1
  const rows = entryRows(book, kind, organisation.value, dayOf(now()))
    .filter((row) => !onlyOurs.value || row.standing.is !== 'shipped' || isToChoose(row) || row.isOld)
    .filter((row) => entryTitle(row.entry, locale).text.toLowerCase().includes(wanted))
    .toSorted((a, b) => rank(a) - rank(b))
  return (
    <PageLayout
      heading={
        <PageHeading over={t.title} focusOn={`content-${kind}`}>
          {t.kinds[kind]}
        </PageHeading>
      }
    >
      <SearchField
        label={t.search}
        value={typed.value}
        found={wanted === '' ? undefined : t.found(rows.length)}
        onInput={(text) => (typed.value = text)}
      />
      <Checkbox
        label={t.onlyOurs}
        checked={onlyOurs.value}
        onChange={(checked) => (onlyOurs.value = checked)}
      />
      {rows.length === 0 && <p class="soft">{t.none}</p>}
      {rows.length > 0 && (
        <List label={t.kinds[kind]}>
          {rows.map((row) => (
            <ListRow
              key={row.id}
              href={routeHash({ at: 'content', kind: number, entry: row.tag })}
              title={<ContentWords of={entryTitle(row.entry, locale)} />}
              next={stateWords(row, t)}
            />
          ))}
        </List>
      )}
      <div class="form-actions">
        <Button href={routeHash({ at: 'content', kind: number, entry: 'new' })}>{t.add}</Button>
        <Button href={routeHash({ at: 'content', kind: 0, entry: '' })}>{t.all}</Button>
      </div>
    </PageLayout>
  )
}

function rank(row: EntryRow): number {
  return isToChoose(row) ? 0 : row.standing.is !== 'shipped' ? 1 : row.isOld ? 2 : 3
}

/** Nothing is said of what is as it ships: most are. */
export function stateWords(row: EntryRow, t: OwnContentTexts): string | undefined {
  const { standing } = row
  return (
    [
      standing.is !== 'shipped' && t.standing[standing.is],
      standing.apart.length > 0 && t.apart,
      standing.newerFromUs && t.newer,
      row.isOld && t.old,
    ]
      .filter(Boolean)
      .join(' · ') || undefined
  )
}
