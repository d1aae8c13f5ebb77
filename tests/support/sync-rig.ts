import type { CryptoClient } from '../../src/crypto/crypto-client.ts'
import { concatBytes } from '../../src/lib/bytes.ts'
import { ok } from '../../src/lib/result.ts'
import { encodeEntry, type LogEntry, type MemberRole, parseEntry } from '../../src/protocol/log-entry.ts'
import type { SyncTransport } from '../../src/protocol/transport.ts'
import { adoptSpace } from '../../src/storage/adopt-space.ts'
import type { Store } from '../../src/storage/store.ts'
import type { OpenSyncStore } from '../../src/storage/sync-store.ts'
import type { SyncKeys } from '../../src/sync/ports.ts'
import { readMembership } from '../../src/sync/read-membership.ts'
import { runSync } from '../../src/sync/run-sync.ts'
import { type MemoryServer, memoryServer } from './memory-server.ts'
import { openTestVault, PASSPHRASE, type TestVault } from './open-test-crypto.ts'
import { logCrypto } from './organisation-rig.ts'
import { expectOk, type StorageRig, storageRig } from './storage-rig.ts'

const space = 'real' as const

/** Whatever gives a tablet its way to a server. */
export interface TabletServer {
  readonly as: (device: string, org: string, crypto: CryptoClient) => SyncTransport
}

/** A tablet with a real store and real keys, on a server in memory unless another is given. */
export interface Tablet<S extends TabletServer = MemoryServer> {
  readonly rig: StorageRig
  readonly vault: TestVault
  readonly server: S
  store: Store
  sync: OpenSyncStore
}

function syncKeys(crypto: CryptoClient): SyncKeys {
  return {
    found: () => crypto.foundOrganisation({ space, text: 'Surfplatta 1' }),
    makeEpoch: ({ epoch, devices, recovery }) =>
      crypto.makeEpoch({ space, epoch, devices: [...devices], recovery }),
    takeEpochs: async (epochs) => {
      const taken = await crypto.takeEpochs({ space, epochs: [...epochs] })
      return taken.ok ? ok(taken.value.sealedKeys) : taken
    },
    signEntry: (unsigned) => crypto.signEntry({ space, unsigned }),
    signHead: (head, seen) => crypto.signHead({ space, head, ...(seen && { seen }) }),
    verifyChain: (run) => crypto.verifyChain({ ...run, batches: [...run.batches] }),
  }
}

async function openTablet<S extends TabletServer>(server: S): Promise<Tablet<S>> {
  const rig = storageRig()
  const vault = await openTestVault()
  expectOk(await vault.crypto.unlockLocations({ header: vault.header, passphrase: PASSPHRASE }))
  const store = await rig.open(vault.crypto, 'create')
  return { rig, vault, server, store, sync: await store.openSync() }
}

export function portsOf({ server, sync, vault }: Tablet<TabletServer>) {
  const transport = server.as(sync.identity.device, sync.identity.org, vault.crypto)
  return { transport, store: sync, keys: syncKeys(vault.crypto), crypto: logCrypto }
}

export async function syncTablet(tablet: Tablet<TabletServer>) {
  const round = await runSync(portsOf(tablet))
  if (round.ok) expectOk(await tablet.sync.refreshRows())
  return round
}

/** A tablet that founded the organisation, and has been to the server once. */
export async function foundingTablet(): Promise<Tablet>
export async function foundingTablet<S extends TabletServer>(server: S): Promise<Tablet<S>>
export async function foundingTablet(server: TabletServer = memoryServer()): Promise<Tablet<TabletServer>> {
  const tablet = await openTablet(server)
  expectOk(await syncTablet(tablet))
  return tablet
}

const NO_KEY = new Uint8Array(32)

/** Says something in the log, signed by this tablet's own key, on the server's log as it stands. */
export async function writeEntry(
  author: Tablet<TabletServer>,
  said: Partial<LogEntry> & Pick<LogEntry, 'kind' | 'device'>,
) {
  const { members } = expectOk(await readMembership(portsOf(author)))
  const { org, feed, device } = author.store.identity
  const unsigned = encodeEntry({
    org,
    index: members.length,
    prevHash: members.head,
    author: device,
    role: 'caseworker',
    signPublicKey: NO_KEY,
    boxPublicKey: NO_KEY,
    feed,
    fence: 0,
    sealed: new Uint8Array(0),
    ...said,
  })
  const signature = expectOk(await author.vault.crypto.signEntry({ space, unsigned }))
  const entry = concatBytes(unsigned, signature)
  expectOk(parseEntry(entry))
  expectOk(await portsOf(author).transport.appendLog(members.length, entry))
  return entry
}

/** Another tablet, let in by the first. */
export async function joiningTablet<S extends TabletServer>(
  admin: Tablet<S>,
  role: MemberRole = 'caseworker',
): Promise<Tablet<S>> {
  const tablet = await openTablet(admin.server)
  const { device, signPublicKey, boxPublicKey } = tablet.store.identity
  const { org, feed } = admin.store.identity
  const { crypto } = admin.vault
  const { members } = expectOk(await readMembership(portsOf(admin)))
  const sealed = expectOk(await crypto.sealMember({ space, device, text: 'Surfplatta 2', boxPublicKey }))
  await writeEntry(admin, { kind: 'added', device, role, signPublicKey, boxPublicKey, sealed })
  const { epoch } = members
  const joined = expectOk(await tablet.vault.crypto.joinSpace({ space, org, feed, sealed, epoch }))
  await tablet.store.close()
  expectOk(await adoptSpace(space, joined.sealedKeys, tablet.rig.platform))
  await reopen(tablet)
  expectOk(await syncTablet(tablet))
  return tablet
}

/** As after a restart: what is on disk, and nothing else. */
export async function reopen(tablet: Tablet<TabletServer>): Promise<void> {
  await tablet.store.close()
  tablet.store = await tablet.rig.open(tablet.vault.crypto)
  tablet.sync = await tablet.store.openSync()
}
