import { effect } from '@preact/signals'
import { recoveryState } from '../../domain/recovery/recovery-state.ts'
import { fromBase64Url } from '../../lib/base64url.ts'
import { ok } from '../../lib/result.ts'
import type { Desk } from '../desk.ts'
import { writeEntry } from '../sync/admit.ts'
import type { SyncLoop } from '../sync/sync-loop.ts'

/**
 * Brings kits that were made on this tablet into the membership log, when there is a server to bring them to: made in
 * the field, they wait here. Returns how to stop.
 */
export function publishKits(desk: Desk, loop: SyncLoop): () => void {
  let isBusy = false
  return effect(() => {
    const { membership, problem } = loop.state.value
    const [newest] = recoveryState(desk.organisation.value).kits
    if (isBusy || !membership || problem !== undefined || newest?.by !== desk.store.identity.device) return
    const { made } = newest
    const self = membership.devices.get(newest.by)
    const isKnown = membership.recovery?.set === made.set
    if (isKnown || self?.role !== 'admin' || self.state !== 'active') return
    isBusy = true
    const entry = {
      kind: 'recovery',
      device: made.set,
      role: 'admin',
      signPublicKey: fromBase64Url(made.signPublicKey),
      boxPublicKey: fromBase64Url(made.boxPublicKey),
      sealed: fromBase64Url(made.sealed),
    } as const
    // What did not arrive is tried again with the next change of the state, that is the next round.
    void writeEntry(desk, loop, async () => ok(entry))
      .then((written) => (written.ok ? loop.syncNow() : undefined))
      .finally(() => {
        isBusy = false
      })
  })
}
