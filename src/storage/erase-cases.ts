import type { Id } from '../domain/id.ts'
import { ok, type Result } from '../lib/result.ts'
import type { ErasedHere } from '../sync/ports.ts'
import type { CaseKeys } from './case-keys.ts'
import type { CaseReader } from './case-reader.ts'
import type { Connection } from './connection.ts'
import { draftName, parseDraft } from './drafts.ts'
import { openRecords } from './open-sealed.ts'
import type { Sealer, SpaceIdentity, SpaceName } from './sealer.ts'
import type { SecondCopy } from './second-copy.ts'
import { strictPut, type WriteCallback } from './strict-write.ts'
import {
  casesOfStale,
  type ErasedRow,
  type KeyRow,
  readErased,
  type StaleRow,
  type Tables,
} from './tables.ts'
import type { WriteResult } from './write-path.ts'
import { nothingToWrite, type WriteRequest } from './write-request.ts'

const HEX_ID = /[0-9a-f]{32}/g
const nothingHere: ErasedHere = { cases: new Set(), ids: new Set() }

export interface EraseParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
  readonly identity: SpaceIdentity
  readonly keys: Pick<CaseKeys, 'drop'>
  readonly reader: Pick<CaseReader, 'read'>
  readonly push: (request: WriteRequest) => Promise<WriteResult>
  readonly secondCopy: Pick<SecondCopy, 'erase'>
  /** Told before anything of them goes: whoever shows them or writes on in them stops. */
  readonly leave: (erasing: ErasedHere) => Promise<void>
}

/**
 * Destroys what this tablet has of the cases that the log says are erased: keys, opened copies, the row in the list, what
 * was half written. What is sealed under the keys stays where it lies in its author's chain, and nobody can open it. May
 * be cut off anywhere and done again.
 */
export async function eraseCases(
  parts: EraseParts,
  said: ReadonlyMap<Id, readonly Id[]>,
): Promise<Result<ErasedHere>> {
  const { connection } = parts
  const wanted = { cases: [...said.keys()], keys: [...said.values()].flat() }
  if (wanted.cases.length === 0) return ok(nothingHere)
  const known = await connection.run(readErased)
  if (!known.ok) return known
  if (isAllDone(known.value, wanted)) return ok(nothingHere)
  // First of all: what arrives while the rest is done is turned away already.
  const noted = await connection.run((tables) => putErased(tables, { ...wanted, isDone: false }))
  if (!noted.ok) return noted
  const here = { cases: new Set<Id>(), ids: new Set<Id>() }
  const keyIds = new Set(wanted.keys)
  for (;;) {
    const rows = await connection.run((tables) => findRows(tables, said, parts.identity.org))
    if (!rows.ok) return rows
    if (rows.value.length === 0) break
    const done = await destroy(parts, rows.value, here)
    if (!done.ok) return done
    for (const { keyId } of rows.value) keyIds.add(keyId)
  }
  // Also where the rows went before a kill: what holds the keys in memory, and the second copy, come after them.
  const dropped = await parts.keys.drop([...keyIds])
  if (!dropped.ok) return dropped
  // A save that was under way still had its key, and has put the case into the list again. Now nothing can.
  const stale = await connection.run((tables) => findStale(tables, new Set(wanted.cases)))
  if (!stale.ok) return stale
  const swept = await parts.push(takingOut(keyIds, wanted.cases, stale.value))
  if (!swept.ok) return swept
  if (!(await parts.secondCopy.erase(keyIds))) return ok(here)
  const done = await connection.run((tables) => putErased(tables, { ...wanted, isDone: true }))
  return done.ok ? ok(here) : done
}

/** What a log says is erased only ever grows. */
function isAllDone(known: ErasedRow | undefined, wanted: Pick<ErasedRow, 'cases' | 'keys'>): boolean {
  return (
    known?.isDone === true &&
    known.cases.length === wanted.cases.length &&
    known.keys.length === wanted.keys.length
  )
}

function putErased(tables: Tables, row: Omit<ErasedRow, 'key'>): Promise<void> {
  return strictPut(tables, (writable) => {
    writable.meta.put({ key: 'erased', ...row })
  })
}

/**
 * Every key of these cases that is here, also one that nobody had heard of; and those named whose case is not known here.
 * One that is known to be of another case was not erased by whoever saw what they signed, and stays.
 */
async function findRows(
  tables: Tables,
  said: ReadonlyMap<Id, readonly Id[]>,
  org: Id,
): Promise<readonly KeyRow[]> {
  const [named, theirs] = await Promise.all([
    tables.keys.bulkGet([...said.values()].flat()),
    tables.keys
      .where('caseId')
      .anyOf([...said.keys()])
      .toArray(),
  ])
  const rows = [...named.filter((row) => row !== undefined && row.caseId === row.keyId), ...theirs]
  return (rows as KeyRow[]).filter(({ caseId }) => caseId !== org)
}

