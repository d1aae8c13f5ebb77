import { sha256Hex } from '../crypto/digest.ts'
import type { Day } from '../domain/answer.ts'
import type { Topic } from '../domain/bridge/factor.ts'
import type { CaseState, SafetyPlan } from '../domain/case-state.ts'
import { type Editions, editionsNamed, editionsOf } from '../domain/editions/editions-of.ts'
import { nextPromptEditions, promptEditions, resolvePlan } from '../domain/editions/resolve.ts'
import type { EventDraft } from '../domain/event.ts'
import { frozenText } from '../domain/frozen-text.ts'
import type { Id } from '../domain/id.ts'
import type { TellingWord } from '../domain/plan/memory-card.ts'
import { type PlanChapter, PlanPack, type PlanPrompt, PlanTrack } from '../domain/plan/plan-pack.ts'
import { idsToSign } from '../domain/signed-writes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import type { CaseSession } from './case-session.ts'
import { bridgeOf, openPacksOf, openToolbox } from './manage.ts'
import type { Organisation } from './packs.ts'
import type { Locale } from './texts.ts'

/** Where the choice of tracks is kept among a plan's values. */
export const TRACKS = 'tracks'

/** The pack a plan was made with, with the organisation's prompts of that day; or those of today for a new plan. */
export async function openPlanPack(
  plan: SafetyPlan | undefined,
  organisation: Pick<CaseState, 'writes'>,
  of: 'person' | 'child' = 'person',
): Promise<Result<PlanPack>> {
  const { currentChildPlan, currentPlan, loadPlanPack } = await import('../content/plan/registry.ts')
  const current = of === 'child' ? currentChildPlan : currentPlan
  const loaded = await loadPlanPack(plan?.pack ?? current.pack, plan?.packVersion ?? current.version)
  if (loaded === undefined) return err({ code: 'plan-pack-unknown' })
  const parsed = PlanPack.safeParse(loaded)
  if (!parsed.success) return err({ code: 'plan-pack-malformed' })
  const editions = editionsOf(organisation)
  return ok(resolvePlan(parsed.data, plan ? editionsNamed(editions, plan.editions ?? []) : editions))
}

/** Words that tell what a slip is for, with others to put there. */
export async function openTellingWords(locale: Locale): Promise<readonly TellingWord[]> {
  return (await import('../content/plan/telling-words.ts')).tellingWords[locale]
}

/** The plan in use: the newest one that is no child's own. */
export function currentPlan(state: CaseState): SafetyPlan | undefined {
  return state.plans.findLast(({ child }) => child === undefined)
}

/** A child's own plan in use. */
export function childPlanOf(state: CaseState, child: Id): SafetyPlan | undefined {
  return state.plans.findLast((plan) => plan.child === child)
}

/** A plan and those it came from, newest first. */
export function versionsOf(state: CaseState, plan: SafetyPlan): readonly SafetyPlan[] {
  const before = state.plans.find(({ id }) => id === plan.previous)
  return before ? [plan, ...versionsOf(state, before)] : [plan]
}

/** What the bridge knows or does not know here: what chapters are called for by. */
export async function neededTopics(
  organisation: Organisation,
  state: CaseState,
): Promise<ReadonlySet<Topic>> {
  const [toolbox, packs] = await Promise.all([openToolbox(organisation), openPacksOf(organisation, state)])
  if (!toolbox.ok) return new Set()
  const { factors } = bridgeOf(state, toolbox.value, packs)
  return new Set(factors.flatMap(({ topic }) => topic ?? []))
}

/** Chapters of the chosen tracks, or all of them while nothing is chosen. */
export function chaptersOf(pack: PlanPack, plan: SafetyPlan): readonly PlanChapter[] {
  const tracks = plan.child === undefined ? tracksOf(plan) : []
  return tracks.length === 0
    ? pack.chapters
    : pack.chapters.filter((chapter) => chapter.tracks.some((track) => tracks.includes(track)))
}

export function tracksOf(plan: SafetyPlan): readonly PlanTrack[] {
  const answer = plan.values.get(TRACKS)?.shown
  if (answer?.is !== 'options') return []
  return PlanTrack.options.filter((track) => answer.options.includes(track))
}

