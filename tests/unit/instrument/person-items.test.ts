import { expect, test } from 'vitest'
import { openShippedPack } from '../../../src/app/packs.ts'
import { shippedPacks } from '../../../src/content/instruments/registry.ts'
import type { InstrumentItem } from '../../../src/domain/instrument/pack.ts'
import { packItems } from '../../../src/domain/instrument/pack-items.ts'
import { isForPerson, personItemAt, personItems } from '../../../src/domain/instrument/person-items.ts'

const PACKS = shippedPacks().map(({ id }) => id)

test.each(PACKS)('in %s a person is never shown an item for the worker, from whatever place', async (id) => {
  const opened = await openShippedPack(id)
  if (!opened.ok) throw new Error(`expected the pack ${id}`)
  const pack = opened.value
  const answers = new Map()
  expect(personItems(pack, answers).some((item) => item.workerOnly)).toBe(false)
  for (let position = 0; position <= packItems(pack).length + 1; position++) {
    expect(personItemAt(pack, answers, position)?.workerOnly ?? false).toBe(false)
  }
})

test('past the last item there is nobody left to ask', async () => {
  const opened = await openShippedPack('freda-farlighet')
  if (!opened.ok) throw new Error('expected the pack')
  expect(personItemAt(opened.value, new Map(), 9_999)).toBeUndefined()
})

test('a factor of a professional judgement is never shown to the person', () => {
  expect(isForPerson({ type: 'factor' } as InstrumentItem)).toBe(false)
  expect(isForPerson({ type: 'yesNo', workerOnly: true } as InstrumentItem)).toBe(false)
  expect(isForPerson({ type: 'yesNo' } as InstrumentItem)).toBe(true)
})
