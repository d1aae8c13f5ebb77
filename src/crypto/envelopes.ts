import { type Bytes, concatBytes, fromHex, joinBytes, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { batchMessage, signedBatch } from '../protocol/batch.ts'
import {
  checkEnvelope,
  type EnvelopeHeader,
  type EnvelopePlace,
  encodeHeader,
  followsHash,
  MAX_CIPHERTEXT,
  parseEnvelope,
  readPlace,
} from '../protocol/envelope.ts'
import { pad } from '../protocol/padme.ts'
import { canRunWasm } from './can-run-wasm.ts'
import { verifySignature } from './device-keys.ts'
import { decrypt, deriveAesKey, encrypt, NONCE_LENGTH, sha256, TAG_LENGTH, textOf } from './primitives.ts'
import { type Space, tryCaseKey } from './space.ts'

/** Fewer than these are hashed before the code for many is there. */
const MANY = 50

/** Where a device's hash chain ends. */
export interface ChainHead {
  readonly deviceSeq: number
  readonly hash: Bytes
}
export interface SealedEnvelope extends ChainHead {
  readonly bytes: Bytes
}
export type OpenedEnvelope = { readonly payload: string } | { readonly code: 'damaged' | 'no-key' | 'newer' }

/** Seals events one after the other onto this device's chain. */
export async function sealEnvelopes(
  space: Space,
  head: ChainHead,
  events: readonly { readonly keyId: string; readonly payload: string }[],
  random: RandomBytes,
): Promise<Result<readonly SealedEnvelope[], { readonly code: 'no-key' | 'event-too-large' }>> {
  const sealed: SealedEnvelope[] = []
  let last = head
  for (const { keyId, payload } of events) {
    const key = await envelopeKey(space, keyId, space.identity.device)
    if (!key) return err({ code: 'no-key' })
    const text = pad(toUtf8(payload))
    // Refused now: sealed and acknowledged, it could never be opened again.
    if (text.length + TAG_LENGTH > MAX_CIPHERTEXT) return err({ code: 'event-too-large' })
    const header: EnvelopeHeader = {
      org: space.identity.org,
      feed: space.identity.feed,
      device: space.identity.device,
      keyId,
      deviceSeq: last.deviceSeq + 1,
      prevHash: last.hash,
      nonce: random(NONCE_LENGTH),
    }
    const headerBytes = encodeHeader(header, text.length + TAG_LENGTH)
    const bytes = concatBytes(headerBytes, await encrypt(key, header.nonce, text, headerBytes))
    text.fill(0)
    const envelope = { bytes, hash: await sha256(bytes), deviceSeq: header.deviceSeq }
    sealed.push(envelope)
    last = envelope
  }
  return ok(sealed)
}

/** What came under the name of a key, whether or not it is this space's already, and what is derived from it. */
interface ArrivedKeys {
  /** Undefined for what is no key, and where two came under one name. */
  readonly keys: ReadonlyMap<string, CryptoKey | undefined>
  readonly derived: Map<string, Promise<CryptoKey>>
}

export async function tryArrived(
  space: Space,
  arrived: readonly { readonly keyId: string; readonly wrapped: Bytes }[],
): Promise<ArrivedKeys> {
  const keys = new Map<string, CryptoKey | undefined>()
  await Promise.all(
    arrived.map(async ({ keyId, wrapped }) => {
      const key = await tryCaseKey(space, keyId, wrapped)
      keys.set(keyId, keys.has(keyId) ? undefined : key)
    }),
  )
  return { keys, derived: new Map() }
}

export async function openEnvelope(
  space: Space,
  bytes: Bytes,
  arrived?: ArrivedKeys,
): Promise<OpenedEnvelope> {
  const parsed = parseEnvelope(bytes)
  if (!parsed.ok) return parsed.error
  const { header, headerBytes, ciphertext } = parsed.value
  if (header.org !== space.identity.org || header.feed !== space.identity.feed) return { code: 'damaged' }
  const key = await envelopeKey(space, header.keyId, header.device, arrived)
  if (!key) return { code: 'no-key' }
  const payload = textOf(await decrypt(key, header.nonce, ciphertext, headerBytes))
  if (payload !== undefined) return { payload }
  const { keyId, device } = header
  // The device in a header that did not open is a claim; a flood of made-up ones must not fill the cache.
  if (device !== space.identity.device) space.envelopeKeys.delete(`${keyId}/${device}`)
  return { code: 'damaged' }
}

/** The signature over a chain's head; it stands for everything the chain holds. `seen` is signed along, and in it. */
export async function signHead(space: Space, head: ChainHead, seen?: Bytes): Promise<Bytes> {
  const { org, feed, device } = space.identity
  const { deviceSeq, hash } = head
  const plain = await space.sign(batchMessage({ org, feed, device, deviceSeq, hash }, seen))
  return seen ? concatBytes(plain, seen) : plain
}

/** Where a chain ends that has been checked, and the hash of each envelope on the way: 32 bytes, one after the other. */
export interface VerifiedChain extends ChainHead {
  readonly hashes: Bytes
}

export type ChainFault = 'chain-damaged' | 'chain-gap' | 'chain-fork' | 'chain-foreign' | 'chain-signature'

/** Whose chain it is. */
export interface ChainOwner {
  readonly org: string
  readonly feed: string
  readonly device: string
  readonly signPublicKey: Bytes
}

interface Batch {
  readonly count: number
  readonly signature: Bytes | null
}

/**
 * Whether these envelopes follow each other without a gap from `from`, all of this owner, and each batch of them ends
 * where its signature says. What comes after the last batch is followed and not proven.
 */
export async function verifyChain(
  input: ChainOwner & {
    readonly from: ChainHead
    readonly envelopes: readonly Bytes[]
    readonly batches: readonly Batch[]
  },
): Promise<Result<VerifiedChain, { readonly code: ChainFault; readonly deviceSeq: number }>> {
  let head = input.from
  const hashes = await hashesOf(input.envelopes)
  const heads: ChainHead[] = [head]
  for (const [i, bytes] of input.envelopes.entries()) {
    if (checkEnvelope(bytes)) return err({ code: 'chain-damaged', deviceSeq: head.deviceSeq + 1 })
    const place = readPlace(bytes)
    const { deviceSeq } = place
    const fault = followFault(head, place, input)
    if (fault) return err({ code: fault, deviceSeq })
    if (!followsHash(bytes, head.hash)) return err({ code: 'chain-fork', deviceSeq })
    head = { deviceSeq, hash: hashes[i] as Bytes }
    heads.push(head)
  }
  const unsigned = await findUnsigned(input, heads)
  if (unsigned) return err({ code: 'chain-signature', deviceSeq: unsigned.deviceSeq })
  return ok({ deviceSeq: head.deviceSeq, hash: head.hash, hashes: joinBytes(hashes) })
}

async function hashesOf(envelopes: readonly Bytes[]): Promise<readonly Bytes[]> {
  if (envelopes.length < MANY || !canRunWasm()) return Promise.all(envelopes.map(sha256))
  try {
    const { hashAll } = await import('./wasm-hashes.ts')
    return await hashAll(envelopes)
  } catch {
    // An update has taken the code away since this was opened; the browser's own is slower and as good.
    return Promise.all(envelopes.map(sha256))
  }
}

/** The first head that a batch ends with and that its signature does not fit. `heads` begins before the first envelope. */
async function findUnsigned(
  { org, feed, device, signPublicKey, batches }: ChainOwner & { readonly batches: readonly Batch[] },
  heads: readonly ChainHead[],
): Promise<ChainHead | undefined> {
  let at = 0
  const wrong = await Promise.all(
    batches.map(async ({ count, signature }) => {
      at += count
      const head = heads[at]
      if (!head) return heads.at(-1)
      if (!signature) return undefined
      const signed = signedBatch({ org, feed, device, ...head }, signature)
      const isTheirs = signed && (await verifySignature(signPublicKey, signed.message, signed.plain))
      return isTheirs ? undefined : head
    }),
  )
  return wrong.find((head) => head !== undefined)
}

function followFault(head: ChainHead, header: EnvelopePlace, owner: ChainOwner): ChainFault | undefined {
  const isOurs = header.org === owner.org && header.feed === owner.feed && header.device === owner.device
  if (!isOurs) return 'chain-foreign'
  if (header.deviceSeq <= head.deviceSeq) return 'chain-fork'
  return header.deviceSeq > head.deviceSeq + 1 ? 'chain-gap' : undefined
}

/** A key per case and device: no two devices ever seal under the same key, so random nonces are enough. */
function envelopeKey(
  space: Space,
  keyId: string,
  device: string,
  arrived?: ArrivedKeys,
): Promise<CryptoKey> | undefined {
  // What has come opens what came with it, or is nothing: the one that is here would prove what nobody has tried.
  const tried = arrived?.keys.has(keyId) ? arrived : undefined
  const caseKey = (tried?.keys ?? space.caseKeys).get(keyId)
  if (!caseKey) return undefined
  const cache = tried?.derived ?? space.envelopeKeys
  const name = `${keyId}/${device}`
  const cached = cache.get(name)
  if (cached) return cached
  const derived = deriveAesKey(caseKey, 'lykta/envelope/1', fromHex(device))
  cache.set(name, derived)
  return derived
}
