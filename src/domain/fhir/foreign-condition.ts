import type { Condition } from '../instrument/pack.ts'
import type { Notes } from './foreign-notes.ts'
import { choiceId, typeOf } from './foreign-type.ts'
import type { FhirEnableWhen, FhirItem } from './questionnaire.ts'

export interface Known {
  readonly id: string
  readonly item: FhirItem
}

/**
 * A rule is taken whole or not at all. One that is not taken is listed, and its question is shown to everyone: a
 * question too many is noticed, one too few is not.
 */
export function foreignCondition(
  item: FhirItem,
  known: ReadonlyMap<string, Known>,
  notes: Notes,
): Condition | undefined {
  const rules = item.enableWhen ?? []
  if (rules.length === 0) return undefined
  const parts = rules.map((rule) => leafOf(rule, known)).filter((part) => part !== undefined)
  const [first] = parts
  if (first === undefined || parts.length !== rules.length || parts.length > 20) {
    notes.say('enable-when', item.linkId)
    return undefined
  }
  if (parts.length === 1) return first
  return item.enableBehavior === 'any' ? { any: parts } : { all: parts }
}

// `exists` is left out: to us "vet ej" is an answer, in FHIR it is none.
function leafOf(rule: FhirEnableWhen, known: ReadonlyMap<string, Known>): Condition | undefined {
  const asked = known.get(rule.question)
  if (asked === undefined || rule.operator !== '=') return undefined
  const type = typeOf(asked.item)
  if (type === 'yesNo' && rule.answerBoolean !== undefined) {
    return { item: asked.id, is: rule.answerBoolean ? 'yes' : 'no' }
  }
  const wanted = rule.answerCoding
  if ((type !== 'option' && type !== 'options') || wanted === undefined) return undefined
  const place = (asked.item.answerOption ?? []).findIndex(
    ({ valueCoding }) =>
      valueCoding?.code !== undefined &&
      valueCoding.code === wanted.code &&
      valueCoding.system === wanted.system,
  )
  return place < 0 ? undefined : { item: asked.id, option: choiceId(place) }
}
