import type { Answer } from '../answer.ts'
import { type Answers, givenAnswer } from '../instrument/given-answer.ts'
import type { InstrumentItem, InstrumentPack } from '../instrument/pack.ts'
import { itemOfKey, sectionOfMore } from '../instrument/row-item.ts'
import { NO_ROWS, type Rows, spreadRows } from '../instrument/spread-rows.ts'
import { visibleItems } from '../instrument/visible-items.ts'
import { ABSENT_REASON, ANSWERS, FACTOR, PACKS, STANDING } from './codes.ts'
import type { FormLabels } from './form-labels.ts'
import { choices } from './pack-to-questionnaire.ts'

type Value = Readonly<Record<string, unknown>>
export interface ResponseItem {
  readonly linkId: string
  readonly text?: string
  readonly extension?: readonly { readonly url: string; readonly valueCode: string }[]
  readonly answer?: readonly Value[]
  readonly item?: readonly ResponseItem[]
}
export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse'
  readonly meta?: {
    readonly tag: readonly { readonly system: string; readonly code: string; readonly display: string }[]
  }
  readonly questionnaire: string
  readonly status: 'in-progress' | 'completed'
  readonly item: readonly ResponseItem[]
}

// FHIR's own codes for why an answer is not there: the three doubts, one by one. Not yet held against a validator.
const REASONS = { unknown: 'asked-unknown', declined: 'asked-declined', notAsked: 'not-asked' } as const

/** Answers of the questions that are shown, each under its section. Says nothing of whom they are about. */
export function answersToQuestionnaireResponse(
  given: InstrumentPack,
  answers: Answers,
  { rows = NO_ROWS, labels }: { readonly rows?: Rows; readonly labels: Pick<FormLabels, 'yes' | 'no'> },
): QuestionnaireResponse {
  const pack = spreadRows(given, rows)
  const shown = new Set(visibleItems(pack, answers))
  const sections = pack.sections.map((section) => ({
    // A group that repeats is there once a row, under the one name that the form has for it.
    linkId: `section/${itemOfKey(section.id)}`,
    text: section.title.sv,
    item: section.items
      // Whether there is another is no question of the form's: FHIR says it with one group more or less.
      .filter((item) => shown.has(item) && sectionOfMore(item.id) === undefined)
      .flatMap((item) => responseItem(item, givenAnswer(item, answers), labels)),
  }))
  const isMissing = (item: InstrumentItem) => item.optional !== true && !givenAnswer(item, answers)
  return {
    resourceType: 'QuestionnaireResponse',
    // Said wherever the answers go, because whoever counts them elsewhere has only this.
    ...(pack.verification.status === 'attested'
      ? {}
      : {
          meta: {
            tag: [
              {
                system: STANDING,
                code: 'preliminary',
                display: 'Preliminary: not compared with the official form by two people',
              },
            ],
          },
        }),
    questionnaire: `${PACKS}:${pack.id}|${pack.version}`,
    status: [...shown].some(isMissing) ? 'in-progress' : 'completed',
    item: sections.filter((section) => section.item.length > 0),
  }
}

function responseItem(
  item: InstrumentItem,
  answer: Answer | undefined,
  labels: Pick<FormLabels, 'yes' | 'no'>,
): readonly ResponseItem[] {
  if (answer === undefined) return []
  const head = { linkId: itemOfKey(item.id), text: item.text.sv }
  if (answer.is === 'unknown' || answer.is === 'declined' || answer.is === 'notAsked') {
    return [{ ...head, extension: [{ url: ABSENT_REASON, valueCode: REASONS[answer.is] }] }]
  }
  if (answer.is === 'factor') return [{ ...head, item: factorItems(item, answer) }]
  return [{ ...head, answer: valuesOf(item, answer, labels) }]
}

function valuesOf(
  item: InstrumentItem,
  answer: Answer,
  labels: Pick<FormLabels, 'yes' | 'no'>,
): readonly Value[] {
  const chosen = (id: string): Value => ({
    valueCoding: {
      system: choices({ id: itemOfKey(item.id) }),
      code: id,
      display: [...(item.options ?? []), ...(item.ticks ?? [])].find((each) => each.id === id)?.text.sv,
    },
  })
  switch (answer.is) {
    case 'yes':
    case 'no':
      return [{ valueCoding: { system: ANSWERS, code: answer.is, display: labels[answer.is].sv } }]
    case 'option':
      return [chosen(answer.option)]
    case 'options':
      return answer.options.map(chosen)
    case 'text':
      return [{ valueString: answer.text }]
    case 'day':
      return [{ valueDate: answer.day }]
    case 'number':
      return [{ valueDecimal: answer.number }]
    default:
      throw new Error(`expected an answer with a value, got ${answer.is}`)
  }
}

function factorItems(
  item: InstrumentItem,
  { current, past, relevance, source, on }: Extract<Answer, { readonly is: 'factor' }>,
): readonly ResponseItem[] {
  const part = (name: string, value: Value | undefined): readonly ResponseItem[] =>
    value === undefined ? [] : [{ linkId: `${itemOfKey(item.id)}/${name}`, answer: [value] }]
  const coded = (code: string | undefined) => code && { valueCoding: { system: FACTOR, code } }
  return [
    ...part('current', coded(current) || undefined),
    ...part('past', coded(past) || undefined),
    ...part('relevance', coded(relevance) || undefined),
    ...part('source', source ? { valueString: source } : undefined),
    ...part('on', on === undefined ? undefined : { valueDate: on }),
  ]
}
