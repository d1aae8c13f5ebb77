import { concatBytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { parseEpoch } from '../protocol/epoch.ts'
import { encodeEntry } from '../protocol/log-entry.ts'
import { activeDevices, type Membership } from '../protocol/membership.ts'
import type { SyncError, SyncPorts } from './ports.ts'

const NO_KEY = new Uint8Array(32)

/** Every feed key the log tells of, on this disk. */
export async function takeEpochs(
  { store, keys }: Pick<SyncPorts, 'store' | 'keys'>,
  { epoch, epochs }: Membership,
): Promise<Result<void, SyncError>> {
  const kept = await store.readEpoch()
  if (!kept.ok) return kept
  if (kept.value === epoch) return ok(undefined)
  const taken = await keys.takeEpochs(epochs)
  if (taken.ok) return store.keepEpoch(epoch, taken.value)
  // Let in after a pause or without a server, past a key that is not for it; the one that is for all is not there yet.
  const wraps = parseEpoch(epochs.at(-1)?.sealed ?? NO_KEY)?.wraps ?? []
  const isComing = !wraps.some(({ device }) => device === store.identity.device)
  return isComing ? err({ code: 'epoch-waiting' }) : taken
}

/** A new feed key for everybody who is in, as the next entry at the server. It is not kept here: it comes back from there. */
export async function writeEpoch(
  { store, keys, transport }: SyncPorts,
  members: Membership,
): Promise<Result<void, SyncError>> {
  const { org, feed, device } = store.identity
  const devices = activeDevices(members).map((each) => ({
    device: each.device,
    boxPublicKey: each.boxPublicKey,
  }))
  const recovery = members.recovery?.boxPublicKey ?? null
  const sealed = await keys.makeEpoch({ epoch: members.length, devices, recovery })
  if (!sealed.ok) return sealed
  const unsigned = encodeEntry({
    kind: 'epoch',
    org,
    index: members.length,
    prevHash: members.head,
    author: device,
    device,
    role: members.devices.get(device)?.role ?? 'admin',
    signPublicKey: NO_KEY,
    boxPublicKey: NO_KEY,
    feed,
    fence: 0,
    sealed: sealed.value,
  })
  const signature = await keys.signEntry(unsigned)
  if (!signature.ok) return signature
  return transport.appendLog(members.length, concatBytes(unsigned, signature.value))
}
