import type { Id } from '../domain/id.ts'
import { begun } from '../lib/begun.ts'
import { type Bytes, equalBytes, toHex } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { isCircleKey } from '../protocol/circle-wrap.ts'
import type { WrappedKey } from '../protocol/transport.ts'
import type { ReceiveError, VerifiedRow } from '../sync/ports.ts'
import type { Connection } from './connection.ts'
import { type ArrivedCircles, openArrivedCircles } from './open-circles.ts'
import { type Foreseen, NOTHING_FORESEEN, type Opened, openFresh } from './open-page.ts'
import type { Sealer, SpaceIdentity, SpaceName } from './sealer.ts'
import { eachSegmentRow, type ReceivedRow } from './segments.ts'
import {
  type ChainRow,
  type ErasedRow,
  findWaiting,
  type KeyRow,
  type LogRow,
  readErased,
  readHead,
  readSpace,
  type Tables,
} from './tables.ts'
import type { WarmPage } from './warm-cases.ts'

interface ReadPageParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
  readonly identity: SpaceIdentity
}

/** What a page means for this tablet, before anything of it is written. */
interface ReadPage {
  readonly received: readonly ReceivedRow[]
  /** Own rows that came back as they were sent. */
  readonly confirmed: readonly LogRow[]
  readonly newKeys: readonly KeyRow[]
  /** Keys that were found to be of an erased case, here or arrived; nobody had named them. */
  readonly goneKeys: readonly Id[]
  /** Where the chains of others end now. */
  readonly chains: readonly ChainRow[]
  readonly warm: WarmPage
  /** Cases with something new from somebody else. */
  readonly cases: readonly Id[]
  /** Cases whose row in the list is to be made again. */
  readonly stale: readonly Id[]
  readonly events: number
}

/** Tells what is new from what came back and what is known. The page has been verified against its authors' chains. */
export async function readPage(
  parts: ReadPageParts,
  rows: readonly VerifiedRow[],
  arrived: readonly WrappedKey[],
  foreseen: Foreseen = NOTHING_FORESEEN,
): Promise<Result<ReadPage, ReceiveError>> {
  const { connection, identity } = parts
  const here = await connection.run((tables) => findHere(tables, rows, arrived))
  if (!here.ok) return here
  const { known, waiting, keys, erased } = here.value
  const wrapped = arrived.filter(({ keyId }) => !erased?.keys.includes(keyId))
  const fresh: VerifiedRow[] = []
  const confirmed: LogRow[] = []
  for (const row of rows) {
    const there = known.size > 0 ? known.get(placeOf(row.header)) : undefined
    // What an earlier life of this tablet wrote and no server had: under its number another was sent.
    const isWaiting = there !== undefined && waiting.has(there.seq)
    const isGivenUp = isWaiting && there.device !== identity.device && !equalBytes(there.hash, row.hash)
    const have = isGivenUp ? undefined : there
    if (!have) {
      if (row.header.device === identity.device) return err({ code: 'own-unknown' })
      fresh.push(row)
    } else if (!equalBytes(have.hash, row.hash)) {
      // Two envelopes under one number. Whether its device has signed both is for the caller to find out.
      return err({ code: row.header.device === identity.device ? 'own-fork' : 'feed-damaged' })
    } else if (isWaiting) confirmed.push(have)
  }
  const circles = await openArrivedCircles(
    parts,
    wrapped.filter(({ keyId }) => !keys.has(keyId)),
  )
  if (!circles.ok) return circles
  const read = await openFresh(parts, fresh, { wrapped, kept: keys, epoch: here.value.epoch }, foreseen)
  if (!read.ok) return read
  const { goneKeys, opened } = withoutErased(read.value.rows, erased)
  const toLoad = read.value.toLoad.filter(({ keyId }) => !goneKeys.includes(keyId))
  if (toLoad.length > 0) void begun(parts.sealer.loadCaseKeys({ space: parts.space, keys: toLoad }))
  const left = wrapped.filter(({ keyId }) => !goneKeys.includes(keyId))
  const newKeys = keysOf(left, opened, keys, circles.value).filter(({ keyId }) => !goneKeys.includes(keyId))
  const caseOf = new Map([...keys, ...newKeys.map((key) => [key.keyId, key] as const)])
  const casesOf = (keyIds: readonly Id[]) => [
    ...new Set(keyIds.flatMap((id) => caseHere(caseOf.get(id)) ?? [])),
  ]
  const cases = casesOf([
    ...opened.map(({ header }) => header.keyId),
    ...circles.value.before.map(({ keyId }) => keyId),
  ])
  return ok({
    received: opened.map((row) => ({
      keyId: row.header.keyId,
      device: row.header.device,
      deviceSeq: row.header.deviceSeq,
      eventId: row.event?.id ?? toHex(row.hash.subarray(0, 16)),
      envelope: row.envelope,
      hash: row.hash,
      state: 'confirmed' as const,
      ...(row.signature && { signature: row.signature }),
    })),
    warm: {
      before: here.value.head,
      rows: opened.map(({ header, event, size }) => ({ keyId: header.keyId, event, size })),
      // Who has a restricted case is checked by the reader alone.
      firstKeys: new Set(left.flatMap((key) => (keys.has(key.keyId) || isCircleKey(key) ? [] : key.keyId))),
    },
    chains: chainsOf(fresh, here.value.chains),
    confirmed,
    newKeys,
    goneKeys,
    cases,
    stale: [...new Set([...cases, ...casesOf(confirmed.map(({ keyId }) => keyId))])],
    events: opened.length,
  })
}

