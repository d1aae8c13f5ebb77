import { describe, expect, test } from 'vitest'
import type { CryptoClient } from '../../../src/crypto/crypto-client.ts'
import type { VaultHeader } from '../../../src/crypto/vault-header.ts'
import { fromBase64Url } from '../../../src/lib/base64url.ts'
import type { Bytes } from '../../../src/lib/bytes.ts'
import { err } from '../../../src/lib/result.ts'
import { openKeeper, PASSPHRASE, WEAK_KDF } from '../../support/keeper-rig.ts'
import { expectOk } from '../../support/storage-rig.ts'

const space = 'real' as const
const NEW = 'en helt ny fras med ord'

interface Tablet {
  readonly client: CryptoClient
  readonly header: VaultHeader
  readonly pass: (ms: number) => void
  readonly restarted: () => CryptoClient
  readonly identity: { org: string; device: string; boxPublicKey: Bytes; sealedKeys: Bytes }
}

/** All in one organisation, as far as the slots are concerned: they bind its id and both devices. */
async function tablets(count: number): Promise<Tablet[]> {
  const opened = await Promise.all(Array.from({ length: count }, openKeeper))
  const all: Tablet[] = []
  for (const keeper of opened) {
    expectOk(await keeper.client.unlockLocations({ header: keeper.header, passphrase: PASSPHRASE }))
    const identity = expectOk(await keeper.client.createSpace({ space }))
    const [first] = all
    if (!first) {
      all.push({ ...keeper, identity })
      continue
    }
    const { client } = first
    const { device, boxPublicKey } = identity
    const sealed = expectOk(await client.sealMember({ space, device, text: '', boxPublicKey }))
    const { org, feed } = expectOk(await client.openSpace({ space, sealedKeys: first.identity.sealedKeys }))
    const joined = expectOk(await keeper.client.joinSpace({ space, org, feed, sealed }))
    all.push({ ...keeper, identity: { ...identity, org, sealedKeys: joined.sealedKeys } })
  }
  return all
}

async function withHelpFrom(forgetful: Tablet, ...helpers: readonly Tablet[]): Promise<VaultHeader> {
  const devices = helpers.map(({ identity: { device, boxPublicKey } }) => ({ device, boxPublicKey }))
  const { client, header } = forgetful
  const written = expectOk(await client.writeHelpers({ space, header, devices, kits: null }))
  expect(written.isWritten).toBe(true)
  return written.header
}

function nonceOf(header: VaultHeader): Bytes {
  const slot = header.slots.find((each) => each.kind === 'helper')
  if (slot?.kind !== 'helper') throw new Error('expected a helper')
  return fromBase64Url(slot.nonce)
}

async function keyFrom(helper: Tablet, forgetful: Tablet, header: VaultHeader) {
  const { device, boxPublicKey } = forgetful.identity
  return expectOk(await helper.client.helpKey({ space, device, boxPublicKey, nonce: nonceOf(header) }))
}

function reopen(client: CryptoClient, header: VaultHeader, key: Bytes) {
  return client.reopenWithHelp({ header, key, passphrase: NEW, kdf: WEAK_KDF })
}

