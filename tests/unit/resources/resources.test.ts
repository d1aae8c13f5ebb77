import { describe, expect, test } from 'vitest'
import { availableHere } from '../../../src/app/resources.ts'
import { measureCatalogue } from '../../../src/content/measures/catalogue.ts'
import { measuresOfKinds } from '../../../src/content/resources/measures-of-kinds.ts'
import { isUnchecked, missingHere } from '../../../src/domain/bridge/availability.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import type { ResourceField } from '../../../src/domain/event-content.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { ResourceKind, resourceKind, resourcesOf } from '../../../src/domain/resources/resources-of.ts'
import { CASE_ID, type Device, idOf, newDevice, writeOn } from '../../support/devices.ts'

const resource = idOf('r', 1)
const added: EventDraft = { type: 'resource.added@1', data: { resource } }
const removed: EventDraft = { type: 'resource.removed@1', data: { resource, reason: 'Lagt ner' } }
const set = (field: ResourceField, value: string): EventDraft => ({
  type: 'resource.fieldSet@1',
  data: { resource, field, value },
})
const kennel = [added, set('kind', 'kennel'), set('name', 'Fjällens kennel'), set('contact', '070-1')]
function written(...drafts: readonly EventDraft[]): Device {
  const device = newDevice(1)
  drafts.forEach((draft, i) => {
    writeOn(device, draft, i + 1)
  })
  return device
}
const stateOf = (...devices: readonly Device[]) =>
  foldCase(
    CASE_ID,
    devices.flatMap((device) => [...device.known.values()]),
  )

describe('the local resources', () => {
  test('are there with what somebody wrote, and gone when somebody took them away', () => {
    const state = stateOf(written(...kennel))
    const [one] = resourcesOf(state)
    expect(one?.fields.name?.shown).toBe('Fjällens kennel')
    expect(one && resourceKind(one)).toBe('kennel')
    expect(resourcesOf(stateOf(written(...kennel, removed)))).toEqual([])
  })

  test('written in on one tablet while taken away on another stay, and both values of a field are kept', () => {
    const one = written(...kennel)
    const two = newDevice(2)
    for (const event of one.known.values()) two.known.set(event.id, event)
    writeOn(one, removed, 10)
    writeOn(two, set('contact', '070-2'), 11)
    expect(resourcesOf(stateOf(one, two))[0]?.fields.contact?.shown).toBe('070-2')
    const three = written(...kennel)
    const four = newDevice(4)
    for (const event of three.known.values()) four.known.set(event.id, event)
    writeOn(three, set('contact', '070-3'), 10)
    writeOn(four, set('contact', '070-4'), 11)
    expect(resourcesOf(stateOf(three, four))[0]?.fields.contact?.versions).toHaveLength(2)
  })
})

describe('what is to be had here', () => {
  const missing: EventDraft = {
    type: 'availability.set@1',
    data: { measure: 'djur-jourhem', here: 'missing', words: '', checkedOn: '2026-11-24' },
  }

  test('is told by a resource where nobody has said anything of the measure', () => {
    const here = availableHere(
      stateOf(written(...kennel, set('leadTime', '2 timmar'), set('travel', '40 km'))),
    )
    expect(here.get('djur-jourhem')?.shown).toMatchObject({
      here: 'has',
      words: 'Fjällens kennel, 070-1',
      leadTime: '2 timmar',
      travel: '40 km',
    })
    expect(here.has('vaktbolag')).toBe(false)
    expect(missingHere([{ catalogue: 'djur-jourhem' }], here)).toBe(0)
  })

  test('is what somebody said of the measure itself, whatever the resources say', () => {
    const here = availableHere(stateOf(written(...kennel, missing)))
    expect(missingHere([{ catalogue: 'djur-jourhem' }], here)).toBe(1)
  })

  test('is not told by a resource without a name', () => {
    expect(availableHere(stateOf(written(added, set('kind', 'kennel')))).size).toBe(0)
  })

  test('is worth asking again when nobody has checked it, or not for half a year', () => {
    const on = (...more: readonly EventDraft[]) => {
      const shown = availableHere(stateOf(written(...kennel, ...more))).get('djur-jourhem')?.shown
      return shown && isUnchecked(shown, '2026-11-24')
    }
    expect(on()).toBe(true)
    expect(on(set('checkedOn', '2026-05-01'))).toBe(true)
    expect(on(set('checkedOn', '2026-11-01'))).toBe(false)
  })

  test('names measures that the catalogue has, for every kind there is', () => {
    const ids = new Set<string>(measureCatalogue.measures.map(({ id }) => id))
    expect(Object.keys(measuresOfKinds)).toEqual(ResourceKind.options)
    for (const measure of Object.values(measuresOfKinds).flat()) expect(ids).toContain(measure)
  })
})
