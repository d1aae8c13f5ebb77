import { useSignal } from '@preact/signals'
import { useDesk, useLists } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { lazy } from '../../lazy.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { List } from '../../parts/list-row.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { routeHash } from '../../route.ts'
import { CaseRow } from './case-row.tsx'

const ErasedNotice = lazy(() => import('../erase/erased-notice.tsx').then((it) => it.ErasedNotice))

/** More rows than this are reached by searching; a longer list is no list to read. */
const MOST_ROWS = 100

/** All cases of the tablet. The search looks at name, personnummer and case number, as the law says. */
export function CasesScreen() {
  const desk = useDesk()
  const t = useLists().cases
  const typed = useSignal('')
  const found = [...desk.search(typed.value)].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
  const none = desk.cases.value.length === 0
  const create = (
    <Button kind="primary" href={routeHash({ at: 'newCase' })}>
      {t.new}
    </Button>
  )

  if (none) {
    return (
      <PageLayout heading={<PageHeading focusOn="cases">{t.title}</PageHeading>}>
        {desk.erased.value.size > 0 && <ErasedNotice />}
        <EmptyState title={t.empty} action={create}>
          {t.emptyHint}
        </EmptyState>
      </PageLayout>
    )
  }
  return (
    <PageLayout heading={<PageHeading focusOn="cases">{t.title}</PageHeading>}>
      {desk.erased.value.size > 0 && <ErasedNotice />}
      <SearchField
        label={t.search}
        hint={t.searchLimit}
        found={found.length === 0 ? t.searchEmpty : t.count(found.length)}
        value={typed.value}
        onInput={(text) => (typed.value = text)}
      />
      <List label={t.title}>
        {found.slice(0, MOST_ROWS).map((row) => (
          <CaseRow key={row.caseId} row={row} />
        ))}
      </List>
      <div>{create}</div>
    </PageLayout>
  )
}
