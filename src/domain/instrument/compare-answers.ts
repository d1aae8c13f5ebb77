import { type Answers, givenAnswer, isComplete, isOpen } from './given-answer.ts'
import type { InstrumentItem, InstrumentPack } from './pack.ts'
import { packItems } from './pack-items.ts'

export interface AnswerChange {
  /** As the later form asks it; as the earlier did when it is no longer asked. */
  readonly item: InstrumentItem
  /** A gap that was filled, something known that is open again, or another answer. */
  readonly kind: 'filled' | 'reopened' | 'changed'
}

/** What differs between two assessments with the same instrument, in the order of the form; versions may differ. */
export function compareAnswers(
  before: { readonly pack: InstrumentPack; readonly answers: Answers },
  after: { readonly pack: InstrumentPack; readonly answers: Answers },
): readonly AnswerChange[] {
  const earlier = new Map(packItems(before.pack).map((item) => [item.id, item]))
  const later = new Map(packItems(after.pack).map((item) => [item.id, item]))
  return [...new Map([...later, ...[...earlier].filter(([id]) => !later.has(id))]).values()].flatMap(
    (item): AnswerChange[] => {
      const was = givenAnswer(earlier.get(item.id) ?? item, before.answers)
      const is = givenAnswer(later.get(item.id) ?? item, after.answers)
      if (JSON.stringify(was) === JSON.stringify(is)) return []
      const wasGap = isOpen(was) || !isComplete(was)
      const isGap = isOpen(is) || !isComplete(is)
      if (wasGap && !isGap) return [{ item, kind: 'filled' }]
      // What the later form no longer asks is not something we have stopped knowing.
      return [{ item, kind: !wasGap && isGap && later.has(item.id) ? 'reopened' : 'changed' }]
    },
  )
}
