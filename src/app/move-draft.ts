import { pairingWith } from '../domain/agreement/pairings.ts'
import type { Assessment, CaseState } from '../domain/case-state.ts'
import { givenAnswer } from '../domain/instrument/given-answer.ts'
import type { InstrumentItem, InstrumentPack } from '../domain/instrument/pack.ts'
import { packItems } from '../domain/instrument/pack-items.ts'
import { err, type Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import { answersOf, packFor } from './assess.ts'
import type { CaseSession } from './case-session.ts'

/**
 * Whether a draft may go on with another version. What is signed never changes, and two who assess apart answer the
 * very same questions.
 */
export function mayMove(state: CaseState, assessment: Assessment): boolean {
  return assessment.signatures.length === 0 && !assessment.abandoned && !pairingWith(state, assessment.id)
}

/** Answered questions that the other version does not ask, or not so. Their answers stay in the log. */
export function answersLeftBehind(
  assessment: Assessment,
  before: InstrumentPack,
  after: InstrumentPack,
): readonly InstrumentItem[] {
  const answers = answersOf(assessment)
  // As both are asked here: an answer in a row is left behind with a part that no longer repeats.
  const later = new Map(packItems(packFor(after, assessment)).map((item) => [item.id, item]))
  return packItems(packFor(before, assessment)).filter((item) => {
    const there = later.get(item.id)
    return givenAnswer(item, answers) !== undefined && (!there || givenAnswer(there, answers) === undefined)
  })
}

/** Goes on with another version, once the person has seen what differs and said so. */
export async function moveDraft(
  session: CaseSession,
  assessment: Assessment,
  packVersion: string,
): Promise<Result<void, SaveError | { readonly code: 'not-movable' }>> {
  if (!mayMove(session.state.peek(), assessment)) return err({ code: 'not-movable' })
  return session.dispatch([{ type: 'assessment.moved@1', data: { assessment: assessment.id, packVersion } }])
}
