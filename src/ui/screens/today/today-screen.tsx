import { useSignal } from '@preact/signals'
import { dayOf } from '../../../app/format.ts'
import { type DayRow, todayOf } from '../../../domain/follow-up/today.ts'
import { useApp, useDesk, useLists } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { lazy } from '../../lazy.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { List } from '../../parts/list-row.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { CaseRow } from '../cases/case-row.tsx'

const ProposalReminder = lazy(() =>
  import('../members/proposal-reminder.tsx').then((it) => it.ProposalReminder),
)
const KitsReminder = lazy(() => import('../kits/kits-reminder.tsx').then((it) => it.KitsReminder))
const SyncReminder = lazy(() => import('./sync-reminder.tsx').then((it) => it.SyncReminder))
const KeepingReminder = lazy(() => import('./keeping-reminder.tsx').then((it) => it.KeepingReminder))
const ClockNote = lazy(() => import('./clock-note.tsx').then((it) => it.ClockNote))

/** What must be done today, what is late, whom to ask, what is going on. No risk, no names: titles, kinds and dates. */
export function TodayScreen() {
  const { now } = useApp()
  const desk = useDesk()
  const t = useLists().cases
  const { late, must, waits, ongoing } = todayOf(desk.cases.value, dayOf(now()))
  const isNew = desk.cases.value.length === 0
  const create = (
    <Button kind={isNew ? 'primary' : 'quiet'} href={routeHash({ at: 'newCase' })}>
      {t.new}
    </Button>
  )

  return (
    <PageLayout heading={<PageHeading focusOn="today">{t.today}</PageHeading>}>
      <ClockNote />
      <SyncReminder />
      <KeepingReminder />
      <ProposalReminder />
      <KitsReminder />
      {must.length + late.length === 0 && (
        <EmptyState
          title={t.todayEmpty}
          action={
            <>
              <Button href={routeHash({ at: 'practice' })}>{t.practise}</Button>
              {isNew && create}
            </>
          }
        >
          {t.todayEmptyHint}
        </EmptyState>
      )}
      <TodayList title={t.todayMust} rows={must} />
      <TodayList title={t.todayLate} rows={late} />
      <TodayList title={t.todayAsk} rows={waits} />
      <TodayList title={t.todayWaits} rows={ongoing} />
      {!isNew && (
        <div class="form-actions">
          {create}
          <Button kind="quiet" href={routeHash({ at: 'ahead' })}>
            {t.todayAhead}
          </Button>
        </div>
      )}
    </PageLayout>
  )
}

/** More than anyone reads at once; drawing two thousand rows would take the first second of the day. */
const PAGE = 40

function TodayList(props: { readonly title: string; readonly rows: readonly DayRow[] }) {
  const t = useLists().cases
  const shown = useSignal(PAGE)
  const left = props.rows.length - shown.value
  if (props.rows.length === 0) return null
  return (
    <>
      <List label={props.title} heading>
        {props.rows.slice(0, shown.value).map(({ row, dues }) => (
          <CaseRow key={row.caseId} row={row} dues={dues} />
        ))}
      </List>
      {left > 0 && (
        <Button kind="quiet" onClick={() => (shown.value += PAGE)}>
          {t.todayMore(Math.min(left, PAGE))}
        </Button>
      )}
    </>
  )
}
