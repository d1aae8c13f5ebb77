import type { Assessment } from '../domain/case-state.ts'
import { type AnswerChange, compareAnswers } from '../domain/instrument/compare-answers.ts'
import type { Answers } from '../domain/instrument/given-answer.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { answersOf, packFor } from './assess.ts'

export interface CompareSide {
  readonly assessment: Assessment
  readonly pack: InstrumentPack
}

export interface Compared {
  /** `conclusions`, `nothing`: one of them is only a result from elsewhere, in which no question was asked. */
  readonly over: 'answers' | 'conclusions' | 'nothing' | 'otherInstrument'
  readonly changes: readonly AnswerChange[]
  readonly before: Answers
  readonly after: Answers
}

/**
 * What differs between two assessments. A result that was written in from elsewhere has no answers: what it does not
 * have is no gap that was opened, and what the other has is none that was filled.
 */
export function compareAssessments(first: CompareSide, second: CompareSide): Compared {
  const before = answersOf(first.assessment)
  const after = answersOf(second.assessment)
  const nothing = { changes: [], before, after }
  if (first.pack.id !== second.pack.id) return { over: 'otherInstrument', ...nothing }
  const isResultOnly = [first, second].some(({ assessment }) => assessment.form === 'paper')
  if (isResultOnly && !second.pack.judged) return { over: 'nothing', ...nothing }
  const all = compareAnswers(
    { pack: packFor(first.pack, first.assessment), answers: before },
    { pack: packFor(second.pack, second.assessment), answers: after },
  )
  return isResultOnly
    ? { over: 'conclusions', changes: all.filter(({ item }) => item.conclusion === true), before, after }
    : { over: 'answers', changes: all, before, after }
}
