import * as z from 'zod/mini'
import { fromBase64Url, toBase64Url } from '../lib/base64url.ts'
import { type Bytes, concatBytes, equalBytes, fromHex, toHex, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { uint32 } from '../protocol/byte-codec.ts'
import { organisationIdInput } from '../protocol/log-entry.ts'
import { WRAP_FIRST, WRAP_IN_EPOCH, wrapEpoch } from '../protocol/wrap-epoch.ts'
import { createKeyPair, openSigner } from './device-keys.ts'
import type { Signer } from './key-pair.ts'
import {
  deriveAesKey,
  KEY_LENGTH,
  kdfKey,
  keyCommitment,
  openAes,
  openText,
  sealAes,
  sealText,
  sha256,
} from './primitives.ts'

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

/**
 * One space while the vault is open. Lives in the worker and dies with it. No key in it can be read out again, not
 * even by this code: what has to be written is written when it is made.
 */
export interface Space {
  readonly name: SpaceName
  readonly identity: SpaceIdentity
  readonly sign: Signer
  /** The newest epoch this device has, whose keys seal; the older ones only open. */
  readonly epoch: number
  readonly epochs: ReadonlyMap<number, EpochKeys>
  readonly recordKey: CryptoKey
  /** The root of all place keys, under the second lock; undefined on the device where the organisation began. */
  readonly places: Bytes | undefined
  /** As on disk. A renewed device opens it anew, so that its private halves need not lie in memory meanwhile. */
  readonly sealedKeys: Bytes
  /** Case keys by id, to derive from; what is derived from them is cached beside. */
  readonly caseKeys: Map<string, CryptoKey>
  readonly envelopeKeys: Map<string, Promise<CryptoKey>>
  /** Keys that have come and that nobody has said are to be used; see {@link tryCaseKey}. */
  readonly triedKeys: Map<string, TriedKey>
}

interface TriedKey {
  readonly wrapped: Bytes
  readonly key: CryptoKey
}

/** What is derived from one epoch's feed key. */
export interface EpochKeys {
  /** Wraps case keys. */
  readonly wrap: CryptoKey
  /** Seals what the membership log says of people; whoever has the feed key reads it. */
  readonly member: CryptoKey
}

const Hex = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const Secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{40,200}$/))
const StoredSpace = z.object({
  /** 2 where there is more than one epoch: an app that does not know them must not write this anew. */
  version: z.union([z.literal(1), z.literal(2)]),
  org: Hex,
  feed: Hex,
  feedKey: Secret,
  feedCommit: Secret,
  /** Which epoch's key that is; 0 where it does not say. */
  epoch: z.optional(z.number()),
  older: z.optional(z.array(z.object({ epoch: z.number(), key: Secret }))),
  device: Hex,
  signPrivate: Secret,
  signPublic: Secret,
  boxPrivate: Secret,
  boxPublic: Secret,
  /** Of the organisation that was founded here; gone when this device joins another. */
  root: z.optional(z.object({ private: Secret, public: Secret })),
  /** Of an organisation that was joined: see locations.ts. */
  places: z.optional(Secret),
})
export type StoredSpace = z.infer<typeof StoredSpace>
export type SpaceError = { readonly code: 'space-damaged' | 'space-newer' }

const COMMIT_LENGTH = 32

/** A new organisation of one: ids, the first epoch's feed key, and keys that are born on this device. */
export async function createSpace(name: SpaceName, vaultKey: CryptoKey, random: RandomBytes): Promise<Space> {
  const feedKey = random(KEY_LENGTH)
  const text = toBase64Url(feedKey)
  const root = await createKeyPair('Ed25519', random)
  const stored: StoredSpace = {
    version: 1,
    org: toHex((await sha256(organisationIdInput(root.publicKey))).subarray(0, 16)),
    root: { private: toBase64Url(root.privateKey), public: toBase64Url(root.publicKey) },
    feed: toHex(random(16)),
    feedKey: text,
    feedCommit: toBase64Url(await keyCommitment(await kdfKey(feedKey))),
    ...(await newDevice(random)),
  }
  root.privateKey.fill(0)
  return loadSpace(name, stored, await sealStored(name, stored, vaultKey, random), vaultKey)
}

