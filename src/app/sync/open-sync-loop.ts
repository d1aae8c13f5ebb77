import { keepCircles } from '../circle/keep-circles.ts'
import type { Desk } from '../desk.ts'
import { keepHelpers } from '../recovery/keep-helpers.ts'
import { publishKits } from '../recovery/publish-kits.ts'
import type { Session } from '../session.ts'
import { type Admission, watchAdmission } from './admission.ts'
import { type SyncLoop, startSyncLoop } from './sync-loop.ts'
import { type Network, openAdmission, openSyncPorts, openTransport } from './sync-ports.ts'
import { wakeOnReturn } from './wake-page.ts'

/** The loop of an open desk, and what its server asks of it. */
export interface PageLoop extends SyncLoop {
  readonly admission: Admission
}

/** On this page's desk, woken by this page. */
export async function openSyncLoop(
  desk: Desk,
  network: Network,
  session: Pick<Session, 'header' | 'replaceHeader' | 'startOver'>,
): Promise<PageLoop> {
  const store = await desk.store.openSync()
  const transport = openTransport(network, desk.crypto, desk.store.identity)
  const ports = openSyncPorts(store, desk.crypto, transport)
  const onWiped = () => void session.startOver()
  const loop = startSyncLoop({ desk, ports, network, onWake: wakeOnReturn(window), onWiped })
  // Both read the organisation's log; without it there is nothing to keep in step.
  const ready = await desk.ready
  const letGo = ready.ok
    ? [keepHelpers(desk, loop, session), publishKits(desk, loop), keepCircles(desk, loop)]
    : []
  const calls = openAdmission(network, desk.crypto, desk.store.identity)
  const admission = watchAdmission(loop, calls, network.clock)
  return {
    ...loop,
    admission,
    stop: () => {
      for (const stop of letGo) stop()
      admission.stop()
      loop.stop()
    },
  }
}
