import type { Day } from '../../domain/answer.ts'
import type { AvailabilityMap } from '../../domain/bridge/availability.ts'
import type { Assessment, CaseState, SafetyPlan, Signature } from '../../domain/case-state.ts'
import { alerts } from '../../domain/instrument/alerts.ts'
import { givenAnswer, isDoubt } from '../../domain/instrument/given-answer.ts'
import type { InstrumentPack } from '../../domain/instrument/pack.ts'
import { packItems } from '../../domain/instrument/pack-items.ts'
import { unknowns } from '../../domain/instrument/unknowns.ts'
import { visibleItems } from '../../domain/instrument/visible-items.ts'
import { cardOffer } from '../../domain/plan/card-offer.ts'
import type { TellingWord } from '../../domain/plan/memory-card.ts'
import type { PlanPack } from '../../domain/plan/plan-pack.ts'
import { printed } from '../../domain/print/print-text.ts'
import { answerIn } from '../answer-text.ts'
import { answersOf, instrumentFact, isWeighed, packFor } from '../assess.ts'
import { checkCardOf } from '../check-card.ts'
import { dayOf } from '../format.ts'
import type { Organisation } from '../packs.ts'
import type { InsideTexts, Locale } from '../texts.ts'
import { judgedSheetOf } from './judged-sheet.ts'
import type { AssessmentSheet, CardSheet, Weighing } from './sheets.ts'

/** Language, words and day of a print. */
export interface PrintSetting {
  readonly locale: Locale
  readonly texts: InsideTexts
  readonly today: Day
  /** What the organisation has said of its measures. */
  readonly available?: AvailabilityMap
  /** Whose names stand beside what they did. */
  readonly members?: CaseState['members']
}

/** And where the organisation's own instruments are. */
export interface InstrumentPrintSetting extends PrintSetting {
  readonly organisation: Organisation
}

/** What stands first on every sheet of a case. */
export function headOf(state: CaseState, today: Day) {
  return {
    caseTitle: state.fields.title?.shown ?? '',
    caseNumber: state.fields.caseNumber?.shown ?? '',
    today,
  }
}

/** Undefined while a weighed form lacks the estimate or the judgement: a level is never printed alone. */
export function assessmentSheetOf(
  state: CaseState,
  assessment: Assessment,
  given: InstrumentPack,
  { locale, texts, today }: PrintSetting,
): AssessmentSheet | undefined {
  const pack = packFor(given, assessment)
  const weighing = isWeighed(pack) ? weighingSheetOf(assessment, pack) : null
  if (weighing === undefined) return undefined
  const answers = answersOf(assessment)
  const items = new Map(packItems(pack).map((item) => [item.id, item]))
  const textOf = (id: string) => {
    const item = items.get(id)
    return item ? printed(item.text, locale) : id
  }
  const flags = [...new Set(alerts(pack, answers).map((alert) => alert.flag))]
  return {
    ...headOf(state, today),
    instrument: printed(pack.title, locale),
    version: pack.version,
    weighing,
    judged: judgedSheetOf(assessment, pack, { texts, locale }),
    unverified: pack.verification.status === 'attested' ? '' : printed(pack.verification.note, locale),
    signed: signedBy(assessment.signatures[0]),
    alerts: flags.map((flag) => texts.instruments.alerts[flag]),
    found: visibleItems(pack, answers).flatMap((item) => {
      const answer = givenAnswer(item, answers)
      if (!answer || isDoubt(answer) || answer.is === 'no') return []
      // Factors and conclusions have their own place on the paper.
      if (item.type === 'factor' || item.conclusion === true) return []
      const said = answerIn(item, answer, texts.instruments, locale)
      return [{ question: printed(item.text, locale), answer: printed(said, locale) }]
    }),
    unknowns:
      assessment.form === 'paper'
        ? []
        : unknowns(pack, answers).map(({ item, about, state: because }) => ({
            about,
            because,
            question: textOf(item),
          })),
    outside: [...assessment.outsideFactors.values()].map((field) => field.shown),
    margins: [...assessment.marginNotes]
      .filter(([, field]) => field.shown.trim() !== '')
      .map(([item, field]) => ({ question: textOf(item), text: field.shown })),
  }
}

function weighingSheetOf(assessment: Assessment, pack: InstrumentPack): Weighing | undefined {
  const result = instrumentFact(pack, assessment)
  const { estimate, judgement, paperResult, difference } = assessment
  if (result.kind === 'none' || !estimate || !judgement) return undefined
  return {
    result,
    paper: paperResult ? { takenOn: paperResult.shown.takenOn, takenBy: paperResult.shown.takenBy } : null,
    estimate: estimate.shown,
    judgement: judgement.shown,
    difference: difference?.shown ?? '',
  }
}

export function cardSheetOf(
  state: CaseState,
  plan: SafetyPlan,
  pack: PlanPack,
  telling: readonly TellingWord[],
  facts: { readonly today: Day; readonly chosenAnyway: boolean },
): CardSheet {
  return {
    ...facts,
    check: checkCardOf(state, plan, telling),
    offer: cardOffer(plan.values.get(pack.keeping.id)?.shown),
  }
}

/** Whose name stands under it. */
export function signedBy(signature: Signature | undefined) {
  if (!signature) return null
  return { name: signature.name, role: signature.role, on: dayOf(Date.parse(signature.wall)) }
}
