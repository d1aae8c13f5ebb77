import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countInAllCases } from '../../../src/app/distance.ts'
import { printOfCase } from '../../../src/app/print/print-of-case.ts'
import { distance } from '../../../src/content/distance/distance.ts'
import { transport } from '../../../src/content/distance/transport.ts'
import { declined } from '../../../src/content/distance/transport-after.ts'
import { inside } from '../../../src/content/texts/sv/inside.ts'
import { work } from '../../../src/content/texts/sv/work.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { eventPayload } from '../../../src/domain/event-payload.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import type { LiveWrites } from '../../../src/domain/live-writes.ts'
import { parseEvent } from '../../../src/domain/parse-event.ts'
import { countReasons, LEAST_TOLD } from '../../../src/domain/sheet/count-reasons.ts'
import {
  isWorthAskingAgain,
  sameJourney,
  sheetRows,
  sheetValues,
  sumOf,
} from '../../../src/domain/sheet/read-sheet.ts'
import { SheetPack, type SheetSection } from '../../../src/domain/sheet/sheet-pack.ts'
import { ok } from '../../../src/lib/result.ts'
import { distanceRows } from '../../fixtures/distance-rows.ts'
import { CASE_ID, type Device, idOf, newDevice, stateText, writeOn } from '../../support/devices.ts'

const pack: SheetPack = distance
const sections: readonly SheetSection[] = pack.sheets.flatMap((sheet) => sheet.sections)
const prompts = sections.flatMap((section) => section.prompts)
const [trips, legs] = transport.sections

const row = (n: number, prompt: string, value: string): EventDraft => ({
  type: 'sheet.valueSet@1',
  data: { sheet: 'transport', row: idOf('r', n), prompt, value },
})

function deviceWith(...drafts: readonly EventDraft[]): Device {
  const device = newDevice(1)
  for (const [i, draft] of drafts.entries()) writeOn(device, draft, i + 1)
  return device
}

function fold(...devices: readonly Device[]) {
  return foldCase(
    CASE_ID,
    devices.flatMap((device) => [...device.known.values()]),
  )
}

describe('the shipped sheets about distance', () => {
  test('follow their schema, and every prompt has an id of its own', () => {
    expect(SheetPack.parse(distance)).toEqual(distance)
    expect(new Set(prompts.map((prompt) => prompt.id)).size).toBe(prompts.length)
  })

  test('name only prompts and sources that are there', () => {
    const listed = new Set(pack.sources.map((source) => source.id))
    const named = new Set(sections.flatMap((section) => section.sources))
    expect([...named].toSorted()).toEqual([...listed].toSorted())
    for (const { id, prompts: own, sums, together, toldOn, because, rows } of sections) {
      const typeOf = (wanted: string) => own.find((prompt) => prompt.id === wanted)?.type
      for (const sum of sums ?? []) expect(typeOf(sum), id).toBe('number')
      if (together) expect([typeOf(together.day), typeOf(together.name)], id).toEqual(['day', 'line'])
      if (toldOn) expect(typeOf(toldOn), id).toBe('day')
      if (because) expect(typeOf(because), id).toBe('choice')
      if (sums || together || toldOn || because) expect(rows, id).toBeDefined()
    }
  })

  test.each(Object.entries(distanceRows))('ask for what the distance calls for: %s', (_, asked) => {
    const there = new Set(
      prompts.flatMap(({ id, options }) => [id, ...(options ?? []).map((option) => `${id}/${option.id}`)]),
    )
    expect(asked.filter((id) => !there.has(id))).toEqual([])
  })

  test('give choices to choices and units to numbers, and to nothing else', () => {
    for (const { id, type, options, unit } of prompts) {
      expect(options !== undefined, id).toBe(type === 'choice')
      expect(unit !== undefined, id).toBe(type === 'number')
    }
  })

  test('ask for no address and no name of a sheltered place', () => {
    for (const { id, label } of prompts) {
      expect(`${label.sv} ${label.en}`, id).not.toMatch(/adress|gatan|skyddade boendets|address|street/i)
    }
  })
})

