import { type Answers, givenAnswer, isComplete } from './given-answer.ts'
import type { InstrumentItem, InstrumentPack } from './pack.ts'
import { visibleItems } from './visible-items.ts'

export interface Progress {
  readonly answered: number
  /** Items shown now that ask for an answer; grows and shrinks with the answers. */
  readonly total: number
  readonly firstUnanswered: string | null
}

/** Doubt counts as answered here: the question has been dealt with. */
export function progress(pack: InstrumentPack, answers: Answers): Progress {
  const asked = visibleItems(pack, answers).filter((item) => item.optional !== true)
  const left = asked.filter((item) => !isComplete(givenAnswer(item, answers)))
  return {
    answered: asked.length - left.length,
    total: asked.length,
    firstUnanswered: left[0]?.id ?? null,
  }
}

export interface Place {
  readonly item: InstrumentItem
  /** Counted from 1 among the items shown now. */
  readonly position: number
  readonly of: number
  readonly previous: string | null
  readonly next: string | null
}

/** Where an item stands among those shown now. An item that an answer has just hidden gives its nearest neighbour. */
export function placeOf(pack: InstrumentPack, answers: Answers, itemId: string | null): Place | null {
  const shown = visibleItems(pack, answers)
  const at = nearestShown(pack, shown, itemId)
  const item = shown[at]
  if (item === undefined) return null
  return {
    item,
    position: at + 1,
    of: shown.length,
    previous: shown[at - 1]?.id ?? null,
    next: shown[at + 1]?.id ?? null,
  }
}

function nearestShown(pack: InstrumentPack, shown: readonly InstrumentItem[], itemId: string | null): number {
  if (itemId === null) return 0
  const exact = shown.findIndex((item) => item.id === itemId)
  if (exact >= 0) return exact
  const order = pack.sections.flatMap((section) => section.items.map((item) => item.id))
  const from = order.indexOf(itemId)
  if (from < 0) return 0
  const after = new Set(order.slice(from + 1))
  const next = shown.findIndex((item) => after.has(item.id))
  return next >= 0 ? next : shown.length - 1
}
