import type { Field, Measure } from './case-state.ts'
import { MeasureField } from './event-fields.ts'
import { fieldOf } from './field.ts'
import type { Id } from './id.ts'
import type { LiveWrites } from './live-writes.ts'

/** Measures in the order they were chosen. A removed one stays when someone was still working on it elsewhere. */
export function foldMeasures(writes: LiveWrites): Measure[] {
  const measures = new Map<Id, Measure>()
  for (const event of writes.ordered) {
    if (event.type !== 'measure.added@1' || measures.has(event.data.measure)) continue
    const { measure: id, catalogue, catalogueVersion, edition, title, factors } = event.data
    const fields: Partial<Record<MeasureField, Field<string>>> = {}
    for (const name of MeasureField.options) {
      const field = fieldOf(writes.byPath.get(`measure/${id}/${name}`), (write) =>
        write.type === 'measure.fieldSet@1' ? write.data.value : undefined,
      )
      if (field) fields[name] = field
    }
    const alive = writes.byPath.has(`measure/${id}/added`) || Object.keys(fields).length > 0
    if (!alive) continue
    measures.set(id, {
      id,
      catalogue,
      catalogueVersion,
      edition,
      title,
      factors,
      fields,
      addedWall: event.wall,
    })
  }
  return [...measures.values()]
}
