import type { Condition, InstrumentItem } from '../instrument/pack.ts'
import { sayFields } from './foreign-notes.ts'
import type { Reader } from './foreign-reader.ts'
import { choiceId, typeOf } from './foreign-type.ts'
import type { FhirItem, FhirOption } from './questionnaire.ts'
import { wordsOf } from './words-of.ts'

// `required` says nothing new: every question here is dealt with, and "vet ej" is a way to do it.
const FIELDS =
  'linkId type text _text prefix item required repeats answerOption answerConstraint enableWhen enableBehavior extension'
const NUMBER = /^[A-Z]?[0-9]{1,3}[a-z]?$/
/** Types whose answers become something simpler here. */
const SIMPLER: ReadonlySet<string> = new Set(['dateTime', 'time', 'url', 'quantity'])

/** One question, or undefined when it asks for something no item can hold. */
export function foreignItem(
  item: FhirItem,
  visibleIf: Condition | undefined,
  reader: Reader,
): InstrumentItem | undefined {
  const { language, frame, notes, known } = reader
  const type = typeOf(item)
  if (type === undefined) return undefined
  sayFields(item, FIELDS, item.linkId, notes)
  sayChoices(item, type, reader)
  if (SIMPLER.has(item.type)) notes.say('type', `${item.linkId}: ${item.type}`)
  if (item.repeats && type !== 'options') notes.say('field', `${item.linkId}: repeats`)
  const words = wordsOf(item.text, item._text, language)
  if (!words) notes.say('no-text', item.linkId)
  const isNumbered = item.prefix !== undefined && NUMBER.test(item.prefix)
  if (item.prefix !== undefined && !isNumbered) notes.say('field', `${item.linkId}: prefix`)
  return {
    id: known.get(item.linkId)?.id ?? item.linkId,
    ...(isNumbered && { number: item.prefix }),
    text: reader.long(words ?? unnamed(item, frame), item.linkId),
    type,
    ...((type === 'option' || type === 'options') && {
      options: (item.answerOption ?? []).map((option, place) => ({
        id: choiceId(place),
        text: reader.long(optionWords(option, reader), `${item.linkId}: ${place + 1}`),
      })),
    }),
    window: 'any',
    about: 'situation',
    ...(visibleIf && { visibleIf }),
    sources: ['file'],
    confidence: 'unknown',
  }
}

/** Without words of its own, a question goes by its place: two that are called the same cannot be told apart. */
function unnamed({ linkId }: FhirItem, { untitled }: Reader['frame']): Reader['frame']['untitled'] {
  return { sv: `${untitled.sv} (${linkId})`, en: `${untitled.en} (${linkId})` }
}

function sayChoices(item: FhirItem, type: InstrumentItem['type'], { notes }: Reader): void {
  const isCoded = item.type === 'coding' || item.type === 'choice' || item.type === 'open-choice'
  const hasChoices = type === 'option' || type === 'options'
  if (!hasChoices && (isCoded || (item.answerOption ?? []).length > 0)) notes.say('value-set', item.linkId)
  const isOpen = item.answerConstraint !== undefined && item.answerConstraint !== 'optionsOnly'
  if (item.type === 'open-choice' || isOpen) notes.say('own-words', item.linkId)
  for (const option of item.answerOption ?? []) {
    sayFields(
      option,
      'extension valueCoding valueString valueInteger valueDate valueTime',
      item.linkId,
      notes,
    )
    const coding = option.valueCoding
    if (coding?.code !== undefined) notes.say('field', 'answerOption.valueCoding.code')
    if (coding) sayFields(coding, 'system code display _display extension version', item.linkId, notes)
  }
}

function optionWords(option: FhirOption, { language, frame }: Reader) {
  const { valueCoding: coding, valueString, valueInteger, valueDate, valueTime } = option
  const said = coding
    ? wordsOf(coding.display, coding._display, language)
    : wordsOf(valueString ?? valueInteger?.toString() ?? valueDate ?? valueTime, undefined, language)
  return said ?? wordsOf(coding?.code, undefined, language) ?? frame.untitled
}
