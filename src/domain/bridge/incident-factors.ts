import type { Incident } from '../case-state.ts'
import type { IncidentField } from '../event-fields.ts'
import type { FactorState, Topic } from './factor.ts'
import type { ToldFactor } from './gather-factors.ts'

/** What a chosen word of an incident is about. A word that is not here says nothing about a topic. */
export type TopicsOfIncident = Readonly<
  Partial<
    Record<
      IncidentField,
      Readonly<Record<string, { readonly topics: readonly Topic[]; readonly state: FactorState }>>
    >
  >
>

/** Incidents are a source like any instrument: what happened last night may stand in no form yet. */
export function incidentFactors(
  incidents: readonly Incident[],
  topicsOf: TopicsOfIncident,
): readonly ToldFactor[] {
  return incidents.flatMap(({ id, fields }) =>
    Object.entries(topicsOf).flatMap(([field, words]) => {
      const said = words[fields[field as IncidentField]?.shown ?? '']
      if (!said) return []
      return said.topics.map(
        (topic): ToldFactor => ({ topic, state: said.state, origin: { kind: 'incident', incident: id } }),
      )
    }),
  )
}
