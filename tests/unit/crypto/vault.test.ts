import { describe, expect, test } from 'vitest'
import { openInProcessCrypto } from '../../../src/crypto/in-process.ts'
import { LOCATIONS_OPEN_MS } from '../../../src/crypto/locations.ts'
import { parseVaultHeader } from '../../../src/crypto/read-vault-header.ts'
import type { VaultHeader } from '../../../src/crypto/vault-header.ts'
import { err } from '../../../src/lib/result.ts'
import { openKeeper, PASSPHRASE, WEAK_KDF } from '../../support/keeper-rig.ts'
import { neverLater } from '../../support/open-test-crypto.ts'
import { expectOk, random } from '../../support/storage-rig.ts'

const space = 'real' as const
const caseId = 'c'.repeat(32)

function flip(text: string): string {
  return `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`
}

describe('the vault', () => {
  test('opens with its passphrase and with no other', async () => {
    const { header, restarted } = await openKeeper()
    expectOk(await restarted().unlock({ header, passphrase: PASSPHRASE }))
    expect(await restarted().unlock({ header, passphrase: `${PASSPHRASE}x` })).toEqual(
      err({ code: 'wrong-passphrase' }),
    )
  })

  test('that was damaged says so, and is not taken for a wrong passphrase', async () => {
    const { header, restarted } = await openKeeper()
    const [slot] = header.slots
    if (slot?.kind !== 'passphrase') throw new Error('expected a passphrase slot')
    const damaged: VaultHeader[] = [
      { ...header, id: header.id.replace(/^./, (c) => (c === '0' ? '1' : '0')) },
      { ...header, slots: [{ ...slot, salt: flip(slot.salt) }] },
      { ...header, slots: [{ ...slot, wrapped: flip(slot.wrapped) }] },
      { ...header, slots: [{ ...slot, kdf: { ...slot.kdf, iterations: 2 } }] },
      { ...header, check: header.check.replace(/^./, (c) => (c === '0' ? '1' : '0')) },
    ]
    for (const each of damaged) {
      expect(await restarted().unlock({ header: each, passphrase: PASSPHRASE })).toEqual(
        err({ code: 'vault-damaged' }),
      )
    }
  })

  test('with a weaker key derivation than allowed is refused before anything is derived', async () => {
    const { header } = await openKeeper()
    const strict = openInProcessCrypto({
      random,
      clock: () => 0,
      nowMs: () => 0,
      after: neverLater,
      minMemoryKiB: 47_104,
    })
    expect(await strict.unlock({ header, passphrase: PASSPHRASE })).toEqual(
      err({ code: 'vault-kdf-refused' }),
    )
    expect(await strict.createVault({ passphrase: PASSPHRASE, kdf: WEAK_KDF })).toEqual(
      err({ code: 'vault-kdf-refused' }),
    )
  })

  test('does not open a slot that was moved from another vault', async () => {
    const [one, two] = [await openKeeper(), await openKeeper()]
    const swapped = { ...one.header, slots: two.header.slots }
    expect(await one.restarted().unlock({ header: swapped, passphrase: PASSPHRASE })).toMatchObject({
      ok: false,
    })
  })

  test('keeps what it holds under a new passphrase, and the old one opens nothing more', async () => {
    const { client, header, restarted } = await openKeeper()
    const made = expectOk(await client.createSpace({ space }))
    const next = expectOk(
      await client.changePassphrase({
        header,
        oldPassphrase: PASSPHRASE,
        newPassphrase: 'en annan fras helt',
        kdf: WEAK_KDF,
      }),
    )
    const again = restarted()
    expect(await again.unlock({ header: next, passphrase: PASSPHRASE })).toEqual(
      err({ code: 'wrong-passphrase' }),
    )
    expectOk(await again.unlock({ header: next, passphrase: 'en annan fras helt' }))
    expect(expectOk(await again.openSpace({ space, sealedKeys: made.sealedKeys })).org).toBe(made.org)
  })

  test('opens with finger or face as well, until that slot is taken away', async () => {
    const { client, header, restarted } = await openKeeper()
    const output = random(32)
    const device = { credentialId: 'Y3JlZA', salt: random(32), output }
    expect(await client.addPrfSlot({ header, passphrase: 'fel', ...device })).toEqual(
      err({ code: 'wrong-passphrase' }),
    )
    const both = expectOk(await client.addPrfSlot({ header, passphrase: PASSPHRASE, ...device }))
    const prf = { credentialId: device.credentialId, output }
    expectOk(await restarted().unlock({ header: both, prf }))
    expectOk(await restarted().unlock({ header: both, passphrase: PASSPHRASE }))
    expect(await restarted().unlock({ header: both, prf: { ...prf, output: random(32) } })).toEqual(
      err({ code: 'slot-unknown' }),
    )
    const without = expectOk(await client.removePrfSlot({ header: both }))
    expect(await restarted().unlock({ header: without, prf })).toEqual(err({ code: 'slot-unknown' }))
  })

  test('header holds neither the passphrase nor a key, and a newer one is told from a damaged one', async () => {
    const { header } = await openKeeper()
    const text = JSON.stringify(header)
    for (const word of PASSPHRASE.split(' ')) expect(text).not.toContain(word)
    expect(parseVaultHeader(JSON.parse(text))).toEqual({ ok: true, value: header })
    expect(parseVaultHeader({ ...header, version: 2 })).toEqual(err({ code: 'vault-newer' }))
    expect(parseVaultHeader({ ...header, slots: [] })).toEqual(err({ code: 'vault-damaged' }))
    expect(parseVaultHeader('unreadable')).toEqual(err({ code: 'vault-damaged' }))
  })
})

