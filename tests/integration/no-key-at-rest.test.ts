import { argon2id } from '@noble/hashes/argon2.js'
import { expect, test, vi } from 'vitest'
import { saveLocation } from '../../src/app/locations.ts'
import { setUpDesk } from '../../src/app/set-up-desk.ts'
import type { CryptoClient } from '../../src/crypto/crypto-client.ts'
import { createKeyPair, openSigner, sharedSecret } from '../../src/crypto/device-keys.ts'
import { aesKey, kdfKey } from '../../src/crypto/primitives.ts'
import { fromBase64Url, toBase64Url } from '../../src/lib/base64url.ts'
import { type Bytes, concatBytes, fromHex, toHex, toUtf8 } from '../../src/lib/bytes.ts'
import { tableNames } from '../../src/storage/tables.ts'
import { openTestVault, PASSPHRASE } from '../support/open-test-crypto.ts'
import * as spec from '../support/second-reading.ts'
import { expectOk, random, type StorageRig, storageRig } from '../support/storage-rig.ts'

// Every key that somebody who has read the specification can make from the passphrase is made here, by other code, and
// then looked for in everything that storage has put anywhere: as it is, in hexadecimal, and in both base 64s.

const space = 'real' as const
const FIRST = { organisation: 'Storskogen', unit: 'Vuxen', name: 'Karin Ek', title: 'socialsekreterare' }

test('after a day of work no key lies anywhere on the disk or in a backup', async () => {
  const { rig, vault, identity, backup } = await workedDay()
  const keys = await keysOf(rig, vault.header, identity)
  expect([...keys.keys()]).toEqual(
    expect.arrayContaining(['S', 'vault key', 'feedKey', 'signPrivate', 'boxPrivate', 'root', 'place root']),
  )
  expect([...keys.keys()].filter((name) => name.startsWith('case key '))).toHaveLength(2)
  expect([...keys.keys()].filter((name) => name.startsWith('restricted key '))).toHaveLength(1)
  const stored = await everythingStored(rig)
  stored.set('vault header', toUtf8(JSON.stringify(vault.header)))
  stored.set('backup', backup)
  expect(found(keys, stored)).toEqual([])
  expect(await objectsStored(rig)).toEqual([])
})

// A key object that cannot be extracted lies in a browser's database as its bytes all the same, and some engines give
// none back: bytes under a lock are all that is written, and all that the keys' thread hands out.
test('no key object lies on the disk, and none leaves the thread of the keys', async () => {
  const { rig, handedOut } = await workedDay()
  expect(handedOut.calls).toBeGreaterThan(80)
  expect(handedOut.objects).toEqual([])
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt'])
  const row = { id: 'x', keyId: '', bytes: new Uint8Array(0), within: [{ key }] }
  await rig.tables((tables) => tables.quarantine.put(row))
  expect(await objectsStored(rig)).toEqual(['CryptoKey in quarantine'])
})

