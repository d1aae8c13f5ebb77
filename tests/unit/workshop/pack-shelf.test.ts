import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currentPackVersion, openPack, packHash, packsOfStep, packVersions } from '../../../src/app/packs.ts'
import { loadPack } from '../../../src/content/instruments/registry.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import type { InstrumentPack } from '../../../src/domain/instrument/pack.ts'
import { parseEvent } from '../../../src/domain/parse-event.ts'
import { areTwoPeople } from '../../../src/domain/workshop/attestations.ts'
import { compareVersions, nextPackVersion } from '../../../src/domain/workshop/pack-version.ts'
import { CASE_ID, type Device, newDevice, writeOn } from '../../support/devices.ts'

const PACK = 'freda-farlighet'
const found = await loadPack(PACK, '1.0.0')
if (!found) throw new Error('expected the pack that is shipped')
const shipped: InstrumentPack = found
const other: InstrumentPack = {
  ...shipped,
  version: '1.1.4000',
  title: { sv: 'Vår egen titel', en: 'Our own title' },
}

let number = 0
const write = (device: Device, ...drafts: readonly EventDraft[]) =>
  drafts.map((draft) => writeOn(device, draft, ++number))
const fold = (...devices: readonly Device[]) =>
  foldCase(
    CASE_ID,
    devices.flatMap((device) => [...device.known.values()]),
  )
async function saved(pack: InstrumentPack): Promise<EventDraft> {
  const data = {
    pack: pack.id,
    version: pack.version,
    base: '1.0.0',
    json: JSON.stringify(pack),
    hash: await packHash(pack),
    words: 'Ny titel',
  }
  return { type: 'pack.saved@1', data }
}
const used = (version?: string): EventDraft => ({
  type: 'pack.set@1',
  data: { pack: PACK, ...(version ? { use: version } : {}) },
})
async function attested(name: string, pack: InstrumentPack, holds = true): Promise<EventDraft> {
  const hash = await packHash(pack)
  const facts = { form: 'Socialstyrelsen 2014-6-15', edition: '2014', comparedOn: '2026-11-20' }
  const data = { pack: pack.id, hash, holds, name, ...facts, licence: '', training: '' }
  return { type: 'pack.attested@1', data }
}
async function opened(organisation: Parameters<typeof openPack>[0], version?: string) {
  const pack = await openPack(organisation, PACK, version)
  if (!pack.ok) throw new Error(`expected a pack, got ${pack.error.code}`)
  return pack.value
}

describe('the shelf of instruments', () => {
  test('reads and checks a version of its own once, also when something else was written since', async () => {
    const device = newDevice(7)
    write(device, await saved(other), used('1.1.4000'))
    const first = await opened(fold(device))
    write(device, await attested('A', other))
    const again = await opened(fold(device))
    expect(again.title.sv).toBe('Vår egen titel')
    expect(again.sections[0]?.items[0]).toBe(first.sections[0]?.items[0])
  })

  test('reads its events back as they were written', async () => {
    for (const event of write(newDevice(1), await saved(other), used('1.1.4000'), await attested('A', other)))
      expect(parseEvent(JSON.stringify(event))).toEqual({ ok: true, value: event })
  })

  test('gives the version in use to new work and every old one to what was made with it', async () => {
    const device = newDevice(1)
    write(device, await saved(other))
    expect(currentPackVersion(fold(device), PACK)).toBe('1.0.0')
    write(device, used('1.1.4000'))
    expect((await opened(fold(device))).title.sv).toBe('Vår egen titel')
    expect((await opened(fold(device), '1.0.0')).title.sv).toBe(shipped.title.sv)
    write(device, used())
    expect(currentPackVersion(fold(device), PACK)).toBe('1.0.0')
    expect((await opened(fold(device), '1.1.4000')).title.sv).toBe('Vår egen titel')
    expect(packVersions(fold(device), PACK)).toEqual(['1.1.4000', '1.0.0'])
  })

  test('never lets a log change what a shipped number means', async () => {
    const device = newDevice(1)
    write(device, await saved({ ...other, version: '1.0.0' }), used('1.0.0'))
    expect((await opened(fold(device))).title.sv).toBe(shipped.title.sv)
  })

  test('refuses what is in the log under a name that is not its own, and what is no pack', async () => {
    const device = newDevice(1)
    const wrong = await saved({ ...other, id: 'sam' })
    if (wrong.type !== 'pack.saved@1') throw new Error('expected a saved pack')
    write(device, { ...wrong, data: { ...wrong.data, pack: PACK } })
    expect(await openPack(fold(device), PACK, '1.1.4000')).toMatchObject({ ok: false })
    write(device, { ...wrong, data: { ...wrong.data, pack: PACK, version: '1.2.4000', json: '{' } })
    expect(await openPack(fold(device), PACK, '1.2.4000')).toMatchObject({ ok: false })
    expect((await opened(fold(device))).version).toBe('1.0.0')
  })

  test('offers an instrument of their own in its step and on its side, and nowhere else', async () => {
    const device = newDevice(1)
    const own = { ...other, id: 'egen-1' }
    write(device, await saved(own))
    expect(packsOfStep(fold(device), 'assess', 'exposed')).not.toContain('egen-1')
    const place = { pack: 'egen-1', use: own.version, step: 'assess', side: 'exposed' } as const
    write(device, { type: 'pack.set@1', data: place })
    expect(packsOfStep(fold(device), 'assess', 'exposed').at(-1)).toBe('egen-1')
    expect(packsOfStep(fold(device), 'assess', 'perpetrator')).not.toContain('egen-1')
    expect(packsOfStep(fold(device), 'discover', 'exposed')).not.toContain('egen-1')
  })
})

