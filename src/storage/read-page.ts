import type { Id } from '../domain/id.ts'
import { parseEvent } from '../domain/parse-event.ts'
import { type Bytes, equalBytes, toHex } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { type EnvelopeHeader, parseEnvelope } from '../protocol/envelope.ts'
import type { PulledRow, WrappedKey } from '../protocol/transport.ts'
import { wrapEpoch } from '../protocol/wrap-epoch.ts'
import type { ReceiveError } from '../sync/ports.ts'
import type { Connection } from './connection.ts'
import type { ReceivedRow } from './prepare-save.ts'
import type { OpenedEnvelope, Sealer, SpaceIdentity, SpaceName } from './sealer.ts'
import { sealError } from './storage-error.ts'
import { type KeyRow, type LogRow, readSpace, type Tables } from './tables.ts'

interface ReadPageParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
  readonly identity: SpaceIdentity
  readonly sha256: (bytes: Bytes) => Promise<Bytes>
}

/** What a page means for this tablet, before anything of it is written. */
interface ReadPage {
  readonly received: readonly ReceivedRow[]
  /** Own rows that came back as they were sent. */
  readonly confirmed: readonly LogRow[]
  readonly newKeys: readonly KeyRow[]
  /** Cases with something new from somebody else. */
  readonly cases: readonly Id[]
  /** Cases whose row in the list is to be made again. */
  readonly stale: readonly Id[]
  readonly events: number
}

interface Arrived {
  readonly header: EnvelopeHeader
  readonly envelope: PulledRow['envelope']
  readonly hash: LogRow['hash']
}

/** Tells what is new from what came back and what is known. The page has been verified against its authors' chains. */
export async function readPage(
  parts: ReadPageParts,
  rows: readonly PulledRow[],
  wrapped: readonly WrappedKey[],
): Promise<Result<ReadPage, ReceiveError>> {
  const { connection, identity } = parts
  const arrived = await Promise.all(rows.map((row) => arrive(row, parts.sha256)))
  const here = await connection.run((tables) => findHere(tables, arrived, wrapped))
  if (!here.ok) return here
  const { known, keys } = here.value
  const fresh: Arrived[] = []
  const confirmed: LogRow[] = []
  for (const row of arrived) {
    const have = known.get(placeOf(row.header))
    if (!have) {
      if (row.header.device === identity.device) return err({ code: 'own-unknown' })
      fresh.push(row)
    } else if (!equalBytes(have.hash, row.hash)) {
      // Two envelopes under one number, both signed: one of the tablets with that name is a copy.
      return err({ code: row.header.device === identity.device ? 'own-fork' : 'feed-damaged' })
    } else if (have.state !== 'confirmed') confirmed.push(have)
  }
  const opened = await openFresh(parts, fresh, wrapped)
  if (!opened.ok) return opened
  const used = await connection.run((tables) => usedIds(tables, opened.value))
  if (!used.ok) return used
  const newKeys = keysOf(wrapped, opened.value, keys)
  const caseOf = new Map([...keys, ...newKeys.map((key) => [key.keyId, key] as const)])
  const casesOf = (keyIds: readonly Id[]) => [
    ...new Set(keyIds.flatMap((id) => caseOf.get(id)?.caseId ?? [])),
  ]
  const cases = casesOf(opened.value.map(({ header }) => header.keyId))
  return ok({
    received: opened.value.map((row) => ({
      keyId: row.header.keyId,
      device: row.header.device,
      deviceSeq: row.header.deviceSeq,
      eventId: eventIdOf(row, used.value),
      envelope: row.envelope,
      hash: row.hash,
      state: 'confirmed' as const,
    })),
    confirmed,
    newKeys,
    cases,
    stale: [...new Set([...cases, ...casesOf(confirmed.map(({ keyId }) => keyId))])],
    events: opened.value.length,
  })
}

async function arrive({ envelope }: PulledRow, sha256: ReadPageParts['sha256']): Promise<Arrived> {
  const parsed = parseEnvelope(envelope)
  if (!parsed.ok) throw new Error(`expected a verified envelope, got ${parsed.error.code}`)
  return { header: parsed.value.header, envelope, hash: await sha256(envelope) }
}

async function findHere(tables: Tables, arrived: readonly Arrived[], wrapped: readonly WrappedKey[]) {
  const rows = await Promise.all(
    [...rangesOf(arrived)].map(([device, { first, last }]) =>
      tables.log.where('[device+deviceSeq]').between([device, first], [device, last], true, true).toArray(),
    ),
  )
  const ids = new Set([...arrived.map(({ header }) => header.keyId), ...wrapped.map(({ keyId }) => keyId)])
  const keys = (await tables.keys.bulkGet([...ids])).filter((key) => key !== undefined)
  return {
    known: new Map(rows.flat().map((row) => [placeOf(row), row])),
    keys: new Map(keys.map((key) => [key.keyId, key])),
  }
}

