import { fromBase64Url, toBase64Url } from '../lib/base64url.ts'
import { type Bytes, concatBytes, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { encodeEntry, entryMessage } from '../protocol/log-entry.ts'
import { openSigner } from './device-keys.ts'
import { rawPrivateKey } from './key-pair.ts'
import type { LocationLock } from './locations.ts'
import { splitMemberParts, unwrapForDevice, wrapForDevice } from './member-parts.ts'
import { KEY_LENGTH, kdfKey, keyCommitment } from './primitives.ts'
import { loadSpace, openStored, type Space, type SpaceError, type StoredSpace, sealStored } from './space.ts'

/** Feed key and place root, for one device and nobody else. The root is wiped. */
export async function wrapKeys(
  space: Space,
  vaultKey: CryptoKey,
  device: string,
  boxPublicKey: Bytes,
  placeRoot: Bytes,
): Promise<Result<Bytes, SpaceError>> {
  const stored = await openStored(space.name, space.sealedKeys, vaultKey)
  if (!stored.ok) return stored
  const feedKey = fromBase64Url(stored.value.feedKey)
  const { org, feed } = space.identity
  const keys = concatBytes(feedKey, placeRoot)
  const wrap = await wrapForDevice(keys, boxPublicKey, { org, feed, device })
  for (const secret of [feedKey, placeRoot, keys]) secret.fill(0)
  return ok(wrap)
}

/** The same device, with the same keys of its own, in the organisation that let it in. */
export async function joinOrganisation(
  space: Space,
  vaultKey: CryptoKey,
  asked: {
    readonly org: string
    readonly feed: string
    readonly sealed: Bytes
    /** In force when it was let in: whose key it is given. */
    readonly epoch: number
  },
  { random, sealRoot }: { readonly random: RandomBytes; readonly sealRoot: LocationLock['sealRoot'] },
): Promise<Result<Space, SpaceError | { readonly code: 'join-refused' | 'locations-locked' }>> {
  const stored = await openStored(space.name, space.sealedKeys, vaultKey)
  if (!stored.ok) return stored
  const { org, feed, sealed, epoch } = asked
  const { device, boxPrivate } = stored.value
  const wrap = splitMemberParts(sealed)?.wrap
  const secret = rawPrivateKey('X25519', fromBase64Url(boxPrivate))
  const keys = wrap && (await unwrapForDevice(wrap, secret, { org, feed, device }))
  if (!keys) return err({ code: 'join-refused' })
  const joined = await belongWith(space.name, stored.value, keys, { org, feed, epoch }, vaultKey, {
    random,
    sealRoot,
  })
  const isBack = stored.value.org === org
  return joined.ok && isBack ? ok({ ...joined.value, caseKeys: space.caseKeys }) : joined
}

/** The opened keys of an organisation in place of those this device was born with. They are wiped. */
export async function belongWith(
  name: Space['name'],
  stored: StoredSpace,
  keys: Bytes,
  { org, feed, epoch }: { readonly org: string; readonly feed: string; readonly epoch: number },
  vaultKey: CryptoKey,
  { random, sealRoot }: { readonly random: RandomBytes; readonly sealRoot: LocationLock['sealRoot'] },
): Promise<Result<Space, { readonly code: 'join-refused' | 'locations-locked' }>> {
  if (keys.length !== 2 * KEY_LENGTH) return err({ code: 'join-refused' })
  const feedKey = keys.slice(0, KEY_LENGTH)
  const places = await sealRoot(keys.slice(KEY_LENGTH), org, random)
  keys.fill(0)
  if (!places) return err({ code: 'locations-locked' })
  const { root: _left, older: _older, ...kept } = stored
  // Let in once more where it was before, under a new name: what it has been able to open it still can.
  const isBack = stored.org === org && stored.feed === feed
  const held = isBack ? heldKeys(stored).filter((each) => each.epoch !== epoch) : []
  const joined: StoredSpace = {
    ...kept,
    version: epoch === 0 && held.length === 0 ? 1 : 2,
    epoch,
    ...(held.length === 0 ? {} : { older: held }),
    org,
    feed,
    places: toBase64Url(places),
    feedKey: toBase64Url(feedKey),
    feedCommit: toBase64Url(await keyCommitment(await kdfKey(feedKey))),
  }
  const bytes = await sealStored(name, joined, vaultKey, random)
  return ok(await loadSpace(name, joined, bytes, vaultKey))
}

function heldKeys({ older = [], epoch = 0, feedKey }: StoredSpace) {
  return [...older, { epoch, key: feedKey }]
}

/** The first entry of the log, signed by the organisation's root key; only where it was founded, and of no other use. */
export async function foundOrganisation(
  space: Space,
  vaultKey: CryptoKey,
  sealed: Bytes,
): Promise<Result<Bytes, SpaceError | { readonly code: 'member-foreign' }>> {
  const stored = await openStored(space.name, space.sealedKeys, vaultKey)
  if (!stored.ok) return stored
  const { root } = stored.value
  if (!root) return err({ code: 'member-foreign' })
  const { org, feed, device, signPublicKey, boxPublicKey } = space.identity
  const unsigned = encodeEntry({
    kind: 'genesis',
    org,
    index: 0,
    prevHash: fromBase64Url(root.public),
    author: device,
    device,
    role: 'admin',
    signPublicKey,
    boxPublicKey,
    feed,
    fence: 0,
    sealed,
  })
  const sign = await openSigner(fromBase64Url(root.private))
  return ok(concatBytes(unsigned, await sign(entryMessage(unsigned))))
}

/** What a text in the log is about: it cannot be moved to another device's entry. */
export function memberAad(space: Space, device: string): Bytes {
  const { org, feed } = space.identity
  return toUtf8(JSON.stringify(['lykta/member/1', org, feed, device]))
}
