import { describe, expect, test } from 'vitest'
import { closingList } from '../../../src/content/follow-up/closing-list.ts'
import { deviceSweep } from '../../../src/content/follow-up/device-sweep.ts'
import { followUp } from '../../../src/content/follow-up/follow-up.ts'
import { highRiskList } from '../../../src/content/follow-up/high-risk-list.ts'
import { measureCatalogue } from '../../../src/content/measures/catalogue.ts'
import { nationalNumbers } from '../../../src/content/numbers/national.ts'
import { safetyPlan } from '../../../src/content/plan/safety-plan.ts'
import { type Entries, type Entry, parseEntry } from '../../../src/domain/editions/entries.ts'
import {
  blankEntry,
  changedFields,
  entryFrom,
  type FormValues,
  valuesOf,
} from '../../../src/domain/editions/entry-form.ts'
import { promptsOf, ticksOf } from '../../../src/domain/editions/resolve.ts'
import { EditionKind } from '../../../src/domain/event-content.ts'

const SHIPPED: Readonly<Record<EditionKind, readonly Entry[]>> = {
  measure: measureCatalogue.measures,
  trigger: followUp.triggers,
  clock: followUp.clocks,
  number: nationalNumbers,
  prompt: promptsOf(safetyPlan),
  tick: [highRiskList, deviceSweep, closingList].flatMap(ticksOf),
}
const everyKind = EditionKind.options.flatMap((kind) => SHIPPED[kind].map((entry) => [kind, entry] as const))
const MAY_BE_EMPTY = ['covers', 'clarifies', 'owner', 'track', 'rhythmDays', 'silenceDays']
const police = nationalNumbers.find(({ id }) => id === 'police') as unknown as Entries['number']
const tick = ticksOf(highRiskList)[0] as Entries['tick']
const clock = followUp.clocks[0] as Entries['clock']

function faultsOf<K extends EditionKind>(kind: K, began: Entries[K], values: FormValues) {
  const made = entryFrom(kind, began, { ...valuesOf(kind, began), ...values })
  return made.ok ? [] : made.error.faults.map(({ field, fault }) => `${field}: ${fault}`)
}

