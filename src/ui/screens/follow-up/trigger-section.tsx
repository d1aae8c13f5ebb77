import type { CaseSession } from '../../../app/case-session.ts'
import { closeTrigger, openTriggers } from '../../../app/follow-up.ts'
import { dayOf, formatDay } from '../../../app/format.ts'
import type { Trigger } from '../../../domain/case-state.ts'
import { TriggerOutcome } from '../../../domain/event-fields.ts'
import type { FollowUpPack } from '../../../domain/follow-up/follow-up-pack.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { routeHash } from '../../route.ts'
import { AddTrigger } from './add-trigger.tsx'
import { CloseForm } from './close-form.tsx'
import './follow-up.css'

interface SectionProps {
  readonly session: CaseSession
  readonly pack: FollowUpPack
}

/** Events that call for a new assessment: the ones ahead, and how it went with the others. */
export function TriggerSection({ session, pack }: SectionProps) {
  const t = useInside().followUp.triggers
  const locale = useLocale()
  const state = session.state.value
  const open = openTriggers(state)
  const closed = state.triggers.flatMap(({ id, set, closed }) => (closed ? [{ id, set, closed }] : []))
  const nameOf = (rule: string) => pack.triggers.find(({ id }) => id === rule)?.title[locale] ?? rule
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
                {nameOf(set.shown.rule)}: {t.outcomes[closed.shown.outcome].toLowerCase()}
                {closed.shown.words !== '' && <p class="soft written">{closed.shown.words}</p>}
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
  const t = useInside().followUp.triggers
  const locale = useLocale()
  const { rule: ruleId, on, due, note } = trigger.set.shown
  const rule = pack.triggers.find(({ id }) => id === ruleId)
  const isNow = due <= dayOf(now())
  return (
    <article class="watched" data-now={isNow}>
      <h3>{rule?.title[locale] ?? ruleId}</h3>
      <p class="soft">
        {[t.happens(formatDay(on, locale, now())), t.assessBy(formatDay(due, locale, now()))].join(' · ')}
      </p>
      {trigger.set.versions.length > 1 && <Banner kind="info">{t.twoDates}</Banner>}
      {rule && <p>{rule.leadsTo[locale]}</p>}
      {note !== '' && <p class="written">{note}</p>}
      {isNow && (
        <div class="with-action">
          <strong>{t.assessNow}</strong>
          <Button href={routeHash({ at: 'step', id: session.id, step: 'assess' })}>{t.toAssess}</Button>
        </div>
      )}
      <Disclosure summary={t.close}>
        <CloseForm<TriggerOutcome>
          draftKey={`${session.id}/trigger/${trigger.id}`}
          legend={t.outcome}
          wordsLabel={t.outcomeWords}
          choices={TriggerOutcome.options.map((value) => ({ value, label: t.outcomes[value] }))}
          onSave={(outcome, words) => closeTrigger(session, trigger, outcome, words)}
        />
      </Disclosure>
    </article>
  )
}
