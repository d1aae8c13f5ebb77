import { dayOf } from '../../../app/format.ts'
import type { IndexRow } from '../../../domain/index-row.ts'
import { useApp, useDesk, useLists } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { List } from '../../parts/list-row.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { CaseRow } from '../cases/case-row.tsx'

/** What must be done today, what is late, what is going on. No risk, no names: titles and dates. */
export function TodayScreen() {
  const { now } = useApp()
  const desk = useDesk()
  const t = useLists().cases
  const today = dayOf(now())
  const open = desk.cases.value.filter((row) => row.nextStep !== 'rest' || row.nextStepOn !== '')
  const must = open.filter((row) => row.nextStepOn === today)
  const late = open.filter((row) => row.nextStepOn !== '' && row.nextStepOn < today)
  const ongoing = open.filter((row) => row.nextStepOn === '' || row.nextStepOn > today)

  return (
    <PageLayout heading={<PageHeading focusOn="today">{t.today}</PageHeading>}>
      {must.length + late.length === 0 && (
        <EmptyState
          title={t.todayEmpty}
          action={<Button href={routeHash({ at: 'practice' })}>{t.practise}</Button>}
        >
          {t.todayEmptyHint}
        </EmptyState>
      )}
      <TodayList title={t.todayMust} rows={must} />
      <TodayList title={t.todayLate} rows={late} />
      <TodayList title={t.todayWaits} rows={ongoing} />
      <div>
        <Button
          kind={desk.cases.value.length === 0 ? 'primary' : 'quiet'}
          href={routeHash({ at: 'newCase' })}
        >
          {t.new}
        </Button>
      </div>
    </PageLayout>
  )
}

function TodayList(props: { readonly title: string; readonly rows: readonly IndexRow[] }) {
  if (props.rows.length === 0) return null
  const rows = [...props.rows].sort(
    (a, b) => a.nextStepOn.localeCompare(b.nextStepOn) || b.changedAt.localeCompare(a.changedAt),
  )
  return (
    <List label={props.title} heading>
      {rows.map((row) => (
        <CaseRow key={row.caseId} row={row} />
      ))}
    </List>
  )
}
