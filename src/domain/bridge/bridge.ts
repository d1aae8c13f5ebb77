import type { ContentId, MeasureStatus } from '../event.ts'
import type { Id } from '../id.ts'
import type { CatalogueIndex } from './catalogue-index.ts'
import type { Factor, FactorState, Topic } from './factor.ts'
import type { CatalogueMeasure, MinimumPart } from './measure.ts'

/** A measure in the case's plan, from the catalogue or in the worker's own words. */
export interface ChosenMeasure {
  readonly id: Id
  readonly catalogue: ContentId | undefined
  /** Ids of the factors it was chosen for. */
  readonly factors: readonly ContentId[]
  readonly status: MeasureStatus | undefined
}

/**
 * What the bridge is built from. There is deliberately no level, no sum and no judgement in it: a score never selects,
 * and what is proposed to a frightened person may not depend on a number.
 */
export interface BridgeInput {
  readonly factors: readonly Factor[]
  readonly chosen: readonly ChosenMeasure[]
  /** Factors left without a measure, each with its reason. An empty reason leaves nothing. */
  readonly left: ReadonlyMap<ContentId, string>
  /** Parts of the minimum that the case already shows, such as a safety plan that has been written. */
  readonly inPlace: ReadonlySet<MinimumPart>
}

export interface Reason {
  readonly factor: ContentId
  readonly topic: Topic
  readonly state: FactorState
}

export interface Proposal {
  readonly measure: CatalogueMeasure
  /** What the sentence beginning "Därför:" is made of: this factor, then others in the case it also answers to. */
  readonly why: readonly Reason[]
  /** In the plan already. */
  readonly chosen: boolean
}

export interface BridgeRow {
  readonly factor: Factor
  readonly status: 'uncovered' | 'covered' | 'left'
  readonly coveredBy: readonly Id[]
  readonly leftBecause: string | undefined
  readonly withoutReport: readonly Proposal[]
  /** Needs a police report, or usually does. Shown beside the others so that the choice can be explained, not pushed. */
  readonly withReport: readonly Proposal[]
}

export interface MinimumRow {
  readonly part: MinimumPart
  readonly inPlace: boolean
  readonly measures: readonly CatalogueMeasure[]
}

export interface Bridge {
  /** Uncovered first; within that, what is known before what is not, then the order of the vocabulary. */
  readonly rows: readonly BridgeRow[]
  readonly uncovered: number
  readonly minimum: readonly MinimumRow[]
}

/** Same input, same output, whatever order the factors came in. */
export function proposeMeasures(input: BridgeInput, index: CatalogueIndex): Bridge {
  const live = input.chosen.filter(isLive)
  const coverage = coverageOf(live, index)
  const here = reasonsHere(input.factors)
  const answered = answeredHere(here, index)
  const inPlan = new Set(live.map((measure) => measure.catalogue))
  const rows = input.factors.map((factor): BridgeRow => {
    const coveredBy = coverage(factor)
    const reason = input.left.get(factor.id)?.trim() || undefined
    const own = here.ofFactor.get(factor)
    const withoutReport: Proposal[] = []
    const withReport: Proposal[] = []
    for (const measure of index.answering(factor)) {
      const side = needsReport(measure) ? withReport : withoutReport
      side.push({ measure, why: ownFirst(own, answered(measure)), chosen: inPlan.has(measure.id) })
    }
    return {
      factor,
      status: coveredBy.length > 0 ? 'covered' : reason === undefined ? 'uncovered' : 'left',
      coveredBy,
      leftBecause: reason,
      withoutReport,
      withReport,
    }
  })
  return {
    rows: rows.sort((a, b) => compareRows(a, b, index)),
    uncovered: rows.filter((row) => row.status === 'uncovered').length,
    minimum: index.minimum.map(({ part, measures }) => ({
      part,
      measures,
      inPlace: input.inPlace.has(part) || measures.some((measure) => inPlan.has(measure.id)),
    })),
  }
}

/** Ids of the factors here that a measure answers to: what is written down when it is chosen. */
export function factorsAnsweredBy(
  measure: CatalogueMeasure,
  factors: readonly Factor[],
): readonly ContentId[] {
  return factors.filter((factor) => answers(measure, factor)).map((factor) => factor.id)
}

// Said no to, or tried without effect: whatever it was meant for is uncovered again, and says so.
function isLive(measure: ChosenMeasure): boolean {
  return measure.status !== 'declined' && measure.status !== 'noEffect'
}