describe('a forgotten passphrase', () => {
  test('is no loss: a colleague opens the tablet, it gets a new passphrase, and what was sealed is read', async () => {
    const [forgetful, admin] = (await tablets(2)) as [Tablet, Tablet]
    const { client } = forgetful
    const sealed = expectOk(
      await client.seal({
        space,
        head: { deviceSeq: 0, hash: new Uint8Array(32) },
        events: [],
        records: [{ name: 'utkast', text: 'Inte skickat än' }],
      }),
    )
    const header = await withHelpFrom(forgetful, admin)

    const locked = forgetful.restarted()
    const next = expectOk(await reopen(locked, header, await keyFrom(admin, forgetful, header)))
    expectOk(await locked.openSpace({ space, sealedKeys: forgetful.identity.sealedKeys }))
    const records = sealed.records.map((bytes) => ({ name: 'utkast', bytes }))
    expect(expectOk(await locked.openRecords({ space, records }))).toEqual(['Inte skickat än'])
    // The second lock too: everything behind the passphrase is as it was.
    const again = forgetful.restarted()
    expectOk(await again.unlock({ header: next, passphrase: NEW }))
    expectOk(await again.unlockLocations({ header: next, passphrase: NEW }))
    expect(await forgetful.restarted().unlock({ header: next, passphrase: PASSPHRASE })).toEqual(
      err({ code: 'wrong-passphrase' }),
    )
  })

  test('help-refused: what opened it once does not open it again, and every admin has a key of her own', async () => {
    const [forgetful, admin, other] = (await tablets(3)) as [Tablet, Tablet, Tablet]
    const header = await withHelpFrom(forgetful, admin, other)
    const [key, another] = await Promise.all([
      keyFrom(admin, forgetful, header),
      keyFrom(other, forgetful, header),
    ])
    expect(key).not.toEqual(another)
    const locked = forgetful.restarted()
    const next = expectOk(await reopen(locked, header, another))
    expect(await reopen(forgetful.restarted(), next, key)).toEqual(err({ code: 'help-refused' }))
    expectOk(await locked.openSpace({ space, sealedKeys: forgetful.identity.sealedKeys }))
    const fresh = await withHelpFrom({ ...forgetful, client: locked, header: next }, admin)
    expect(nonceOf(fresh)).not.toEqual(nonceOf(header))
    expect(await reopen(forgetful.restarted(), fresh, key)).toEqual(err({ code: 'help-refused' }))
  })
})

describe('whoever has only a part of it', () => {
  test('help-refused: a thief with the tablet, a stranger, and a colleague who is no helper open nothing', async () => {
    const [forgetful, admin, caseworker] = (await tablets(3)) as [Tablet, Tablet, Tablet]
    const [stranger] = (await tablets(1)) as [Tablet]
    const header = await withHelpFrom(forgetful, admin)
    const refused = err({ code: 'help-refused' })
    for (const wrong of [caseworker, stranger])
      expect(await reopen(forgetful.restarted(), header, await keyFrom(wrong, forgetful, header))).toEqual(
        refused,
      )
    // The thief has every byte on the disk: the nonce, the wraps and the ids. None of them is a key.
    expect(await reopen(forgetful.restarted(), header, new Uint8Array(16))).toEqual(refused)
    const key = await keyFrom(admin, forgetful, header)
    for (let i = 0; i < key.length; i++)
      expect(await reopen(forgetful.restarted(), header, key.with(i, (key[i] as number) ^ 1))).toEqual(
        refused,
      )
  })

  test('help-refused: a key for one tablet opens no other', async () => {
    const [one, two, admin] = (await tablets(3)) as [Tablet, Tablet, Tablet]
    const [first, second] = [await withHelpFrom(one, admin), await withHelpFrom(two, admin)]
    expect(await reopen(two.restarted(), second, await keyFrom(admin, one, first))).toEqual(
      err({ code: 'help-refused' }),
    )
  })

  test('an admin who was put out is shut out at once, also when the secret is not at hand', async () => {
    const [forgetful, leaver, admin] = (await tablets(3)) as [Tablet, Tablet, Tablet]
    const header = await withHelpFrom(forgetful, leaver, admin)
    forgetful.pass(2 * 60_000)
    const { device, boxPublicKey } = admin.identity
    const later = expectOk(
      await forgetful.client.writeHelpers({
        space,
        header,
        devices: [{ device, boxPublicKey }],
        kits: null,
      }),
    )
    expect(later.isWritten).toBe(false)
    expect(
      await reopen(forgetful.restarted(), later.header, await keyFrom(leaver, forgetful, header)),
    ).toEqual(err({ code: 'help-refused' }))
    expectOk(await reopen(forgetful.restarted(), later.header, await keyFrom(admin, forgetful, header)))
  })

  test('vault-damaged, vault-locked: neither a damaged lock nor another vault’s is written over', async () => {
    const [one, two] = (await tablets(2)) as [Tablet, Tablet]
    const asked = { space, devices: [], kits: null }
    expect(await one.client.writeHelpers({ ...asked, header: two.header })).toEqual(
      err({ code: 'vault-locked' }),
    )
    const damaged = { ...one.header, check: '0'.repeat(64) }
    expect(await one.client.writeHelpers({ ...asked, header: damaged })).toEqual(
      err({ code: 'vault-damaged' }),
    )
    expect(await reopen(one.restarted(), damaged, new Uint8Array(16))).toEqual(err({ code: 'vault-damaged' }))
  })
})
