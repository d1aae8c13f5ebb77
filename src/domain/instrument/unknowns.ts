import { type Answers, givenAnswer, isComplete, isDoubt, windowsOf } from './given-answer.ts'
import type { About, InstrumentPack } from './pack.ts'
import { visibleItems } from './visible-items.ts'

export interface Unknown {
  readonly item: string
  readonly about: About
  readonly state: 'unanswered' | 'unknown' | 'declined' | 'notAsked'
}

// The one who uses violence is who the services know least about, and most of what raises the risk is there.
const ORDER: readonly About[] = ['perpetrator', 'exposed', 'child', 'situation']

/** What is not known among the items shown now: the perpetrator's first, then in the order of the form. */
export function unknowns(pack: InstrumentPack, answers: Answers): readonly Unknown[] {
  const found = visibleItems(pack, answers).flatMap((item): Unknown[] => {
    const answer = givenAnswer(item, answers)
    if (answer === undefined || !isComplete(answer)) {
      return item.optional === true ? [] : [{ item: item.id, about: item.about, state: 'unanswered' }]
    }
    if (answer.is === 'factor') {
      // Known in one window says nothing about the other.
      return windowsOf(answer).includes('insufficient')
        ? [{ item: item.id, about: item.about, state: 'unknown' }]
        : []
    }
    if (!isDoubt(answer)) return []
    return [{ item: item.id, about: item.about, state: answer.is as 'unknown' | 'declined' | 'notAsked' }]
  })
  return ORDER.flatMap((about) => found.filter((unknown) => unknown.about === about))
}
