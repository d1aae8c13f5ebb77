import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { authorsOf } from '../../../app/copy/copied-names.ts'
import { formatMoment } from '../../../app/format.ts'
import { loadPictures } from '../../../app/guide.ts'
import type { DomainEvent } from '../../../domain/event.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Timeline } from '../../parts/timeline.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { EventMark } from '../record-mark.tsx'
import { CaseTimeline } from './case-timeline.tsx'
import { IncidentCalendar } from './incident-calendar.tsx'
import { RiskPicture } from './risk-picture.tsx'

const PAGE = 100

/** Who did what and when. The record is the history: nothing here can be taken away. */
export function HistoryScreen(props: { readonly session: CaseSession }) {
  const desk = useDesk()
  const texts = useInside()
  const t = texts.cases
  const locale = useLocale()
  const pictures = useLoaded(loadPictures)
  const shown = useSignal(PAGE)
  const state = props.session.state.value
  const events: readonly DomainEvent[] = [...state.writes.ordered, ...state.newer]
    // Of a restricted case: who has read it has a page of its own. What was copied in stands event by event.
    .filter(({ type }) => type !== 'access.noted@1' && type !== 'copy.events@1')
    .reverse()
  const authorOf = authorsOf(desk.organisation.value, state)
  const left = events.length - shown.value

  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={state} />
          <PageHeading over={state.fields.title?.shown} lead={t.historyLead} focusOn="history">
            {t.history}
          </PageHeading>
        </>
      }
    >
      {pictures && <CaseTimeline session={props.session} texts={pictures} />}
      {pictures && <IncidentCalendar session={props.session} texts={pictures} />}
      {pictures && <RiskPicture session={props.session} texts={pictures} />}
      <Timeline
        label={t.history}
        entries={events.slice(0, shown.value).map((event) => ({
          id: event.id,
          when: formatMoment(event.wall, locale),
          what: whatOf(event, texts.history),
          by: authorOf(event) ?? texts.history.somebody,
          mark: <EventMark session={props.session} event={event.id} />,
          detail: reasonOf(event),
        }))}
      />
      {left > 0 && (
        <div>
          <Button onClick={() => (shown.value += PAGE)}>{texts.history.older(Math.min(left, PAGE))}</Button>
        </div>
      )}
      <p class="soft small">{t.historyWall}</p>
    </PageLayout>
  )
}

function whatOf(event: DomainEvent, texts: ReturnType<typeof useInside>['history']): string {
  return 'unknown' in event ? texts.newer : texts.events[event.type]
}

/** A reason somebody gave for taking something away or correcting it belongs beside the event. */
function reasonOf(event: DomainEvent): string | undefined {
  if ('unknown' in event || !('reason' in event.data)) return undefined
  return event.data.reason === '' ? undefined : event.data.reason
}
