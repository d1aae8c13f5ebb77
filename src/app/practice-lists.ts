import { refresherCards, stepRefreshers } from '../content/practice/refreshers/registry.ts'
import { practiceCards } from '../content/practice/registry.ts'
import { StepId } from '../domain/event.ts'
import type { PracticeEntry } from '../domain/practice/fold-practice.ts'
import type { PracticeKind } from '../domain/practice/practice-case.ts'
import { Refresher } from '../domain/practice/refresher.ts'
import type { Words } from '../domain/words.ts'
import { err, ok, type Result } from '../lib/result.ts'

/** The invented cases, as their cards say them. */
export const cards: readonly {
  readonly id: string
  readonly kind: PracticeKind
  readonly title: Words
  readonly lead: Words
}[] = practiceCards

/** The refreshers. Addresses count from here, so a new one is added last. */
export const refreshers: readonly { readonly id: string; readonly pack: string; readonly title: Words }[] =
  refresherCards

/** The steps in the order of the path, each with its refresher's place in the list. */
export const refreshersOfSteps: readonly { readonly step: StepId; readonly number: number }[] =
  StepId.options.map((step) => ({
    step,
    number: refresherCards.findIndex((card) => card.id === stepRefreshers[step]),
  }))

/** Whether it is about a step and no instrument. */
export function isOfStep(pack: string): boolean {
  return pack.startsWith('step.')
}

export async function openRefresher(number: number): Promise<Result<Refresher>> {
  const card = refresherCards[number]
  if (card === undefined) return err({ code: 'practice-unknown' })
  const parsed = Refresher.safeParse(await card.load())
  return parsed.success ? ok(parsed.data) : err({ code: 'practice-malformed' })
}

/** What an entry of the log was about. One from a newer app has no title here, and keeps its id. */
export function entryTitle(entry: Pick<PracticeEntry, 'of'>): Words {
  const known = [...practiceCards, ...refresherCards].find((card) => card.id === entry.of)
  return known?.title ?? { sv: entry.of, en: entry.of }
}
