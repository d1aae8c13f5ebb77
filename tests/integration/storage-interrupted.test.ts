import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { parseVaultHeader } from '../../src/crypto/read-vault-header.ts'
import { newId } from '../../src/domain/id.ts'
import { deleteDatabase } from '../../src/storage/delete-database.ts'
import { openStore } from '../../src/storage/open-store.ts'
import type { StoragePlatform } from '../../src/storage/platform.ts'
import { recoverFromSecondCopy } from '../../src/storage/recover-second-copy.ts'
import { restoreBackup } from '../../src/storage/restore-backup.ts'
import { openVaultStore } from '../../src/storage/vault-store.ts'
import { memoryCaches } from '../support/memory-caches.ts'
import { lockedCrypto, openTestVault, PASSPHRASE } from '../support/open-test-crypto.ts'
import { powerCut } from '../support/power-cut.ts'
import {
  answerEvent,
  expectOk,
  newCaseRequest,
  notesOf,
  random,
  rowOf,
  type StorageRig,
  storageRig,
} from '../support/storage-rig.ts'

// What is done once in the life of a tablet, and cut off at every step: it can always be done again.

function vaultOn({ indexedDB, caches }: Pick<StoragePlatform, 'indexedDB' | 'caches'>) {
  return openVaultStore(parseVaultHeader, { unit: 'lykta', indexedDB, caches, local: undefined })
}

const texts = Array.from({ length: 40 }, (_, i) => `svar ${i}`)

test('a first start that dies at any step can be made again, or is there', async () => {
  const TINY = { memoryKiB: 8, iterations: 1, parallelism: 1 } as const
  for (let atStep = 0; ; atStep++) {
    const rig = storageRig({ indexedDB: new IDBFactory(), caches: memoryCaches() })
    const caseId = newId(random)
    const setUp = async (cut: ReturnType<typeof powerCut>) => {
      const platform = cut.platform(rig.platform)
      const crypto = cut.sealer(lockedCrypto())
      const header = expectOk(await crypto.createVault({ passphrase: PASSPHRASE, kdf: TINY }))
      const store = expectOk(await openStore({ space: 'real', crypto, ifMissing: 'create', rowOf, platform }))
      expectOk(await store.save(newCaseRequest(caseId, 'Ärende Björk')))
      expectOk(await vaultOn(platform).write(header))
      return 'done' as const
    }
    const cut = powerCut(atStep)
    const end = await Promise.race([cut.dark, setUp(cut)])
    const reading = await vaultOn(rig.platform).read()
    if (reading.state === 'found') {
      const crypto = lockedCrypto()
      expectOk(await crypto.unlock({ header: reading.header, passphrase: PASSPHRASE }))
      expect(expectOk(await (await rig.open(crypto)).loadCase(caseId)).events).toHaveLength(1)
    } else {
      expect(reading).toEqual({ state: 'none' })
      expect(await setUp(powerCut(-1))).toBe('done')
    }
    if (end === 'done') break
  }
}, 60_000)

async function usedTablet(): Promise<{
  rig: StorageRig
  caseId: string
  file: Blob
  vault: Awaited<ReturnType<typeof openTestVault>>
}> {
  const rig = storageRig()
  const vault = await openTestVault()
  const store = await rig.open(vault.crypto, 'create')
  const caseId = newId(random)
  expectOk(await store.save(newCaseRequest(caseId, 'Ärende Björk')))
  for (const text of texts) expectOk(await store.save({ caseId, events: [answerEvent(caseId, text)] }))
  const pieces: Uint8Array<ArrayBuffer>[] = []
  expectOk(await store.exportBackup({ vault: vault.header, sink: (piece) => void pieces.push(piece) }))
  await store.close()
  return { rig, caseId, file: new Blob(pieces), vault }
}

test('a restore that dies at any step can be made again, or is there', async () => {
  const { caseId, file } = await usedTablet()
  for (let atStep = 0; ; atStep++) {
    const rig = storageRig({ indexedDB: new IDBFactory(), caches: memoryCaches() })
    const restore = (platform: StoragePlatform, crypto = lockedCrypto()) =>
      restoreBackup({
        file,
        passphrase: PASSPHRASE,
        crypto,
        vault: vaultOn(platform),
        parseHeader: parseVaultHeader,
        platform,
      })
    const cut = powerCut(atStep)
    const end = await Promise.race([
      cut.dark,
      restore(cut.platform(rig.platform), cut.sealer(lockedCrypto())),
    ])
    const crypto = lockedCrypto()
    const reading = await vaultOn(rig.platform).read()
    if (reading.state === 'found')
      expectOk(await crypto.unlock({ header: reading.header, passphrase: PASSPHRASE }))
    else {
      expect(reading).toEqual({ state: 'none' })
      expectOk(await restore(rig.platform, crypto))
    }
    const store = await rig.open(crypto)
    expect(await notesOf(store, caseId)).toEqual(texts)
    expectOk(await store.save({ caseId, events: [answerEvent(caseId, 'efteråt')] }))
    if (end !== 'dark') break
  }
}, 60_000)

test('a recovery that dies at any step can be made again, or is there', async () => {
  const { rig, caseId, vault } = await usedTablet()
  const copies = new Map([...rig.caches.contents()].map(([name, entries]) => [name, new Map(entries)]))
  for (let atStep = 0; ; atStep++) {
    expectOk(await deleteDatabase('real', rig.platform))
    for (const [name, entries] of copies) {
      await rig.caches.delete(name)
      const cache = await rig.caches.open(name)
      for (const [url, bytes] of entries) await cache.put(url, new Response(Uint8Array.from(bytes)))
    }
    const cut = powerCut(atStep)
    const crypto = await vault.unlockAgain()
    const recover = (platform: StoragePlatform, sealer = crypto) =>
      recoverFromSecondCopy({ space: 'real', crypto: sealer, platform })
    const end = await Promise.race([cut.dark, recover(cut.platform(rig.platform), cut.sealer(crypto))])
    const again = await recover(rig.platform)
    expect(again.ok || again.error.code === 'vault-not-empty').toBe(true)
    const store = await rig.open(await vault.unlockAgain())
    expect(await notesOf(store, caseId)).toEqual(texts)
    expectOk(await store.save({ caseId, events: [answerEvent(caseId, 'efteråt')] }))
    expect(expectOk(await store.status())).toMatchObject({ damaged: 0, missing: 0 })
    await store.close()
    if (end !== 'dark') break
  }
}, 60_000)