export async function openSpace(
  name: SpaceName,
  sealed: Bytes,
  vaultKey: CryptoKey,
): Promise<Result<Space, SpaceError>> {
  const stored = await openStored(name, sealed, vaultKey)
  return stored.ok ? ok(await loadSpace(name, stored.value, sealed, vaultKey)) : stored
}

/** A new device in the same organisation: a restored copy must not go on with the old one's chain. */
export async function renewDevice(
  space: Space,
  vaultKey: CryptoKey,
  random: RandomBytes,
): Promise<Result<Space, SpaceError>> {
  const stored = await openStored(space.name, space.sealedKeys, vaultKey)
  if (!stored.ok) return stored
  const renewed = { ...stored.value, ...(await newDevice(random)) }
  const sealed = await sealStored(space.name, renewed, vaultKey, random)
  return ok({
    ...(await loadSpace(space.name, renewed, sealed, vaultKey)),
    caseKeys: new Map(space.caseKeys),
  })
}

async function newDevice(random: RandomBytes) {
  const [sign, box] = await Promise.all([createKeyPair('Ed25519', random), createKeyPair('X25519', random)])
  const device = {
    device: toHex(random(16)),
    signPrivate: toBase64Url(sign.privateKey),
    signPublic: toBase64Url(sign.publicKey),
    boxPrivate: toBase64Url(box.privateKey),
    boxPublic: toBase64Url(box.publicKey),
  }
  for (const { privateKey } of [sign, box]) privateKey.fill(0)
  return device
}

export async function sealStored(
  name: SpaceName,
  stored: StoredSpace,
  vaultKey: CryptoKey,
  random: RandomBytes,
): Promise<Bytes> {
  const key = await deriveAesKey(vaultKey, 'lykta/space/1', name)
  return sealText(key, JSON.stringify(stored), spaceAad(name), random)
}

export async function openStored(
  name: SpaceName,
  sealed: Bytes,
  vaultKey: CryptoKey,
): Promise<Result<StoredSpace, SpaceError>> {
  const key = await deriveAesKey(vaultKey, 'lykta/space/1', name)
  const text = await openText(key, sealed, spaceAad(name))
  if (text === undefined) return err({ code: 'space-damaged' })
  const stored = StoredSpace.safeParse(JSON.parse(text))
  // It opened, so we wrote it; what does not fit was written by a newer version.
  if (!stored.success) return err({ code: 'space-newer' })
  const commit = await keyCommitment(await kdfKey(fromBase64Url(stored.data.feedKey)))
  if (!equalBytes(commit, fromBase64Url(stored.data.feedCommit))) return err({ code: 'space-damaged' })
  return ok(stored.data)
}

export async function loadSpace(
  name: SpaceName,
  stored: StoredSpace,
  sealedKeys: Bytes,
  vaultKey: CryptoKey,
): Promise<Space> {
  const { epoch = 0, older = [] } = stored
  const all = [...older, { epoch, key: stored.feedKey }]
  const epochs = new Map<number, EpochKeys>()
  for (const { epoch: each, key } of all) epochs.set(each, await epochKeys(fromBase64Url(key), stored.feed))
  return {
    name,
    sealedKeys,
    identity: identityOf(stored),
    sign: await openSigner(fromBase64Url(stored.signPrivate)),
    epoch,
    epochs,
    recordKey: await deriveAesKey(vaultKey, 'lykta/record/1', name),
    places: stored.places === undefined ? undefined : fromBase64Url(stored.places),
    caseKeys: new Map(),
    envelopeKeys: new Map(),
    triedKeys: new Map(),
  }
}

