import type { InstrumentItem } from '../instrument/pack.ts'
import type { FhirItem } from './questionnaire.ts'

const MAX_OPTIONS = 40
const PLAIN: Readonly<Record<string, InstrumentItem['type']>> = {
  boolean: 'yesNo',
  decimal: 'number',
  integer: 'number',
  quantity: 'number',
  date: 'day',
  dateTime: 'text',
  time: 'text',
  string: 'text',
  text: 'text',
  url: 'text',
}

/** The kind of answer nearest to a FHIR type. Undefined for what is no question, or asks for a file or a person. */
export function typeOf(item: FhirItem): InstrumentItem['type'] | undefined {
  const count = item.answerOption?.length ?? 0
  if (count > 0 && count <= MAX_OPTIONS && item.type !== 'boolean' && item.type !== 'group') {
    return item.type === 'reference' || item.type === 'quantity' || item.type === 'attachment'
      ? undefined
      : item.repeats
        ? 'options'
        : 'option'
  }
  if (item.type === 'coding' || item.type === 'choice' || item.type === 'open-choice') return 'text'
  return Object.hasOwn(PLAIN, item.type) ? PLAIN[item.type] : undefined
}

/** Codes of a foreign form may hold anything and be equal in two systems; the place says which is meant. */
export function choiceId(place: number): string {
  return `o${place + 1}`
}
