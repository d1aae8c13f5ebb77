import { concatBytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { parseEpoch } from '../protocol/epoch.ts'
import { encodeEntry } from '../protocol/log-entry.ts'
import { activeDevices, type Membership } from '../protocol/membership.ts'
import type { SyncError, SyncPorts } from './ports.ts'
import { type MembershipReading, readMembership } from './read-membership.ts'

/** Somebody else may write in the log at the same moment; more often than this it is not chance. */
const MAX_TRIES = 4
const NO_KEY = new Uint8Array(32)

/**
 * Has this tablet hold the feed key in force, and sees to it that there is one nobody who left has. Whoever put
 * somebody out may have been cut off before the new key was made, so any tablet of an administrator or a manager
 * makes it when it is due: that is the only way it is ever made.
 */
export async function keepEpochs(
  ports: SyncPorts,
  read: MembershipReading,
): Promise<Result<MembershipReading, SyncError>> {
  let reading = read
  for (let tries = 0; mayRotate(ports, reading.members); tries++) {
    if (tries === MAX_TRIES) return err({ code: 'busy' })
    // The key of the epoch before is sealed under the new one, so it must be here first.
    const taken = await takeEpochs(ports, reading.members)
    if (!taken.ok) return taken
    const written = await writeEpoch(ports, reading.members)
    if (!written.ok && written.error.code !== 'log-moved') return written
    const again = await readMembership(ports)
    if (!again.ok) return again
    reading = { ...again.value, healed: reading.healed || again.value.healed }
  }
  const taken = await takeEpochs(ports, reading.members)
  return taken.ok ? ok(reading) : taken
}

function mayRotate({ store }: SyncPorts, { devices, epochDue }: Membership): boolean {
  const self = devices.get(store.identity.device)
  return epochDue && self?.state === 'active' && self.role !== 'caseworker'
}

async function takeEpochs(
  { store, keys }: SyncPorts,
  { epoch, epochs, epochDue }: Membership,
): Promise<Result<void, SyncError>> {
  const kept = await store.readEpoch()
  if (!kept.ok) return kept
  if (kept.value === epoch) return ok(undefined)
  const taken = await keys.takeEpochs(epochs)
  if (taken.ok) return store.keepEpoch(epoch, taken.value)
  // Let in again after a pause, and the key that is made for its return is not there yet.
  const wraps = parseEpoch(epochs.at(-1)?.sealed ?? NO_KEY)?.wraps ?? []
  const isComing = epochDue && !wraps.some(({ device }) => device === store.identity.device)
  return isComing ? err({ code: 'epoch-waiting' }) : taken
}

async function writeEpoch(
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
