import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { renameUnit, unitLabel } from '../../../src/app/change-units.ts'
import { openUnits } from '../../../src/app/units.ts'
import { ok } from '../../../src/lib/result.ts'
import { eraseDevice } from '../../../src/storage/erase-device.ts'
import { findUnits, freeUnit, keepUnitName } from '../../../src/storage/find-units.ts'
import { goToNewUnit, writeUnitList } from '../../../src/storage/keep-units.ts'
import { goToUnit, readUnitList, unitOfPage } from '../../../src/storage/unit-list.ts'
import { openVaultStore } from '../../../src/storage/vault-store.ts'
import { memoryCaches } from '../../support/memory-caches.ts'
import { storageRig } from '../../support/storage-rig.ts'

function memoryLocal() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

function places() {
  return { local: memoryLocal(), tab: memoryLocal() }
}

/** A tablet with vaults in those units, each with a header of its own. */
async function tabletWith(...units: readonly string[]) {
  const device = { indexedDB: new IDBFactory(), caches: memoryCaches(), local: memoryLocal() }
  const vault = (unit: string) => openVaultStore<string>((stored) => ok(String(stored)), { unit, ...device })
  for (const unit of units) await vault(unit).write(`header of ${unit}`)
  const isThere = async (unit: string) => (await vault(unit).read()).state !== 'none'
  return { device, vault, isThere }
}

describe('the unit of a page', () => {
  test('is the first on a tablet that never heard of another, under the names it always had', () => {
    expect(unitOfPage(places())).toEqual({ unit: 'lykta', isNew: false })
  })

  test('is the one that was open last', () => {
    const kept = places()
    goToUnit(kept, 'lykta-3')
    expect(unitOfPage(kept)).toEqual({ unit: 'lykta-3', isNew: false })
  })

  test('is the new one in the tab that adds it, and in no other; going elsewhere ends it', () => {
    const kept = places()
    goToUnit(kept, 'lykta')
    goToNewUnit(kept, 'lykta-2')
    expect(unitOfPage(kept)).toEqual({ unit: 'lykta-2', isNew: true })
    expect(unitOfPage({ local: kept.local, tab: memoryLocal() })).toEqual({ unit: 'lykta', isNew: false })
    goToUnit(kept, 'lykta')
    expect(unitOfPage(kept)).toEqual({ unit: 'lykta', isNew: false })
  })

  test.each(['', 'lykta-1', 'lykta-10', '../lykta', 'annat', 'lykta-2-real'])(
    'is never one of a name that nothing was kept under: %j',
    (written) => {
      const kept = places()
      goToUnit(kept, written)
      goToNewUnit(kept, written)
      expect(unitOfPage(kept)).toEqual({ unit: 'lykta', isNew: false })
    },
  )
})