describe('what is written on a sheet', () => {
  test('stands by its prompt, and rows in the order they were begun', () => {
    const device = deviceWith(
      row(2, 'trips-what', 'Läkare'),
      row(1, 'trips-what', 'Förhör'),
      row(2, 'trips-what', 'Läkare och tolk'),
      { type: 'sheet.valueSet@1', data: { sheet: 'on-site', prompt: 'keys-who', value: 'Grannen' } },
    )
    const { writes } = fold(device)
    expect(sheetRows(writes, transport, trips).map((each) => each.values['trips-what']?.shown)).toEqual([
      'Läkare och tolk',
      'Förhör',
    ])
    expect(sheetRows(writes, transport, legs)).toEqual([])
    expect(sheetValues(writes, { id: 'on-site' })['keys-who']?.shown).toBe('Grannen')
    for (const event of device.known.values())
      expect(parseEvent(eventPayload(event))).toEqual({ ok: true, value: event })
  })

  test('stays when a row is removed by somebody who did not know of it', () => {
    const one = deviceWith(row(1, 'trips-what', 'Förhör'))
    const two = newDevice(2)
    for (const event of one.known.values()) two.known.set(event.id, event)
    writeOn(two, row(1, 'trips-day', '2026-12-01'), 20)
    const removed = { sheet: 'transport', row: idOf('r', 1), reason: 'Fel ärende' }
    writeOn(one, { type: 'sheet.rowRemoved@1', data: removed }, 10)
    expect(sheetRows(fold(one).writes, transport, trips)).toEqual([])
    const [left] = sheetRows(fold(one, two).writes, transport, trips)
    expect(left?.values['trips-day']?.shown).toBe('2026-12-01')
  })

  test('comes to the same whatever the order two tablets meet in, and shows both values', () => {
    const value = fc.tuple(fc.nat(3), fc.constantFrom('trips-what', 'trips-day', 'legs-km'), fc.string())
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), fc.array(value, { maxLength: 12 }), (first, second) => {
        const write = (number: number, values: typeof first) => {
          const device = newDevice(number)
          for (const [i, facts] of values.entries()) writeOn(device, row(...facts), number * 100 + i)
          return [...device.known.values()]
        }
        const [a, b] = [write(1, first), write(2, second)]
        expect(stateText([...a, ...b])).toBe(stateText([...b, ...a, ...a]))
        const read = (events: typeof a) => sheetRows(foldCase(CASE_ID, events).writes, transport, trips)
        expect(read([...a, ...b])).toEqual(read([...b, ...a]))
      }),
    )
    const apart = fold(
      deviceWith(row(1, 'trips-what', 'Förhör')),
      (() => {
        const device = newDevice(2)
        writeOn(device, row(1, 'trips-what', 'Läkare'), 5)
        return device
      })(),
    )
    expect(sheetRows(apart.writes, transport, trips)[0]?.values['trips-what']?.versions).toHaveLength(2)
    expect(apart.conflicts).toEqual([`sheet/transport/${idOf('r', 1)}/trips-what`])
  })

  test('is added up, and bundled by day', () => {
    const { writes } = fold(
      deviceWith(
        row(1, 'legs-km', '40'),
        row(2, 'legs-km', ' 260 '),
        row(3, 'legs-km', 'långt'),
        row(4, 'trips-what', 'Förhör'),
        row(4, 'trips-day', '2026-12-01'),
        row(5, 'trips-what', 'Läkare'),
        row(5, 'trips-day', '2026-12-01'),
        row(6, 'trips-what', 'Skola'),
      ),
    )
    expect(sumOf(sheetRows(writes, transport, legs), 'legs-km')).toBe(300)
    expect(sameJourney(trips, sheetRows(writes, transport, trips))).toEqual([
      { day: '2026-12-01', names: ['Förhör', 'Läkare'] },
    ])
    expect(sameJourney(legs, sheetRows(writes, transport, legs))).toEqual([])
  })

  test('is worth asking again after half a year', () => {
    expect(isWorthAskingAgain('2026-05-01', '2026-11-24')).toBe(true)
    expect(isWorthAskingAgain('2026-06-01', '2026-11-24')).toBe(false)
  })
})

