import { type ReadonlySignal, signal } from '@preact/signals'
import type { Session } from './session.ts'
import type { PageLoop } from './sync/open-sync-loop.ts'
import type { Network } from './sync/sync-ports.ts'

/** A loop for every open desk. Its code comes after the first screen: nobody waits for a server to begin working. */
export function syncWhileOpen({
  session,
  network,
}: {
  readonly session: Session
  readonly network: Network
}): ReadonlySignal<PageLoop | undefined> {
  const loop = signal<PageLoop | undefined>(undefined)
  session.phase.subscribe(async (phase) => {
    loop.peek()?.stop()
    loop.value = undefined
    if (phase.is !== 'open') return
    const { openSyncLoop } = await import('./sync/open-sync-loop.ts')
    const opened = await openSyncLoop(phase.desk, network, session)
    if (session.phase.peek() === phase) loop.value = opened
    else opened.stop()
  })
  return loop
}
