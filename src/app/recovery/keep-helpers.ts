import { effect } from '@preact/signals'
import type { VaultHeader } from '../../crypto/vault-header.ts'
import { MAX_HELPERS } from '../../crypto/vault-header-limits.ts'
import { recoveryState } from '../../domain/recovery/recovery-state.ts'
import { fromBase64Url } from '../../lib/base64url.ts'
import type { Bytes } from '../../lib/bytes.ts'
import type { Membership } from '../../protocol/membership.ts'
import type { Desk } from '../desk.ts'
import type { Session } from '../session.ts'
import type { SyncLoop } from '../sync/sync-loop.ts'

/** Who can open this tablet besides its passphrase. */
interface WantedHelpers {
  readonly devices: { device: string; boxPublicKey: Bytes }[]
  readonly kits: { set: string; boxPublicKey: Bytes } | null
}

/**
 * Keeps the lock in step with the log for as long as the desk is open: who has become an admin is let in, who is none
 * any more is shut out. Returns how to stop.
 */
export function keepHelpers(
  desk: Desk,
  loop: SyncLoop,
  session: Pick<Session, 'header' | 'replaceHeader'>,
): () => void {
  let isStopped = false
  let writing = Promise.resolve()
  const stop = effect(() => {
    const wanted = wantedHelpers(desk, loop.state.value.membership)
    // One after the other: two headers written at once would each forget what the other holds.
    writing = writing.then(() => write(wanted))
  })

  async function write({ devices, kits }: WantedHelpers): Promise<void> {
    const header = session.header()
    if (isStopped || !header || isUpToDate(header, { devices, kits })) return
    const written = await desk.crypto.writeHelpers({ space: 'real', header, devices, kits })
    if (!written.ok || isStopped) return
    // Somebody changed the passphrase meanwhile: begin from what they wrote.
    if (session.header() !== header) return write({ devices, kits })
    const isSame = written.value.header.slots.length === header.slots.length && !written.value.isWritten
    if (!isSame) await session.replaceHeader(written.value.header)
  }

  return () => {
    isStopped = true
    stop()
  }
}

/** Every other admin, and the kits: those the log knows, or before it does those that were made here. */
function wantedHelpers(desk: Desk, membership: Membership | undefined): WantedHelpers {
  const own = desk.store.identity.device
  const devices = [...(membership?.devices.values() ?? [])]
    .filter(({ device, role, state }) => device !== own && role === 'admin' && state === 'active')
    .slice(0, MAX_HELPERS)
    .map(({ device, boxPublicKey }) => ({ device, boxPublicKey }))
  const [newest] = recoveryState(desk.organisation.value).kits
  // Only what this tablet made itself is believed before the log says it: an event alone proves no admin.
  if (newest?.by === own)
    return {
      devices,
      kits: { set: newest.made.set, boxPublicKey: fromBase64Url(newest.made.boxPublicKey) },
    }
  const { recovery } = membership ?? {}
  return { devices, kits: recovery ? { set: recovery.set, boxPublicKey: recovery.boxPublicKey } : null }
}

function isUpToDate({ slots }: VaultHeader, { devices, kits }: WantedHelpers): boolean {
  const helpers = slots.flatMap((slot) => (slot.kind === 'helper' ? [slot.device] : []))
  const sets = slots.flatMap((slot) => (slot.kind === 'kits' ? [slot.set] : []))
  const isSame = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join()
  return (
    isSame(
      helpers,
      devices.map(({ device }) => device),
    ) && isSame(sets, kits ? [kits.set] : [])
  )
}
