import type { Day } from '../domain/answer.ts'
import type { CaseState, RunningClock, Signature, Trigger } from '../domain/case-state.ts'
import { editionsOf } from '../domain/editions/editions-of.ts'
import { editionInForce, entryAsOf, resolveEntries } from '../domain/editions/resolve.ts'
import type { ClockOutcome, TriggerOutcome } from '../domain/event-fields.ts'
import { plusDays } from '../domain/follow-up/calendar-day.ts'
import { type ClockDays, clockDays, extendedDays, triggerDue } from '../domain/follow-up/due-day.ts'
import { type ClockRule, FollowUpPack, type TriggerRule } from '../domain/follow-up/follow-up-pack.ts'
import type { Id } from '../domain/id.ts'
import { isWrittenAfter } from '../domain/written-after.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import type { CaseSession } from './case-session.ts'

/** The rules of today, and those that what is watched and counted was begun with. */
export interface FollowUp extends Pick<FollowUpPack, 'version' | 'clocks' | 'triggers'> {
  readonly editionOf: (kind: 'trigger' | 'clock', rule: string) => Id | undefined
  /** As it was when the trigger was set, whatever has been changed since. */
  readonly triggerOf: (trigger: Pick<Trigger, 'set'>) => TriggerRule | undefined
  readonly clockOf: (clock: Pick<RunningClock, 'set'>) => ClockRule | undefined
}

/** Time limits and events to watch for, checked, with what the organisation has changed. */
export async function openFollowUp(organisation: Pick<CaseState, 'writes'>): Promise<Result<FollowUp>> {
  const { followUp } = await import('../content/follow-up/follow-up.ts')
  const parsed = FollowUpPack.safeParse(followUp)
  if (!parsed.success) return err({ code: 'follow-up-malformed' })
  const { version, clocks, triggers } = parsed.data
  const editions = editionsOf(organisation)
  const made = ({ shown }: Trigger['set'] | RunningClock['set']) => ({
    entry: shown.rule,
    edition: shown.edition,
  })
  return ok({
    version,
    clocks: resolveEntries('clock', clocks, editions),
    triggers: resolveEntries('trigger', triggers, editions),
    editionOf: (kind, rule) => editionInForce(kind, rule, editions),
    triggerOf: ({ set }) => entryAsOf('trigger', made(set), triggers, editions),
    clockOf: ({ set }) => entryAsOf('clock', made(set), clocks, editions),
  })
}

export function openTriggers(state: CaseState): readonly Trigger[] {
  return state.triggers.filter(({ closed }) => !closed).sort((a, b) => (a.due < b.due ? -1 : 1))
}

export function openClocks(state: CaseState): readonly RunningClock[] {
  return state.clocks.filter(({ closed }) => !closed).sort(byDue)
}

function byDue(a: RunningClock, b: RunningClock): number {
  return a.set.shown.due < b.set.shown.due ? -1 : 1
}

export function watchTrigger(
  session: CaseSession,
  pack: FollowUp,
  rule: TriggerRule,
  facts: {
    readonly trigger: Id
    readonly on: Day
    readonly due: Day
    readonly note: string
    readonly silence?: number
  },
): Promise<Result<void, SaveError>> {
  return session.dispatch([{ type: 'trigger.set@1', data: { ...facts, ...madeWith(pack, 'trigger', rule) } }])
}

/** The newest assessment that was signed after the trigger was set. */
export function signedSince(
  { assessments, writes }: CaseState,
  { set }: Pick<Trigger, 'set'>,
): Id | undefined {
  const isSince = (signature: Signature) => isWrittenAfter(writes, signature.event, set.versions[0].event)
  return assessments.findLast(({ signatures: [first] }) => first && isSince(first))?.id
}

/** What was watched for is over. A new assessment signed since then is named, so that one can see which. */
export function closeTrigger(
  session: CaseSession,
  pack: FollowUp,
  trigger: Trigger,
  said: {
    readonly outcome: TriggerOutcome
    readonly words: string
    /** Where there is a rhythm: when it is asked again. In the same save, so that no next time is lost. */
    readonly next?: { readonly trigger: Id; readonly on: Day; readonly today: Day }
    /** Where silence was watched for: it is watched on, counted from that day. */
    readonly again?: { readonly trigger: Id; readonly on: Day }
  },
): Promise<Result<void, SaveError>> {
  const { outcome, words, next, again } = said
  const { note, silence } = trigger.set.shown
  const rule = triggerRuleOf(pack, trigger)
  const assessment = signedSince(session.state.value, trigger)
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
    ...(next && rule
      ? [
          {
            type: 'trigger.set@1' as const,
            data: {
              trigger: next.trigger,
              ...againAs(pack, 'trigger', trigger.set.shown),
              on: next.on,
              due: triggerDue(rule, next),
              note,
            },
          },
        ]
      : []),
    ...(again && silence !== undefined
      ? [
          {
            type: 'trigger.set@1' as const,
            data: {
              ...againAs(pack, 'trigger', trigger.set.shown),
              ...again,
              ...silenceFrom(again.on, silence),
              note,
            },
          },
        ]
      : []),
  ])
}

/** A day that was moved, or two days set apart of which one is chosen. What is watched for stays the same. */
export function moveTrigger(
  session: CaseSession,
  pack: FollowUp,
  trigger: Trigger,
  days: { readonly on: Day; readonly today: Day },
): Promise<Result<void, SaveError>> {
  const rule = triggerRuleOf(pack, trigger)
  const due = rule ? triggerDue(rule, days) : days.on < days.today ? days.today : days.on
  const data = { ...trigger.set.shown, trigger: trigger.id, on: days.on, due }
  return session.dispatch([{ type: 'trigger.set@1', data }])
}

