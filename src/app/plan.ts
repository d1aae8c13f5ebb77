import { sha256Hex } from '../crypto/digest.ts'
import type { Day } from '../domain/answer.ts'
import type { CaseState, SafetyPlan } from '../domain/case-state.ts'
import type { EventDraft } from '../domain/event.ts'
import { frozenText } from '../domain/frozen-text.ts'
import type { Id } from '../domain/id.ts'
import type { TellingWord } from '../domain/plan/memory-card.ts'
import { type PlanChapter, PlanPack, PlanTrack } from '../domain/plan/plan-pack.ts'
import { idsToSign } from '../domain/signed-writes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import type { CaseSession } from './case-session.ts'
import type { Locale } from './texts.ts'

/** Where the choice of tracks is kept among a plan's values. */
export const TRACKS = 'tracks'

/** The pack a plan was made with, or the current one for a new plan. */
export async function openPlanPack(plan: SafetyPlan | undefined): Promise<Result<PlanPack>> {
  const { currentPlan: current, loadPlanPack } = await import('../content/plan/registry.ts')
  const loaded = await loadPlanPack(plan?.pack ?? current.pack, plan?.packVersion ?? current.version)
  if (loaded === undefined) return err({ code: 'plan-pack-unknown' })
  const parsed = PlanPack.safeParse(loaded)
  return parsed.success ? ok(parsed.data) : err({ code: 'plan-pack-malformed' })
}

/** Words that tell what a slip is for, with others to put there. */
export async function openTellingWords(locale: Locale): Promise<readonly TellingWord[]> {
  return (await import('../content/plan/telling-words.ts')).tellingWords[locale]
}

/** The plan in use: the newest one. */
export function currentPlan(state: CaseState): SafetyPlan | undefined {
  return state.plans.at(-1)
}

/** Chapters of the chosen tracks, or all of them while nothing is chosen. */
export function chaptersOf(pack: PlanPack, plan: SafetyPlan): readonly PlanChapter[] {
  const tracks = tracksOf(plan)
  return tracks.length === 0
    ? pack.chapters
    : pack.chapters.filter((chapter) => chapter.tracks.some((track) => tracks.includes(track)))
}

export function tracksOf(plan: SafetyPlan): readonly PlanTrack[] {
  const answer = plan.values.get(TRACKS)?.shown
  if (answer?.is !== 'options') return []
  return PlanTrack.options.filter((track) => answer.options.includes(track))
}

/** How many of a chapter's prompts have been dealt with; a skipped one has. */
export function answeredIn(chapter: PlanChapter, plan: SafetyPlan): number {
  return chapter.prompts.filter((prompt) => plan.values.has(prompt.id)).length
}

export function startPlan(session: CaseSession, pack: PlanPack, plan: Id): Promise<Result<void, SaveError>> {
  return session.dispatch([
    { type: 'plan.started@1', data: { plan, pack: pack.id, packVersion: pack.version } },
  ])
}

/** A new version starts from what was signed, card included. */
export function startNewPlan(
  session: CaseSession,
  signed: SafetyPlan,
  ids: { readonly plan: Id; readonly newId: () => Id },
): Promise<Result<void, SaveError>> {
  const { pack, packVersion, id: previous } = signed
  const drafts: EventDraft[] = [
    { type: 'plan.started@1', data: { plan: ids.plan, pack, packVersion, previous } },
  ]
  for (const [prompt, field] of signed.values) {
    drafts.push({ type: 'plan.valueSet@1', data: { plan: ids.plan, prompt, answer: field.shown } })
  }
  for (const { text, position } of signed.card) {
    drafts.push({
      type: 'plan.cardLineSet@1',
      data: { plan: ids.plan, line: ids.newId(), text: text.shown, position },
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
    { type: 'step.set@1', data: { step: 'safetyPlan', status: 'done', reason: '' } },
  ])
}
