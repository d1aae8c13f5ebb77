import type { Factor, Topic } from './factor.ts'
import { TOPICS } from './factor.ts'
import { type CatalogueMeasure, type MeasureCatalogue, MinimumPart } from './measure.ts'

export interface AnsweredTopic {
  readonly topic: Topic
  /** Also when it is known to be there, and not only while nobody knows. */
  readonly whenPresent: boolean
}

/** The catalogue by topic, so that a change in one factor never walks through every measure. */
export interface CatalogueIndex {
  /** Measures that answer to a factor, the most fitting first. */
  readonly answering: (factor: Factor) => readonly CatalogueMeasure[]
  /** What a measure answers to, each topic once, in the order the measure names them. */
  readonly topicsOf: (measure: CatalogueMeasure) => readonly AnsweredTopic[]
  readonly find: (id: string) => CatalogueMeasure | undefined
  readonly topicOrder: (topic: Topic | undefined) => number
  readonly minimum: readonly { readonly part: MinimumPart; readonly measures: readonly CatalogueMeasure[] }[]
}

export function indexCatalogue(catalogue: MeasureCatalogue): CatalogueIndex {
  const { measures } = catalogue
  const covering = byTopic(measures, (measure) => measure.covers)
  const clarifying = byTopic(measures, (measure) => measure.clarifies)
  const openly = new Map(
    TOPICS.map((topic) => {
      const findsOut = clarifying.get(topic) ?? []
      const covers = (covering.get(topic) ?? []).filter((measure) => !findsOut.includes(measure))
      return [topic, [...findsOut, ...covers]]
    }),
  )
  const byId = new Map(measures.map((measure) => [measure.id, measure]))
  const topics = new Map(measures.map((measure) => [measure, answeredTopics(measure)]))
  const order = new Map<Topic | undefined, number>(TOPICS.map((topic, at) => [topic, at]))
  return {
    answering: ({ topic, state }) => {
      if (topic === undefined) return []
      return (state === 'present' ? covering : openly).get(topic) ?? []
    },
    topicsOf: (measure) => topics.get(measure) ?? answeredTopics(measure),
    find: (id) => byId.get(id),
    // The worker's own words come after the vocabulary: they cannot be ranked, and are never left out.
    topicOrder: (topic) => order.get(topic) ?? TOPICS.length,
    minimum: MinimumPart.options.map((part) => ({
      part,
      measures: measures.filter((measure) => measure.minimum === part),
    })),
  }
}

function answeredTopics({ covers, clarifies }: CatalogueMeasure): readonly AnsweredTopic[] {
  return [...new Set([...covers, ...clarifies])].map((topic) => ({
    topic,
    whenPresent: covers.includes(topic),
  }))
}

/** A topic named early by a measure is what it is for; between two such, the order of the catalogue decides. */
function byTopic(
  measures: readonly CatalogueMeasure[],
  topicsOf: (measure: CatalogueMeasure) => readonly Topic[],
): ReadonlyMap<Topic, readonly CatalogueMeasure[]> {
  const found = new Map<Topic, { readonly measure: CatalogueMeasure; readonly place: number }[]>()
  for (const measure of measures) {
    for (const [place, topic] of topicsOf(measure).entries()) {
      const entries = found.get(topic) ?? []
      entries.push({ measure, place })
      found.set(topic, entries)
    }
  }
  return new Map(
    [...found].map(([topic, entries]) => [
      topic,
      entries.sort((a, b) => a.place - b.place).map((entry) => entry.measure),
    ]),
  )
}