/** Another number of days without contact, or two that were set apart of which one is chosen. */
export function changeSilence(
  session: CaseSession,
  trigger: Trigger,
  silence: number,
): Promise<Result<void, SaveError>> {
  const { shown } = trigger.set
  const data = { ...shown, trigger: trigger.id, ...silenceFrom(shown.on, silence) }
  return session.dispatch([{ type: 'trigger.set@1', data }])
}

/** `due` is for a tablet that does not count yet: no contact is in it, so it comes early there and never late. */
export function silenceFrom(
  on: Day,
  silence: number,
): { readonly on: Day; readonly due: Day; readonly silence: number } {
  return { on, silence, due: plusDays(on, silence) }
}

/** Starts a time limit. The days are written down as counted now: a later change of the law changes none that runs. */
export function startClock(
  session: CaseSession,
  pack: FollowUp,
  rule: ClockRule,
  facts: { readonly clock: Id; readonly from: Day },
): Promise<Result<void, SaveError>> {
  const { due, limit } = clockDays(rule, facts.from)
  return session.dispatch([
    { type: 'clock.set@1', data: { ...facts, ...madeWith(pack, 'clock', rule), due, limit } },
  ])
}

/**
 * Ends a time limit. In the same save one that repeats starts again from the day it was kept, and one that was extended
 * goes on to its new last day, so that nothing that still runs is left without a day.
 */
export function closeClock(
  session: CaseSession,
  pack: FollowUp,
  clock: RunningClock,
  facts: {
    readonly on: Day
    readonly outcome: ClockOutcome
    readonly words: string
    readonly next: Id
    /** The new last day, where it was extended. */
    readonly until?: Day
  },
): Promise<Result<void, SaveError>> {
  const { next, until, ...data } = facts
  const { on, outcome } = facts
  const closed = { type: 'clock.closed@1', data: { clock: clock.id, ...data } } as const
  const again = { clock: next, ...againAs(pack, 'clock', clock.set.shown), from: on }
  if (outcome === 'extended' && until) {
    const extended = { ...again, ...extendedDays(on, until), extended: true as const }
    return session.dispatch([closed, { type: 'clock.set@1', data: extended }])
  }
  const rule = clockRuleOf(pack, clock)
  if (!rule?.repeats || outcome !== 'kept') return session.dispatch([closed])
  const { due, limit } = clockDays(rule, on)
  return session.dispatch([closed, { type: 'clock.set@1', data: { ...again, due, limit } }])
}

/** As it is today; as it was begun with when the organisation no longer shows it. What runs does not stop for that. */
function clockRuleOf(pack: FollowUp, clock: Pick<RunningClock, 'set'>): ClockRule | undefined {
  return pack.clocks.find(({ id }) => id === clock.set.shown.rule) ?? pack.clockOf(clock)
}

function triggerRuleOf(pack: FollowUp, trigger: Pick<Trigger, 'set'>): TriggerRule | undefined {
  return pack.triggers.find(({ id }) => id === trigger.set.shown.rule) ?? pack.triggerOf(trigger)
}

/** Made with the rule of today, or with the one it had when that is hidden. */
function againAs(
  pack: FollowUp,
  kind: 'trigger' | 'clock',
  had: { readonly rule: string; readonly contentVersion: string; readonly edition?: Id | undefined },
) {
  const rules: readonly (TriggerRule | ClockRule)[] = kind === 'trigger' ? pack.triggers : pack.clocks
  const rule = rules.find(({ id }) => id === had.rule)
  if (rule) return madeWith(pack, kind, rule)
  const { contentVersion, edition } = had
  return { rule: had.rule, contentVersion, ...(edition ? { edition } : {}) }
}

/** How a running limit would be counted with the rules of today; undefined when they do not count it. */
export function countedNow(pack: FollowUp, clock: RunningClock): ClockDays | undefined {
  const rule = pack.clocks.find(({ id }) => id === clock.set.shown.rule)
  // A day that was decided is not counted anew.
  return rule && !clock.set.shown.extended ? clockDays(rule, clock.set.shown.from) : undefined
}

/**
 * A limit that runs from the day the matter came in, when that day was corrected after the count began: the corrected day
 * and how it would be counted. One that was extended, or has begun again, has a first day of its own.
 */
export function countedFromReceived(
  pack: FollowUp,
  state: CaseState,
  clock: RunningClock,
): (ClockDays & { readonly from: Day }) | undefined {
  const { shown, versions } = clock.set
  const rule = clockRuleOf(pack, clock)
  const received = state.fields.receivedOn
  if (rule?.from !== 'received' || shown.extended || !received || received.shown === '') return undefined
  const isFirst = state.clocks.find(({ set }) => set.shown.rule === shown.rule)?.id === clock.id
  if (!isFirst || received.shown === shown.from) return undefined
  if (!isWrittenAfter(state.writes, received.versions[0].event, versions[0].event)) return undefined
  return { from: received.shown, ...clockDays(rule, received.shown) }
}

/** Counts on from the corrected day, as the same limit. */
export function recount(
  session: CaseSession,
  pack: FollowUp,
  clock: RunningClock,
  { from, due, limit }: ClockDays & { readonly from: Day },
): Promise<Result<void, SaveError>> {
  const data = { clock: clock.id, ...againAs(pack, 'clock', clock.set.shown), from, due, limit }
  return session.dispatch([{ type: 'clock.set@1', data }])
}

/** What a rule was at this moment, so that it can be read as it was. */
function madeWith(pack: FollowUp, kind: 'trigger' | 'clock', rule: TriggerRule | ClockRule) {
  const edition = pack.editionOf(kind, rule.id)
  return { rule: rule.id, contentVersion: pack.version, ...(edition ? { edition } : {}) }
}