describe('a locked keeper', () => {
  test('answers every request with a code and gives nothing', async () => {
    const { restarted } = await openKeeper()
    const locked = restarted()
    expect(await locked.createSpace({ space })).toEqual(err({ code: 'vault-locked' }))
    expect(await locked.createCaseKey({ space })).toEqual(err({ code: 'space-closed' }))
    expect(await locked.openRecords({ space, records: [] })).toEqual(err({ code: 'space-closed' }))
    locked.close()
    expect(await locked.calibrate({})).toEqual(err({ code: 'crypto-closed' }))
  })

  test('refuses a request that is none without repeating any of it', async () => {
    const { client } = await openKeeper()
    const strange = { space, records: 'Anna Kanarieholm' } as unknown as Parameters<
      typeof client.openRecords
    >[0]
    const answer = await client.openRecords(strange)
    expect(answer).toEqual(err({ code: 'crypto-malformed-request' }))
  })
})

describe('sealed records', () => {
  test('open under their own name in their own space, and nowhere else', async () => {
    const { client } = await openKeeper()
    expectOk(await client.createSpace({ space }))
    expectOk(await client.createSpace({ space: 'practice' }))
    const head = { deviceSeq: 0, hash: new Uint8Array(32) }
    const made = expectOk(
      await client.seal({ space, head, events: [], records: [{ name: 'index/0', text: 'Anna' }] }),
    )
    const bytes = made.records[0]
    if (!bytes) throw new Error('expected a record')
    const open = async (name: string, where: 'real' | 'practice', what = bytes) =>
      expectOk(await client.openRecords({ space: where, records: [{ name, bytes: what }] }))[0]
    expect(await open('index/0', space)).toBe('Anna')
    expect(await open('index/1', space)).toEqual({ code: 'damaged' })
    expect(await open('index/0', 'practice')).toEqual({ code: 'damaged' })
    for (let i = 0; i < bytes.length; i++) {
      expect(await open('index/0', space, bytes.with(i, (bytes[i] as number) ^ 1))).toEqual({
        code: 'damaged',
      })
    }
  })

  test('of practice never open with the keys of real work, and the other way', async () => {
    const { client } = await openKeeper()
    const real = expectOk(await client.createSpace({ space }))
    expect(await client.openSpace({ space: 'practice', sealedKeys: real.sealedKeys })).toEqual(
      err({ code: 'space-damaged' }),
    )
  })
})

