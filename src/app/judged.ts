import type { Answer } from '../domain/answer.ts'
import type { Assessment } from '../domain/case-state.ts'
import type { ScenarioField } from '../domain/event-fields.ts'
import { type FactorAnswer, givenAnswer } from '../domain/instrument/given-answer.ts'
import type { InstrumentItem, InstrumentPack, InstrumentSection } from '../domain/instrument/pack.ts'
import { packItems } from '../domain/instrument/pack-items.ts'
import { answersOf } from './assess.ts'
import type { InsideTexts } from './texts.ts'

/** Conclusions in the order of the form. */
export function conclusionsIn(pack: InstrumentPack): readonly InstrumentItem[] {
  return packItems(pack).filter((item) => item.conclusion === true)
}

export interface FactorGroup {
  readonly section: InstrumentSection
  readonly rows: readonly { readonly item: InstrumentItem; readonly answer: FactorAnswer | undefined }[]
}

/** Factors by part of the form, each with what was judged. Nothing is counted, here or anywhere. */
export function factorGroups(pack: InstrumentPack, assessment: Assessment): readonly FactorGroup[] {
  const answers = answersOf(assessment)
  return pack.sections.flatMap((section) => {
    const rows = section.items.flatMap((item) => {
      if (item.type !== 'factor') return []
      const answer = givenAnswer(item, answers)
      return [{ item, answer: answer?.is === 'factor' ? answer : undefined }]
    })
    return rows.length > 0 ? [{ section, rows }] : []
  })
}

/** A judged assessment can be signed when something has been concluded; doubt is a conclusion too. */
export function judgedGap(pack: InstrumentPack, assessment: Assessment): 'conclusions' | undefined {
  const answers: ReadonlyMap<string, Answer> = answersOf(assessment)
  const concluded = conclusionsIn(pack).some((item) => givenAnswer(item, answers) !== undefined)
  return pack.kind === 'judged' && !concluded ? 'conclusions' : undefined
}

/** Fields of a scenario that are chosen from words; the others are written. */
export const SCENARIO_CHOICES = {
  imminence: ['days', 'weeks', 'months', 'unknown'],
  severity: ['low', 'medium', 'high', 'deadly'],
  likelihood: ['low', 'medium', 'high', 'unknown'],
} as const

export const SCENARIO_WORDS: readonly ScenarioField[] = ['kind', 'who', 'where', 'trigger']
export const MANAGEMENT_WORDS: readonly ScenarioField[] = ['monitoring', 'supervision', 'treatment', 'safety']

/** A chosen word of a scenario as people say it; anything else as it was written. */
export function scenarioWord(
  field: ScenarioField,
  value: string,
  texts: Pick<InsideTexts, 'judged'>,
): string {
  const { imminences, severities, likelihoods } = texts.judged
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    imminence: imminences,
    severity: severities,
    likelihood: likelihoods,
  }
  return known[field]?.[value] ?? value
}
