import { expect, test } from 'vitest'
import { printOfCase } from '../../../src/app/print/print-of-case.ts'
import { deviceSweep } from '../../../src/content/follow-up/device-sweep.ts'
import { inside } from '../../../src/content/texts/sv/inside.ts'
import { work } from '../../../src/content/texts/sv/work.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { idsToSign } from '../../../src/domain/signed-writes.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'
import { noOwnPacks } from '../../support/no-own-packs.ts'

const texts = { ...inside, ...work }
const checklist = idOf('l', 1)
const tick = (item: string, how: 'done' | 'notNeeded' | 'open'): EventDraft => ({
  type: 'checklist.ticked@1',
  data: { checklist, item, tick: how, words: '' },
})

function listOn(device: ReturnType<typeof newDevice>) {
  const parts = deviceSweep.parts.map(({ id, items }) => ({ part: id, items: items.map((item) => item.id) }))
  const list = { checklist, list: deviceSweep.id, listVersion: deviceSweep.version, parts }
  writeOn(device, { type: 'checklist.started@1', data: list }, 1)
  writeOn(device, tick('personen.telefon', 'done'), 2)
  writeOn(device, tick('personen.klocka', 'notNeeded'), 3)
  return device
}

async function paperOf(device: ReturnType<typeof newDevice>) {
  const member = { id: device.id, name: { shown: 'Ali Berg' }, title: undefined, role: 'caseworker' }
  const made = await printOfCase(
    foldCase(CASE_ID, [...device.known.values()]),
    { what: 'checklist', of: checklist, chosenAnyway: false },
    { locale: 'sv', texts, today: '2026-11-25', organisation: noOwnPacks, members: [member] as never },
  )
  if (!made.ok) throw new Error(made.error.code)
  return made.value.document.blocks
}

test('the paper of a list says who ticked what, as the screen does', async () => {
  const rows = (await paperOf(listOn(newDevice(1)))).flatMap((block) =>
    block.kind === 'table' ? block.rows : [],
  )
  expect(rows[0]?.[2]).toMatch(/^Klart .*, Ali Berg$/)
  expect(rows[1]?.[2]).toMatch(/^Inte aktuellt .*, Ali Berg$/)
  expect(rows[2]?.[2]).not.toContain('Ali Berg')
})

test('the paper of a signed list says that something came afterwards, and not what', async () => {
  const device = listOn(newDevice(1))
  const of = idsToSign(foldCase(CASE_ID, [...device.known.values()]).writes, `checklist/${checklist}`)
  const by = { of, stateHash: '0'.repeat(64), name: 'Ali Berg', role: 'Socialsekreterare' }
  writeOn(device, { type: 'checklist.signed@1', data: { checklist, ...by } }, 10)
  const late = texts.followUp.lists.lateWrites(1)
  expect(JSON.stringify(await paperOf(device))).not.toContain(late)
  writeOn(device, tick('personen.dator', 'done'), 11)
  expect(JSON.stringify(await paperOf(device))).toContain(late)
})

/** The clause's own words for what is gone through before anyone is driven to a shelter. */
const SWEEP = {
  'the person': ['personen.telefon', 'personen.dator'],
  children: ['barnen.platta', 'barnen.telefon'],
  bags: ['vaskan.brickor'],
  cars: ['bilen.app', 'bilen.sparare'],
  watches: ['personen.klocka', 'barnen.klocka'],
  'game consoles': ['barnen.konsol'],
  'family sharing': ['personen.familj'],
  trackers: ['vaskan.brickor', 'bilen.sparare', 'barnen.leksaker'],
  'the tablet in the rucksack': ['barnen.platta'],
} as const
const WORDS: Readonly<Record<keyof typeof SWEEP, RegExp>> = {
  'the person': /telefon|dator/i,
  children: /surfplatta|telefoner/i,
  bags: /foder|fickor/i,
  cars: /bilen/i,
  watches: /klocka/i,
  'game consoles': /spelkonsol/i,
  'family sharing': /familjegrupp/i,
  trackers: /spår/i,
  'the tablet in the rucksack': /ryggsäck/i,
}

test('the device check asks after everything that has given a place away', () => {
  const items = new Map<string, string>(
    deviceSweep.parts.flatMap(({ items }) => items.map(({ id, text }) => [id, text.sv] as const)),
  )
  for (const [what, ids] of Object.entries(SWEEP)) {
    for (const id of ids) expect(items.get(id), what).toMatch(WORDS[what as keyof typeof SWEEP])
  }
})