describe('a case key', () => {
  test('that was changed or belongs to another case is refused', async () => {
    const { client } = await openKeeper()
    expectOk(await client.createSpace({ space }))
    const one = expectOk(await client.createCaseKey({ space }))
    const two = expectOk(await client.createCaseKey({ space }))
    const load = async (keyId: string, wrapped: Uint8Array<ArrayBuffer>) =>
      expectOk(await client.loadCaseKeys({ space, keys: [{ keyId, wrapped }] })).refused
    expect(await load(one.keyId, one.wrapped)).toEqual([])
    expect(await load(one.keyId, two.wrapped)).toEqual([one.keyId])
    for (let i = 0; i < one.wrapped.length; i++) {
      expect(await load(one.keyId, one.wrapped.with(i, (one.wrapped[i] as number) ^ 1))).toEqual([one.keyId])
    }
  })
})

describe('places', () => {
  const place = { space, caseId, field: 'address' }

  test('stay shut after a plain unlock, open after a fresh one, and shut again after two minutes', async () => {
    const { client, header, pass } = await openKeeper()
    expectOk(await client.createSpace({ space }))
    expect(await client.sealLocation({ ...place, text: 'Kanariegatan 7' })).toEqual(
      err({ code: 'locations-locked' }),
    )
    expect(await client.unlockLocations({ header, passphrase: 'fel' })).toEqual(
      err({ code: 'wrong-passphrase' }),
    )
    expectOk(await client.unlockLocations({ header, passphrase: PASSPHRASE }))
    const sealed = expectOk(await client.sealLocation({ ...place, text: 'Kanariegatan 7' }))
    pass(LOCATIONS_OPEN_MS - 1)
    expect(await client.openLocation({ ...place, sealed })).toEqual({ ok: true, value: 'Kanariegatan 7' })
    pass(1)
    expect(await client.openLocation({ ...place, sealed })).toEqual(err({ code: 'locations-locked' }))
    expectOk(await client.unlockLocations({ header, passphrase: PASSPHRASE }))
    expectOk(await client.lockLocations({}))
    expect(await client.openLocation({ ...place, sealed })).toEqual(err({ code: 'locations-locked' }))
  })

  test('open only as the field of the case they were written in', async () => {
    const { client, header } = await openKeeper()
    expectOk(await client.createSpace({ space }))
    expectOk(await client.unlockLocations({ header, passphrase: PASSPHRASE }))
    const sealed = expectOk(await client.sealLocation({ ...place, text: 'x' }))
    expect(await client.openLocation({ ...place, field: 'shelter', sealed })).toEqual(
      err({ code: 'location-damaged' }),
    )
    expect(await client.openLocation({ ...place, caseId: 'd'.repeat(32), sealed })).toEqual(
      err({ code: 'location-damaged' }),
    )
    expect(await client.openLocation({ ...place, sealed: flip(sealed) })).toEqual(
      err({ code: 'location-damaged' }),
    )
  })
})

describe('chunks of a backup', () => {
  test('open at their place in their file, and nowhere else', async () => {
    const { client, header, restarted } = await openKeeper()
    const place = { fileId: 'f'.repeat(32), index: 1, isLast: false }
    const bytes = expectOk(await client.sealBackupChunk({ ...place, bytes: new Uint8Array([1, 2, 3]) }))
    const again = restarted()
    expectOk(await again.unlock({ header, passphrase: PASSPHRASE }))
    expect(await again.openBackupChunk({ ...place, bytes })).toEqual({
      ok: true,
      value: new Uint8Array([1, 2, 3]),
    })
    for (const wrong of [
      { ...place, index: 2 },
      { ...place, isLast: true },
      { ...place, fileId: 'e'.repeat(32) },
    ]) {
      expect(await again.openBackupChunk({ ...wrong, bytes })).toEqual(err({ code: 'backup-damaged' }))
    }
  })
})