describe('attestation', () => {
  test('takes two different people on tablets of their own; one of them twice is one', async () => {
    const [one, two] = [newDevice(1), newDevice(2)]
    write(one, await attested('Karin Ek', shipped), await attested('Karin Ek', shipped))
    expect((await opened(fold(one))).verification).toMatchObject({ status: 'unverified', attestedBy: [] })
    write(one, await attested('Lars Ö', shipped))
    expect((await opened(fold(one))).verification.status).toBe('unverified')
    write(one, await attested('Karin Ek', shipped))
    write(two, await attested(' karin  EK', shipped))
    expect((await opened(fold(one, two))).verification.status).toBe('unverified')
    write(two, await attested('Lars Ö', shipped))
    expect((await opened(fold(one, two))).verification).toMatchObject({
      status: 'attested',
      attestedBy: expect.arrayContaining(['Karin Ek', 'Lars Ö']),
    })
  })

  test('falls when one takes it back, and with any change of the content', async () => {
    const [one, two] = [newDevice(1), newDevice(2)]
    write(one, await attested('Karin Ek', shipped))
    write(two, await attested('Lars Ö', shipped), await saved(other), used('1.1.4000'))
    expect((await opened(fold(one, two), '1.0.0')).verification.status).toBe('attested')
    expect((await opened(fold(one, two))).verification.status).toBe('unverified')
    write(one, await attested('Karin Ek', shipped, false))
    expect((await opened(fold(one, two), '1.0.0')).verification.status).toBe('unverified')
  })

  test('is not what a pack says of itself', async () => {
    const device = newDevice(1)
    const boast = { ...other.verification, status: 'attested', attestedBy: ['A', 'B'] } as const
    write(device, await saved({ ...other, verification: boast }), used('1.1.4000'))
    expect((await opened(fold(device))).verification).toMatchObject({ status: 'unverified', attestedBy: [] })
  })

  test('decides whether a level is there at all, where the organisation wants it so', async () => {
    const [one, two] = [newDevice(1), newDevice(2)]
    write(one, { type: 'organisation.fieldSet@1', data: { field: 'unattested', value: 'hide' } })
    expect((await opened(fold(one))).levelsHidden).toBe(true)
    write(one, await attested('Karin Ek', shipped))
    write(two, await attested('Lars Ö', shipped))
    expect((await opened(fold(one, two))).levelsHidden).toBeUndefined()
  })

  test('needs another member, another tablet and another name, all three', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'b'),
        fc.constantFrom('x', 'y'),
        fc.constantFrom('Karin Ek', ' KARIN  ek ', 'Lars'),
        (actor, device, name) => {
          const first = { actor: 'a', device: 'x', name: 'Karin Ek' }
          expect(areTwoPeople(first, { actor, device, name })).toBe(
            actor === 'b' && device === 'y' && name === 'Lars',
          )
        },
      ),
    )
  })
})

describe('the hash of a pack', () => {
  test('stands through another number and another order of keys, and falls with any word or point', async () => {
    const turned = Object.fromEntries(Object.entries(shipped).reverse()) as unknown as InstrumentPack
    expect(await packHash({ ...turned, version: '7.7.7', levelsHidden: true })).toBe(await packHash(shipped))
    const scoring = shipped.scoring
    if (!scoring) throw new Error('expected points')
    for (const changed of [
      other,
      { ...shipped, scoring: { ...scoring, base: scoring.base + 1 } },
      { ...shipped, sections: [...shipped.sections].reverse() },
      { ...shipped, verification: { ...shipped.verification, sourceEdition: 'en annan' } },
    ])
      expect(await packHash(changed)).not.toBe(await packHash(shipped))
  })
})

test('a new number is above all that are taken, and another content saved apart seldom has it', () => {
  const version = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.nat({ max: 40 }), fc.nat({ max: 9999 }))
    .map((numbers) => numbers.join('.'))
  const hash = fc.stringMatching(/^[0-9a-f]{64}$/)
  fc.assert(
    fc.property(version, fc.array(version), hash, (base, taken, contents) => {
      const next = nextPackVersion(base, taken, contents)
      expect(next).toMatch(/^\d{1,4}\.\d{1,4}\.\d{4}$/)
      const major = base.split('.')[0]
      for (const each of [base, ...taken])
        if (each.startsWith(`${major}.`)) expect(compareVersions(next, each)).toBeGreaterThan(0)
    }),
  )
  expect(nextPackVersion('1.0.0', [], 'a'.repeat(64))).not.toBe(nextPackVersion('1.0.0', [], 'b'.repeat(64)))
})
