import type { Measure } from '../domain/case-state.ts'
import { PreconditionMet } from '../domain/event-fields.ts'
import { type PrintText, plainText, printed } from '../domain/print/print-text.ts'
import type { Words } from '../domain/words.ts'
import { formatDate } from './format.ts'
import type { Toolbox } from './manage.ts'
import { preconditionsOf, preconditionWords } from './preconditions.ts'
import type { InsideTexts, Locale } from './texts.ts'

/** What somebody wrote of one measure, in the order it is read. The plan on the screen and on paper say the same. */
const MEASURE_FACTS = [
  'precondition',
  'conditions',
  'met',
  'ends',
  'reason',
  'possibleIf',
  'stepUp',
  'stepDown',
  'costForPerson',
  'costForMunicipality',
  'effect',
  'note',
] as const
type MeasureFact = (typeof MEASURE_FACTS)[number]
export type MeasureWords = Readonly<Record<MeasureFact, PrintText>>
/** How they are named where they are shown. */
type FactNames = Readonly<Record<MeasureFact, string>>

/** `said`: only what is written for this person. `whole`: the catalogue speaks where nobody has. */
export function measureWords(
  measure: Measure,
  from: 'said' | 'whole',
  tools: {
    readonly toolbox: Pick<Toolbox, 'asChosen'>
    readonly texts: Pick<InsideTexts, 'plan' | 'riskPlan'>
    readonly locale: Locale
  },
): MeasureWords {
  const { toolbox, texts, locale } = tools
  const catalogued = toolbox.asChosen(measure)
  const written = (field: keyof Measure['fields']) => measure.fields[field]?.shown.trim() ?? ''
  // What is known of this person comes before what the catalogue says of everybody.
  const whole = (field: keyof Measure['fields'], words: Words | undefined) =>
    written(field) === '' && words ? printed(words, locale) : written(field)
  const met = PreconditionMet.safeParse(written('preconditionMet'))
  const required = whole('precondition', catalogued?.precondition.note)
  return {
    precondition: from === 'whole' || met.success ? required : written('precondition'),
    conditions: preconditionsOf(measure, catalogued, texts)
      .filter(({ met }) => from === 'whole' || met !== undefined)
      .map((each) => preconditionWords(each, texts))
      .join(' · '),
    met: met.success ? texts.riskPlan.mets[met.data] : '',
    ends: written('ends') && formatDate(written('ends'), locale),
    reason: written('reason'),
    possibleIf: written('possibleIf'),
    stepUp: written('stepUp'),
    stepDown: written('stepDown'),
    costForPerson:
      from === 'whole' ? whole('costForPerson', catalogued?.costForPerson) : written('costForPerson'),
    costForMunicipality: written('costForMunicipality'),
    effect: written('effect'),
    note: written('note'),
  }
}

/** Those that say something, each under its name. */
export function namedFacts(
  words: MeasureWords,
  names: FactNames,
): readonly { readonly name: string; readonly value: PrintText }[] {
  return MEASURE_FACTS.flatMap((fact) =>
    plainText(words[fact]).trim() === '' ? [] : [{ name: names[fact], value: words[fact] }],
  )
}

/** What would make a measure possible that is not to be had here, in the words of whoever chose it all the same. */
export function possibleIfOf(measures: readonly Measure[], catalogue: string): readonly string[] {
  return measures.flatMap((measure) => {
    const words = measure.catalogue === catalogue ? measure.fields.possibleIf?.shown.trim() : ''
    return words ? [words] : []
  })
}

/** How the plan on the screen names them. */
export function factNames({ plan, riskPlan, dose }: InsideTexts): FactNames {
  return {
    precondition: plan.measure.precondition,
    conditions: riskPlan.conditions,
    met: riskPlan.met,
    ends: riskPlan.ends,
    reason: riskPlan.declined,
    possibleIf: riskPlan.possibleIf,
    stepUp: riskPlan.stepUp,
    stepDown: riskPlan.stepDown,
    costForPerson: dose.measure.cost,
    costForMunicipality: riskPlan.costForMunicipality,
    effect: dose.measure.effect,
    note: plan.measure.note,
  }
}
