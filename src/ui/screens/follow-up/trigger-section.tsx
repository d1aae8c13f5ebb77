import type { CaseSession } from '../../../app/case-session.ts'
import { closeTrigger, type FollowUp, openTriggers, signedSince } from '../../../app/follow-up.ts'
import { dayOf, formatDay } from '../../../app/format.ts'
import type { Trigger } from '../../../domain/case-state.ts'
import { TriggerOutcome } from '../../../domain/event-fields.ts'
import { lastSpokenOn } from '../../../domain/follow-up/silence.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { routeHash } from '../../route.ts'
import { useDraft } from '../../use-draft.ts'
import { RecordMark } from '../record-mark.tsx'
import { AddTrigger } from './add-trigger.tsx'
import { ChangeSilence } from './change-silence.tsx'
import { CloseForm } from './close-form.tsx'
import { CompareLast } from './compare-last.tsx'
import { MoveDay } from './move-day.tsx'
import { NextTime } from './next-time.tsx'
import './follow-up.css'
import { ContentWords } from '../../content-words.tsx'

interface SectionProps {
  readonly session: CaseSession
  readonly pack: FollowUp
}

/** Events that call for a new assessment: the ones ahead, and how it went with the others. */
export function TriggerSection({ session, pack }: SectionProps) {
  const texts = useInside().followUp
  const t = texts.triggers
  const state = session.state.value
  const open = openTriggers(state)
  const closed = state.triggers.flatMap(({ id, set, closed }) => (closed ? [{ id, set, closed }] : []))
  const nameOf = (trigger: Pick<Trigger, 'set'>) => {
    const rule = pack.triggerOf(trigger)
    return rule ? <ContentWords of={rule.title} /> : texts.clocks.unknownRule
  }
  return (
    <section aria-labelledby="triggers-heading">
      <h2 id="triggers-heading">{t.title}</h2>
      {open.length === 0 && <p class="soft">{t.none}</p>}
      {open.map((trigger) => (
        <OpenTrigger key={trigger.id} session={session} pack={pack} trigger={trigger} />
      ))}
      <AddTrigger session={session} pack={pack} />
      {closed.length > 0 && (
        <Disclosure summary={t.done}>
          <ul class="plain-list">
            {closed.map(({ id, set, closed }) => (
              <li key={id}>
                {nameOf({ set })}: {t.outcomes[closed.shown.outcome].toLowerCase()}{' '}
                <CompareLast session={session} assessment={closed.shown.assessment} />
                {closed.shown.words !== '' && <p class="soft written">{closed.shown.words}</p>}
                <RecordMark session={session} of={`trigger/${id}`} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

function OpenTrigger({ session, pack, trigger }: SectionProps & { readonly trigger: Trigger }) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside().followUp
  const t = texts.triggers
  const { note, silence } = trigger.set.shown
  const rule = pack.triggerOf(trigger)
  const today = dayOf(now())
  const isNow = trigger.due <= today
  const draftKey = `${session.id}/trigger/${trigger.id}`
  const next = useDraft(`${draftKey}/next`)
  const again = useDraft(`${draftKey}/again`)
  const madeSince = signedSince(session.state.value, trigger)
  return (
    <article class="watched" data-now={isNow}>
      <h3>{rule ? <ContentWords of={rule.title} /> : texts.clocks.unknownRule}</h3>
      <TriggerFacts session={session} trigger={trigger} />
      {trigger.set.versions.length > 1 && <Banner kind="info">{t.twoDates}</Banner>}
      {rule && (
        <p>
          <ContentWords of={rule.leadsTo} />
        </p>
      )}
      {note !== '' && <p class="written">{note}</p>}
      <RecordMark session={session} of={`trigger/${trigger.id}`} />
      {isNow && (
        <div class="with-action">
          <strong>{t.assessNow}</strong>
          <Button href={routeHash({ at: 'step', id: session.id, step: 'assess' })}>{t.toAssess}</Button>
        </div>
      )}
      {madeSince && (
        <p role="status">
          {t.reassessed} <CompareLast session={session} assessment={madeSince} />
        </p>
      )}
      <Disclosure summary={t.close}>
        <CloseForm<TriggerOutcome>
          draftKey={draftKey}
          legend={t.outcome}
          wordsLabel={t.outcomeWords}
          choices={TriggerOutcome.options.map((value) => ({ value, label: t.outcomes[value] }))}
          onSave={async (outcome, words) => {
            const saved = await closeTrigger(session, pack, trigger, {
              outcome,
              words,
              ...(next.value === '' ? {} : { next: { trigger: desk.newId(), on: next.value, today } }),
              ...(again.value === 'yes' ? { again: { trigger: desk.newId(), on: today } } : {}),
            })
            if (saved.ok) await Promise.all([next.drop(), again.drop()])
            return saved
          }}
          more={() =>
            silence === undefined ? (
              rule?.rhythmDays && <NextTime days={rule.rhythmDays} value={next} today={today} />
            ) : (
              <Checkbox
                label={texts.silence.again(silence)}
                checked={again.value === 'yes'}
                onChange={(checked) => again.set(checked ? 'yes' : '')}
              />
            )
          }
        />
      </Disclosure>
      <Disclosure summary={silence === undefined ? t.move : texts.silence.change}>
        {silence === undefined ? (
          <MoveDay session={session} pack={pack} trigger={trigger} />
        ) : (
          <ChangeSilence session={session} proposed={rule?.silenceDays ?? []} trigger={trigger} />
        )}
      </Disclosure>
    </article>
  )
}

/** When it happens, or how long nothing may be heard, and when the new assessment is due. */
function TriggerFacts({ session, trigger }: { readonly session: CaseSession; readonly trigger: Trigger }) {
  const { now } = useApp()
  const { followUp, contacts } = useInside()
  const locale = useLocale()
  const { on, silence } = trigger.set.shown
  const say = (day: string) => formatDay(day, locale, now())
  const t = followUp.silence
  if (silence === undefined || trigger.silentSince === undefined) {
    return (
      <p class="soft">
        {[followUp.triggers.happens(say(on)), followUp.triggers.assessBy(say(trigger.due))].join(' · ')}
      </p>
    )
  }
  const isContact = trigger.silentSince > on || lastSpokenOn(session.state.value.writes) === on
  return (
    <>
      <p class="soft">
        {[
          t.without(silence),
          isContact ? t.lastContact(say(trigger.silentSince)) : t.countedFrom(say(trigger.silentSince)),
          followUp.triggers.assessBy(say(trigger.due)),
        ].join(' · ')}
      </p>
      <p>
        {t.moves} <a href={routeHash({ at: 'contacts', id: session.id })}>{contacts.title}</a>
      </p>
    </>
  )
}