test('no key can be taken out of the browser again, but new ones on their way under the lock', async () => {
  const open = new Set<string>()
  const nameOf = (algorithm: unknown) =>
    typeof algorithm === 'string' ? algorithm : (algorithm as { readonly name: string }).name
  let made = 0
  const watch = (method: 'importKey' | 'deriveKey' | 'generateKey', algorithmAt: number) => {
    const real = crypto.subtle[method].bind(crypto.subtle) as (...given: unknown[]) => Promise<unknown>
    const watched = (...given: unknown[]) => {
      made += 1
      const isPublic =
        method === 'importKey' && (given[4] as readonly string[]).every((use) => use === 'verify')
      if (given[algorithmAt + 1] === true && !isPublic) open.add(`${method} ${nameOf(given[algorithmAt])}`)
      return real(...given)
    }
    return vi.spyOn(crypto.subtle, method).mockImplementation(watched as never)
  }
  const spies = [watch('importKey', 2), watch('deriveKey', 2), watch('generateKey', 0)]
  try {
    const { vault } = await workedDay()
    const again = await vault.unlockAgain()
    const ours = await createKeyPair('X25519', random)
    const theirs = await createKeyPair('X25519', random)
    await sharedSecret(ours.privateKey, theirs.publicKey)
    again.close()
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
  expect(made).toBeGreaterThan(20)
  expect([...open].sort()).toEqual(['generateKey Ed25519', 'generateKey X25519'])
})

test('the bytes that a key was made of are wiped', async () => {
  const raw = [new Uint8Array(32).fill(9), new Uint8Array(32).fill(9)] as const
  const pair = await createKeyPair('Ed25519', random)
  for (const made of [kdfKey(raw[0]), aesKey(raw[1]), openSigner(pair.privateKey)]) await made
  for (const bytes of [...raw, pair.privateKey]) expect(bytes).toEqual(new Uint8Array(bytes.length))
})

test('a key that did lie there would be found, however it was written and wherever it began', async () => {
  const { rig, vault, identity } = await workedDay()
  const keys = await keysOf(rig, vault.header, identity)
  const feedKey = keys.get('feedKey') as Bytes
  const before = toUtf8('{"a":')
  for (const skipped of [0, 1, 2]) {
    const text = concatBytes(before.subarray(skipped), feedKey, before)
    for (const written of [
      text,
      toUtf8(toHex(text)),
      toUtf8(toHex(text).toUpperCase()),
      toUtf8(toBase64Url(text)),
      toUtf8(Buffer.from(text).toString('base64')),
    ]) {
      await rig.tables((tables) => tables.quarantine.put({ id: 'x', keyId: '', bytes: written }))
      expect(found(keys, await everythingStored(rig))).toEqual(['feedKey in quarantine'])
    }
  }
  await rig.tables((tables) => tables.quarantine.put({ id: toHex(feedKey), keyId: '', bytes: before }))
  expect(found(keys, await everythingStored(rig))).toEqual(['feedKey in quarantine'])
})

/** Cases, one of them for some only, notes that fill a bundle, a place, a draft; all put away. */
async function workedDay() {
  const rig = storageRig()
  const opened = await openTestVault()
  const handedOut = { calls: 0, objects: [] as string[] }
  const vault = { ...opened, crypto: watched(opened.crypto, handedOut) }
  const ports = { clock: Date.now, random, zone: 'Europe/Stockholm', platform: rig.platform }
  const desk = expectOk(await setUpDesk(vault.crypto, FIRST, ports))
  const asked = { kind: 'exposed' as const, title: 'Ärende Björk', people: [], protection: 'none' }
  const restricted = { devices: [], reason: 'other' as const, words: '' }
  const ids = [
    expectOk(await desk.createCase(asked)),
    expectOk(await desk.createCase({ ...asked, restricted })),
  ]
  for (const id of ids) {
    const session = expectOk(await desk.openCase(id))
    for (let i = 0; i < 40; i++) {
      expectOk(
        await session.dispatch([{ type: 'note.added@1', data: { note: desk.newId(), text: `rad ${i}` } }]),
      )
    }
    expectOk(await vault.crypto.unlockLocations({ header: vault.header, passphrase: PASSPHRASE }))
    expectOk(await saveLocation(desk, session, 'address', 'Kanariegatan 7'))
    desk.drafts.set(`note/${id}`, 'hon säger att')
  }
  await desk.drafts.sealAll()
  const pieces: Bytes[] = []
  expectOk(
    await desk.store.exportBackup({ vault: vault.header, sink: (piece) => void pieces.push(piece.slice()) }),
  )
  const { identity } = desk.store
  await desk.close()
  return { rig, vault, identity, backup: concatBytes(...pieces), handedOut }
}

function watched(client: CryptoClient, handedOut: { calls: number; objects: string[] }): CryptoClient {
  const calls = Object.entries(client).map(([name, call]) => {
    const noted = (input: never) => {
      const answer: unknown = call(input)
      if (!(answer instanceof Promise)) return answer
      return answer.then((result: unknown) => {
        handedOut.calls += 1
        handedOut.objects.push(...objectsIn(result).map((kind) => `${kind} by ${name}`))
        return result
      })
    }
    return [name, noted] as const
  })
  return Object.fromEntries(calls) as unknown as CryptoClient
}

type Header = Awaited<ReturnType<typeof openTestVault>>['header']
interface Identity {
  readonly org: string
  readonly feed: string
  readonly device: string
}

/** By the tables "Keys" and "At rest" of src/protocol/README.md. */
async function keysOf(rig: StorageRig, header: Header, { org, feed, device }: Identity) {
  const [slot] = header.slots
  if (slot?.kind !== 'passphrase') throw new Error('expected a passphrase slot')
  const keys = new Map<string, Bytes>()
  const keep = (name: string, key: Bytes): Bytes => {
    keys.set(name, key)
    return key
  }
  const salt = fromBase64Url(slot.salt)
  const wrap = keep(
    'passphrase key',
    new Uint8Array(argon2id(toUtf8(PASSPHRASE), salt, { m: 8, t: 1, p: 1, dkLen: 32 })),
  )
  const slotAad = spec.listAad('lykta/slot/1', header.id, 'passphrase', 8, 1, 1, slot.salt)
  const secret = keep('S', spec.openBytes(wrap, fromBase64Url(slot.wrapped), slotAad))
  const vaultKey = keep('vault key', spec.derive(secret, 'lykta/vault/1'))
  const spaceKey = keep('space key', spec.derive(vaultKey, 'lykta/space/1', space))
  const recordKey = keep('record key', spec.derive(vaultKey, 'lykta/record/1', space))
  const locations = keep('location secret', spec.derive(secret, 'lykta/locations/1'))
  const placeRoot = keep('place root', spec.derive(locations, 'lykta/places/own/1', org))

  const row = await rig.tables(({ meta }) => meta.get('space'))
  if (row?.key !== 'space') throw new Error('expected a space')
  const kept = JSON.parse(spec.openPadded(spaceKey, row.sealedKeys, toUtf8(`lykta/space/1/${space}`)))
  // A private half is its seed, with what some formats put before it.
  const seedOf = (text: string) => fromBase64Url(text).slice(-32)
  for (const name of ['signPrivate', 'boxPrivate']) keep(name, seedOf(kept[name]))
  keep('root', seedOf(kept.root.private))
  const feedKey = keep('feedKey', fromBase64Url(kept.feedKey))
  const wrapKey = keep('wrap key', spec.derive(feedKey, 'lykta/wrap/1', feed))
  keep('member key', spec.derive(feedKey, 'lykta/member/1', feed))

  for (const { keyId, caseId, wrapped, own } of await rig.tables((tables) => tables.keys.toArray())) {
    const aad = concatBytes(toUtf8('lykta/case-key/1'), fromHex(org), fromHex(feed), fromHex(keyId))
    const key = own
      ? spec.openBytes(recordKey, own, spec.listAad('lykta/circle-own/1', org, feed, keyId))
      : spec.openBytes(wrapKey, wrapped.subarray(33), aad)
    keep(`${own ? 'restricted' : 'case'} key ${keyId}`, key)
    keep(`envelope key ${keyId}`, spec.derive(key, 'lykta/envelope/1', fromHex(device)))
    keep(`place key ${caseId}`, spec.derive(placeRoot, 'lykta/location/1', org, caseId))
  }
  return keys
}

/** Everything in every table and every cache, by the name of the place; names and keys of rows too. */
async function everythingStored(rig: StorageRig): Promise<Map<string, Bytes>> {
  const stored = new Map<string, Bytes>()
  for (const name of tableNames) {
    const rows = await rig.tables((tables) => tables.table(name).toArray())
    stored.set(name, concatBytes(...rows.flatMap(bytesIn)))
  }
  for (const [name, entries] of rig.caches.contents()) {
    stored.set(name, concatBytes(...[...entries].flatMap(([url, bytes]) => [toUtf8(url), bytes])))
  }
  return stored
}

async function objectsStored(rig: StorageRig): Promise<readonly string[]> {
  const rows = await Promise.all(
    tableNames.map((name) => rig.tables((tables) => tables.table(name).toArray())),
  )
  return rows.flatMap((all, at) => objectsIn(all).map((kind) => `${kind} in ${tableNames[at]}`))
}

/** Whatever is more than text, numbers, bytes, and lists and records of them. */
function objectsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return []
  const kind = Object.prototype.toString.call(value).slice('[object '.length, -1)
  return kind === 'Object' || kind === 'Array' ? Object.values(value).flatMap(objectsIn) : [kind]
}

function bytesIn(value: unknown): Bytes[] {
  if (value instanceof Uint8Array) return [new Uint8Array(value)]
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(bytesIn)
  return [toUtf8(String(value))]
}

function found(keys: ReadonlyMap<string, Bytes>, stored: ReadonlyMap<string, Bytes>): string[] {
  return [...stored].flatMap(([place, bytes]) => {
    const all = Buffer.from(bytes)
    const inAnyCase = all.toString('latin1').toLowerCase()
    return [...keys].flatMap(([name, key]) => {
      const isThere =
        all.includes(Buffer.from(key)) ||
        inAnyCase.includes(toHex(key)) ||
        base64sOf(key).some((spelling) => all.includes(spelling))
      return isThere ? [`${name} in ${place}`] : []
    })
  })
}

/** A key in base 64 looks otherwise by where in a group of three bytes it begins; the signs at its ends mix with others. */
function base64sOf(key: Bytes): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([new Uint8Array(before), key]).toString('base64url')
    const middle = whole.slice(before === 0 ? 0 : before + 1, Math.floor(((before + key.length) * 8) / 6))
    return [middle, middle.replaceAll('-', '+').replaceAll('_', '/')]
  })
}
