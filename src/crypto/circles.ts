import { fromBase64Url } from '../lib/base64url.ts'
import { type Bytes, equalBytes, toHex, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import {
  type CircleParts,
  circleKeyId,
  circleWrapCount,
  encodeCircle,
  parseCircle,
} from '../protocol/circle-wrap.ts'
import { EPOCH_WRAP_LENGTH } from '../protocol/epoch.ts'
import { rawPrivateKey } from './key-pair.ts'
import { openHpke, sealHpke } from './member-parts.ts'
import { deriveAesKey, KEY_LENGTH, kdfKey, keyCommitment, openAes, sealAes, sha256 } from './primitives.ts'
import { openStored, type Space, type SpaceError } from './space.ts'

/** Whom the wrap for the printed kits is for, where a device's id stands in the others. */
const RECOVERY = 'recovery'

export interface NewCircle {
  readonly devices: readonly { readonly device: string; readonly boxPublicKey: Bytes }[]
  readonly recovery: Bytes | null
  /** Keys the case had before, as this tablet keeps them. */
  readonly previous: readonly { readonly keyId: string; readonly own: Bytes }[]
}

export interface OwnCircleKey {
  readonly keyId: string
  /** The key, sealed for this vault and no other: what a tablet could open it keeps, also as a renewed device. */
  readonly own: Bytes
}

/** A key for these tablets and the kits. It can be used at once; `case-key-unknown`: one before is not this tablet's. */
export async function makeCircle(
  space: Space,
  { devices, recovery, previous }: NewCircle,
  random: RandomBytes,
): Promise<Result<OwnCircleKey & { readonly wrapped: Bytes }, { readonly code: 'case-key-unknown' }>> {
  const bytes = random(KEY_LENGTH)
  const key = await kdfKey(bytes.slice())
  const commitment = await keyCommitment(key)
  const before: CircleParts['previous'][number][] = []
  for (const { keyId, own } of previous) {
    const opened = await openOwn(space, keyId, own)
    if (!opened) return err({ code: 'case-key-unknown' })
    const under = await previousKey(key)
    before.push({ keyId, sealed: await sealAes(under, opened, previousAad(space, keyId), random) })
    opened.fill(0)
  }
  const wrapFor = (who: string, boxPublicKey: Bytes) =>
    sealHpke(bytes, boxPublicKey, circleInfo(space, commitment, who))
  const wraps: Bytes[] = []
  for (const { device, boxPublicKey } of devices) wraps.push(await wrapFor(device, boxPublicKey))
  while (wraps.length < circleWrapCount(devices.length)) wraps.push(random(EPOCH_WRAP_LENGTH))
  const wrapped = encodeCircle({
    commitment,
    previous: before,
    recovery: recovery && (await wrapFor(RECOVERY, recovery)),
    wraps,
  })
  const keyId = await circleKeyId(wrapped, sha256)
  const own = await sealOwn(space, keyId, bytes, random)
  bytes.fill(0)
  space.caseKeys.set(keyId, key)
  return ok({ keyId, wrapped, own })
}

export interface AskedCircle {
  readonly keyId: string
  readonly wrapped: Bytes
  /** Whether its own wraps are to be tried; otherwise it can only be opened by a later key of the same case. */
  readonly isNew: boolean
}

/** `circle-exchanged`: one is not what its id says. Those of them that are for this tablet, or for the kits somebody holds, and every one before that they open. */
export async function openCircles(
  space: Space,
  vaultKey: CryptoKey,
  keys: readonly AskedCircle[],
  kitsBoxPrivate: Bytes | undefined,
  random: RandomBytes,
): Promise<Result<readonly OwnCircleKey[], SpaceError | { readonly code: 'circle-exchanged' }>> {
  const stored = await openStored(space.name, space.sealedKeys, vaultKey)
  if (!stored.ok) return stored
  const { device } = space.identity
  const boxPrivate = rawPrivateKey('X25519', fromBase64Url(stored.value.boxPrivate))
  const parsed = new Map<string, CircleParts>()
  for (const { keyId, wrapped } of keys) {
    // What is kept has been checked; what comes under another id than its own is not what its author named.
    if ((await circleKeyId(wrapped, sha256)) !== keyId) return err({ code: 'circle-exchanged' })
    const parts = parseCircle(wrapped)
    if (parts) parsed.set(keyId, parts)
  }
  const opened = new Map<string, Bytes>()
  const queue: string[] = []
  const take = async (keyId: string, bytes: Bytes | undefined) => {
    const parts = parsed.get(keyId)
    if (!parts || !bytes || opened.has(keyId)) return
    const key = await committed(parts, bytes)
    if (!key) return
    space.caseKeys.set(keyId, key)
    opened.set(keyId, bytes)
    queue.push(keyId)
  }
  for (const { keyId, isNew } of keys) {
    const parts = parsed.get(keyId)
    if (!parts || !isNew) continue
    await take(keyId, await tryWraps(space, parts, boxPrivate, device))
    if (kitsBoxPrivate && parts.recovery) {
      const info = circleInfo(space, parts.commitment, RECOVERY)
      await take(keyId, await openHpke(parts.recovery, kitsBoxPrivate.slice(), info))
    }
  }
  for (let keyId = queue.shift(); keyId !== undefined; keyId = queue.shift()) {
    const under = await previousKey(await kdfKey((opened.get(keyId) as Bytes).slice()))
    for (const before of parsed.get(keyId)?.previous ?? [])
      await take(before.keyId, await openAes(under, before.sealed, previousAad(space, before.keyId)))
  }
  boxPrivate.fill(0)
  const own: OwnCircleKey[] = []
  for (const [keyId, bytes] of opened) {
    own.push({ keyId, own: await sealOwn(space, keyId, bytes, random) })
    bytes.fill(0)
  }
  return ok(own)
}

/** Whether the key could be used. It is what its author committed to, or it would not have been kept. */
export async function loadOwnCircle(space: Space, keyId: string, own: Bytes): Promise<boolean> {
  const bytes = await openOwn(space, keyId, own)
  if (!bytes) return false
  space.caseKeys.set(keyId, await kdfKey(bytes))
  return true
}

/** Each in turn: none of them says whom it is for. */
async function tryWraps(
  space: Space,
  { commitment, wraps }: CircleParts,
  boxPrivate: Bytes,
  device: string,
): Promise<Bytes | undefined> {
  const info = circleInfo(space, commitment, device)
  for (const wrap of wraps) {
    const opened = await openHpke(wrap, boxPrivate.slice(), info)
    if (opened) return opened
  }
  return undefined
}

async function committed({ commitment }: CircleParts, bytes: Bytes): Promise<CryptoKey | undefined> {
  if (bytes.length !== KEY_LENGTH) return undefined
  const key = await kdfKey(bytes.slice())
  return equalBytes(await keyCommitment(key), commitment) ? key : undefined
}

function previousKey(key: CryptoKey): Promise<CryptoKey> {
  return deriveAesKey(key, 'lykta/circle/1')
}

function previousAad({ identity }: Space, keyId: string): Bytes {
  return toUtf8(JSON.stringify(['lykta/circle-previous/1', identity.org, identity.feed, keyId]))
}

function circleInfo({ identity }: Space, commitment: Bytes, who: string): Bytes {
  return toUtf8(JSON.stringify(['lykta/circle/1', identity.org, identity.feed, toHex(commitment), who]))
}

async function sealOwn(space: Space, keyId: string, bytes: Bytes, random: RandomBytes): Promise<Bytes> {
  return sealAes(space.recordKey, bytes, ownAad(space, keyId), random)
}

async function openOwn(space: Space, keyId: string, own: Bytes): Promise<Bytes | undefined> {
  const bytes = await openAes(space.recordKey, own, ownAad(space, keyId))
  return bytes?.length === KEY_LENGTH ? bytes : undefined
}

function ownAad({ identity }: Space, keyId: string): Bytes {
  return toUtf8(JSON.stringify(['lykta/circle-own/1', identity.org, identity.feed, keyId]))
}
