import { err, ok, type Result } from '../lib/result.ts'
import type { Membership } from '../protocol/membership.ts'
import { takeEpochs, writeEpoch } from './epoch-keys.ts'
import type { SyncError, SyncPorts } from './ports.ts'
import { type MembershipReading, readMembership } from './read-membership.ts'

/** Somebody else may write in the log at the same moment; more often than this it is not chance. */
const MAX_TRIES = 4

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