async function destroy(
  parts: EraseParts,
  rows: readonly KeyRow[],
  here: { readonly cases: Set<Id>; readonly ids: Set<Id> },
): Promise<Result<unknown>> {
  const keyIds = new Set(rows.map(({ keyId }) => keyId))
  const cases = new Set(rows.flatMap(({ caseId, keyId }) => (caseId === keyId ? [] : caseId)))
  const ids = await findIds(parts, rows, cases)
  if (!ids.ok) return ids
  await parts.leave({ cases, ids: ids.value })
  const drafts = await findDrafts(parts, ids.value)
  if (!drafts.ok) return drafts
  const lost = await parts.connection.run((tables) => findLost(tables, keyIds, parts.identity.device))
  if (!lost.ok) return lost
  const stale = await parts.connection.run((tables) => findStale(tables, cases))
  if (!stale.ok) return stale
  const written = await parts.push(
    takingOut(keyIds, cases, stale.value, (tables) => {
      for (const id of drafts.value) tables.drafts.delete(id)
      for (const id of lost.value.quarantine) tables.quarantine.delete(id)
      for (const seq of lost.value.earlier) {
        tables.log.delete(seq)
        tables.outbox.delete(seq)
      }
    }),
  )
  if (!written.ok) return written
  for (const caseId of cases) here.cases.add(caseId)
  for (const id of ids.value) here.ids.add(id)
  return ok(undefined)
}

/** The keys, what lies opened of what they seal, and the rows in the list, in one write. */
function takingOut(
  keyIds: ReadonlySet<Id>,
  cases: Iterable<Id>,
  stale: readonly StaleRow[],
  more?: WriteCallback,
): WriteRequest {
  const all = [...cases]
  return {
    ...nothingToWrite,
    rows: new Map(all.map((caseId) => [caseId, null] as const)),
    also: (tables) => {
      for (const keyId of keyIds) {
        tables.keys.delete(keyId)
        tables.bundles.delete(keyId)
      }
      for (const row of stale) {
        const left = casesOfStale(row).filter((caseId) => !all.includes(caseId))
        if (left.length === 0) tables.stale.delete(row.caseId)
        else tables.stale.put({ ...row, cases: left })
      }
      more?.(tables)
    },
  }
}

/** Everything in the cases that has an id of its own: what is half written is kept under one of them. */
async function findIds(
  { connection, identity, reader }: EraseParts,
  rows: readonly KeyRow[],
  cases: ReadonlySet<Id>,
): Promise<Result<ReadonlySet<Id>>> {
  const ids = new Set<Id>(cases)
  for (const { keyId, caseId } of rows) {
    if (caseId === keyId) continue
    const reading = await reader.read(keyId)
    // Damaged or not for this tablet: then nothing was ever written on under its ids.
    if (!reading.ok) continue
    for (const payload of reading.value.payloads) for (const [id] of payload.matchAll(HEX_ID)) ids.add(id)
  }
  // A case names the one on the other side, the people and the tablets; none of those is erased with it.
  const others = await connection.run(
    async (tables) => (await tables.keys.orderBy('caseId').uniqueKeys()) as Id[],
  )
  if (!others.ok) return others
  for (const id of [...others.value, identity.org, identity.device]) if (!cases.has(id)) ids.delete(id)
  return ok(ids)
}

async function findDrafts(
  { connection, sealer, space }: EraseParts,
  ids: ReadonlySet<Id>,
): Promise<Result<readonly Id[]>> {
  const rows = await connection.run((tables) => tables.drafts.toArray())
  if (!rows.ok) return rows
  const records = rows.value.map(({ id, bytes }) => ({ name: draftName(id), bytes }))
  const opened = await openRecords(sealer, space, records)
  if (!opened.ok) return opened
  return ok(
    rows.value.flatMap(({ id }, n) => {
      const draft = parseDraft(opened.value[n])
      return draft && isAbout(draft, ids) ? [id] : []
    }),
  )
}

/** Where somebody was is kept under a name of its own, and says it in its text. */
export function isAbout(
  draft: { readonly key: string; readonly text: string },
  ids: ReadonlySet<Id>,
): boolean {
  const named = draft.key === 'place' ? draft.text : draft.key
  return [...named.matchAll(HEX_ID)].some(([id]) => ids.has(id))
}

/**
 * What was set aside as damaged, of these cases or of the list; and what an earlier life of this tablet wrote under the
 * keys and no server has: nobody can seal it anew, and it would wait for ever.
 */
async function findLost(tables: Tables, keyIds: ReadonlySet<Id>, own: Id) {
  const [aside, waiting] = await Promise.all([
    tables.quarantine.toArray(),
    tables.outbox.toCollection().primaryKeys(),
  ])
  const rows = await tables.log.bulkGet(waiting as number[])
  return {
    quarantine: aside.flatMap(({ id, keyId }) => (keyId === '' || keyIds.has(keyId) ? [id] : [])),
    earlier: rows.flatMap((row) => (row && row.device !== own && keyIds.has(row.keyId) ? [row.seq] : [])),
  }
}

async function findStale(tables: Tables, cases: ReadonlySet<Id>): Promise<readonly StaleRow[]> {
  const rows = await tables.stale.toArray()
  return rows.filter((row) => casesOfStale(row).some((caseId) => cases.has(caseId)))
}
