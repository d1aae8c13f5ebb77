import { useSignal } from '@preact/signals'
import { dayOf, formatDay } from '../../../app/format.ts'
import { daysDocument } from '../../../app/print/days-document.ts'
import { loadPrintTexts } from '../../../app/print/print-texts.ts'
import { saveFile } from '../../../app/save-file.ts'
import { calendarFile } from '../../../domain/follow-up/calendar-file.ts'
import { type DayAhead, daysAhead } from '../../../domain/follow-up/days-ahead.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { useLoaded } from '../../use-loaded.ts'
import { Paper } from '../print/paper.tsx'

const DAYS = 28

/** The days with something on them over all cases, to look at, to take along on paper, or to put in a calendar. */
export function AheadScreen() {
  const { now } = useApp()
  const desk = useDesk()
  const t = useInside().followUp.ahead
  const days = daysAhead(desk.cases.value, { today: dayOf(now()), days: DAYS })
  return (
    <PageLayout
      heading={
        <div class="no-print">
          <PageHeading lead={t.lead} focusOn="ahead">
            {t.title}
          </PageHeading>
        </div>
      }
    >
      {days.length === 0 ? (
        <EmptyState title={t.none} />
      ) : (
        <>
          <div class="no-print day-lists">
            <DayLists days={days} />
          </div>
          <TakeAlong days={days} />
        </>
      )}
    </PageLayout>
  )
}

function DayLists({ days }: { readonly days: readonly DayAhead[] }) {
  const { now } = useApp()
  const texts = useInside()
  const locale = useLocale()
  const today = dayOf(now())
  return days.map(({ on, cases }) => (
    <List
      key={on}
      heading
      label={[formatDay(on, locale, now()), on < today && texts.followUp.ahead.late]
        .filter(Boolean)
        .join(' · ')}
    >
      {cases.map(({ row, kinds }) => (
        <ListRow
          key={row.caseId}
          href={routeHash({ at: 'case', id: row.caseId })}
          title={row.title}
          next={kinds.map((kind) => texts.cases.dues[kind]).join(' · ')}
        />
      ))}
    </List>
  ))
}

function TakeAlong({ days }: { readonly days: readonly DayAhead[] }) {
  const { now } = useApp()
  const desk = useDesk()
  const all = useInside()
  const t = all.followUp.ahead
  const locale = useLocale()
  const texts = useLoaded(loadPrintTexts)
  const onPaper = useSignal(false)
  const today = dayOf(now())

  const said = useSignal<string | undefined>(undefined)
  // A reminder of a day that has been is of no use in a calendar.
  const ahead = days.map(({ on }) => on).filter((on) => on >= today)

  async function saveCalendar(): Promise<void> {
    if (ahead.length === 0) {
      said.value = t.noneAhead
      return
    }
    const noted = await desk.noteAccess({ access: 'export', what: 'calendar' })
    said.value = noted ? undefined : all.more.unlogged
    const text = calendarFile(ahead, { title: t.calendarTitle, madeAt: new Date(now()) })
    saveFile({ name: `${t.calendarFile}-${today}.ics`, blob: new Blob([text], { type: 'text/calendar' }) })
  }

  const document =
    texts &&
    daysDocument(
      {
        today,
        days: days.map(({ on, cases }) => ({
          day: formatDay(on, locale, now()),
          rows: cases.map(({ row, kinds }) => ({ title: row.title, kinds })),
        })),
      },
      texts,
      locale,
    )
  return (
    <>
      <section class="no-print">
        {desk.space === 'real' && <p class="soft">{t.calendarHint}</p>}
        {said.value && <Banner kind="info">{said.value}</Banner>}
        <div class="form-actions">
          {/* A day of practice has no place in anybody's calendar. */}
          {desk.space === 'real' && <Button onClick={saveCalendar}>{t.calendar}</Button>}
          {!onPaper.value && <Button onClick={() => (onPaper.value = true)}>{t.paper}</Button>}
        </div>
      </section>
      {onPaper.value && document && texts && <Paper printable={{ document, texts }} what="days" />}
    </>
  )
}
