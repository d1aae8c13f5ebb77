import * as z from 'zod/mini'
import { Id } from '../domain/id.ts'
import { SavedLevel } from '../domain/index-row.ts'
import { fromBase64Url, toBase64Url } from '../lib/base64url.ts'
import { type Bytes, concatBytes, fromHex, fromUtf8, toHex, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { DraftRow, KeyRow, LogRow } from './tables.ts'

const Count = z.number().check(z.int(), z.nonnegative(), z.lte(Number.MAX_SAFE_INTEGER))
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
/** Of the first form or, with as many colleagues as it speaks of, the second. */
const Signature = z.string().check(z.regex(/^[0-9a-f]{128}([0-9a-f]{106}([0-9a-f]{48}){0,64})?$/))

const Own = z.string().check(z.regex(/^[A-Za-z0-9_-]{80}$/))

const Facts = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('log'),
    seq: Count,
    keyId: Id,
    device: Id,
    deviceSeq: Count,
    eventId: Id,
    hash: Hash,
    state: SavedLevel,
    signature: z.optional(Signature),
  }),
  z.object({ is: z.literal('key'), keyId: Id, caseId: Id, own: z.optional(Own) }),
  z.object({ is: z.literal('draft'), id: Id }),
  z.object({ is: z.literal('space') }),
])
type Facts = z.infer<typeof Facts>

/** One row on its way out of the database: to the second copy or to a backup. */
export type StoredRecord =
  | { readonly is: 'log'; readonly row: LogRow }
  | { readonly is: 'key'; readonly row: KeyRow }
  | { readonly is: 'draft'; readonly row: DraftRow }
  | { readonly is: 'space'; readonly sealedKeys: Bytes }

/** Facts may not take more than this, so that a damaged length is noticed before anything is allocated for it. */
const MAX_FACTS_BYTES = 4_096

/** u32 length of facts | facts as JSON | u32 length of bytes | sealed bytes; big-endian. */
export function encodeRecord(record: StoredRecord): Bytes {
  const { facts, bytes } = split(record)
  const text = toUtf8(JSON.stringify(facts))
  return concatBytes(u32(text.length), text, u32(bytes.length), bytes)
}

/** All records or none: a frame that does not add up makes everything after it a guess. */
export function decodeRecords(
  bytes: Bytes,
): Result<readonly StoredRecord[], { readonly code: 'frames-damaged' }> {
  const records: StoredRecord[] = []
  let rest = bytes
  while (rest.length > 0) {
    const facts = takeFrame(rest, MAX_FACTS_BYTES)
    const body = facts && takeFrame(facts.rest)
    const record = body && join(parseFacts(facts.taken), body.taken)
    if (!record) return err({ code: 'frames-damaged' })
    records.push(record)
    rest = body.rest
  }
  return ok(records)
}

/** The records in what may not be there; undefined when it is not, or is damaged. */
export function readRecords(bytes: Bytes | undefined): readonly StoredRecord[] | undefined {
  const decoded = bytes && decodeRecords(bytes)
  return decoded?.ok ? decoded.value : undefined
}

/** One length-prefixed part and what follows it; undefined when there is less than the length says. */
export function takeFrame(
  bytes: Bytes,
  maxBytes = bytes.length,
): { readonly taken: Bytes; readonly rest: Bytes } | undefined {
  if (bytes.length < 4) return undefined
  const length = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0)
  if (length > maxBytes || 4 + length > bytes.length) return undefined
  // The part is copied, so that a row does not keep the whole segment it came from in memory.
  return { taken: bytes.slice(4, 4 + length), rest: bytes.subarray(4 + length) }
}

function split(record: StoredRecord): { facts: Facts; bytes: Bytes } {
  switch (record.is) {
    case 'log': {
      const { envelope, hash, signature, ...facts } = record.row
      const signed = signature && { signature: toHex(signature) }
      return { facts: { is: 'log', ...facts, hash: toHex(hash), ...signed }, bytes: envelope }
    }
    case 'key': {
      const { wrapped, own, ...facts } = record.row
      return { facts: { is: 'key', ...facts, ...(own ? { own: toBase64Url(own) } : {}) }, bytes: wrapped }
    }
    case 'draft':
      return { facts: { is: 'draft', id: record.row.id }, bytes: record.row.bytes }
    case 'space':
      return { facts: { is: 'space' }, bytes: record.sealedKeys }
  }
}

function join(facts: Facts | undefined, bytes: Bytes): StoredRecord | undefined {
  switch (facts?.is) {
    case 'log': {
      const { is, hash, signature, ...row } = facts
      const signed = signature !== undefined && { signature: fromHex(signature) }
      return { is, row: { ...row, hash: fromHex(hash), envelope: bytes, ...signed } }
    }
    case 'key': {
      const { is, own, ...row } = facts
      return { is, row: { ...row, wrapped: bytes, ...(own ? { own: fromBase64Url(own) } : {}) } }
    }
    case 'draft':
      return { is: 'draft', row: { id: facts.id, bytes } }
    case 'space':
      return { is: 'space', sealedKeys: bytes }
    default:
      return undefined
  }
}

function parseFacts(bytes: Bytes): Facts | undefined {
  try {
    return Facts.safeParse(JSON.parse(fromUtf8(bytes))).data
  } catch {
    // Neither UTF-8 nor JSON: the caller turns undefined into the code for damage.
    return undefined
  }
}

function u32(value: number): Bytes {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}
