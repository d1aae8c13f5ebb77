import type { Answer, RiskLevel } from '../answer.ts'
import type { Estimate } from '../event.ts'
import { type Answers, givenAnswer, isDoubt } from '../instrument/given-answer.ts'
import type { InstrumentItem, InstrumentPack } from '../instrument/pack.ts'
import { visibleItems } from '../instrument/visible-items.ts'
import type { PracticeCase, Said } from './practice-case.ts'
import { sameAnswer } from './same-answer.ts'

/**
 * How a reading stands beside the reference. Also the key of its sentence in the texts.
 * `missedUnknown`: what is not known was read as no. `overRead`: more was read than was said. `missedSign`: something
 * that speaks of risk was said and not read. `otherDoubt`: two kinds of doubt, which lead to different work.
 */
export type Verdict =
  | 'same'
  | 'alsoRight'
  | 'missedUnknown'
  | 'overRead'
  | 'missedSign'
  | 'otherDoubt'
  | 'different'
  | 'notAnswered'

export interface ItemComparison {
  readonly item: string
  readonly verdict: Verdict
  readonly given: Answer | undefined
  readonly reference: Answer
}

export type LevelVerdict = 'same' | 'alsoRight' | 'higher' | 'lower' | 'notMade'

export interface PracticeComparison {
  /** Items that both came to, in the order of the form. One that only one of them came to follows from another. */
  readonly items: readonly ItemComparison[]
  /** Read as the reference does, where many read past it. */
  readonly sawWhatManyMiss: readonly string[]
  /** Undefined where the form gives no level. */
  readonly judgement: { readonly verdict: LevelVerdict; readonly given: RiskLevel | undefined } | undefined
  readonly estimate:
    | { readonly verdict: 'same' | 'different' | 'notMade'; readonly given: Estimate | undefined }
    | undefined
}

export interface Played {
  readonly answers: Answers
  readonly estimate: Estimate | undefined
  readonly judgement: RiskLevel | undefined
}

/** A learner's reading beside the reference, item by item. It is told in words; nothing here is counted or graded. */
export function compareWithReference(
  pack: InstrumentPack,
  practice: PracticeCase,
  played: Played,
): PracticeComparison {
  const said = new Map(practice.said.map((each) => [each.item, each as Said]))
  const inReference = new Set(visibleItems(pack, referenceAnswers(practice)))
  const items = visibleItems(pack, played.answers)
    .filter((item) => inReference.has(item))
    .flatMap((item): ItemComparison[] => {
      const reference = said.get(item.id)
      if (reference === undefined) return []
      const given = givenAnswer(item, played.answers)
      return [
        { item: item.id, verdict: verdictOf(item, reference, given), given, reference: reference.answer },
      ]
    })
  return {
    items,
    sawWhatManyMiss: items
      .filter(({ item, verdict }) => verdict === 'same' && said.get(item)?.oftenMissed === true)
      .map(({ item }) => item),
    judgement: practice.judgement && judgementOf(practice.judgement, played.judgement),
    estimate: practice.estimate && estimateOf(practice.estimate.estimate, played.estimate),
  }
}

/** The reference as answers that the engine reads. */
export function referenceAnswers(practice: PracticeCase): Answers {
  return new Map(practice.said.map(({ item, answer }) => [item, answer as Answer]))
}

function verdictOf(item: InstrumentItem, reference: Said, given: Answer | undefined): Verdict {
  if (given === undefined) return 'notAnswered'
  if (sameAnswer(given, reference.answer)) return 'same'
  if (reference.alsoRight?.some((other) => sameAnswer(given, other))) return 'alsoRight'
  if (isDoubt(reference.answer)) {
    if (isDoubt(given)) return 'otherDoubt'
    return saysNo(item, given) ? 'missedUnknown' : 'overRead'
  }
  if (speaksOfRisk(item, reference.answer)) return speaksOfRisk(item, given) ? 'different' : 'missedSign'
  return speaksOfRisk(item, given) ? 'overRead' : 'different'
}

/** A tick counts as no, and so does a no to a question where yes is the sign of risk. */
function saysNo(item: InstrumentItem, answer: Answer): boolean {
  return item.type === 'yesNo' && !speaksOfRisk(item, answer)
}

function speaksOfRisk(item: InstrumentItem, answer: Answer): boolean {
  if (answer.is === 'yes' || answer.is === 'no') return answer.is === (item.riskWhen ?? 'yes')
  const chosen = answer.is === 'option' ? [answer.option] : answer.is === 'options' ? answer.options : []
  return (item.options ?? []).some(
    (option) => chosen.includes(option.id) && ((option.risk ?? 0) > 0 || (option.flags ?? []).length > 0),
  )
}

function judgementOf(
  reference: NonNullable<PracticeCase['judgement']>,
  given: RiskLevel | undefined,
): { readonly verdict: LevelVerdict; readonly given: RiskLevel | undefined } {
  if (given === undefined) return { verdict: 'notMade', given }
  if (given === reference.level) return { verdict: 'same', given }
  if (reference.alsoRight?.includes(given)) return { verdict: 'alsoRight', given }
  return { verdict: given > reference.level ? 'higher' : 'lower', given }
}

function estimateOf(
  reference: Estimate,
  given: Estimate | undefined,
): { readonly verdict: 'same' | 'different' | 'notMade'; readonly given: Estimate | undefined } {
  if (given === undefined) return { verdict: 'notMade', given }
  return { verdict: given === reference ? 'same' : 'different', given }
}
