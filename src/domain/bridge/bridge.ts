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
  const answered = answeredHere(input.factors)
  const inPlan = new Set(live.map((measure) => measure.catalogue))
  const propose = (factor: Factor) =>
    index.answering(factor).map(
      (measure): Proposal => ({
        measure,
        why: reasonsFor(factor, answered(measure)),
        chosen: inPlan.has(measure.id),
      }),
    )
  const rows = input.factors.map((factor): BridgeRow => {
    const coveredBy = coverage(factor)
    const reason = input.left.get(factor.id)?.trim() || undefined
    const proposals = propose(factor)
    return {
      factor,
      status: coveredBy.length > 0 ? 'covered' : reason === undefined ? 'uncovered' : 'left',
      coveredBy,
      leftBecause: reason,
      withoutReport: proposals.filter((each) => !needsReport(each.measure)),
      withReport: proposals.filter((each) => needsReport(each.measure)),
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
  const byFactor = new Map<ContentId, Id[]>()
  for (const { id, factors } of live) {
    for (const factor of new Set(factors)) byFactor.set(factor, [...(byFactor.get(factor) ?? []), id])
  }
  const byCatalogue = new Map<ContentId, Id[]>()
  for (const { id, catalogue } of live) {
    if (catalogue !== undefined) byCatalogue.set(catalogue, [...(byCatalogue.get(catalogue) ?? []), id])
  }
  return (factor) => {
    // A factor that turned up after the measure was chosen is covered too, when the catalogue says so.
    const since = index.answering(factor).flatMap((measure) => byCatalogue.get(measure.id) ?? [])
    return [...new Set([...(byFactor.get(factor.id) ?? []), ...since])].sort()
  }
}

/** Every factor here that a measure answers to, worked out once for each measure however many rows it stands in. */
function answeredHere(factors: readonly Factor[]): (measure: CatalogueMeasure) => readonly Reason[] {
  const here = new Map(factors.map((factor) => [factor.id, factor]))
  const known = new Map<CatalogueMeasure, readonly Reason[]>()
  return (measure) => {
    const before = known.get(measure)
    if (before !== undefined) return before
    const reasons: Reason[] = []
    for (const topic of new Set([...measure.covers, ...measure.clarifies])) {
      for (const id of [topic, unknownId(topic)]) {
        const factor = here.get(id)
        if (factor !== undefined && answers(measure, factor)) {
          reasons.push({ factor: id, topic, state: factor.state })
        }
      }
    }
    known.set(measure, reasons)
    return reasons
  }
}

/** The row's own factor first, then the others that the measure also answers to. */
function reasonsFor(factor: Factor, all: readonly Reason[]): readonly Reason[] {
  const own = all.findIndex((reason) => reason.factor === factor.id)
  // Most often it stands first or is the only one: thousands of copies less for each change of a case.
  return own <= 0 ? all : [...all.slice(own, own + 1), ...all.slice(0, own), ...all.slice(own + 1)]
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
