import type { Answer } from '../answer.ts'
import { type Answers, givenAnswer } from '../instrument/given-answer.ts'
import type { InstrumentPack } from '../instrument/pack.ts'
import { packItems } from '../instrument/pack-items.ts'
import { visibleItems } from '../instrument/visible-items.ts'
import { sameAnswer } from './same-answer.ts'

export interface LearnersRow {
  readonly item: string
  readonly one: Answer | undefined
  readonly other: Answer | undefined
  readonly alike: boolean
}

/** Two readings of the same words side by side, in the order of the form: every item that either came to. */
export function compareLearners(pack: InstrumentPack, one: Answers, other: Answers): readonly LearnersRow[] {
  const shownToOne = new Set(visibleItems(pack, one))
  const shownToOther = new Set(visibleItems(pack, other))
  return packItems(pack).flatMap((item): LearnersRow[] => {
    if (!shownToOne.has(item) && !shownToOther.has(item)) return []
    const a = shownToOne.has(item) ? givenAnswer(item, one) : undefined
    const b = shownToOther.has(item) ? givenAnswer(item, other) : undefined
    const alike = a === undefined || b === undefined ? a === b : sameAnswer(a, b)
    return [{ item: item.id, one: a, other: b, alike }]
  })
}
