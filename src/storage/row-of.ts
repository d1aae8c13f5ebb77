import type { DomainEvent } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import type { IndexRow } from '../domain/index-row.ts'

/** The row of a case in the list, from its events; null for what is never listed. May wait for the code that knows. */
export type RowOf = (caseId: Id, events: readonly DomainEvent[]) => IndexRow | null | Promise<IndexRow | null>
