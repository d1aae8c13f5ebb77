import { type Bytes, concatBytes, equalBytes, fromHex, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { batchMessage } from '../protocol/batch.ts'
import { type EnvelopeHeader, encodeHeader, MAX_CIPHERTEXT, parseEnvelope } from '../protocol/envelope.ts'
import { pad } from '../protocol/padme.ts'
import { verifySignature } from './device-keys.ts'
import { decrypt, deriveAesKey, encrypt, NONCE_LENGTH, sha256, TAG_LENGTH, textOf } from './primitives.ts'
import type { Space } from './space.ts'

/** Where a device's hash chain ends. */
export interface ChainHead {
  readonly deviceSeq: number
  readonly hash: Bytes
}
export interface SealedEnvelope extends ChainHead {
  readonly bytes: Bytes
}
export type OpenedEnvelope =
  | { readonly payload: string; readonly keyId: string; readonly device: string; readonly deviceSeq: number }
  | { readonly code: 'damaged' | 'no-key' | 'newer' }

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

export async function openEnvelope(space: Space, bytes: Bytes): Promise<OpenedEnvelope> {
  const parsed = parseEnvelope(bytes)
  if (!parsed.ok) return parsed.error
  const { header, headerBytes, ciphertext } = parsed.value
  if (header.org !== space.identity.org || header.feed !== space.identity.feed) return { code: 'damaged' }
  const key = await envelopeKey(space, header.keyId, header.device)
  if (!key) return { code: 'no-key' }
  const payload = textOf(await decrypt(key, header.nonce, ciphertext, headerBytes))
  const { keyId, device, deviceSeq } = header
  if (payload !== undefined) return { payload, keyId, device, deviceSeq }
  // The device in a header that did not open is a claim; a flood of made-up ones must not fill the cache.
  if (device !== space.identity.device) space.envelopeKeys.delete(`${keyId}/${device}`)
  return { code: 'damaged' }
}

/** The signature over a chain's head; it stands for everything the chain holds. */
export async function signHead(space: Space, head: ChainHead): Promise<Bytes> {
  const { org, feed, device } = space.identity
  return space.sign(batchMessage({ org, feed, device, ...head }))
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

/** Whether these envelopes follow each other without a gap from `from`, all of this owner, and end where the signature says. */
export async function verifyChain(
  input: ChainOwner & {
    readonly from: ChainHead
    readonly envelopes: readonly Bytes[]
    readonly signature: Bytes | null
  },
): Promise<Result<VerifiedChain, { readonly code: ChainFault; readonly deviceSeq: number }>> {
  let head = input.from
  // One after the other, each would wait for a thread of the browser's own and back.
  const hashes = await Promise.all(input.envelopes.map(sha256))
  for (const [i, bytes] of input.envelopes.entries()) {
    const parsed = parseEnvelope(bytes)
    if (!parsed.ok) return err({ code: 'chain-damaged', deviceSeq: head.deviceSeq + 1 })
    const { header } = parsed.value
    const fault = followFault(head, header, input)
    if (fault) return err({ code: fault, deviceSeq: header.deviceSeq })
    head = { deviceSeq: header.deviceSeq, hash: hashes[i] as Bytes }
  }
  if (input.signature) {
    const { org, feed, device } = input
    const message = batchMessage({ org, feed, device, ...head })
    const isSigned = await verifySignature(input.signPublicKey, message, input.signature)
    if (!isSigned) return err({ code: 'chain-signature', deviceSeq: head.deviceSeq })
  }
  return ok({ deviceSeq: head.deviceSeq, hash: head.hash, hashes: concatBytes(...hashes) })
}

function followFault(head: ChainHead, header: EnvelopeHeader, owner: ChainOwner): ChainFault | undefined {
  const isOurs = header.org === owner.org && header.feed === owner.feed && header.device === owner.device
  if (!isOurs) return 'chain-foreign'
  if (header.deviceSeq <= head.deviceSeq) return 'chain-fork'
  if (header.deviceSeq > head.deviceSeq + 1) return 'chain-gap'
  return equalBytes(header.prevHash, head.hash) ? undefined : 'chain-fork'
}

/** A key per case and device: no two devices ever seal under the same key, so random nonces are enough. */
function envelopeKey(space: Space, keyId: string, device: string): Promise<CryptoKey> | undefined {
  const caseKey = space.caseKeys.get(keyId)
  if (!caseKey) return undefined
  const name = `${keyId}/${device}`
  const cached = space.envelopeKeys.get(name)
  if (cached) return cached
  const derived = deriveAesKey(caseKey, 'lykta/envelope/1', fromHex(device))
  space.envelopeKeys.set(name, derived)
  return derived
}
