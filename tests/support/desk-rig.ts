import type { Desk } from '../../src/app/desk.ts'
import { openDesk, setUpDesk } from '../../src/app/set-up-desk.ts'
import { admit, findApplicant, type NewColleague } from '../../src/app/sync/admit.ts'
import { beginJoin } from '../../src/app/sync/join.ts'
import { type SyncLoop, startSyncLoop } from '../../src/app/sync/sync-loop.ts'
import { type Network, openSyncPorts, openTransport } from '../../src/app/sync/sync-ports.ts'
import { openTestVault, PASSPHRASE } from './open-test-crypto.ts'
import { expectOk, random, storageRig } from './storage-rig.ts'
import { listen, type SyncServer, syncServer } from './sync-server.ts'

const FIRST = { organisation: 'Storskogen', unit: 'Vuxen', name: 'Karin Ek', title: 'socialsekreterare' }

export interface DeskTablet {
  readonly desk: Desk
  readonly loop: SyncLoop
  readonly platform: Platform
  readonly secret: { readonly header: VaultHeader; readonly passphrase: string }
  readonly wiped: () => boolean
}
type Platform = ReturnType<typeof storageRig>['platform']
type VaultHeader = Awaited<ReturnType<typeof openTestVault>>['header']

/** Whole tablets without a page: desks with loops of their own, on a real server in this process. */
export async function openDeskRig() {
  const running: SyncServer = await syncServer()
  const loops: SyncLoop[] = []
  const present: Network = {
    origin: await listen(running),
    fetch: (url, init) => fetch(url, init),
    setTimer: (ms, then) => {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
    clock: Date.now,
    chance: () => 0,
  }

  async function newPorts() {
    const vault = await openTestVault()
    const { platform } = storageRig()
    return { vault, ports: { clock: Date.now, random, zone: 'Europe/Stockholm', platform, network: present } }
  }

  async function work(
    desk: Desk,
    header: VaultHeader,
    platform: Platform,
    network: Network = present,
  ): Promise<DeskTablet> {
    let isWiped = false
    const store = await desk.store.openSync()
    const transport = openTransport(network, desk.crypto, desk.store.identity)
    const onWiped = () => {
      isWiped = true
    }
    const ports = openSyncPorts(store, desk.crypto, transport)
    const loop = startSyncLoop({ desk, ports, network, onWake: () => () => {}, onWiped })
    loops.push(loop)
    return { desk, loop, platform, secret: { header, passphrase: PASSPHRASE }, wiped: () => isWiped }
  }

  return {
    running,
    found: async (): Promise<DeskTablet> => {
      const { vault, ports } = await newPorts()
      return work(expectOk(await setUpDesk(vault.crypto, FIRST, ports)), vault.header, ports.platform)
    },
    join: async (admin: DeskTablet, colleague: NewColleague): Promise<DeskTablet> => {
      const { vault, ports } = await newPorts()
      const joining = expectOk(await beginJoin(vault.crypto, ports))
      expectOk(await vault.crypto.unlockLocations({ header: vault.header, passphrase: PASSPHRASE }))
      const applicant = expectOk(await findApplicant(admin.loop, joining.code))
      const code = expectOk(await admit(admin.desk, admin.loop, applicant, colleague, admin.secret))
      return work(expectOk(await joining.finish(code)), vault.header, ports.platform)
    },
    /** As after a lock and an unlock on another day, with a network or without. */
    reopen: async (
      { desk, loop, platform, secret }: DeskTablet,
      nowMs: number,
      line: 'online' | 'offline',
    ): Promise<DeskTablet> => {
      loop.stop()
      await desk.close()
      const clock = () => nowMs
      const ports = { clock, random, zone: 'Europe/Stockholm', platform }
      const again = expectOk(await openDesk('real', desk.crypto, ports, 'refuse'))
      expectOk(await again.ready)
      const offline = () => Promise.reject(new TypeError('no network'))
      const network = { ...present, clock, ...(line === 'offline' ? { fetch: offline } : {}) }
      return work(again, secret.header, platform, network)
    },
    close: async () => {
      for (const loop of loops.splice(0)) loop.stop()
      await running.stop()
    },
  }
}
