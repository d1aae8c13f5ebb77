import * as z from 'zod/mini'
import { type Bytes, concatBytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'
import { listed, optional, sized, uint32, uint64 } from './byte-codec.ts'
import { HEADER_LENGTH, MAX_CIPHERTEXT } from './envelope.ts'
import { isSignature, readSignature } from './seen.ts'
import { CHALLENGE_LENGTH } from './session.ts'
import { isOfSecondForm, SECOND_FORM } from './signature-form.ts'
import type { Cursor, PulledRow, PullPage } from './transport.ts'
import {
  cursorBytes,
  decodeWith,
  Entry,
  keyBytes,
  MAX_CHAIN_PLACES,
  MAX_JOIN_BYTES,
  readCursor,
  readKey,
  WireCursor,
  type WireError,
  WireKey,
} from './wire.ts'

/** A page ends with the batch that passes 1 MiB, 1,500 rows or 1,500 keys; that batch may hold 500 more of either. */
const MAX_PAGE_ITEMS = 2_000
const MAX_LOG_ENTRIES = 500

const Count = z.number().check(z.int(), z.gte(0))
const Token = z
  .custom<Bytes>((value) => value instanceof Uint8Array)
  .check(z.refine((token) => token.length >= 16 && token.length <= 256))
const Challenge = z
  .custom<Bytes>((value) => value instanceof Uint8Array)
  .check(z.refine((challenge) => challenge.length === CHALLENGE_LENGTH))
const Joined = z
  .custom<Bytes>((value) => value instanceof Uint8Array)
  .check(z.refine((request) => request.length <= MAX_JOIN_BYTES))

const SessionAnswer = z.object({ lifeMs: Count, token: Token })
const LogAnswer = z.object({ length: Count, entries: z.array(Entry) })
const HeadAnswer = z.object({ deviceSeq: Count, cursor: WireCursor })
// Of all messages the one with the most in it: a schema for each field of each row takes longer than opening the row.
const PageRow = z.custom<PulledRow>((row) => {
  const { seq, envelope, signature } = row as PulledRow
  const isSized = envelope.length >= HEADER_LENGTH && envelope.length <= HEADER_LENGTH + MAX_CIPHERTEXT
  return seq >= 1 && isSized && (signature === null || isSignature(signature))
})
const PageAnswer = z.object({
  rows: z.array(PageRow),
  keys: z.array(WireKey),
  cursor: WireCursor,
  isMore: z.boolean(),
})

/**
 * What goes with a status other than 2xx: one of the codes of the call, and the fact that belongs to it. Anything the
 * reader does not know counts as `busy`.
 */
export const FailureAnswer = z.object({
  code: z.string().check(z.maxLength(40)),
  deviceSeq: z.optional(Count),
  length: z.optional(Count),
})

interface AnswerCodec<T> {
  readonly encode: (answer: T) => Bytes
  readonly decode: (bytes: Bytes) => Result<T, WireError>
}

export const nothingAnswer: AnswerCodec<undefined> = {
  encode: () => new Uint8Array(0),
  decode: (bytes) => decodeWith(bytes, z.undefined(), () => undefined),
}

export const challengeAnswer: AnswerCodec<Bytes> = {
  encode: (challenge) => challenge,
  decode: (bytes) => decodeWith(bytes, Challenge, (r) => r.fixed(CHALLENGE_LENGTH)),
}

/** How long from now the token is good, so that no clock has to be right. */
export const sessionAnswer: AnswerCodec<{ lifeMs: number; token: Bytes }> = {
  encode: ({ lifeMs, token }) => concatBytes(uint64(lifeMs), sized(token)),
  decode: (bytes) => decodeWith(bytes, SessionAnswer, (r) => ({ lifeMs: r.uint64(), token: r.sized() })),
}

/** `length` is that of the log as far as the reader may see it; entries may end before. */
export const logAnswer: AnswerCodec<{ length: number; entries: readonly Bytes[] }> = {
  encode: ({ length, entries }) => concatBytes(uint32(length), listed(entries, sized)),
  decode: (bytes) =>
    decodeWith(bytes, LogAnswer, (r) => ({ length: r.uint32(), entries: r.list(r.sized, MAX_LOG_ENTRIES) })),
}

export const headAnswer: AnswerCodec<{ deviceSeq: number; cursor: Cursor }> = {
  encode: ({ deviceSeq, cursor }) => concatBytes(uint64(deviceSeq), cursorBytes(cursor)),
  decode: (bytes) => decodeWith(bytes, HeadAnswer, (r) => ({ deviceSeq: r.uint64(), cursor: readCursor(r) })),
}

export const cursorAnswer: AnswerCodec<Cursor> = {
  encode: cursorBytes,
  decode: (bytes) => decodeWith(bytes, WireCursor, readCursor),
}

export const pageAnswer: AnswerCodec<PullPage> = {
  encode: ({ rows, keys, cursor, isMore }) =>
    concatBytes(rowsBytes(rows), listed(keys, keyBytes), cursorBytes(cursor), Uint8Array.of(isMore ? 1 : 0)),
  decode: (bytes) =>
    decodeWith(bytes, PageAnswer, (r) => ({
      rows: r.list(
        () => ({ seq: r.uint64(), envelope: r.sizedView(), signature: readSignature(r) }),
        MAX_PAGE_ITEMS,
      ),
      keys: r.list(() => readKey(r), MAX_PAGE_ITEMS),
      cursor: readCursor(r),
      isMore: r.uint8() === 1,
    })),
}

export const chainAnswer: AnswerCodec<readonly (Cursor | null)[]> = {
  encode: (places) => listed(places, (place) => optional(place, cursorBytes)),
  decode: (bytes) =>
    decodeWith(bytes, z.array(z.nullable(WireCursor)), (r) =>
      r.list(() => r.optional(() => readCursor(r)), MAX_CHAIN_PLACES),
    ),
}

export const joinAnswer: AnswerCodec<Bytes | null> = {
  encode: (request) => optional(request, sized),
  decode: (bytes) => decodeWith(bytes, z.nullable(Joined), (r) => r.optional(r.sized)),
}

export const clockAnswer: AnswerCodec<number> = {
  encode: uint64,
  decode: (bytes) => decodeWith(bytes, Count, (r) => r.uint64()),
}

/** A list of: sequence number (8) | length (4) | envelope | form of the signature (1) | of the second its length (4) | signature. */
function rowsBytes(rows: readonly PulledRow[]): Bytes {
  const sizes = rows.map(
    ({ envelope, signature }) =>
      8 + 4 + envelope.length + 1 + (isOfSecondForm(signature) ? 4 : 0) + (signature?.length ?? 0),
  )
  const bytes = new Uint8Array(4 + sizes.reduce((sum, size) => sum + size, 0))
  const numbers = new DataView(bytes.buffer)
  numbers.setUint32(0, rows.length)
  let at = 4
  for (const { seq, envelope, signature } of rows) {
    numbers.setBigUint64(at, BigInt(seq))
    numbers.setUint32(at + 8, envelope.length)
    bytes.set(envelope, at + 12)
    at += 12 + envelope.length
    const isSecond = isOfSecondForm(signature)
    numbers.setUint8(at++, isSecond ? SECOND_FORM : signature ? 1 : 0)
    if (isSecond) {
      numbers.setUint32(at, signature.length)
      at += 4
    }
    if (signature) bytes.set(signature, at)
    at += signature?.length ?? 0
  }
  return bytes
}
