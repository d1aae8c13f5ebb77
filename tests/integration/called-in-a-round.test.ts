import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SyncLoop, startSyncLoop } from '../../src/app/sync/sync-loop.ts'
import { openSyncPorts, openTransport } from '../../src/app/sync/sync-ports.ts'
import { err } from '../../src/lib/result.ts'
import type { SyncTransport } from '../../src/protocol/transport.ts'
import { note } from '../support/app-people.ts'
import { type AppTablet, openAppTablets } from '../support/app-tablets.ts'
import { expectOk } from '../support/storage-rig.ts'

// No timer rings here: a round that comes was called for.

let tablets: Awaited<ReturnType<typeof openAppTablets>>
let karin: AppTablet
let loop: SyncLoop | undefined
let wake: () => void
beforeEach(async () => {
  tablets = await openAppTablets()
  karin = await tablets.found()
})
afterEach(async () => {
  loop?.stop()
  await tablets.stop()
})

async function startWith(hand: (real: SyncTransport) => Partial<SyncTransport>): Promise<SyncLoop> {
  karin.loop.stop()
  const { desk } = karin
  const network = { ...tablets.network, setTimer: () => () => {} }
  const transport = openTransport(tablets.network, desk.crypto, desk.store.identity)
  const ports = openSyncPorts(await desk.store.openSync(), desk.crypto, { ...transport, ...hand(transport) })
  const onWake = (then: () => void) => {
    wake = then
    return () => {}
  }
  loop = startSyncLoop({ desk, ports, network, onWake, onWiped: () => {} })
  return loop
}

test('a network that comes back while a round fails is used at once', async () => {
  let pulls = 0
  const { state } = await startWith((real) => ({
    pull: async (...asked) => {
      pulls += 1
      if (pulls > 1) return real.pull(...asked)
      wake()
      return err({ code: 'unreachable' })
    },
  }))
  await expect.poll(() => pulls > 1 && !state.value.isRunning).toBe(true)
  expect(state.value.problem).toBeUndefined()
})

test('what the server tells of in the middle of a round is fetched by the next, at once', async () => {
  const eva = await tablets.join(karin, 'manager', 'Eva Ek')
  const asked = { kind: 'exposed', title: 'Ärende Pil', people: [], protection: 'none' } as const
  const id = expectOk(await karin.desk.createCase(asked))
  for (const each of [karin, eva]) expectOk(await each.loop.syncNow())
  let hint = () => {}
  let isTold = false
  const { syncNow } = await startWith((real) => ({
    listen: (_feed, told) => {
      hint = told
      return () => {}
    },
    pull: async (...given) => {
      const pulled = await real.pull(...given)
      if (isTold) return pulled
      isTold = true
      await note(eva, id, 'skrivet under tiden')
      expectOk(await eva.loop.syncNow())
      hint()
      return pulled
    },
  }))
  isTold = true
  expectOk(await syncNow())
  isTold = false
  expectOk(await syncNow())
  const { state } = expectOk(await karin.desk.openCase(id))
  const notes = () => state.value.notes.map(({ text }) => text.shown)
  await expect.poll(notes).toEqual(['skrivet under tiden'])
})
