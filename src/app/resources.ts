import { measuresOfKinds } from '../content/resources/measures-of-kinds.ts'
import type { AvailabilityMap } from '../domain/bridge/availability.ts'
import type { CaseState } from '../domain/case-state.ts'
import { availableWithResources, type ResourceKind, resourcesOf } from '../domain/resources/resources-of.ts'

/** What is to be had here: what somebody said of each measure, and what the resources say where nobody did. */
export function availableHere(organisation: Pick<CaseState, 'availability' | 'writes'>): AvailabilityMap {
  return availableWithResources(organisation.availability, resourcesOf(organisation), measuresOfKinds)
}

export function measuresOfKind(kind: ResourceKind): readonly string[] {
  return measuresOfKinds[kind]
}
