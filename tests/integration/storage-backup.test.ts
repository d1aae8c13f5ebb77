import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CryptoClient } from '../../src/crypto/crypto-client.ts'
import { parseVaultHeader } from '../../src/crypto/read-vault-header.ts'
import type { VaultHeader } from '../../src/crypto/vault-header.ts'
import { newId } from '../../src/domain/id.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { restoreBackup } from '../../src/storage/restore-backup.ts'
import { databaseName } from '../../src/storage/tables.ts'
import { openVaultStore, type VaultStore } from '../../src/storage/vault-store.ts'
import { tapDatabases } from '../support/database-tap.ts'
import { lockedCrypto, openTestVault, PASSPHRASE } from '../support/open-test-crypto.ts'
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

interface Tablet {
  readonly rig: StorageRig
  readonly vault: VaultStore<VaultHeader>
  readonly restore: (file: Blob, passphrase?: string, crypto?: CryptoClient) => ReturnType<typeof restoreOn>
  readonly databases: () => Promise<(string | undefined)[]>
}

function newTablet(indexedDB = new IDBFactory()): Tablet {
  const rig = storageRig({ indexedDB })
  const vault = openVaultStore(parseVaultHeader, {
    unit: 'lykta',
    indexedDB,
    caches: rig.caches,
    local: undefined,
  })
  return {
    rig,
    vault,
    restore: (file, passphrase = PASSPHRASE, crypto = lockedCrypto()) =>
      restoreOn(rig, vault, file, passphrase, crypto),
    databases: async () => (await indexedDB.databases()).map(({ name }) => name),
  }
}

function restoreOn(
  rig: StorageRig,
  vault: VaultStore<VaultHeader>,
  file: Blob,
  passphrase: string,
  crypto: CryptoClient,
) {
  return restoreBackup({
    file,
    passphrase,
    crypto,
    vault,
    parseHeader: parseVaultHeader,
    platform: rig.platform,
  })
}

/** A tablet that has been used, and its backup. */
async function backUp(notes: number) {
  const rig = storageRig()
  const vault = await openTestVault()
  const store = await rig.open(vault.crypto, 'create')
  const caseId = newId(random)
  expectOk(await store.save(newCaseRequest(caseId, 'Ärende Björk')))
  const texts = Array.from({ length: notes }, (_, i) => `svar ${i} ${'å'.repeat(200)}`)
  await Promise.all(
    texts.map(async (text) => expectOk(await store.save({ caseId, events: [answerEvent(caseId, text)] }))),
  )
  expectOk(await store.saveDraft({ key: 'fråga 7', text: 'halvskrivet' }))
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const made = expectOk(
    await store.exportBackup({ vault: vault.header, sink: (piece) => void pieces.push(piece) }),
  )
  const file = new Blob(pieces)
  expect(made).toEqual({ events: notes + 1, bytes: file.size })
  return { vault, store, caseId, texts, file, bytes: new Uint8Array(await file.arrayBuffer()) }
}

async function expectStillEmpty(tablet: Tablet): Promise<void> {
  expect(await tablet.vault.read()).toEqual({ state: 'none' })
  expect(await tablet.databases()).not.toContain(databaseName('real', tablet.rig.platform))
  expect(tablet.rig.caches.contents().get('lykta-second-real')?.size ?? 0).toBe(0)
}

