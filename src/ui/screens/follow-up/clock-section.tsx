import type { ComponentChildren } from 'preact'
import type { CaseSession } from '../../../app/case-session.ts'
import {
  closeClock,
  countedFromReceived,
  countedNow,
  type FollowUp,
  openClocks,
  recount,
} from '../../../app/follow-up.ts'
import { dayOf, formatDay } from '../../../app/format.ts'
import type { RunningClock } from '../../../domain/case-state.ts'
import { ClockOutcome } from '../../../domain/event-fields.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { useDraft } from '../../use-draft.ts'
import { RecordMark } from '../record-mark.tsx'
import { useWrite, WriteProblem } from '../use-write.tsx'
import { AddClock, LawLine } from './add-clock.tsx'
import { CloseForm } from './close-form.tsx'

interface SectionProps {
  readonly session: CaseSession
  readonly pack: FollowUp
}

/** Time limits that run, the nearest first. */
export function ClockSection({ session, pack }: SectionProps) {
  const { now } = useApp()
  const t = useInside().followUp.clocks
  const locale = useLocale()
  const state = session.state.value
  const open = openClocks(state)
  const closed = state.clocks.flatMap(({ id, set, closed }) => (closed ? [{ id, set, closed }] : []))
  const nameOf = (clock: Pick<RunningClock, 'set'>) => {
    const rule = pack.clockOf(clock)
    return rule ? <ContentWords of={rule.title} /> : t.unknownRule
  }
  return (
    <section aria-labelledby="clocks-heading">
      <h2 id="clocks-heading">{t.title}</h2>
      <p class="soft">{t.lead}</p>
      {open.length === 0 && <p class="soft">{t.none}</p>}
      {open.map((clock) => (
        <OpenClock key={clock.id} session={session} pack={pack} clock={clock} name={nameOf(clock)} />
      ))}
      <AddClock session={session} pack={pack} />
      {closed.length > 0 && (
        <Disclosure summary={t.done}>
          <ul class="plain-list">
            {closed.map(({ id, set, closed }) => (
              <li key={id}>
                {nameOf({ set })}: {t.outcomes[closed.shown.outcome].toLowerCase()}{' '}
                {formatDay(closed.shown.on, locale, now())}
                {closed.shown.words !== '' && <p class="soft written">{closed.shown.words}</p>}
                <RecordMark session={session} of={`clock/${id}`} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

function OpenClock(props: SectionProps & { readonly clock: RunningClock; readonly name: ComponentChildren }) {
  const { now } = useApp()
  const desk = useDesk()
  const t = useInside().followUp.clocks
  const locale = useLocale()
  const { session, pack, clock } = props
  const { due, limit } = clock.set.shown
  const rule = pack.clockOf(clock)
  const draftKey = `${session.id}/clock/${clock.id}`
  const closedOn = useDraft(`${draftKey}/on`, dayOf(now()))
  const until = useDraft(`${draftKey}/until`)
  const asNow = countedNow(pack, clock)
  const hintOf = (outcome: ClockOutcome) => {
    if (outcome === 'extended') return t.goesOn
    return outcome === 'kept' && rule?.repeats ? t.repeats : undefined
  }
  return (
    <article class="watched" data-now={due <= dayOf(now())}>
      <h3>{props.name}</h3>
      <p class="soft">
        {t.due(formatDay(due, locale, now()))}
        {limit !== due && ` · ${t.limit(formatDay(limit, locale, now()))}`}
      </p>
      <CameInAnother {...props} />
      {asNow && asNow.limit !== limit && (
        <Banner kind="info">{t.changed(formatDay(asNow.limit, locale, now()))}</Banner>
      )}
      {rule && (
        <p>
          <ContentWords of={rule.note} />
        </p>
      )}
      {rule && <LawLine rule={rule} />}
      <RecordMark session={session} of={`clock/${clock.id}`} />
      <Disclosure summary={t.close}>
        <CloseForm<ClockOutcome>
          draftKey={draftKey}
          legend={t.outcome}
          wordsLabel={t.words}
          choices={ClockOutcome.options.map((value) => ({
            value,
            label: t.outcomes[value],
            hint: hintOf(value),
          }))}
          onSave={async (outcome, words) => {
            const saved = await closeClock(session, pack, clock, {
              on: closedOn.value,
              outcome,
              words,
              next: desk.newId(),
              ...(outcome === 'extended' ? { until: until.value } : {}),
            })
            if (saved.ok) await Promise.all([closedOn.drop(), until.drop()])
            return saved
          }}
          isWhole={(outcome) => outcome !== 'extended' || until.value > closedOn.value}
          more={(outcome) => (
            <>
              <DayField
                label={t.closedOn}
                value={closedOn.value}
                onChange={(day) => closedOn.set(day === '' ? dayOf(now()) : day)}
              />
              {outcome === 'extended' && (
                <DayField
                  label={t.until}
                  hint={t.untilHint}
                  value={until.value}
                  min={closedOn.value}
                  error={until.value !== '' && until.value <= closedOn.value ? t.untilPassed : undefined}
                  inWords={until.value === '' ? undefined : formatDay(until.value, locale, now())}
                  onChange={until.set}
                />
              )}
            </>
          )}
        />
      </Disclosure>
    </article>
  )
}

/** The day the matter came in was corrected: how the limit would be, and one press to count from there. */
function CameInAnother({ session, pack, clock }: SectionProps & { readonly clock: RunningClock }) {
  const { now } = useApp()
  const t = useInside().followUp.clocks
  const locale = useLocale()
  const { write, problem } = useWrite()
  const days = countedFromReceived(pack, session.state.value, clock)
  if (!days) return null
  const say = (day: string) => formatDay(day, locale, now())
  return (
    <>
      <Banner kind="info">{t.cameIn(say(days.from), say(clock.set.shown.from), say(days.due))}</Banner>
      <WriteProblem of={problem} />
      <div class="form-actions">
        <Button kind="quiet" onClick={() => void write(recount(session, pack, clock, days))}>
          {t.countFrom(say(days.from))}
        </Button>
      </div>
    </>
  )
}
