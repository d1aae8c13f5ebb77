import type { DomainEvent } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import type { IndexRow } from '../domain/index-row.ts'

type Row = IndexRow | null | undefined

/**
 * The row of a case in the list, from its events; undefined for what is never listed, null for what is to be taken
 * out of it. May wait for the code that knows.
 */
export type RowOf = (caseId: Id, events: readonly DomainEvent[]) => Row | Promise<Row>
