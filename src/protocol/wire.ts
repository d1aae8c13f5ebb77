import * as z from 'zod/mini'
import { type Bytes, concatBytes, fromUtf8, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import {
  type ByteReader,
  idBytes,
  listed,
  optional,
  readBytes,
  sized,
  sizedList,
  uint32,
  uint64,
} from './byte-codec.ts'
import { HEADER_LENGTH, MAX_CIPHERTEXT } from './envelope.ts'
import { MAX_ENTRY_SEALED } from './log-entry.ts'
import { isSignature, MAX_SIGNATURE_LENGTH, splitSignature } from './seen.ts'
import { CHALLENGE_LENGTH } from './session.ts'
import type { Cursor, PushBatch, WrappedKey } from './transport.ts'

/** Every call is a POST of bytes to one of these, so that no address ever names an organisation, a device or a code. */
export const ROUTES = {
  challenge: '/v1/session/challenge',
  session: '/v1/session',
  readLog: '/v1/log/read',
  appendLog: '/v1/log/append',
  head: '/v1/head',
  push: '/v1/push',
  pull: '/v1/pull',
  chain: '/v1/chain',
  quarantine: '/v1/quarantine',
  readQuarantine: '/v1/quarantine/read',
  relay: '/v1/relay',
  putJoin: '/v1/join/put',
  getJoin: '/v1/join/get',
  events: '/v1/events',
  clock: '/v1/clock',
  admission: '/v1/admission',
  invitation: '/v1/invitation',
  beginProof: '/v1/proof/begin',
  finishProof: '/v1/proof/finish',
} as const
export const WIRE_TYPE = 'application/octet-stream'
/** Before the token in the `authorization` header. */
export const SESSION_SCHEME = 'Lykta'

export const MAX_ENVELOPES = 500
export const MAX_BATCH_BYTES = 1_048_576
/** The key of a restricted case holds a wrap for each tablet it is for. */
export const MAX_KEY_BYTES = 4_608
/** Of one request. */
export const MAX_KEYS_BYTES = MAX_ENVELOPES * 256
export const MAX_JOIN_BYTES = 512
export const MAX_CHAIN_PLACES = 64
const MAX_ENTRY_BYTES = MAX_ENTRY_SEALED + 1_024
/** The largest request there is: a full batch with a key for each envelope, and what counts them. */
export const MAX_REQUEST_BYTES =
  MAX_BATCH_BYTES + HEADER_LENGTH + MAX_ENVELOPES * (4 + 16 + 4) + MAX_KEYS_BYTES + MAX_SIGNATURE_LENGTH + 256

export type WireError = { readonly code: 'wire-damaged' }

const bytesOf = (shortest: number, longest: number) =>
  z
    .custom<Bytes>((value) => value instanceof Uint8Array)
    .check(z.refine((value) => value.length >= shortest && value.length <= longest))
const Hex = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const Count = z.number().check(z.int(), z.gte(0))
const Hash = bytesOf(32, 32)
const Signature = bytesOf(64, 64)
const BatchSignature = bytesOf(64, MAX_SIGNATURE_LENGTH).check(z.refine(isSignature))
export const WireCursor = z.object({ timeline: Hex, seq: Count, hash: Hash })
const Envelope = bytesOf(HEADER_LENGTH, HEADER_LENGTH + MAX_CIPHERTEXT)
export const Entry = bytesOf(1, MAX_ENTRY_BYTES)
export const WireKey = z.object({ keyId: Hex, wrapped: bytesOf(1, MAX_KEY_BYTES) })
const JoinCode = z.string().check(z.regex(/^[A-Za-z0-9-]{4,64}$/))

const ChallengeRequest = z.object({ org: Hex, device: Hex })
const SessionRequest = z.object({
  org: Hex,
  device: Hex,
  challenge: bytesOf(CHALLENGE_LENGTH, CHALLENGE_LENGTH),
  signature: Signature,
})
export const WireBatch = z
  .object({
    feed: Hex,
    envelopes: z.array(Envelope).check(z.minLength(1), z.maxLength(MAX_ENVELOPES)),
    signature: BatchSignature,
    keys: z.array(WireKey).check(z.maxLength(MAX_ENVELOPES)),
  })
  .check(z.refine(({ envelopes }) => envelopes.length === 1 || sumOf(envelopes) <= MAX_BATCH_BYTES))
  .check(z.refine(({ keys }) => sumOf(keys.map(({ wrapped }) => wrapped)) <= MAX_KEYS_BYTES))
/** What an app can read that asks for a page: 2 where it knows the second form of a batch signature. */
export const PAGE_FORM = 2
const PullRequest = z.object({
  feed: Hex,
  after: z.nullable(WireCursor),
  form: z.number().check(z.int(), z.gte(1)),
})
const ChainRequest = z.object({ feed: Hex, at: z.array(Count).check(z.maxLength(MAX_CHAIN_PLACES)) })
const AppendRequest = z.object({ expected: Count, entry: Entry })
const PutJoinRequest = z.object({ code: JoinCode, request: bytesOf(1, MAX_JOIN_BYTES) })
const GetJoinRequest = z.object({ code: JoinCode })
const FeedRequest = z.object({ feed: Hex })
const ReadLogRequest = z.object({ from: Count })

/** A kind of request: how it is written, and how it is read by whoever does not trust the writer. */
export interface RequestCodec<T> {
  readonly encode: (request: T) => Bytes
  readonly decode: (bytes: Bytes) => Result<T, WireError>
}

export const challengeRequest: RequestCodec<{ org: string; device: string }> = {
  encode: ({ org, device }) => concatBytes(idBytes(org), idBytes(device)),
  decode: (bytes) => decodeWith(bytes, ChallengeRequest, (r) => ({ org: r.id(), device: r.id() })),
}

export const sessionRequest: RequestCodec<z.infer<typeof SessionRequest>> = {
  encode: ({ org, device, challenge, signature }) =>
    concatBytes(idBytes(org), idBytes(device), challenge, signature),
  decode: (bytes) =>
    decodeWith(bytes, SessionRequest, (r) => ({
      org: r.id(),
      device: r.id(),
      challenge: r.fixed(CHALLENGE_LENGTH),
      signature: r.fixed(64),
    })),
}

export const readLogRequest: RequestCodec<{ from: number }> = {
  encode: ({ from }) => uint32(from),
  decode: (bytes) => decodeWith(bytes, ReadLogRequest, (r) => ({ from: r.uint32() })),
}

export const appendLogRequest: RequestCodec<{ expected: number; entry: Bytes }> = {
  encode: ({ expected, entry }) => concatBytes(uint32(expected), sized(entry)),
  decode: (bytes) => decodeWith(bytes, AppendRequest, (r) => ({ expected: r.uint32(), entry: r.sized() })),
}

export const feedRequest: RequestCodec<{ feed: string }> = {
  encode: ({ feed }) => idBytes(feed),
  decode: (bytes) => decodeWith(bytes, FeedRequest, (r) => ({ feed: r.id() })),
}

/** For a push, for the quarantine and for what is relayed from it alike. */
export const batchRequest: RequestCodec<PushBatch> = {
  encode: ({ feed, envelopes, signature, keys }) => {
    const { plain, seen } = splitSignature(signature) ?? { plain: signature }
    const most = concatBytes(idBytes(feed), sizedList(envelopes), plain, listed(keys, keyBytes))
    // Behind all that the first form has, so that one is as it always was.
    return seen ? concatBytes(most, sized(seen)) : most
  },
  decode: (bytes) =>
    decodeWith(bytes, WireBatch, (r) => {
      const [feed, envelopes, plain] = [r.id(), r.list(r.sizedView, MAX_ENVELOPES), r.fixed(64)]
      const keys = r.list(() => readKey(r), MAX_ENVELOPES)
      // An empty part would be a second way to write the first form.
      const seen = r.hasMore() ? r.sized() : undefined
      const signature = seen?.length === 0 ? seen : concatBytes(plain, seen ?? new Uint8Array(0))
      return { feed, envelopes, signature, keys }
    }),
}

export const pullRequest: RequestCodec<{ feed: string; after: Cursor | null; form: number }> = {
  encode: ({ feed, after, form }) =>
    concatBytes(idBytes(feed), optional(after, cursorBytes), form === 1 ? NO_FORM : Uint8Array.of(form)),
  decode: (bytes) =>
    decodeWith(bytes, PullRequest, (r) => ({
      feed: r.id(),
      after: r.optional(() => readCursor(r)),
      form: r.hasMore() ? r.uint8() : 1,
    })),
}
/** As apps from before the second form ask. */
const NO_FORM = new Uint8Array(0)

export const chainRequest: RequestCodec<{ feed: string; at: readonly number[] }> = {
  encode: ({ feed, at }) => concatBytes(idBytes(feed), listed(at, uint64)),
  decode: (bytes) =>
    decodeWith(bytes, ChainRequest, (r) => ({ feed: r.id(), at: r.list(r.uint64, MAX_CHAIN_PLACES) })),
}

export const putJoinRequest: RequestCodec<{ code: string; request: Bytes }> = {
  encode: ({ code, request }) => concatBytes(sized(toUtf8(code)), sized(request)),
  decode: (bytes) => decodeWith(bytes, PutJoinRequest, (r) => ({ code: readText(r), request: r.sized() })),
}

export const getJoinRequest: RequestCodec<{ code: string }> = {
  encode: ({ code }) => sized(toUtf8(code)),
  decode: (bytes) => decodeWith(bytes, GetJoinRequest, (r) => ({ code: readText(r) })),
}

export function cursorBytes({ timeline, seq, hash }: Cursor): Bytes {
  return concatBytes(idBytes(timeline), uint64(seq), hash)
}

export function readCursor(r: ByteReader): Cursor {
  return { timeline: r.id(), seq: r.uint64(), hash: r.fixed(32) }
}

export function keyBytes({ keyId, wrapped }: WrappedKey): Bytes {
  return concatBytes(idBytes(keyId), sized(wrapped))
}

export function readKey(r: ByteReader): WrappedKey {
  return { keyId: r.id(), wrapped: r.sized() }
}

/** First the form, to the last byte; then the limits. */
export function decodeWith<T>(
  bytes: Bytes,
  schema: z.ZodMiniType<T>,
  read: (r: ByteReader) => unknown,
): Result<T, WireError> {
  const reader = readBytes(bytes)
  const value = read(reader)
  const parsed = reader.isWhole() ? schema.safeParse(value) : undefined
  return parsed?.success ? ok(parsed.data) : err({ code: 'wire-damaged' })
}

function readText(r: ByteReader): string {
  try {
    return fromUtf8(r.sized())
  } catch {
    // No text at all is no code either: the schema refuses the empty one.
    return ''
  }
}

function sumOf(parts: readonly Bytes[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0)
}
