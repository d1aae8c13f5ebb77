import type { Id } from '../domain/id.ts'
import { type Bytes, fromHex, toHex } from '../lib/bytes.ts'
import { readPlace } from '../protocol/envelope.ts'
import { isOfSecondForm, SECOND_FORM } from '../protocol/signature-form.ts'
import type { LogRow, SegmentRow, Tables } from './tables.ts'

/** Above 64 KiB Chromium puts a value in a file of its own. */
const MAX_SEGMENT_BYTES = 56 * 1024
const ID_LENGTH = 16
const HASH_LENGTH = 32
const SIGNATURE_LENGTH = 64

/** A row somebody else sealed, without the number it gets on this tablet. */
export type ReceivedRow = Omit<LogRow, 'seq'>

/**
 * Rows of one page, numbered from `firstSeq` and put together case by case. A case has a chain of its own in nobody's
 * log, so the order between cases may change on the way in; the order within one does not.
 */
export function makeSegments(rows: readonly ReceivedRow[], firstSeq: number): readonly SegmentRow[] {
  const byKey = new Map<Id, ReceivedRow[]>()
  for (const row of rows) {
    const same = byKey.get(row.keyId)
    if (same) same.push(row)
    else byKey.set(row.keyId, [row])
  }
  const segments: SegmentRow[] = []
  let seq = firstSeq
  for (const [keyId, all] of byKey) {
    for (const some of portions(all)) {
      segments.push({ seq, keyId, count: some.length, bytes: packed(some) })
      seq += some.length
    }
  }
  return segments
}

/** The rows as they would stand in the log, every one of them on a server. */
export function rowsOf(segment: SegmentRow): readonly LogRow[] {
  const { seq, keyId, count, bytes } = segment
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const rows: LogRow[] = []
  let at = 0
  const take = (length: number) => {
    at += length
    return bytes.slice(at - length, at)
  }
  const takeLength = () => {
    at += 4
    return view.getUint32(at - 4)
  }
  for (let i = 0; i < count; i++) {
    const eventId = toHex(take(ID_LENGTH))
    const hash = take(HASH_LENGTH)
    const form = view.getUint8(at++)
    const signature = form === 0 ? undefined : take(form === SECOND_FORM ? takeLength() : SIGNATURE_LENGTH)
    const envelope = take(takeLength())
    const { device, deviceSeq } = readPlace(envelope)
    const row = { seq: seq + i, keyId, device, deviceSeq, eventId, envelope, hash, state: 'confirmed' }
    rows.push({ ...row, ...(signature && { signature }) } as LogRow)
  }
  return rows
}

/** Where this author's rows end in what others wrote; undefined where nothing of it came since version 3. */
export async function segmentRowsOfCase(
  tables: Tables,
  keyId: Id,
  after: number,
): Promise<readonly LogRow[]> {
  const segments = await tables.segments
    .where('[keyId+seq]')
    .between([keyId, after + 1], [keyId, Number.MAX_SAFE_INTEGER])
    .toArray()
  return segments.flatMap(rowsOf)
}

/** Looks through all there is, in order. Slow, and only for what is seldom asked. */
export async function eachSegmentRow(tables: Tables, see: (row: LogRow) => void): Promise<void> {
  await tables.segments.orderBy('seq').each((segment) => {
    for (const row of rowsOf(segment)) see(row)
  })
}

/** Which of these events are on this tablet, whoever wrote them. */
export async function findEventIds(tables: Tables, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  const here = new Set<Id>()
  await tables.log
    .where('eventId')
    .anyOf([...ids])
    .each(({ eventId }) => here.add(eventId))
  const missing = new Set(ids.filter((id) => !here.has(id)))
  if (missing.size === 0) return here
  await eachSegmentRow(tables, ({ eventId }) => {
    if (missing.has(eventId)) here.add(eventId)
  })
  return here
}

/** Number of the last row on this tablet; 0 before the first. */
export async function lastSeqOf(tables: Tables): Promise<number> {
  const [row, segment] = await Promise.all([
    tables.log.orderBy('seq').last(),
    tables.segments.orderBy('seq').last(),
  ])
  return Math.max(row?.seq ?? 0, segment ? segment.seq + segment.count - 1 : 0)
}

/** Whether nobody's event is here. */
export async function isLogEmpty(tables: Tables): Promise<boolean> {
  return (await tables.log.count()) === 0 && (await tables.segments.count()) === 0
}

function portions(rows: readonly ReceivedRow[]): readonly (readonly ReceivedRow[])[] {
  const all: ReceivedRow[][] = [[]]
  let size = 0
  for (const row of rows) {
    const last = all.at(-1) as ReceivedRow[]
    const length = row.envelope.length + 64 + (row.signature?.length ?? 0)
    if (size + length > MAX_SEGMENT_BYTES && last.length > 0) {
      all.push([row])
      size = length
      continue
    }
    last.push(row)
    size += length
  }
  return all
}

/** Event id (16) | hash (32) | form of the signature (1) | of the second form its length (4) | signature | length (4) | envelope. */
function packed(rows: readonly ReceivedRow[]): Bytes {
  const bytes = new Uint8Array(rows.reduce((sum, row) => sum + packedLength(row), 0))
  const numbers = new DataView(bytes.buffer)
  let at = 0
  const put = (part: Bytes) => {
    bytes.set(part, at)
    at += part.length
  }
  const putSized = (part: Bytes) => {
    numbers.setUint32(at, part.length)
    at += 4
    put(part)
  }
  for (const { eventId, hash, signature, envelope } of rows) {
    put(fromHex(eventId))
    put(hash)
    const isSecond = isOfSecondForm(signature)
    numbers.setUint8(at++, isSecond ? SECOND_FORM : signature ? 1 : 0)
    if (isSecond) putSized(signature)
    else if (signature) put(signature)
    putSized(envelope)
  }
  return bytes
}

function packedLength({ signature, envelope }: ReceivedRow): number {
  const signed = signature ? signature.length + (isOfSecondForm(signature) ? 4 : 0) : 0
  return ID_LENGTH + HASH_LENGTH + 1 + signed + 4 + envelope.length
}
