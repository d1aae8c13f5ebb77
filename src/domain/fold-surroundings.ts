import type { AskedQuestion, ExternalAssessment, Incident } from './case-state.ts'
import type { KnownEvent } from './event.ts'
import { fieldsAt } from './field.ts'
import type { Id } from './id.ts'
import type { LiveWrites } from './live-writes.ts'

/** What others have assessed, what has happened, and what has been asked: each in the order it was written down. */
export function foldSurroundings(writes: LiveWrites): {
  readonly externals: readonly ExternalAssessment[]
  readonly incidents: readonly Incident[]
  readonly questions: readonly AskedQuestion[]
} {
  return {
    externals: addedRecords(writes, 'external', (event) =>
      event.type === 'external.added@1' ? { id: event.data.external } : undefined,
    ),
    incidents: addedRecords(writes, 'incident', (event) =>
      event.type === 'incident.added@1' ? { id: event.data.incident } : undefined,
    ),
    questions: addedRecords(writes, 'question', (event) =>
      event.type === 'question.added@1'
        ? { id: event.data.question, assessment: event.data.assessment, item: event.data.item }
        : undefined,
    ),
  }
}

/** What was added under a prefix. Removed only when every write below it was known to whoever removed it. */
export function addedRecords<T extends { readonly id: Id }>(
  writes: LiveWrites,
  prefix: string,
  read: (event: KnownEvent) => T | undefined,
): readonly (T & { readonly fields: ReturnType<typeof fieldsAt> })[] {
  const found = new Map<Id, T & { readonly fields: ReturnType<typeof fieldsAt> }>()
  for (const event of writes.ordered) {
    const thing = read(event)
    if (!thing || found.has(thing.id)) continue
    const scope = `${prefix}/${thing.id}/`
    if (![...writes.byPath.keys()].some((path) => path.startsWith(scope))) continue
    found.set(thing.id, { ...thing, fields: fieldsAt(writes.byPath, scope) })
  }
  return [...found.values()]
}