/** Prompts that are asked, and those that an earlier version has written. */
export function shownPrompts(chapter: PlanChapter, plan: SafetyPlan): readonly PlanPrompt[] {
  return chapter.prompts.filter((prompt) => !prompt.retired || plan.values.has(prompt.id))
}

/** How many of a chapter's prompts have been dealt with; one that is skipped or given to somebody has. */
export function answeredIn(chapter: PlanChapter, plan: SafetyPlan): number {
  return shownPrompts(chapter, plan).filter(({ id }) => plan.values.has(id) || plan.handled.has(id)).length
}

export function startPlan(
  session: CaseSession,
  pack: PlanPack,
  ids: {
    readonly plan: Id
    readonly child: Id | undefined
    readonly organisation: Pick<CaseState, 'writes'>
  },
): Promise<Result<void, SaveError>> {
  const { plan, child } = ids
  const begun = withEditions(promptEditions(editionsOf(ids.organisation)))
  return session.dispatch([
    { type: 'plan.started@1', data: { plan, pack: pack.id, packVersion: pack.version, ...begun } },
    ...(child ? [{ type: 'plan.forChild@1' as const, data: { plan, child } }] : []),
  ])
}

function withEditions(editions: readonly Id[]) {
  return editions.length > 0 ? { editions: [...editions] } : {}
}

/** A new version starts from what was signed, card included, and asks what is asked now. */
export async function startNewPlan(
  session: CaseSession,
  signed: SafetyPlan,
  ids: {
    readonly plan: Id
    readonly newId: () => Id
    readonly organisation: Pick<CaseState, 'writes'>
  },
): Promise<Result<void, SaveError>> {
  const { currentChildPlan, currentPlan: current, loadPlanPack } = await import('../content/plan/registry.ts')
  const { pack, version: packVersion } = signed.child === undefined ? current : currentChildPlan
  const { plan } = ids
  const shipped = await loadPlanPack(pack, packVersion)
  const editions = shipped ? editionsAfter(shipped, signed, editionsOf(ids.organisation)) : []
  const begun = withEditions(editions)
  const drafts: EventDraft[] = [
    { type: 'plan.started@1', data: { plan, pack, packVersion, previous: signed.id, ...begun } },
  ]
  if (signed.child) drafts.push({ type: 'plan.forChild@1', data: { plan, child: signed.child } })
  for (const [prompt, field] of signed.values) {
    drafts.push({ type: 'plan.valueSet@1', data: { plan, prompt, answer: field.shown } })
  }
  for (const [prompt, field] of signed.handled) {
    drafts.push({ type: 'plan.promptHandled@1', data: { plan, prompt, ...field.shown } })
  }
  for (const { text, position } of signed.card) {
    drafts.push({
      type: 'plan.cardLineSet@1',
      data: { plan, line: ids.newId(), text: text.shown, position },
    })
  }
  return session.dispatch(drafts)
}

export async function signPlan(
  session: CaseSession,
  plan: SafetyPlan,
  signer: { readonly name: string; readonly role: string },
  validUntil: Day | undefined,
): Promise<Result<void, SaveError>> {
  const { writes } = session.state.value
  const of = idsToSign(writes, `plan/${plan.id}`)
  const stateHash = await sha256Hex(frozenText(writes, of))
  return session.dispatch([
    {
      type: 'plan.signed@1',
      data: { plan: plan.id, of, stateHash, ...signer, ...(validUntil ? { validUntil } : {}) },
    },
    ...(plan.child === undefined
      ? [
          {
            type: 'step.set@1' as const,
            data: { step: 'safetyPlan' as const, status: 'done' as const, reason: '' },
          },
        ]
      : []),
  ])
}

/** The organisation's prompts of today, and of what has been answered those it was answered under. */
function editionsAfter(pack: PlanPack, signed: SafetyPlan, editions: Editions): readonly Id[] {
  const answered = new Set([...signed.values.keys(), ...signed.handled.keys()])
  return nextPromptEditions(pack, editions, { editions: signed.editions ?? [], answered })
}
