import type { Condition, InstrumentItem, InstrumentPack } from '../instrument/pack.ts'
import { packItems } from '../instrument/pack-items.ts'
import { ANSWERS, PACKS } from './codes.ts'
import type { FhirEnableWhen, FhirItem } from './questionnaire.ts'

type Rules = Pick<FhirItem, 'enableWhen' | 'enableBehavior'>

/** The rule in FHIR's words, or undefined where FHIR would say something else than we mean. */
export function enableWhenOf(condition: Condition, pack: InstrumentPack): Rules | undefined {
  const byId = new Map(packItems(pack).map((item) => [item.id, item]))
  const leaf = (part: Condition) => ruleOf(part, byId)
  if ('all' in condition || 'any' in condition) {
    const parts = 'all' in condition ? condition.all : condition.any
    const rules = parts.map(leaf)
    return rules.every((rule) => rule !== undefined)
      ? { enableWhen: rules, enableBehavior: 'all' in condition ? 'all' : 'any' }
      : undefined
  }
  const rule = leaf(condition)
  return rule && { enableWhen: [rule] }
}

/** The way back, for rules written by `enableWhenOf`. Undefined: somebody else wrote one we cannot read. */
export function conditionOf({ enableWhen, enableBehavior }: Rules): Condition | undefined {
  const parts = (enableWhen ?? []).map(leafOf)
  const known = parts.filter((part) => part !== undefined)
  const [first] = known
  if (first === undefined || known.length !== parts.length) return undefined
  if (enableBehavior === undefined) return known.length === 1 ? first : undefined
  return enableBehavior === 'all' ? { all: known } : { any: known }
}

// Doubt is no answer in FHIR but a reason for its absence, which a rule cannot ask for; so `answered`, which counts
// doubt, is not FHIR's `exists`. A factor is a group, and a group has no answer.
function ruleOf(part: Condition, byId: ReadonlyMap<string, InstrumentItem>): FhirEnableWhen | undefined {
  if (!('item' in part)) return undefined
  const item = byId.get(part.item)
  if (item === undefined || item.type === 'factor') return undefined
  const equal = (system: string, code: string): FhirEnableWhen => ({
    question: part.item,
    operator: '=',
    answerCoding: { system, code },
  })
  if ('option' in part) return equal(`${PACKS}-choice:${item.id}`, part.option)
  if (part.is === 'yes') return equal(ANSWERS, 'yes')
  return part.is === 'no' ? equal(ANSWERS, 'no') : undefined
}

function leafOf({ question, operator, answerCoding }: FhirEnableWhen): Condition | undefined {
  if (operator !== '=' || answerCoding?.code === undefined) return undefined
  const { system, code } = answerCoding
  if (system === `${PACKS}-choice:${question}`) return { item: question, option: code }
  if (system !== ANSWERS || (code !== 'yes' && code !== 'no')) return undefined
  return { item: question, is: code }
}