describe('a backup', () => {
  test('put on an empty tablet gives everything back, drafts too, under a new device name', async () => {
    const { store, caseId, texts, file, vault } = await backUp(1_500)
    const tablet = newTablet()
    const crypto = lockedCrypto()
    const restored = expectOk(await tablet.restore(file, PASSPHRASE, crypto))
    expect(restored).toEqual({ header: vault.header, events: 1_501 })
    expect(await tablet.vault.read()).toEqual({ state: 'found', header: vault.header })

    const again = await tablet.rig.open(crypto)
    expect(await notesOf(again, caseId)).toEqual(texts)
    expect(expectOk(await again.readIndex()).map(({ title }) => title)).toEqual(['Ärende Björk'])
    expect(expectOk(await again.readDrafts())).toEqual([{ key: 'fråga 7', text: 'halvskrivet' }])
    expect(again.identity.org).toBe(store.identity.org)
    expect(again.identity.device).not.toBe(store.identity.device)
    expect(expectOk(await again.status())).toMatchObject({
      onlyHere: { count: 1_501 },
      missing: 0,
      damaged: 0,
    })
    expectOk(await again.save({ caseId, events: [answerEvent(caseId, 'på nya')] }))
    expect(await notesOf(again, caseId)).toEqual([...texts, 'på nya'])
  })

  test('of a restored tablet can be restored again', async () => {
    const { caseId, texts, file } = await backUp(5)
    const second = newTablet()
    const crypto = lockedCrypto()
    const { header } = expectOk(await second.restore(file, PASSPHRASE, crypto))
    const store = await second.rig.open(crypto)
    expectOk(await store.save({ caseId, events: [answerEvent(caseId, 'mer')] }))
    const pieces: Uint8Array<ArrayBuffer>[] = []
    expectOk(await store.exportBackup({ vault: header, sink: (piece) => void pieces.push(piece) }))
    const third = newTablet()
    const crypto3 = lockedCrypto()
    expectOk(await third.restore(new Blob(pieces), PASSPHRASE, crypto3))
    expect(await notesOf(await third.rig.open(crypto3), caseId)).toEqual([...texts, 'mer'])
  })

  test('shows no word, no case and no time to who has only the file', async () => {
    const { bytes, caseId, store } = await backUp(3)
    const text = new TextDecoder('latin1').decode(bytes)
    for (const secret of [
      'svar',
      'Björk',
      'fråga',
      caseId,
      store.identity.org,
      store.identity.device,
      '1970-',
    ]) {
      expect(text).not.toContain(secret)
    }
  })

  test('made while saving goes on holds every event whole or not at all', async () => {
    const { store, caseId, texts, vault } = await backUp(1_200)
    const pieces: Uint8Array<ArrayBuffer>[] = []
    const during: Promise<unknown>[] = []
    const made = await store.exportBackup({
      vault: vault.header,
      sink: (piece) => {
        pieces.push(piece)
        during.push(store.save({ caseId, events: [answerEvent(caseId, `under tiden ${pieces.length}`)] }))
        during.push(store.save(newCaseRequest(newId(random), 'nytt ärende under tiden')))
      },
    })
    expectOk(made)
    await Promise.all(during)
    const tablet = newTablet()
    const crypto = lockedCrypto()
    expectOk(await tablet.restore(new Blob(pieces), PASSPHRASE, crypto))
    const restored = await tablet.rig.open(crypto)
    const found = await notesOf(restored, caseId)
    expect(found.slice(0, texts.length)).toEqual(texts)
    expect(expectOk(await restored.status())).toMatchObject({ damaged: 0, missing: 0 })
  })

  test('backup-interrupted: a place that stops taking it is told', async () => {
    const { store, vault } = await backUp(1_200)
    let room = 2
    const sink = () => {
      if (room-- === 0) throw new Error('expected the stick to stay in')
    }
    expect(await store.exportBackup({ vault: vault.header, sink })).toEqual({
      ok: false,
      error: { code: 'backup-interrupted' },
    })
  })

  test('of a tablet that has lost a record and a key can still be restored, with all the rest', async () => {
    const rig = storageRig()
    const vault = await openTestVault()
    const store = await rig.open(vault.crypto, 'create')
    const [first, second] = [newId(random), newId(random)]
    for (const caseId of [first, second]) expectOk(await store.save(newCaseRequest(caseId, 'Ärende')))
    for (const text of ['ett', 'två', 'tre']) {
      expectOk(await store.save({ caseId: first, events: [answerEvent(first, text)] }))
    }
    await rig.tables(async (tables) => {
      await tables.log.delete(4)
      await tables.keys.where('caseId').equals(second).delete()
    })
    const pieces: Uint8Array<ArrayBuffer>[] = []
    expectOk(await store.exportBackup({ vault: vault.header, sink: (piece) => void pieces.push(piece) }))
    const tablet = newTablet()
    const crypto = lockedCrypto()
    expect(expectOk(await tablet.restore(new Blob(pieces), PASSPHRASE, crypto)).events).toBe(4)
    expect(await notesOf(await tablet.rig.open(crypto), first)).toEqual(['ett', 'tre'])
  })

  test('vault-not-empty: it is never put over what is there', async () => {
    const { file } = await backUp(2)
    const tablet = newTablet()
    const mine = await openTestVault()
    expectOk(await tablet.vault.write(mine.header))
    const store = await tablet.rig.open(mine.crypto, 'create')
    await store.close()
    expect(await tablet.restore(file)).toEqual({ ok: false, error: { code: 'vault-not-empty' } })
    expect(await tablet.vault.read()).toEqual({ state: 'found', header: mine.header })
    await tablet.rig.open(await mine.unlockAgain())
  })

  test('vault-not-empty: nor over sealed events whose vault is gone', async () => {
    const { file } = await backUp(2)
    const tablet = newTablet()
    const mine = await openTestVault()
    await (await tablet.rig.open(mine.crypto, 'create')).close()
    await (await tablet.rig.open(await mine.unlockAgain())).close()
    expect(await tablet.restore(file)).toEqual({ ok: false, error: { code: 'vault-not-empty' } })
    await tablet.rig.open(await mine.unlockAgain())
  })

  test('backup-passphrase: the wrong one leaves the tablet empty, the right one then works', async () => {
    const { file } = await backUp(2)
    const tablet = newTablet()
    const refused = await tablet.restore(file, 'en helt annan mening')
    expect(refused).toEqual({ ok: false, error: { code: 'backup-passphrase' } })
    await expectStillEmpty(tablet)
    expectOk(await tablet.restore(file))
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)],
    ['a text', new TextEncoder().encode('LYKTA är inte det här')],
  ])('backup-not-ours: %s is said to be another kind of file', async (_what, bytes) => {
    const tablet = newTablet()
    expect(await tablet.restore(new Blob([bytes]))).toEqual({ ok: false, error: { code: 'backup-not-ours' } })
    await expectStillEmpty(tablet)
  })

  test('backup-newer: one from a newer version asks for an update', async () => {
    const { bytes } = await backUp(1)
    const newer = bytes.slice()
    newer[7] = '2'.charCodeAt(0)
    expect(await newTablet().restore(new Blob([newer]))).toEqual({
      ok: false,
      error: { code: 'backup-newer' },
    })
  })

  test('cut off anywhere is refused, and nothing is left behind', async () => {
    const { bytes } = await backUp(700)
    const lengths = fc.oneof(
      fc.integer({ min: 8, max: bytes.length - 1 }),
      fc.integer({ min: 8, max: 2_000 }),
      fc.integer({ min: 1, max: 400 }).map((n) => bytes.length - n),
    )
    await fc.assert(
      fc.asyncProperty(lengths, async (length) => {
        const tablet = newTablet()
        const refused = await tablet.restore(new Blob([bytes.slice(0, length)]))
        expect(refused).toEqual({ ok: false, error: { code: 'backup-damaged' } })
        await expectStillEmpty(tablet)
      }),
      { numRuns: 60, seed: 20261123 },
    )
  }, 60_000)

  test('cut off exactly between two chunks is refused too', async () => {
    const { bytes } = await backUp(700)
    const cuts = chunkEnds(bytes)
    expect(cuts.length).toBeGreaterThan(2)
    for (const end of cuts.slice(0, -1)) {
      const tablet = newTablet()
      const refused = await tablet.restore(new Blob([bytes.slice(0, end)]))
      expect(refused).toEqual({ ok: false, error: { code: 'backup-damaged' } })
      await expectStillEmpty(tablet)
    }
  })

  test('with two chunks in the other order, one twice, or something after the end is refused', async () => {
    const { bytes } = await backUp(1_500)
    const [start = 0, a = 0, b = 0] = [prefaceEnd(bytes), ...chunkEnds(bytes)]
    const part = (from: number, to?: number) => bytes.slice(from, to)
    const files = [
      [part(0, start), part(a, b), part(start, a), part(b)],
      [part(0, a), part(start, a), part(a)],
      [part(0, start), part(a)],
      [bytes, part(start, a)],
      [bytes, Uint8Array.of(0, 0, 0, 0)],
    ]
    for (const pieces of files) {
      const tablet = newTablet()
      expect(await tablet.restore(new Blob(pieces))).toEqual({ ok: false, error: { code: 'backup-damaged' } })
      await expectStillEmpty(tablet)
    }
  })

  test('with any byte changed is refused, and nothing is left behind', async () => {
    const { bytes } = await backUp(40)
    const places = fc.record({
      at: fc.oneof(fc.nat(bytes.length - 1), fc.nat(700)),
      bit: fc.nat(7),
    })
    await fc.assert(
      fc.asyncProperty(places, async ({ at, bit }) => {
        const tablet = newTablet()
        const changed = bytes.slice()
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        const refused = await tablet.restore(new Blob([changed]))
        expect(refused.ok).toBe(false)
        await expectStillEmpty(tablet)
      }),
      { numRuns: 150, seed: 20261123 },
    )
  }, 60_000)

  test('that stops half way for lack of room leaves the tablet empty, and goes on when there is room', async () => {
    const { file, texts, caseId } = await backUp(1_500)
    for (const failing of [1, 2, 3, 4, 5]) {
      const tap = tapDatabases(new IDBFactory())
      const tablet = newTablet(tap.factory)
      let commits = 0
      const crypto = lockedCrypto()
      tap.onCommit(() => {
        commits++
        if (commits === failing) tap.failCommits(1, 'QuotaExceededError')
      })
      const refused = await tablet.restore(file, PASSPHRASE, crypto)
      expect(refused).toEqual({ ok: false, error: { code: 'storage-full' } })
      await expectStillEmpty(tablet)
      expectOk(await tablet.restore(file, PASSPHRASE, crypto))
      expect(await notesOf(await tablet.rig.open(crypto), caseId)).toEqual(texts)
    }
  })

  test('whose restore was killed can be restored again over what that left', async () => {
    const { file, caseId, texts } = await backUp(30)
    const tablet = newTablet()
    const failing: VaultStore<VaultHeader> = {
      ...tablet.vault,
      write: () => new Promise(() => {}),
    }
    const crypto = lockedCrypto()
    void restoreOn(tablet.rig, failing, file, PASSPHRASE, crypto)
    await expect
      .poll(() => tablet.rig.tables(async (tables) => (await tables.meta.get('space')) !== undefined))
      .toBe(true)
    const again = lockedCrypto()
    expectOk(await tablet.restore(file, PASSPHRASE, again))
    const opened = await openStore({
      space: 'real',
      crypto: again,
      ifMissing: 'refuse',
      rowOf,
      platform: tablet.rig.platform,
    })
    expect(await notesOf(expectOk(opened), caseId)).toEqual(texts)
  })
})

function prefaceEnd(bytes: Uint8Array<ArrayBuffer>): number {
  return 12 + new DataView(bytes.buffer).getUint32(8)
}

/** Where each chunk ends. */
function chunkEnds(bytes: Uint8Array<ArrayBuffer>): number[] {
  const ends: number[] = []
  for (let at = prefaceEnd(bytes); at < bytes.length; ) {
    at += 4 + new DataView(bytes.buffer).getUint32(at)
    ends.push(at)
  }
  return ends
}
