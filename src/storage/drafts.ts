import * as z from 'zod/mini'
import { type Id, newId } from '../domain/id.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import type { Connection } from './connection.ts'
import { openRecords } from './open-sealed.ts'
import type { Sealer, SpaceName } from './sealer.ts'
import { type ReadError, type SaveError, sealError } from './storage-error.ts'

const Draft = z.object({ key: z.string(), text: z.string() })
/** Text on its way to becoming an answer. The key says what it is about, so it is sealed too. */
export type Draft = Readonly<z.infer<typeof Draft>>

export interface Drafts {
  readonly save: (draft: Draft) => Promise<Result<void, SaveError>>
  readonly readAll: () => Promise<Result<readonly Draft[], ReadError>>
  readonly remove: (key: string) => Promise<Result<void, SaveError>>
  readonly settled: () => Promise<unknown>
}

interface DraftsParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
  readonly random: RandomBytes
}

/**
 * Drafts go with relaxed durability: they are written every few hundred milliseconds, and a power cut may take the
 * last words typed. A damaged draft is left out of the reading and stays on disk until its key is written again.
 */
export function createDrafts({ connection, sealer, space, random }: DraftsParts): Drafts {
  const rowIds = new Map<string, Id>()
  // One at a time and after the first reading: a removal must not overtake the draft it removes, and a key must
  // find the row it had before.
  let turn: Promise<unknown> = Promise.resolve()
  let reading: Promise<Result<readonly Draft[], ReadError>> | undefined

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }

  async function readAll(): Promise<Result<readonly Draft[], ReadError>> {
    const rows = await connection.run((tables) => tables.drafts.toArray())
    if (!rows.ok) return rows
    const opened = await openRecords(
      sealer,
      space,
      rows.value.map(({ id, bytes }) => ({ name: draftName(id), bytes })),
    )
    if (!opened.ok) return opened
    const drafts: Draft[] = []
    rows.value.forEach(({ id }, i) => {
      const draft = parseDraft(opened.value[i])
      if (!draft) return
      rowIds.set(draft.key, id)
      drafts.push(draft)
    })
    return ok(drafts)
  }

  async function ensureRead(): Promise<Result<unknown, ReadError>> {
    reading ??= readAll()
    const read = await reading
    if (!read.ok) reading = undefined
    return read
  }

  async function save(draft: Draft): Promise<Result<void, SaveError>> {
    const read = await ensureRead()
    if (!read.ok) return read
    const id = rowIds.get(draft.key) ?? newId(random)
    const sealed = await sealer.seal({
      space,
      head: { deviceSeq: 0, hash: new Uint8Array(32) },
      events: [],
      records: [{ name: draftName(id), text: JSON.stringify(draft) }],
    })
    if (!sealed.ok) return err(sealError(sealed.error))
    const bytes = sealed.value.records[0]
    if (!bytes) throw new Error('expected one sealed record, got none')
    const put = await connection.run((tables) => tables.drafts.put({ id, bytes }))
    if (!put.ok) return put
    rowIds.set(draft.key, id)
    return ok(undefined)
  }

  async function remove(key: string): Promise<Result<void, SaveError>> {
    const read = await ensureRead()
    if (!read.ok) return read
    const id = rowIds.get(key)
    if (id === undefined) return ok(undefined)
    const done = await connection.run((tables) => tables.drafts.delete(id))
    if (done.ok) rowIds.delete(key)
    return done
  }

  return {
    save: (draft) => inTurn(() => save(draft)),
    readAll: () => inTurn(readAll),
    remove: (key) => inTurn(() => remove(key)),
    settled: () => turn,
  }
}

/** Undefined for one that is damaged. */
export function parseDraft(text: string | undefined): Draft | undefined {
  return text === undefined ? undefined : Draft.safeParse(JSON.parse(text)).data
}

export function draftName(id: Id): string {
  return `draft:${id}`
}