describe('the list of units', () => {
  test('is read back as it was written', () => {
    const kept = places()
    const list = [
      { unit: 'lykta', name: '' },
      { unit: 'lykta-2', name: 'Blå' },
    ]
    writeUnitList(kept, list)
    expect(readUnitList(kept)).toEqual(list)
    writeUnitList(kept, [])
    expect([...kept.local.kept.keys()]).toEqual([])
  })

  test.each(['{', 'null', '7', '[["lykta"]]', '{"lykta":7,"annat":"x"}'])(
    'is empty when it is %s',
    (text) => {
      const kept = places()
      kept.local.setItem('lykta-units', text)
      expect(readUnitList(kept)).toEqual([])
    },
  )

  test.each(['databases', 'caches', 'marks'])('is made anew from the %s alone', async (left) => {
    const { device, isThere } = await tabletWith('lykta', 'lykta-2')
    const empty = { indexedDB: new IDBFactory(), caches: memoryCaches(), local: memoryLocal() }
    const survived = {
      databases: { ...empty, indexedDB: device.indexedDB },
      caches: { ...empty, caches: device.caches },
      marks: { ...empty, local: device.local },
    }[left as 'databases' | 'caches' | 'marks']
    const found = await findUnits([], survived, isThere)
    expect(found.map(({ unit }) => unit)).toEqual(['lykta', 'lykta-2'])
  })

  test('has the names that were lost with it, from beside the vaults', async () => {
    const { device, isThere } = await tabletWith('lykta', 'lykta-2')
    await keepUnitName(device.caches, 'lykta-2', 'Blå')
    expect(await findUnits([], device, isThere)).toEqual([
      { unit: 'lykta', name: '' },
      { unit: 'lykta-2', name: 'Blå' },
    ])
  })

  test('does not hold a unit that was begun and given up, and makes nothing by looking for it', async () => {
    const { device, vault, isThere } = await tabletWith('lykta')
    await vault('lykta-2').read()
    const known = [{ unit: 'lykta-3', name: 'Borta' }]
    expect(await findUnits(known, device, isThere)).toEqual([{ unit: 'lykta', name: '' }])
    const names = (await device.indexedDB.databases()).map(({ name }) => name)
    expect(names).not.toContain('lykta-3-vault')
  })

  test('is full at nine, and a place that was left is the next to be used', async () => {
    const nine = ['lykta', ...'23456789'.split('').map((n) => `lykta-${n}`)].map((unit) => ({
      unit,
      name: '',
    }))
    const indexedDB = new IDBFactory()
    expect(await freeUnit(nine, indexedDB)).toBeUndefined()
    for (const left of ['lykta', 'lykta-4']) {
      const others = nine.filter(({ unit }) => unit !== left)
      expect(await freeUnit(others, indexedDB)).toBe(left)
    }
  })

  test('gives a new unit no place where sealed events lie without a vault, while there is another', async () => {
    const indexedDB = new IDBFactory()
    await new Promise((resolve) => {
      indexedDB.open('lykta-2-real').onsuccess = resolve
    })
    expect(await freeUnit([{ unit: 'lykta', name: '' }], indexedDB)).toBe('lykta-3')
    const all = [1, 3, 4, 5, 6, 7, 8, 9].map((n) => ({ unit: n === 1 ? 'lykta' : `lykta-${n}`, name: '' }))
    expect(await freeUnit(all, indexedDB)).toBe('lykta-2')
  })
})

describe('the name of a unit', () => {
  const numbered = (number: number) => `Enhet ${number}`
  function two() {
    const kept = places()
    writeUnitList(kept, [
      { unit: 'lykta', name: '' },
      { unit: 'lykta-2', name: 'Blå' },
    ])
    goToUnit(kept, 'lykta-2')
    return openUnits(kept, () => {})
  }

  test('is its number until somebody gives it one', () => {
    expect(two().list.value.map((each) => unitLabel(each, numbered))).toEqual(['Enhet 1', 'Blå'])
  })

  test('is kept without its ends, and cut at sixteen characters', async () => {
    const units = two()
    expect(await renameUnit(units, '  Gröna rummet med mera ', numbered)).toBeUndefined()
    expect(readUnitList(units.places).at(1)).toEqual({ unit: 'lykta-2', name: 'Gröna rummet med' })
    expect(units.list.value).toEqual(readUnitList(units.places))
  })

  test.each([
    ['   ', 'empty'],
    ['enhet 1', 'taken'],
  ] as const)('is not changed to %j, which is %s', async (typed, problem) => {
    const units = two()
    expect(await renameUnit(units, typed, numbered)).toBe(problem)
    expect(units.list.value.at(1)?.name).toBe('Blå')
  })
})

test('erasing a unit leaves nothing of it and all of the other, though one name begins with the other', async () => {
  const { device, vault } = await tabletWith('lykta', 'lykta-2')
  for (const unit of ['lykta', 'lykta-2']) device.local.setItem(`${unit}-wrong`, '3')
  await eraseDevice({ ...storageRig().platform, ...device, unit: 'lykta' }, device.local)
  expect(await vault('lykta-2').read()).toEqual({ state: 'found', header: 'header of lykta-2' })
  expect([...device.local.kept.keys()].sort()).toEqual(['lykta-2-vault', 'lykta-2-wrong'])
  const names = (await device.indexedDB.databases()).map(({ name }) => name)
  expect(names).toEqual(['lykta-2-vault'])
  expect(await device.caches.keys()).toEqual(['lykta-2-vault'])
  expect(await vault('lykta').read()).toEqual({ state: 'none' })
})
