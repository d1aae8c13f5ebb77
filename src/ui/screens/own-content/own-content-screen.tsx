import { dayOf } from '../../../app/format.ts'
import { entryRows, isToChoose, loadOwnContentTexts } from '../../../app/own-content.ts'
import { EditionKind } from '../../../domain/event-content.ts'
import { useApp, useDesk } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { useLoaded } from '../../use-loaded.ts'
import { EntryList } from './entry-list.tsx'
import type { ContentProps } from './entry-props.ts'
import { EntryScreen, NewEntryScreen } from './entry-screen.tsx'
import { useContentBook } from './use-content-book.ts'

/** What the organisation can change: five kinds, a list of each, and one entry at a time. */
export function OwnContentScreen(props: { readonly kind: number; readonly entry: string }) {
  const { now } = useApp()
  const { organisation } = useDesk()
  const texts = useLoaded(loadOwnContentTexts)
  const book = useContentBook()
  if (!texts || !book) return null
  const kind = EditionKind.options[props.kind - 1]
  if (!kind) return <Kinds book={book} texts={texts} />
  if (props.entry === '') return <EntryList key={kind} kind={kind} book={book} texts={texts} />
  if (props.entry === 'new') return <NewEntryScreen key={kind} kind={kind} book={book} texts={texts} />
  const rows = entryRows(book, kind, organisation.value, dayOf(now()))
  const row = rows.find(({ tag }) => tag === props.entry)
  if (!row) return <EmptyState title={texts.notFound} />
  return <EntryScreen key={`${kind}/${row.id}`} row={row} book={book} texts={texts} />
}

function Kinds({ book, texts }: ContentProps) {
  const { now } = useApp()
  const { organisation } = useDesk()
  const today = dayOf(now())
  return (
    <PageLayout
      heading={
        <PageHeading lead={texts.lead} focusOn="content">
          {texts.title}
        </PageHeading>
      }
    >
      <List label={texts.title}>
        {EditionKind.options.map((kind, i) => {
          const rows = entryRows(book, kind, organisation.value, today)
          const counts = [
            [rows.filter(isToChoose).length, texts.toChoose],
            [rows.filter(({ standing }) => standing.is !== 'shipped').length, texts.changedCount],
            [rows.filter(({ isOld }) => isOld).length, texts.oldCount],
          ] as const
          return (
            <ListRow
              key={kind}
              href={routeHash({ at: 'content', kind: i + 1, entry: '' })}
              title={texts.kinds[kind]}
              next={
                counts.flatMap(([count, say]) => (count > 0 ? [say(count)] : [])).join(' · ') || undefined
              }
            />
          )
        })}
        <ListRow href={routeHash({ at: 'resources' })} title={texts.resources} />
      </List>
    </PageLayout>
  )
}
