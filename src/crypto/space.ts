import * as z from 'zod/mini'
import { fromBase64Url, toBase64Url } from '../lib/base64url.ts'
import { type Bytes, concatBytes, equalBytes, fromHex, fromUtf8, toHex, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { pad, unpad } from '../protocol/padme.ts'
import { createKeyPair, importSigningKey } from './device-keys.ts'
import { aesKey, hkdf, KEY_LENGTH, keyCommitment, openAes, sealAes } from './primitives.ts'

const SpaceName = z.enum(['real', 'practice'])
export type SpaceName = z.infer<typeof SpaceName>

/** Who this device is in a space. Public halves only. */
export interface SpaceIdentity {
  readonly org: string
  readonly feed: string
  readonly device: string
  readonly signPublicKey: Bytes
  readonly boxPublicKey: Bytes
}

/** One space while the vault is open. Lives in the worker and dies with it. */
export interface Space {
  readonly name: SpaceName
  readonly identity: SpaceIdentity
  readonly signingKey: CryptoKey
  readonly feedKey: CryptoKey
  readonly recordKey: CryptoKey
  readonly stored: StoredSpace
  /** Raw case keys by id; what is derived from them is cached beside. */
  readonly caseKeys: Map<string, Bytes>
  readonly envelopeKeys: Map<string, Promise<CryptoKey>>
}

const Hex = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const Secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{40,200}$/))
const StoredSpace = z.object({
  version: z.literal(1),
  org: Hex,
  feed: Hex,
  feedKey: Secret,
  feedCommit: Secret,
  device: Hex,
  signPrivate: Secret,
  signPublic: Secret,
  boxPrivate: Secret,
  boxPublic: Secret,
})
type StoredSpace = z.infer<typeof StoredSpace>

const KEY_VERSION = 1
const COMMIT_LENGTH = 32

/** A new organisation of one: ids, the first epoch's feed key, and keys that are born on this device. */
export async function newStoredSpace(random: RandomBytes): Promise<StoredSpace> {
  const feedKey = random(KEY_LENGTH)
  return {
    version: 1,
    org: toHex(random(16)),
    feed: toHex(random(16)),
    feedKey: toBase64Url(feedKey),
    feedCommit: toBase64Url(await keyCommitment(feedKey)),
    ...(await newDevice(random)),
  }
}

/** A new device in the same organisation: a restored copy must not go on with the old one's chain. */
export async function withNewDevice(stored: StoredSpace, random: RandomBytes): Promise<StoredSpace> {
  return { ...stored, ...(await newDevice(random)) }
}

async function newDevice(random: RandomBytes) {
  const [sign, box] = await Promise.all([createKeyPair('Ed25519'), createKeyPair('X25519')])
  return {
    device: toHex(random(16)),
    signPrivate: toBase64Url(sign.privateKey),
    signPublic: toBase64Url(sign.publicKey),
    boxPrivate: toBase64Url(box.privateKey),
    boxPublic: toBase64Url(box.publicKey),
  }
}

export async function sealSpace(
  name: SpaceName,
  stored: StoredSpace,
  vaultKey: Bytes,
  random: RandomBytes,
): Promise<Bytes> {
  const key = await aesKey(await hkdf(vaultKey, 'lykta/space/1', name))
  return sealAes(key, pad(toUtf8(JSON.stringify(stored))), spaceAad(name), random)
}

export async function openSealedSpace(
  name: SpaceName,
  sealed: Bytes,
  vaultKey: Bytes,
): Promise<Result<StoredSpace, { readonly code: 'space-damaged' | 'space-newer' }>> {
  const key = await aesKey(await hkdf(vaultKey, 'lykta/space/1', name))
  const padded = await openAes(key, sealed, spaceAad(name))
  const text = padded && unpad(padded)
  if (!text?.ok) return err({ code: 'space-damaged' })
  const stored = StoredSpace.safeParse(JSON.parse(fromUtf8(text.value)))
  // It opened, so we wrote it; what does not fit was written by a newer version.
  if (!stored.success) return err({ code: 'space-newer' })
  const commit = await keyCommitment(fromBase64Url(stored.data.feedKey))
  if (!equalBytes(commit, fromBase64Url(stored.data.feedCommit))) return err({ code: 'space-damaged' })
  return ok(stored.data)
}

export async function loadSpace(name: SpaceName, stored: StoredSpace, vaultKey: Bytes): Promise<Space> {
  return {
    name,
    stored,
    identity: identityOf(stored),
    signingKey: await importSigningKey(fromBase64Url(stored.signPrivate)),
    feedKey: await aesKey(await hkdf(fromBase64Url(stored.feedKey), 'lykta/wrap/1', stored.feed)),
    recordKey: await aesKey(await hkdf(vaultKey, 'lykta/record/1', name)),
    caseKeys: new Map(),
    envelopeKeys: new Map(),
  }
}

export function identityOf(stored: StoredSpace): SpaceIdentity {
  return {
    org: stored.org,
    feed: stored.feed,
    device: stored.device,
    signPublicKey: fromBase64Url(stored.signPublic),
    boxPublicKey: fromBase64Url(stored.boxPublic),
  }
}

/** A case key under the feed key: version, commitment, sealed key. Deleting it is what erases a case. */
export async function wrapCaseKey(
  space: Space,
  keyId: string,
  key: Bytes,
  random: RandomBytes,
): Promise<Bytes> {
  const sealed = await sealAes(space.feedKey, key, caseKeyAad(space, keyId), random)
  return concatBytes(Uint8Array.of(KEY_VERSION), await keyCommitment(key), sealed)
}

export async function unwrapCaseKey(space: Space, keyId: string, wrapped: Bytes): Promise<Bytes | undefined> {
  if (wrapped[0] !== KEY_VERSION) return undefined
  const key = await openAes(space.feedKey, wrapped.slice(1 + COMMIT_LENGTH), caseKeyAad(space, keyId))
  if (!key || key.length !== KEY_LENGTH) return undefined
  const isCommitted = equalBytes(await keyCommitment(key), wrapped.subarray(1, 1 + COMMIT_LENGTH))
  return isCommitted ? key : undefined
}

function caseKeyAad(space: Space, keyId: string): Bytes {
  return concatBytes(
    toUtf8('lykta/case-key/1'),
    fromHex(space.identity.org),
    fromHex(space.identity.feed),
    fromHex(keyId),
  )
}

function spaceAad(name: SpaceName): Bytes {
  return toUtf8(`lykta/space/1/${name}`)
}
