import { ok, type Result } from '../lib/result.ts'
import type { Membership } from '../protocol/membership.ts'
import type { SyncError, SyncPorts } from './ports.ts'

/** Said of one batch: it is not to be had there, and asking again changes nothing. */
const FOR_GOOD: ReadonlySet<string> = new Set(['refused', 'fork', 'gap', 'not-admitted'])

/**
 * After a server came back older than it was: what is on this tablet of those who are out, as they signed it. They can
 * no longer send it themselves, and nobody else's word would do. Done before the cursor is moved: a round that is cut
 * off here finds the server as it was and begins anew.
 */
export async function giveBack(ports: SyncPorts, members: Membership): Promise<Result<number, SyncError>> {
  const { store, transport } = ports
  const self = members.devices.get(store.identity.device)
  // A server takes it from those alone who may decide about what leavers wrote.
  if (!self || self.role === 'caseworker') return ok(0)
  let given = 0
  for (const { device, state, fence } of members.devices.values()) {
    if (state === 'active' || !fence) continue
    const kept = await store.readKept(device)
    if (!kept.ok) return kept
    for (const batch of kept.value) {
      const relayed = await transport.relay({ feed: store.identity.feed, ...batch })
      if (relayed.ok) {
        given += batch.envelopes.length
        continue
      }
      if (!FOR_GOOD.has(relayed.error.code)) return relayed
      // What follows a batch that was not taken has nothing to stand on.
      break
    }
  }
  return ok(given)
}
