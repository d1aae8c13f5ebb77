import * as z from 'zod/mini'
import type { AvailabilityMap, Available } from '../bridge/availability.ts'
import type { CaseState, Field } from '../case-state.ts'
import type { ResourceField } from '../event-content.ts'
import { fieldsAt } from '../field.ts'
import type { Id } from '../id.ts'

export const ResourceKind = z.enum([
  'emergencyHousing',
  'security',
  'taxi',
  'kennel',
  'farmHelp',
  'landlord',
  'locksmith',
  'interpreter',
  'shelter',
  'other',
])
export type ResourceKind = z.infer<typeof ResourceKind>

/** Somebody or something near, whom to call and how fast it goes. */
export interface Resource {
  readonly id: Id
  readonly fields: Readonly<Partial<Record<ResourceField, Field<string>>>>
}

/** In the order they were written down. One that was removed stays while somebody else wrote in it. */
export function resourcesOf({ writes }: Pick<CaseState, 'writes'>): readonly Resource[] {
  const found = new Map<Id, Resource>()
  for (const event of writes.ordered) {
    if (event.type !== 'resource.added@1' || found.has(event.data.resource)) continue
    const id = event.data.resource
    const fields = fieldsAt(writes.byPath, `resource/${id}/`)
    if (writes.byPath.has(`resource/${id}/added`) || Object.keys(fields).length > 0)
      found.set(id, { id, fields })
  }
  return [...found.values()]
}

export function resourceKind({ fields }: Resource): ResourceKind | undefined {
  const parsed = ResourceKind.safeParse(fields.kind?.shown)
  return parsed.success ? parsed.data : undefined
}

/**
 * What is said of a measure comes first. Where nobody has said anything, a resource that has a name says that the measure
 * is to be had, and whom to call. The first one written for it speaks; the list has the others.
 */
export function availableWithResources(
  said: CaseState['availability'],
  resources: readonly Resource[],
  measuresOf: Readonly<Record<ResourceKind, readonly string[]>>,
): AvailabilityMap {
  const all = new Map<string, { readonly shown: Available }>(said)
  for (const resource of resources) {
    const kind = resourceKind(resource)
    const shown = (field: ResourceField) => resource.fields[field]?.shown.trim() ?? ''
    if (!kind || shown('name') === '') continue
    const words = [shown('name'), shown('contact')].filter(Boolean).join(', ')
    const way = { leadTime: shown('leadTime'), travel: shown('travel') }
    for (const measure of measuresOf[kind]) {
      if (all.has(measure)) continue
      const checkedOn = shown('checkedOn')
      all.set(measure, { shown: { measure, here: 'has', words, checkedOn, ...way } })
    }
  }
  return all
}