function coverageOf(
  live: readonly ChosenMeasure[],
  index: CatalogueIndex,
): (factor: Factor) => readonly Id[] {
  const chosenFor = new Map<ContentId, Id[]>()
  // A factor that turned up after the measure was chosen is covered too, when the catalogue says so.
  const since = { present: new Map<Topic, Id[]>(), unknown: new Map<Topic, Id[]>() }
  for (const { id, factors, catalogue } of live) {
    for (const factor of factors) put(chosenFor, factor, id)
    const measure = catalogue === undefined ? undefined : index.find(catalogue)
    for (const { topic, whenPresent } of measure ? index.topicsOf(measure) : []) {
      if (whenPresent) put(since.present, topic, id)
      put(since.unknown, topic, id)
    }
  }
  return ({ id, topic, state }) => {
    const own = chosenFor.get(id) ?? NONE
    const later = (topic !== undefined && since[state].get(topic)) || NONE
    return own.length + later.length === 0 ? NONE : [...new Set([...own, ...later])].sort()
  }
}

const NONE: readonly Id[] = []

function put<K>(lists: Map<K, Id[]>, key: K, id: Id): void {
  const list = lists.get(key)
  if (list) list.push(id)
  else lists.set(key, [id])
}

/** One reason for each factor here, found by what it is about: said of every measure that answers to it. */
interface ReasonsHere {
  readonly ofFactor: ReadonlyMap<Factor, Reason>
  readonly present: ReadonlyMap<Topic, Reason>
  readonly unknown: ReadonlyMap<Topic, Reason>
}

function reasonsHere(factors: readonly Factor[]): ReasonsHere {
  const ofFactor = new Map<Factor, Reason>()
  const byTopic = { present: new Map<Topic, Reason>(), unknown: new Map<Topic, Reason>() }
  for (const factor of factors) {
    const { id, topic, state } = factor
    if (topic === undefined) continue
    const reason: Reason = { factor: id, topic, state }
    ofFactor.set(factor, reason)
    byTopic[state].set(topic, reason)
  }
  return { ofFactor, ...byTopic }
}

/** Every factor here that a measure answers to, worked out once for each measure however many rows it stands in. */
function answeredHere(
  { present, unknown }: ReasonsHere,
  index: CatalogueIndex,
): (measure: CatalogueMeasure) => readonly Reason[] {
  const known = new Map<CatalogueMeasure, readonly Reason[]>()
  return (measure) => {
    const before = known.get(measure)
    if (before !== undefined) return before
    const reasons: Reason[] = []
    for (const { topic, whenPresent } of index.topicsOf(measure)) {
      const there = whenPresent ? present.get(topic) : undefined
      if (there) reasons.push(there)
      const open = unknown.get(topic)
      if (open) reasons.push(open)
    }
    known.set(measure, reasons)
    return reasons
  }
}

/** The row's own factor first, then the others that the measure also answers to. */
function ownFirst(own: Reason | undefined, all: readonly Reason[]): readonly Reason[] {
  // Most often it stands first or is the only one: thousands of copies less for each change of a case.
  if (own === undefined || all[0] === own || !all.includes(own)) return all
  return [own, ...all.filter((reason) => reason !== own)]
}

/** Planning as if it were so is an honest answer to what nobody knows; finding out is no answer to what is known. */
export function answers(measure: CatalogueMeasure, factor: Factor): boolean {
  if (factor.topic === undefined) return false
  return (
    measure.covers.includes(factor.topic) ||
    (factor.state === 'unknown' && measure.clarifies.includes(factor.topic))
  )
}

/** Id of a factor while nobody knows whether it is there. */
export function unknownId(base: string): ContentId {
  return `${base}.unknown`
}

function needsReport(measure: CatalogueMeasure): boolean {
  return measure.precondition.policeReport !== 'notNeeded'
}

const STATUS_ORDER = { uncovered: 0, left: 1, covered: 2 } as const

function compareRows(a: BridgeRow, b: BridgeRow, index: CatalogueIndex): number {
  return (
    STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
    stateOrder(a.factor) - stateOrder(b.factor) ||
    index.topicOrder(a.factor.topic) - index.topicOrder(b.factor.topic) ||
    (a.factor.id < b.factor.id ? -1 : 1)
  )
}

function stateOrder(factor: Factor): number {
  return factor.state === 'present' ? 0 : 1
}