async function findHere(tables: Tables, rows: readonly VerifiedRow[], wrapped: readonly WrappedKey[]) {
  const ranges = rangesOf(rows)
  const [head, chains, logged] = await Promise.all([
    readHead(tables),
    tables.chains.bulkGet([...ranges.keys()]),
    Promise.all(
      [...ranges].map(([device, { first, last }]) =>
        tables.log.where('[device+deviceSeq]').between([device, first], [device, last], true, true).toArray(),
      ),
    ),
  ])
  const ids = new Set([...rows.map(({ header }) => header.keyId), ...wrapped.map(({ keyId }) => keyId)])
  const keys = (await tables.keys.bulkGet([...ids])).filter((key) => key !== undefined)
  const known = new Map(logged.flat().map((row) => [placeOf(row), row]))
  const ends = new Map(chains.flatMap((chain) => (chain ? [[chain.device, chain] as const] : [])))
  // Mostly there are none: a server gives a page again only after it was restored, and a file may be taken in twice.
  const again = new Set(
    rows
      .filter(({ header }) => header.deviceSeq <= (ends.get(header.device)?.deviceSeq ?? 0))
      .map(({ header }) => placeOf(header)),
  )
  for (const place of known.keys()) again.delete(place)
  if (again.size > 0) {
    await eachSegmentRow(tables, (row) => {
      if (again.has(placeOf(row))) known.set(placeOf(row), row)
    })
  }
  const waiting = await findWaiting(
    tables,
    [...known.values()].map(({ seq }) => seq),
  )
  return {
    head: head ?? NO_HEAD,
    known,
    waiting,
    chains: ends,
    keys: new Map(keys.map((key) => [key.keyId, key])),
    erased: await readErased(tables),
    epoch: (await readSpace(tables))?.epoch ?? 0,
  }
}

const NO_HEAD = { revision: 0, deviceSeq: 0 }

/** A verified page is gapless for each author, so one look for each is enough. */
function rangesOf(rows: readonly VerifiedRow[]) {
  const ranges = new Map<Id, { first: number; last: number }>()
  for (const { header } of rows) {
    const { device, deviceSeq } = header
    const range = ranges.get(device)
    if (!range) ranges.set(device, { first: deviceSeq, last: deviceSeq })
    else {
      range.first = Math.min(range.first, deviceSeq)
      range.last = Math.max(range.last, deviceSeq)
    }
  }
  return ranges
}

function chainsOf(fresh: readonly VerifiedRow[], before: ReadonlyMap<Id, ChainRow>): readonly ChainRow[] {
  const ends = new Map<Id, ChainRow>()
  for (const { header, hash } of fresh) {
    const { device, deviceSeq } = header
    const end = ends.get(device) ?? before.get(device)
    if (deviceSeq > (end?.deviceSeq ?? 0)) ends.set(device, { device, deviceSeq, hash })
  }
  // A view of the page's hashes would lie on the disk with all of them.
  return [...ends.values()].map((end) => ({ ...end, hash: end.hash.slice() }))
}

function placeOf({ device, deviceSeq }: { readonly device: Id; readonly deviceSeq: number }): string {
  return `${device}/${deviceSeq}`
}

/**
 * Under a key that those who erased a case did not know of, somebody who had not heard of it may have written on in it.
 * It stays as it is sealed, and the key goes.
 */
function withoutErased(
  opened: readonly Opened[],
  erased: ErasedRow | undefined,
): { readonly opened: readonly Opened[]; readonly goneKeys: readonly Id[] } {
  const isOf = (event: Opened['event']) => event !== undefined && erased?.cases.includes(event.caseId)
  const gone = new Set(opened.flatMap(({ event, header }) => (isOf(event) ? header.keyId : [])))
  if (gone.size === 0) return { opened, goneKeys: [] }
  const left = opened.map((row) => (gone.has(row.header.keyId) ? { ...row, event: undefined } : row))
  return { opened: left, goneKeys: [...gone] }
}

/** A key says which case it is for by what it opens; until then it stands for itself. */
function keysOf(
  wrapped: readonly WrappedKey[],
  opened: readonly Opened[],
  here: ReadonlyMap<Id, KeyRow>,
  { own, before }: ArrivedCircles,
): readonly KeyRow[] {
  const caseIds = new Map<Id, Id>()
  const circles = new Set([...wrapped, ...here.values()].filter(isCircleKey).map(({ keyId }) => keyId))
  for (const { header, event } of opened) {
    if (!event || caseIds.has(header.keyId)) continue
    // The first under a restricted key says whom it is for. It is never the organisation's own log's.
    const isOdd = event.type !== 'circle.set@1' || event.caseId === header.org
    if (!circles.has(header.keyId) || !isOdd) caseIds.set(header.keyId, event.caseId)
  }
  const rows = new Map(before.map((row) => [row.keyId, row]))
  for (const { keyId, wrapped: bytes } of wrapped) {
    if (!here.has(keyId)) rows.set(keyId, { keyId, caseId: caseIds.get(keyId) ?? keyId, wrapped: bytes })
  }
  for (const [keyId, caseId] of caseIds) {
    const key = rows.get(keyId) ?? here.get(keyId)
    if (key?.caseId === keyId) rows.set(keyId, { ...key, caseId })
  }
  return [...rows.values()].map((row) => withOwn(row, own.get(row.keyId)))
}

function withOwn(row: KeyRow, own: Bytes | undefined): KeyRow {
  return own ? { ...row, own } : row
}

/** Nobody here is told of a restricted case that this tablet cannot open. */
function caseHere(key: KeyRow | undefined): Id | undefined {
  return key && (!isCircleKey(key) || key.own) ? key.caseId : undefined
}