/** A verified page is gapless for each author, so one look for each is enough. */
function rangesOf(arrived: readonly Arrived[]) {
  const ranges = new Map<Id, { first: number; last: number }>()
  for (const { header } of arrived) {
    const range = ranges.get(header.device) ?? { first: header.deviceSeq, last: header.deviceSeq }
    ranges.set(header.device, {
      first: Math.min(range.first, header.deviceSeq),
      last: Math.max(range.last, header.deviceSeq),
    })
  }
  return ranges
}

function placeOf({ device, deviceSeq }: { readonly device: Id; readonly deviceSeq: number }): string {
  return `${device}/${deviceSeq}`
}

interface Opened extends Arrived {
  readonly event: { readonly id: Id; readonly caseId: Id } | undefined
}

/** What does not open is kept all the same: its key may come, or a newer app that understands it. */
async function openFresh(
  { sealer, space, connection }: ReadPageParts,
  fresh: readonly Arrived[],
  wrapped: readonly WrappedKey[],
): Promise<Result<readonly Opened[], ReceiveError>> {
  if (fresh.length === 0 && wrapped.length === 0) return ok([])
  const kept = await connection.run(async (tables) => ({
    epoch: (await readSpace(tables))?.epoch ?? 0,
    keys: (await tables.keys.bulkGet([...new Set(fresh.map(({ header }) => header.keyId))])).flatMap((key) =>
      key ? [{ keyId: key.keyId, wrapped: key.wrapped }] : [],
    ),
  }))
  if (!kept.ok) return kept
  const { epoch } = kept.value
  const known = new Set(kept.value.keys.map(({ keyId }) => keyId))
  const keys = [...kept.value.keys, ...wrapped.filter(({ keyId }) => !known.has(keyId))]
  const loaded = await sealer.loadCaseKeys({ space, keys })
  if (!loaded.ok) return err(sealError(loaded.error))
  // A key that does not open must not take the place of the one that does: it is never asked for again.
  const arrivedKeys = new Set(wrapped.map(({ keyId }) => keyId))
  const ahead = wrapped.some((key) => !known.has(key.keyId) && !(wrapEpoch(key.wrapped) <= epoch))
  if (ahead) return err({ code: 'epoch-ahead' })
  if (loaded.value.refused.some((keyId) => arrivedKeys.has(keyId) && !known.has(keyId)))
    return err({ code: 'feed-damaged' })
  if (fresh.length === 0) return ok([])
  const opened = await sealer.openEnvelopes({ space, envelopes: fresh.map(({ envelope }) => envelope) })
  if (!opened.ok) return err(sealError(opened.error))
  return ok(fresh.map((row, i) => ({ ...row, event: eventOf(opened.value[i]) })))
}

function eventOf(opened: OpenedEnvelope | undefined): Opened['event'] {
  const event = opened && 'payload' in opened ? parseEvent(opened.payload) : undefined
  return event?.ok ? { id: event.value.id, caseId: event.value.caseId } : undefined
}

async function usedIds(tables: Tables, opened: readonly Opened[]): Promise<Set<Id>> {
  const ids = opened.flatMap(({ event }) => event?.id ?? [])
  // All at once and keys alone: one after the other, with whole rows, this was the longest part of a new tablet's start.
  const keys = await Promise.all(ids.map((id) => tables.log.where('eventId').equals(id).count()))
  return new Set(ids.filter((_, i) => keys[i] !== 0))
}

/** A row has an id of its own where its event is here already: somebody recovered a tablet and sent it anew. */
function eventIdOf({ event, hash }: Opened, used: Set<Id>): Id {
  if (!event || used.has(event.id)) return toHex(hash.subarray(0, 16))
  used.add(event.id)
  return event.id
}

/** A key says which case it is for by what it opens; until then it stands for itself. */
function keysOf(
  wrapped: readonly WrappedKey[],
  opened: readonly Opened[],
  here: ReadonlyMap<Id, KeyRow>,
): readonly KeyRow[] {
  const caseIds = new Map<Id, Id>()
  for (const { header, event } of opened)
    if (event && !caseIds.has(header.keyId)) caseIds.set(header.keyId, event.caseId)
  const rows = new Map<Id, KeyRow>()
  for (const { keyId, wrapped: bytes } of wrapped) {
    if (!here.has(keyId)) rows.set(keyId, { keyId, caseId: caseIds.get(keyId) ?? keyId, wrapped: bytes })
  }
  for (const [keyId, caseId] of caseIds) {
    const key = here.get(keyId)
    if (key?.caseId === keyId) rows.set(keyId, { ...key, caseId })
  }
  return [...rows.values()]
}
