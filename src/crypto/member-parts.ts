import type { CipherSuite } from 'hpke'
import { type Bytes, concatBytes, toUtf8 } from '../lib/bytes.ts'

const VERSION = 1
/** HPKE's encapsulated key, and sealed: feed key and place root. 32 + 32 + 32 + 16. */
const WRAP_LENGTH = 112

/** What the sealed part of a membership entry holds: the keys for one new device, and a text for those inside. */
export interface MemberParts {
  /** Only where a device comes in. */
  readonly wrap: Bytes | undefined
  readonly text: Bytes
}

export function joinMemberParts({ wrap, text }: MemberParts): Bytes {
  return concatBytes(Uint8Array.of(VERSION, wrap ? 1 : 0), wrap ?? new Uint8Array(0), text)
}

export function splitMemberParts(sealed: Bytes): MemberParts | undefined {
  const hasWrap = sealed[1] === 1
  const textAt = 2 + (hasWrap ? WRAP_LENGTH : 0)
  if (sealed[0] !== VERSION || sealed.length < textAt) return undefined
  return { wrap: hasWrap ? sealed.slice(2, textAt) : undefined, text: sealed.slice(textAt) }
}

/** Whom the keys are for. Bound in, so that a wrap cannot be handed to somebody else. */
export interface WrapPlace {
  readonly org: string
  readonly feed: string
  readonly device: string
  /** Where it is a later feed key, and not what a device is let in with. */
  readonly epoch?: number
}

/** HPKE (RFC 9180) base mode: DHKEM(X25519), HKDF-SHA256, AES-256-GCM. Who sent it is said by the signed entry. */
export async function wrapForDevice(keys: Bytes, boxPublicKey: Bytes, place: WrapPlace): Promise<Bytes> {
  return sealHpke(keys, boxPublicKey, infoOf(place))
}

export async function sealHpke(bytes: Bytes, boxPublicKey: Bytes, info: Bytes): Promise<Bytes> {
  const suite = await openSuite()
  const to = await suite.DeserializePublicKey(boxPublicKey)
  const { encapsulatedSecret, ciphertext } = await suite.Seal(to, bytes, { info })
  return concatBytes(encapsulatedSecret, ciphertext)
}

/** Undefined when it is for somebody else or was changed. `boxPrivateKey` is raw; it is wiped. */
export async function unwrapForDevice(
  wrap: Bytes,
  boxPrivateKey: Bytes,
  place: WrapPlace,
): Promise<Bytes | undefined> {
  return openHpke(wrap, boxPrivateKey, infoOf(place))
}

/** As {@link unwrapForDevice}, for anything sealed to a key. */
export async function openHpke(wrap: Bytes, boxPrivateKey: Bytes, info: Bytes): Promise<Bytes | undefined> {
  try {
    const suite = await openSuite()
    const key = await suite.DeserializePrivateKey(boxPrivateKey, true)
    const opened = await suite.Open(key, wrap.slice(0, 32), wrap.slice(32), { info })
    return new Uint8Array(opened)
  } catch {
    // One answer for every kind of wrong: a reason would help only an attacker.
    return undefined
  } finally {
    boxPrivateKey.fill(0)
  }
}

function infoOf({ org, feed, device, epoch }: WrapPlace): Bytes {
  const place = epoch === undefined ? ['lykta/join/1', org, feed] : ['lykta/epoch/1', org, feed, epoch]
  return toUtf8(JSON.stringify([...place, device]))
}

// Loaded with the first tablet that joins: most sessions never see one.
async function openSuite(): Promise<CipherSuite> {
  const hpke = await import('hpke')
  return new hpke.CipherSuite(hpke.KEM_DHKEM_X25519_HKDF_SHA256, hpke.KDF_HKDF_SHA256, hpke.AEAD_AES_256_GCM)
}
