import type { Day } from '../domain/answer.ts'
import type { CaseState, RunningClock, Trigger } from '../domain/case-state.ts'
import type { ClockOutcome, TriggerOutcome } from '../domain/event-fields.ts'
import { type ClockDays, clockDays } from '../domain/follow-up/due-day.ts'
import { type ClockRule, FollowUpPack, type TriggerRule } from '../domain/follow-up/follow-up-pack.ts'
import type { Id } from '../domain/id.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import type { CaseSession } from './case-session.ts'

/** Time limits and events to watch for, checked. */
export async function openFollowUp(): Promise<Result<FollowUpPack>> {
  const { followUp } = await import('../content/follow-up/follow-up.ts')
  const parsed = FollowUpPack.safeParse(followUp)
  return parsed.success ? ok(parsed.data) : err({ code: 'follow-up-malformed' })
}

export function openTriggers(state: CaseState): readonly Trigger[] {
  return state.triggers.filter(({ closed }) => !closed).sort(byDue)
}

export function openClocks(state: CaseState): readonly RunningClock[] {
  return state.clocks.filter(({ closed }) => !closed).sort(byDue)
}

function byDue(a: Trigger | RunningClock, b: Trigger | RunningClock): number {
  return a.set.shown.due < b.set.shown.due ? -1 : 1
}

export function watchTrigger(
  session: CaseSession,
  pack: FollowUpPack,
  rule: TriggerRule,
  facts: { readonly trigger: Id; readonly on: Day; readonly due: Day; readonly note: string },
): Promise<Result<void, SaveError>> {
  return session.dispatch([
    { type: 'trigger.set@1', data: { ...facts, rule: rule.id, contentVersion: pack.version } },
  ])
}

/** What was watched for is over. A new assessment signed since then is named, so that one can see which. */
export function closeTrigger(
  session: CaseSession,
  trigger: Trigger,
  outcome: TriggerOutcome,
  words: string,
): Promise<Result<void, SaveError>> {
  const setWall = trigger.set.versions[0].wall
  const assessment = session.state.value.assessments.findLast(
    ({ signatures }) => (signatures[0]?.wall ?? '') > setWall,
  )?.id
  return session.dispatch([
    {
      type: 'trigger.closed@1',
      data: {
        trigger: trigger.id,
        outcome,
        words,
        ...(outcome === 'reassessed' && assessment ? { assessment } : {}),
      },
    },
  ])
}

/** Starts a time limit. The days are written down as counted now: a later change of the law changes none that runs. */
export function startClock(
  session: CaseSession,
  pack: FollowUpPack,
  rule: ClockRule,
  facts: { readonly clock: Id; readonly from: Day },
): Promise<Result<void, SaveError>> {
  const { due, limit } = clockDays(rule, facts.from)
  return session.dispatch([
    { type: 'clock.set@1', data: { ...facts, rule: rule.id, contentVersion: pack.version, due, limit } },
  ])
}

/** Ends a time limit; one that repeats starts again in the same save, from the day it was kept. */
export function closeClock(
  session: CaseSession,
  pack: FollowUpPack,
  clock: RunningClock,
  facts: {
    readonly on: Day
    readonly outcome: ClockOutcome
    readonly words: string
    readonly next: Id
  },
): Promise<Result<void, SaveError>> {
  const { next, ...data } = facts
  const rule = pack.clocks.find(({ id }) => id === clock.set.shown.rule)
  const closed = { type: 'clock.closed@1', data: { clock: clock.id, ...data } } as const
  if (!rule?.repeats || facts.outcome !== 'kept') return session.dispatch([closed])
  const { due, limit } = clockDays(rule, facts.on)
  const again = { clock: next, rule: rule.id, contentVersion: pack.version, from: facts.on, due, limit }
  return session.dispatch([closed, { type: 'clock.set@1', data: again }])
}

/** How a running limit would be counted with the rules of today; undefined when they no longer have it. */
export function countedNow(pack: FollowUpPack, clock: RunningClock): ClockDays | undefined {
  const rule = pack.clocks.find(({ id }) => id === clock.set.shown.rule)
  return rule && clockDays(rule, clock.set.shown.from)
}