describe('why people said no', () => {
  const reasons = declined.prompts.find((prompt) => prompt.id === 'declined-because')
  const ids = reasons && 'options' in reasons ? reasons.options.map((option) => option.id) : []
  const said = (...because: readonly string[]): LiveWrites =>
    fold(deviceWith(...because.map((reason, i) => row(i + 1, 'declined-because', reason)))).writes

  test('is never told as a number that a few people make', () => {
    const cases = fc.array(fc.array(fc.constantFrom(...ids), { maxLength: 3 }), { maxLength: 14 })
    fc.assert(
      fc.property(cases, (all) => {
        const counted = countReasons(
          all.map((each) => said(...each)),
          transport,
          declined,
        )
        const naive = (id: string) => all.filter((each) => (each as readonly string[]).includes(id)).length
        expect(counted.map((each) => each.reason).toSorted()).toEqual(
          ids.filter((id) => naive(id) > 0).toSorted(),
        )
        for (const { reason, cases } of counted)
          expect(cases).toBe(naive(reason) < LEAST_TOLD ? undefined : naive(reason))
        const hidden = counted.filter((each) => each.cases === undefined).map((each) => each.reason)
        expect(hidden).toEqual(ids.filter((id) => (hidden as string[]).includes(id)))
      }),
      { numRuns: 40 },
    )
  })

  test('is counted over every case there is, and one that cannot be read is told of', async () => {
    const log: string[] = []
    const rows = Array.from({ length: 6 }, (_, i) => ({ caseId: idOf('c', i) }))
    const desk = {
      cases: { peek: () => rows },
      noteAccess: async (noted: { readonly access: string; readonly of: string }) => {
        log.push(`${noted.access} ${noted.of}`)
        return true
      },
      openCase: async (id: string) => {
        // The reading is in the log before the case is opened.
        expect(log).toContain(`read ${id}`)
        return id === idOf('c', 5)
          ? { ok: false, error: { code: 'case-unknown' } }
          : ok({ state: { peek: () => ({ writes: said('far', 'far', 'cost') }) } })
      },
    } as unknown as Parameters<typeof countInAllCases>[0]
    expect(await countInAllCases(desk, transport, declined)).toEqual({
      reasons: [
        { reason: 'far', cases: 5 },
        { reason: 'cost', cases: 5 },
      ],
      unread: 1,
      isNoted: true,
    })
    expect(log).toHaveLength(6)
  })
})

test('the print has what was written, with sums, and leaves empty sheets out', async () => {
  const state = fold(
    deviceWith(
      { type: 'case.opened@1', data: { kind: 'exposed', title: 'Ärende Björk' } },
      row(1, 'legs-which', 'Från skolan till tåget'),
      row(1, 'legs-km', '300'),
      row(1, 'legs-mode', 'service-car'),
    ),
  )
  const setting = {
    locale: 'sv',
    texts: { ...inside, ...work },
    today: '2026-11-24',
    organisation: state,
  } as const
  const made = await printOfCase(state, { what: 'distance', of: '', chosenAnyway: false }, setting)
  if (!made.ok) throw new Error('expected a print')
  expect(made.value.document.fileName).toMatch(/^anteckning-/)
  const text = JSON.stringify(made.value.document.blocks)
  for (const words of ['Från skolan till tåget', '300 km', 'Tjänstebil', 'Tillsammans: 300 km'])
    expect(text).toContain(words)
  expect(text).not.toMatch(/Nycklar|Tid till hjälp/)
})
