import type { Answer } from '../answer.ts'
import type { ContentId } from '../event.ts'
import type { Id } from '../id.ts'
import { alerts } from '../instrument/alerts.ts'
import { type Answers, givenAnswer, isOpen, isThere } from '../instrument/given-answer.ts'
import type { InstrumentItem, InstrumentPack } from '../instrument/pack.ts'
import { packItems } from '../instrument/pack-items.ts'
import { itemOfKey, sectionOfMore } from '../instrument/row-item.ts'
import { visibleItems } from '../instrument/visible-items.ts'
import { unknownId } from './bridge.ts'
import type { Factor, FactorOrigin, FactorState, Topic, UnknownBecause } from './factor.ts'

/** One assessment as the bridge reads it. */
export interface FactorSource {
  readonly assessment: Id
  readonly pack: InstrumentPack
  readonly answers: Answers
  /** A result read off paper has no answers here, and says nothing about what was not asked. */
  readonly form: 'guided' | 'paper'
  readonly outside: ReadonlyMap<Id, string>
}

/** What an answer to an item is about. Undefined for an item nobody has given topics to. */
export type TopicsOfItem = (pack: InstrumentPack, item: InstrumentItem) => ItemTopics | undefined
export interface ItemTopics {
  /** When the answer means risk. */
  readonly risk: readonly Topic[]
  /** For questions with options: when that option is chosen. */
  readonly byOption: Readonly<Record<string, readonly Topic[]>>
  /** While the answer is open. Absent: everything it could turn out to be. */
  readonly open?: readonly Topic[]
}

/** What somebody told outside the instruments: an incident, or a sheet about the place. */
export interface ToldFactor {
  readonly topic: Topic
  readonly state: FactorState
  readonly origin: Extract<FactorOrigin, { readonly kind: 'incident' | 'sheet' }>
}

/**
 * Every factor that any answer points to, from any instrument, once each. What one source knows wins over what
 * another does not; a calm answer in one never takes away an open question in another, because two questions about
 * the same thing are seldom the same question.
 */
export function gatherFactors(
  sources: readonly FactorSource[],
  topicsOf: TopicsOfItem,
  told: readonly ToldFactor[] = [],
): readonly Factor[] {
  const found = new Map<string, Found>()
  for (const source of sources) {
    if (source.form === 'guided') {
      for (const finding of findingsIn(source, topicsOf)) add(found, finding)
    }
    for (const [id, text] of source.outside) {
      const origin: FactorOrigin = { kind: 'outside', assessment: source.assessment, text }
      add(found, { base: `outside.${id}`, topic: undefined, state: 'present', origin })
    }
  }
  for (const { topic, state, origin } of told) add(found, { base: topic, topic, state, origin })
  return [...found.values()].map(({ base, topic, present, unknown }): Factor => {
    const state: FactorState = present.length > 0 ? 'present' : 'unknown'
    const [first, ...rest] = [...present, ...unknown]
    if (first === undefined) throw new Error(`expected an origin for ${base}, found none`)
    return { id: state === 'present' ? base : unknownId(base), topic, state, origins: [first, ...rest] }
  })
}

interface Finding {
  readonly base: ContentId
  readonly topic: Topic | undefined
  readonly state: FactorState
  readonly origin: FactorOrigin
}
interface Found {
  readonly base: ContentId
  readonly topic: Topic | undefined
  readonly present: FactorOrigin[]
  readonly unknown: FactorOrigin[]
}

function add(found: Map<string, Found>, { base, topic, state, origin }: Finding): void {
  const entry = found.get(base) ?? { base, topic, present: [], unknown: [] }
  entry[state].push(origin)
  found.set(base, entry)
}

function findingsIn(source: FactorSource, topicsOf: TopicsOfItem): readonly Finding[] {
  const { assessment, pack, answers } = source
  const shown = new Set(visibleItems(pack, answers))
  const alerting = new Set(alerts(pack, answers).map((alert) => alert.item))
  return packItems(pack).flatMap((item): readonly Finding[] => {
    const answer = givenAnswer(item, answers)
    // A question that is no longer shown is not an open one, but what was said to it has not been taken back.
    if (!shown.has(item) && isOpen(answer)) return []
    if (item.optional === true && answer === undefined) return []
    const options = chosenOptions(answer)
    const state: FactorState = isOpen(answer) ? 'unknown' : 'present'
    const origin: FactorOrigin = {
      kind: 'item',
      assessment,
      pack: pack.id,
      item: item.id,
      options,
      alert: alerting.has(item.id),
      because: becauseOf(answer),
    }
    // Whatever the row, it is the same thing to do something about; the origins say in which.
    const own = { ...item, id: itemOfKey(item.id) }
    const topics = topicsOf(pack, own)
    if (sectionOfMore(item.id) !== undefined) return []
    if (topics === undefined) {
      return isRisk(item, answer) ? [{ base: baseOf(pack.id, own.id), topic: undefined, state, origin }] : []
    }
    return [...new Set(topicsIn(item, answer, topics))].map((topic) => ({
      base: topic,
      topic,
      state,
      origin,
    }))
  })
}

function topicsIn(item: InstrumentItem, answer: Answer | undefined, topics: ItemTopics): readonly Topic[] {
  if (isOpen(answer)) return topics.open ?? [...topics.risk, ...Object.values(topics.byOption).flat()]
  const ofOptions = chosenOptions(answer).flatMap((option) =>
    Object.hasOwn(topics.byOption, option) ? (topics.byOption[option] ?? []) : [],
  )
  return means(item, answer) ? [...topics.risk, ...ofOptions] : ofOptions
}

function isRisk(item: InstrumentItem, answer: Answer | undefined): boolean {
  if (isOpen(answer)) return item.type === 'yesNo' || item.type === 'factor'
  if (means(item, answer)) return true
  const chosen = chosenOptions(answer)
  return (item.options ?? []).some((option) => chosen.includes(option.id) && (option.risk ?? 0) > 0)
}

function means(item: InstrumentItem, answer: Answer | undefined): boolean {
  if (answer?.is === 'factor') return isThere(answer)
  return answer?.is === (item.riskWhen ?? 'yes')
}

function chosenOptions(answer: Answer | undefined): readonly string[] {
  return answer?.is === 'option' ? [answer.option] : answer?.is === 'options' ? answer.options : []
}

function becauseOf(answer: Answer | undefined): UnknownBecause | undefined {
  if (answer === undefined) return 'unanswered'
  if (answer.is === 'factor' && isOpen(answer)) return 'unknown'
  return answer.is === 'unknown' || answer.is === 'declined' || answer.is === 'notAsked'
    ? answer.is
    : undefined
}

// Content ids end at 80 characters and `.unknown` takes eight. Only an imported pack can come near; two that meet
// after the cut share a row that names both.
function baseOf(pack: string, item: string): ContentId {
  return `${pack}.${item}`.slice(0, 72)
}