describe('the form of an entry', () => {
  test('gives every shipped entry back untouched when nothing is changed', () => {
    expect(everyKind.length).toBeGreaterThan(200)
    for (const [kind, entry] of everyKind) {
      expect(entryFrom(kind, entry as never, valuesOf(kind, entry))).toEqual({ ok: true, value: entry })
    }
  })

  test('makes an entry that follows the schema of what ships, and keeps what it does not show', () => {
    const measure = measureCatalogue.measures.find(({ id }) => id === 'vaktbolag') as Entries['measure']
    const made = entryFrom('measure', measure, {
      ...valuesOf('measure', measure),
      'title.sv': 'Vaktbolaget i Åsele',
      'title.en': '',
      covers: 'farFromHelp,noCoverage',
    })
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    expect(made.value.title).toEqual({ sv: 'Vaktbolaget i Åsele', en: 'Vaktbolaget i Åsele' })
    expect(made.value.covers).toEqual(['farFromHelp', 'noCoverage'])
    expect(made.value.evidence).toEqual(measure.evidence)
    expect(made.value.confidence).toBe('likely')
    expect(parseEntry('measure', measure.id, JSON.stringify(made.value))).toEqual(made.value)
    expect(changedFields('measure', measure, made.value)).toEqual(['title.sv', 'title.en', 'covers'])
  })

  test('a point of a list may have nobody in particular, and stays where it stands', () => {
    const made = entryFrom('tick', tick, { ...valuesOf('tick', tick), owner: '', 'why.sv': 'Därför' })
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    expect(Object.keys(made.value)).not.toContain('owner')
    expect(made.value).toMatchObject({ part: tick.part, why: { sv: 'Därför', en: 'Därför' } })
    expect(parseEntry('tick', tick.id, JSON.stringify(made.value))).toEqual(made.value)
  })

  const trigger = followUp.triggers.find(({ id }) => id === 'jaktstart') as Entries['trigger']

  test('a trigger of the organisation’s own has a rhythm, or counts a silence, and not both', () => {
    const made = entryFrom('trigger', trigger, { ...valuesOf('trigger', trigger), rhythmDays: '7 ,14' })
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    expect(made.value.rhythmDays).toEqual([7, 14])
    expect(valuesOf('trigger', made.value).rhythmDays).toBe('7, 14')
    expect(parseEntry('trigger', trigger.id, JSON.stringify(made.value))).toEqual(made.value)
    const emptied = entryFrom('trigger', made.value, { ...valuesOf('trigger', made.value), rhythmDays: ' ' })
    expect(emptied.ok && 'rhythmDays' in emptied.value).toBe(false)
    expect(faultsOf('trigger', trigger, { silenceDays: '21' })).toEqual([])
    expect(faultsOf('trigger', trigger, { silenceDays: '21', rhythmDays: '7' })).toEqual([
      'silenceDays: either',
    ])
  })

  test.each(['sju', '7;14', '0', '367', '7, 14, 21, 28, 35', '7,', '-7', '7.5'])(
    'says that %s is no rhythm, at the field',
    (rhythmDays) => expect(faultsOf('trigger', trigger, { rhythmDays })).toEqual(['rhythmDays: numbers']),
  )

  test('a measure does for both ways until one of them is chosen', () => {
    const measure = measureCatalogue.measures.find(({ id }) => id === 'akutvard') as Entries['measure']
    const stays = entryFrom('measure', measure, { ...valuesOf('measure', measure), track: 'stays' })
    if (!stays.ok) throw new Error(JSON.stringify(stays.error))
    expect(stays.value.track).toBe('stays')
    expect(changedFields('measure', measure, stays.value)).toEqual(['track'])
    const both = entryFrom('measure', stays.value, { ...valuesOf('measure', stays.value), track: '' })
    expect(both.ok && 'track' in both.value).toBe(false)
    expect(faultsOf('measure', measure, { track: 'någonstans' })).toEqual(['track: wrong'])
  })

  test('says which field lacks what, in the words of the form', () => {
    expect(faultsOf('number', police, { 'name.sv': ' ' })).toEqual(['name.sv: missing'])
    expect(faultsOf('number', police, { number: 'växeln' })).toEqual(['number: phone'])
    expect(faultsOf('number', police, { source: '' })).toEqual(['source: missing'])
    expect(faultsOf('number', police, { audience: '' })).toEqual(['audience: missing'])
    expect(faultsOf('number', police, { verifiedOn: '2026-13-40' })).toEqual(['verifiedOn: wrong'])
    expect(faultsOf('number', police, { 'name.sv': 'å'.repeat(121) })).toContain('name.sv: tooLong')
    expect(faultsOf('number', police, { 'name.sv': 'a\u202eb', 'name.en': 'a' })).toEqual([
      'name.sv: letters',
    ])
    expect(faultsOf('clock', clock, { 'limit.count': 'två' })).toEqual(['limit.count: number'])
    expect(faultsOf('clock', clock, { 'limit.count': '99' })).toEqual(['limit.count: number'])
    expect(faultsOf('clock', clock, { sources: '' })).toEqual(['sources: missing'])
    expect(faultsOf('tick', tick, { 'text.sv': '', owner: '' })).toEqual(['text.sv: missing'])
  })

  test.each(EditionKind.options)(
    'of a new %s begins empty and says every field that lacks something',
    (kind) => {
      const blank = blankEntry(kind, { id: 'egen-1', today: '2026-11-24', place: 'contact' })
      const made = entryFrom(kind, blank as never, valuesOf(kind, blank))
      expect(made.ok).toBe(false)
      const filled = Object.fromEntries(
        Object.entries(valuesOf(kind, blank)).map(([path, value]) => [
          path,
          value || (path === 'number' ? '0123-45 67' : MAY_BE_EMPTY.includes(path) ? '' : 'Ord'),
        ]),
      )
      const whole = entryFrom(kind, blank as never, filled)
      expect(whole).toMatchObject({ ok: true })
      if (whole.ok) expect(parseEntry(kind, 'egen-1', JSON.stringify(whole.value))).toEqual(whole.value)
    },
  )
})
