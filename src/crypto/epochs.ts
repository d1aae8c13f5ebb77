import { fromBase64Url, toBase64Url } from '../lib/base64url.ts'
import { type Bytes, equalBytes, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { type EpochParts, encodeEpoch, parseEpoch } from '../protocol/epoch.ts'
import { rawPrivateKey } from './key-pair.ts'
import { unwrapForDevice, wrapForDevice } from './member-parts.ts'
import { deriveAesKey, KEY_LENGTH, kdfKey, keyCommitment, openAes, sealAes } from './primitives.ts'
import { loadSpace, openStored, type Space, type SpaceError, type StoredSpace, sealStored } from './space.ts'

/** Whom the wrap for the organisation's recovery key is for, where a device's id stands in the others. */
const RECOVERY = 'recovery'

export interface NewEpoch {
  /** The index its entry takes. */
  readonly epoch: number
  readonly devices: readonly { readonly device: string; readonly boxPublicKey: Bytes }[]
  readonly recovery: Bytes | null
}

/**
 * A new feed key, sealed for each of these devices. It is not kept here: this device takes it from the log like
 * everybody else, once it stands there, so that a key nobody else has can never be used.
 */
export async function makeEpoch(
  space: Space,
  vaultKey: CryptoKey,
  { epoch, devices, recovery }: NewEpoch,
  random: RandomBytes,
): Promise<Result<Bytes, SpaceError>> {
  const stored = await openStored(space.name, space.sealedKeys, vaultKey)
  if (!stored.ok) return stored
  const { org, feed } = space.identity
  const feedKey = random(KEY_LENGTH)
  const wrapFor = (device: string, boxPublicKey: Bytes) =>
    wrapForDevice(feedKey, boxPublicKey, { org, feed, device, epoch })
  const wraps: { device: string; wrap: Bytes }[] = []
  for (const { device, boxPublicKey } of devices)
    wraps.push({ device, wrap: await wrapFor(device, boxPublicKey) })
  const recoveryWrap = recovery && (await wrapFor(RECOVERY, recovery))
  const key = await kdfKey(feedKey)
  const before = fromBase64Url(stored.value.feedKey)
  const place = { org, feed, epoch, previous: space.epoch }
  const sealedPrevious = await sealAes(await previousKey(key, feed), before, previousAad(place), random)
  before.fill(0)
  return ok(
    encodeEpoch({
      previous: space.epoch,
      commitment: await keyCommitment(key),
      sealedPrevious,
      recovery: recoveryWrap,
      wraps,
    }),
  )
}

export interface EpochEntry {
  readonly epoch: number
  readonly sealed: Bytes
}
export type EpochError = SpaceError | { readonly code: 'epoch-refused' }

/**
 * Every feed key the log tells of that this device may have, from its own wrap in the newest entry and from there
 * back. `epoch-refused`: one of them is not what its author committed to, or is not for this device.
 */
export async function takeEpochs(
  space: Space,
  vaultKey: CryptoKey,
  entries: readonly EpochEntry[],
  random: RandomBytes,
  open?: OpenWrap,
): Promise<Result<Space, EpochError>> {
  const stored = await openStored(space.name, space.sealedKeys, vaultKey)
  if (!stored.ok) return stored
  const held = new Map((stored.value.older ?? []).map(({ epoch, key }) => [epoch, key]))
  held.set(stored.value.epoch ?? 0, stored.value.feedKey)
  for (const entry of [...entries].reverse()) {
    const parts = parseEpoch(entry.sealed)
    const opener = open ?? ownWrap(space, stored.value)
    const taken = parts && (await takeOne(space, entry.epoch, parts, held, opener))
    if (!taken) return err({ code: 'epoch-refused' })
  }
  const epochs = [...held].sort(([a], [b]) => a - b)
  const [epoch, feedKey] = epochs.pop() as [number, string]
  const next: StoredSpace = {
    ...stored.value,
    version: 2,
    epoch,
    feedKey,
    feedCommit: toBase64Url(await keyCommitment(await kdfKey(fromBase64Url(feedKey)))),
    older: epochs.map(([each, key]) => ({ epoch: each, key })),
  }
  const sealed = await sealStored(space.name, next, vaultKey, random)
  const loaded = await loadSpace(space.name, next, sealed, vaultKey)
  // What was derived from case keys holds: those do not change.
  return ok({ ...loaded, caseKeys: space.caseKeys, envelopeKeys: space.envelopeKeys })
}

/** The feed key of one epoch, from the wrap that is for whoever asks. */
type OpenWrap = (
  parts: EpochParts,
  place: { readonly org: string; readonly feed: string; readonly epoch: number },
) => Promise<Bytes | undefined>

function ownWrap({ identity }: Space, { boxPrivate }: StoredSpace): OpenWrap {
  const { device } = identity
  return async ({ wraps }, place) => {
    const wrap = wraps.find((each) => each.device === device)?.wrap
    const secret = rawPrivateKey('X25519', fromBase64Url(boxPrivate))
    return wrap && unwrapForDevice(wrap, secret, { ...place, device })
  }
}

/** For whoever holds two printed kits. */
export function kitsWrap(boxPrivate: Bytes): OpenWrap {
  return async ({ recovery }, place) =>
    recovery ? unwrapForDevice(recovery, boxPrivate.slice(), { ...place, device: RECOVERY }) : undefined
}

/** Which epoch's key this is, by what its entry committed to; 0 for the one the feed began with. */
export async function epochOf(feedKey: Bytes, entries: readonly EpochEntry[]): Promise<number> {
  const commitment = await keyCommitment(await kdfKey(feedKey.slice()))
  const found = entries.find(({ sealed }) => {
    const parts = parseEpoch(sealed)
    return parts && equalBytes(parts.commitment, commitment)
  })
  return found?.epoch ?? 0
}

/** Adds the key of one epoch, and of the one before it, to those held. False when something does not hold. */
async function takeOne(
  space: Space,
  epoch: number,
  parts: EpochParts,
  held: Map<number, string>,
  open: OpenWrap,
): Promise<boolean> {
  const { org, feed } = space.identity
  const known = held.get(epoch)
  const bytes = known ? fromBase64Url(known) : await open(parts, { org, feed, epoch })
  if (bytes?.length !== KEY_LENGTH) return false
  const text = toBase64Url(bytes)
  const key = await kdfKey(bytes)
  if (!equalBytes(await keyCommitment(key), parts.commitment)) return false
  held.set(epoch, text)
  const { previous } = parts
  if (held.has(previous)) return true
  const place = { org, feed, epoch, previous }
  const before = await openAes(await previousKey(key, feed), parts.sealedPrevious, previousAad(place))
  if (before?.length !== KEY_LENGTH) return false
  held.set(previous, toBase64Url(before))
  before.fill(0)
  return true
}

function previousKey(feedKey: CryptoKey, feed: string): Promise<CryptoKey> {
  return deriveAesKey(feedKey, 'lykta/epoch/1', feed)
}

interface EpochPlace {
  readonly org: string
  readonly feed: string
  readonly epoch: number
  readonly previous: number
}

function previousAad({ org, feed, epoch, previous }: EpochPlace): Bytes {
  return toUtf8(JSON.stringify(['lykta/epoch/1', org, feed, epoch, previous]))
}
