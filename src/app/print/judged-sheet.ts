import type { FactorCode } from '../../domain/answer.ts'
import type { Assessment, Scenario } from '../../domain/case-state.ts'
import { ScenarioField } from '../../domain/event-fields.ts'
import { type FactorAnswer, givenAnswer } from '../../domain/instrument/given-answer.ts'
import type { InstrumentPack } from '../../domain/instrument/pack.ts'
import { joinTexts, printed } from '../../domain/print/print-text.ts'
import { answerIn } from '../answer-text.ts'
import { answersOf } from '../assess.ts'
import { conclusionsIn, factorGroups, scenarioWord } from '../judged.ts'
import type { InsideTexts, Locale } from '../texts.ts'
import type { JudgedSheet } from './sheets.ts'

interface Words {
  readonly texts: InsideTexts
  readonly locale: Locale
}

/** Null for an instrument that is not judged. */
export function judgedSheetOf(
  assessment: Assessment,
  pack: InstrumentPack,
  words: Words,
): JudgedSheet | null {
  if (pack.kind !== 'judged') return null
  const { texts, locale } = words
  const answers = answersOf(assessment)
  const origin = assessment.resultOrigin?.shown
  return {
    origin: origin ? texts.judged.origin(origin.takenBy, origin.takenOn, origin.readFrom) : '',
    estimate: estimateText(assessment, texts),
    conclusions: conclusionsIn(pack).flatMap((item) => {
      const answer = givenAnswer(item, answers)
      if (!answer && item.optional === true) return []
      const value = answer
        ? printed(answerIn(item, answer, texts.instruments, locale), locale)
        : texts.assess.unanswered
      return [{ name: printed(item.text, locale), value }]
    }),
    scenarios: assessment.scenarios.map((scenario) => scenarioFacts(scenario, texts)),
    groups: assessment.form === 'paper' ? [] : groupsOf(assessment, pack, words),
  }
}

function groupsOf(assessment: Assessment, pack: InstrumentPack, { texts, locale }: Words) {
  const code = (value: FactorCode | undefined) =>
    value ? texts.instruments.codes[value] : texts.judged.notJudged
  return factorGroups(pack, assessment).map(({ section, rows }) => ({
    title: section.title[locale],
    rows: rows.map(({ item, answer }) => ({
      factor: item.number
        ? joinTexts([item.number, printed(item.text, locale)], ' ', locale)
        : printed(item.text, locale),
      current: code(answer?.current),
      past: code(answer?.past),
      grounds: groundsOf(answer, texts),
    })),
  }))
}

function groundsOf(answer: FactorAnswer | undefined, texts: InsideTexts): string {
  const { relevances, relevanceShort } = texts.judged
  return [
    answer?.relevance && `${relevanceShort}: ${relevances[answer.relevance].toLowerCase()}`,
    answer?.source,
    answer?.on,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('. ')
}

function scenarioFacts(scenario: Scenario, texts: InsideTexts) {
  return ScenarioField.options.flatMap((field) => {
    const value = scenario.fields[field]?.shown.trim() ?? ''
    return value === ''
      ? []
      : [{ name: texts.judged.scenarioFields[field], value: scenarioWord(field, value, texts) }]
  })
}

function estimateText(assessment: Assessment, texts: InsideTexts): string {
  const own = assessment.estimate?.shown
  if (!own) return ''
  const said =
    typeof own.estimate === 'number'
      ? texts.instruments.levels[own.estimate]
      : texts.assess.unknownStates[own.estimate]
  return [said, own.words.trim()].filter((part) => part !== '').join('. ')
}