async function epochKeys(feedKey: Bytes, feed: string): Promise<EpochKeys> {
  const key = await kdfKey(feedKey)
  return {
    wrap: await deriveAesKey(key, 'lykta/wrap/1', feed),
    member: await deriveAesKey(key, 'lykta/member/1', feed),
  }
}

/** Those that seal. */
export function newestKeys(space: Space): EpochKeys {
  const keys = space.epochs.get(space.epoch)
  if (!keys) throw new Error('expected the keys of the newest epoch')
  return keys
}

function identityOf(stored: StoredSpace): SpaceIdentity {
  return {
    org: stored.org,
    feed: stored.feed,
    device: stored.device,
    signPublicKey: fromBase64Url(stored.signPublic),
    boxPublicKey: fromBase64Url(stored.boxPublic),
  }
}

/** A fresh case key under the newest feed key. Deleting what is returned is what erases a case. */
export async function createCaseKey(
  space: Space,
  random: RandomBytes,
): Promise<{ readonly keyId: string; readonly wrapped: Bytes }> {
  const keyId = toHex(random(16))
  const bytes = random(KEY_LENGTH)
  const sealed = await sealAes(newestKeys(space).wrap, bytes, caseKeyAad(space, keyId, space.epoch), random)
  const key = await kdfKey(bytes)
  space.caseKeys.set(keyId, key)
  return { keyId, wrapped: concatBytes(wrapHead(space.epoch), await keyCommitment(key), sealed) }
}

/** Whether the key could be used. */
export async function loadCaseKey(space: Space, keyId: string, wrapped: Bytes): Promise<boolean> {
  const tried = space.triedKeys.get(keyId)
  const isTried = tried !== undefined && equalBytes(tried.wrapped, wrapped)
  const key = isTried ? tried.key : await unwrapCaseKey(space, keyId, wrapped)
  space.triedKeys.delete(keyId)
  if (key) space.caseKeys.set(keyId, key)
  return key !== undefined
}

/**
 * What a key that has just come opens can be read before its page's turn, and without it taking the place of one that
 * lies on this disk under the same id: only {@link loadCaseKey} makes it count.
 */
export async function tryCaseKey(
  space: Space,
  keyId: string,
  wrapped: Bytes,
): Promise<CryptoKey | undefined> {
  const tried = space.triedKeys.get(keyId)
  if (tried && equalBytes(tried.wrapped, wrapped)) return tried.key
  const key = await unwrapCaseKey(space, keyId, wrapped)
  if (key) space.triedKeys.set(keyId, { wrapped, key })
  return key
}

async function unwrapCaseKey(space: Space, keyId: string, wrapped: Bytes): Promise<CryptoKey | undefined> {
  const epoch = wrapEpoch(wrapped)
  const keys = space.epochs.get(epoch)
  if (!keys) return undefined
  const at = wrapHead(epoch).length
  const bytes = await openAes(keys.wrap, wrapped.slice(at + COMMIT_LENGTH), caseKeyAad(space, keyId, epoch))
  if (bytes?.length !== KEY_LENGTH) return undefined
  const key = await kdfKey(bytes)
  return equalBytes(await keyCommitment(key), wrapped.subarray(at, at + COMMIT_LENGTH)) ? key : undefined
}

function wrapHead(epoch: number): Bytes {
  return epoch === 0 ? Uint8Array.of(WRAP_FIRST) : concatBytes(Uint8Array.of(WRAP_IN_EPOCH), uint32(epoch))
}

function caseKeyAad(space: Space, keyId: string, epoch: number): Bytes {
  return concatBytes(
    toUtf8('lykta/case-key/1'),
    fromHex(space.identity.org),
    fromHex(space.identity.feed),
    fromHex(keyId),
    ...(epoch === 0 ? [] : [uint32(epoch)]),
  )
}

function spaceAad(name: SpaceName): Bytes {
  return toUtf8(`lykta/space/1/${name}`)
}
