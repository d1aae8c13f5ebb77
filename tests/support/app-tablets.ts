import type { Desk } from '../../src/app/desk.ts'
import { setUpDesk } from '../../src/app/set-up-desk.ts'
import { admit, findApplicant } from '../../src/app/sync/admit.ts'
import { beginJoin } from '../../src/app/sync/join.ts'
import { type SyncLoop, startSyncLoop } from '../../src/app/sync/sync-loop.ts'
import { type Network, openSyncPorts, openTransport } from '../../src/app/sync/sync-ports.ts'
import type { CryptoClient } from '../../src/crypto/crypto-client.ts'
import type { VaultHeader } from '../../src/crypto/vault-header.ts'
import type { MemberRole } from '../../src/protocol/log-entry.ts'
import { lockedCrypto, openTestVault, PASSPHRASE } from './open-test-crypto.ts'
import { expectOk, random, type StorageRig, storageRig } from './storage-rig.ts'
import { listen, syncServer } from './sync-server.ts'

const FIRST = { organisation: 'Storskogen', unit: 'Vuxen', name: 'Karin Ek', title: 'socialsekreterare' }
const TINY_KDF = { memoryKiB: 8, iterations: 1, parallelism: 1 } as const

/** A tablet as the app drives it: real keys, real storage, a real server over HTTP. */
export interface AppTablet {
  readonly rig: StorageRig
  readonly crypto: CryptoClient
  readonly header: VaultHeader
  readonly desk: Desk
  readonly loop: SyncLoop
}

/** A server, and tablets that found an organisation there or join it. `stop` ends all of them. */
export async function openAppTablets(options: Parameters<typeof syncServer>[0] = {}) {
  const running = await syncServer(options)
  const tablets = appTabletsOn(await listen(running))
  return {
    ...tablets,
    /** Where the server keeps everything. */
    folder: running.folder,
    stop: async () => {
      tablets.stop()
      await running.stop()
    },
  }
}

/** Tablets on a server that runs already. */
export function appTabletsOn(origin: string) {
  const loops: SyncLoop[] = []
  const network: Network = {
    origin,
    fetch: (url, init) => fetch(url, init),
    setTimer: (ms, then) => {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
    clock: Date.now,
    chance: () => 0,
  }
  const portsOn = (rig: StorageRig) => ({
    clock: Date.now,
    random,
    zone: 'Europe/Stockholm',
    platform: rig.platform,
    network,
  })

  async function withLoop(parts: Omit<AppTablet, 'loop'>): Promise<AppTablet> {
    const tablet = await startLoop(parts)
    expectOk(await tablet.loop.syncNow())
    return tablet
  }

  /** Whatever comes of its first round. */
  async function startLoop(parts: Omit<AppTablet, 'loop'>): Promise<AppTablet> {
    const { desk } = parts
    const store = await desk.store.openSync()
    const ports = openSyncPorts(store, desk.crypto, openTransport(network, desk.crypto, desk.store.identity))
    const loop = startSyncLoop({ desk, ports, network, onWake: () => () => {}, onWiped: () => {} })
    loops.push(loop)
    return { ...parts, loop }
  }

  async function found(rig = storageRig()): Promise<AppTablet> {
    const { crypto, header } = await openTestVault()
    const desk = expectOk(await setUpDesk(crypto, FIRST, portsOn(rig)))
    return withLoop({ rig, crypto, header, desk })
  }

  async function join(
    admin: AppTablet,
    role: MemberRole,
    name: string,
    rig = storageRig(),
  ): Promise<AppTablet> {
    const { crypto, header } = await openTestVault()
    const joining = expectOk(await beginJoin(crypto, portsOn(rig)))
    expectOk(await crypto.unlockLocations({ header, passphrase: PASSPHRASE }))
    const code = await letIn(admin, joining.code, role, name)
    const desk = expectOk(await joining.finish(code))
    return withLoop({ rig, crypto, header, desk })
  }

  /** Whoever shows that code, wherever it is. Returns the code that is told back. */
  async function letIn(admin: AppTablet, shown: string, role: MemberRole, name: string): Promise<string> {
    const applicant = expectOk(await findApplicant(admin.loop, shown))
    const colleague = { name, title: 'kurator', role, deviceName: name }
    const secret = { header: admin.header, passphrase: PASSPHRASE }
    return expectOk(await admit(admin.desk, admin.loop, applicant, colleague, secret))
  }

  return {
    network,
    portsOn,
    found,
    join,
    letIn,
    withLoop,
    startLoop,
    stop: () => {
      for (const loop of loops.splice(0)) loop.stop()
    },
  }
}

/** A locked keeper whose calibration is quick: what is tested is what happens to the keys, not how long they take. */
export function quickCrypto(): CryptoClient {
  return { ...lockedCrypto(), calibrate: async () => ({ ok: true, value: TINY_KDF }) }
}
