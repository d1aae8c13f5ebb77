import type { SafetyPlan } from '../case-state.ts'
import type { ContentId } from '../event.ts'

export interface PlanChanges {
  readonly added: readonly ContentId[]
  readonly changed: readonly ContentId[]
  readonly removed: readonly ContentId[]
  readonly cardAdded: readonly string[]
  readonly cardRemoved: readonly string[]
}

type Version = Pick<SafetyPlan, 'values' | 'handled' | 'card'>

/** What differs between two versions. A prompt counts once, whether its answer or who has it differs. */
export function planChanges(before: Version, after: Version): PlanChanges {
  const textOf = (plan: Version, prompt: ContentId) =>
    JSON.stringify([plan.values.get(prompt)?.shown, plan.handled.get(prompt)?.shown])
  const promptsOf = (plan: Version) => new Set([...plan.values.keys(), ...plan.handled.keys()])
  const [old, now] = [promptsOf(before), promptsOf(after)]
  const [oldCard, newCard] = [before, after].map((plan) => plan.card.map(({ text }) => text.shown))
  return {
    added: [...now].filter((prompt) => !old.has(prompt)),
    changed: [...now].filter((prompt) => old.has(prompt) && textOf(before, prompt) !== textOf(after, prompt)),
    removed: [...old].filter((prompt) => !now.has(prompt)),
    cardAdded: (newCard ?? []).filter((line) => !oldCard?.includes(line)),
    cardRemoved: (oldCard ?? []).filter((line) => !newCard?.includes(line)),
  }
}

export function isUnchanged(changes: PlanChanges): boolean {
  return Object.values(changes).every((list) => list.length === 0)
}
