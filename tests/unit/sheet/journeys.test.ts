import { describe, expect, test } from 'vitest'
import { distance } from '../../../src/content/distance/distance.ts'
import { transport } from '../../../src/content/distance/transport.ts'
import { followUp } from '../../../src/content/follow-up/follow-up.ts'
import { riskPlan } from '../../../src/content/manage/risk-plan.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { journeysOf, logJourney } from '../../../src/domain/sheet/journeys.ts'
import { linesOf, rowChoices, sheetRows } from '../../../src/domain/sheet/read-sheet.ts'
import { type Sheet, SheetPack } from '../../../src/domain/sheet/sheet-pack.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'

const sheet: Sheet = transport
const [trips, legs, log] = sheet.sections
if (!trips || !legs || !log) throw new Error('expected errands, legs and a log')

const row = (n: number, prompt: string, value: string): EventDraft => ({
  type: 'sheet.valueSet@1',
  data: { sheet: 'transport', row: idOf('r', n), prompt, value },
})
const twoErrands = [
  row(1, 'trips-what', 'Förhör'),
  row(1, 'trips-day', '2026-12-01'),
  row(2, 'trips-what', 'Läkare'),
  row(2, 'trips-day', '2026-12-01'),
  row(3, 'trips-what', 'Skola'),
]
const threeLegs = [
  row(4, 'legs-trip', idOf('r', 1)),
  row(4, 'legs-km', '120'),
  row(4, 'legs-driver', 'Handläggaren'),
  row(5, 'legs-trip', idOf('r', 2)),
  row(5, 'legs-km', '15'),
  row(6, 'legs-km', '300'),
]

function writesOf(...drafts: readonly EventDraft[]) {
  const device = newDevice(1)
  for (const [i, draft] of drafts.entries()) writeOn(device, draft, i + 1)
  return foldCase(CASE_ID, [...device.known.values()]).writes
}

describe('a journey', () => {
  test('is the errands of one day with the legs that belong to them', () => {
    expect(journeysOf(writesOf(...twoErrands, ...threeLegs), sheet, trips)).toEqual([
      {
        day: '2026-12-01',
        names: ['Förhör', 'Läkare'],
        km: 135,
        drivers: ['Handläggaren'],
        isLogged: false,
      },
    ])
  })

  test('goes into the driving log once, as the legs say', () => {
    const before = writesOf(...twoErrands, ...threeLegs)
    const [journey] = journeysOf(before, sheet, trips)
    if (!journey) throw new Error('expected a journey')
    const after = writesOf(...twoErrands, ...threeLegs, ...logJourney(sheet, trips, journey, idOf('r', 9)))
    const [logged] = sheetRows(after, sheet, log)
    expect(logged && linesOf(log, logged.values, 'sv').map(({ value }) => value)).toEqual([
      '2026-12-01',
      'Förhör, Läkare',
      'Handläggaren',
      '135 km',
    ])
    expect(journeysOf(after, sheet, trips)[0]?.isLogged).toBe(true)
  })

  test('names the errand of a leg, and no longer when the errand is gone', () => {
    const prompt = legs.prompts.find(({ id }) => id === 'legs-trip')
    if (!prompt) throw new Error('expected a choice of errand')
    const writes = writesOf(...twoErrands, ...threeLegs)
    const [leg] = sheetRows(writes, sheet, legs)
    const lines = (events = writes) =>
      leg && linesOf(legs, leg.values, 'sv', (each) => rowChoices(events, sheet, each))[0]?.value
    expect(lines()).toBe('Förhör')
    const removed: EventDraft = {
      type: 'sheet.rowRemoved@1',
      data: { sheet: 'transport', row: idOf('r', 1), reason: 'Inställt' },
    }
    expect(lines(writesOf(...twoErrands, ...threeLegs, removed))).toBe('120 km')
  })
})

describe('the sheets', () => {
  test('name sections, rows and events that are there', () => {
    const rules = new Set<string>(followUp.triggers.map(({ id }) => id))
    for (const each of [...SheetPack.parse(distance).sheets, ...SheetPack.parse(riskPlan).sheets]) {
      const sections = new Map(each.sections.map((section) => [section.id, section]))
      const has = (section: string | undefined, prompt: string | undefined) =>
        sections.get(section ?? '')?.prompts.some(({ id }) => id === prompt) === true
      for (const section of each.sections) {
        for (const { id, type, from, watch } of section.prompts) {
          expect(type === 'row', id).toBe(from !== undefined)
          if (from) expect(has(from.section, from.name), id).toBe(true)
          if (watch) expect([type, rules.has(watch)], id).toEqual(['day', true])
        }
        const { legs: own, log: into } = section.together ?? {}
        if (own)
          for (const prompt of [own.trip, own.km, own.driver]) expect(has(own.section, prompt)).toBe(true)
        if (into)
          for (const prompt of [into.day, into.for, into.who, into.km])
            expect(has(into.section, prompt)).toBe(true)
      }
    }
  })

  test('about the whole plan ask as much of stepping down as of stepping up', () => {
    const [steps] = riskPlan.sheets
    const [up, down] = steps.sections
    expect(down.prompts.length).toBe(up.prompts.length)
    expect(SheetPack.parse(riskPlan)).toEqual(riskPlan)
    const ids = riskPlan.sheets.flatMap((each) =>
      each.sections.flatMap(({ prompts }) => prompts.map(({ id }) => id)),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })
})
