import { describe, expect, test } from 'vitest'
import { contactsOf, latestFirst } from '../../../src/domain/contact/contacts-of.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'

const contact = idOf('k', 1)
const added: EventDraft = { type: 'contact.added@1', data: { contact } }
const say = (value: string): EventDraft => ({
  type: 'contact.fieldSet@1',
  data: { contact, field: 'words', value },
})

function deviceWith(...drafts: EventDraft[]) {
  const device = newDevice(1)
  for (const [n, draft] of drafts.entries()) writeOn(device, draft, n + 1, n * 1000)
  return device
}
const contactsOn = (device: ReturnType<typeof newDevice>) =>
  contactsOf(foldCase(CASE_ID, [...device.known.values()]))

describe('contacts', () => {
  test('two accounts of one call written apart both stay', () => {
    const one = deviceWith(added)
    const other = newDevice(2)
    for (const event of one.known.values()) other.known.set(event.id, event)
    writeOn(one, say('Hon lät lugn'), 11, 5000)
    writeOn(other, say('Hon lät rädd'), 12, 6000)
    for (const event of other.known.values()) one.known.set(event.id, event)
    expect(
      contactsOn(one)[0]
        ?.fields.words?.versions.map(({ value }) => value)
        .sort(),
    ).toEqual(['Hon lät lugn', 'Hon lät rädd'])
  })

  test('one that was taken away is gone, and stays where somebody was still writing', () => {
    const removed: EventDraft = { type: 'contact.removed@1', data: { contact, reason: 'Fel ärende' } }
    expect(contactsOn(deviceWith(added, say('x'), removed))).toEqual([])
    const one = deviceWith(added)
    const other = newDevice(2)
    for (const event of one.known.values()) other.known.set(event.id, event)
    writeOn(other, say('Hon ringde igen'), 12, 6000)
    writeOn(one, removed, 11, 7000)
    for (const event of other.known.values()) one.known.set(event.id, event)
    expect(contactsOn(one)).toHaveLength(1)
  })

  test('the latest lies first, and one without a day on top', () => {
    const on = (n: number, value: string): EventDraft[] => [
      { type: 'contact.added@1', data: { contact: idOf('k', n) } },
      ...(value
        ? [{ type: 'contact.fieldSet@1', data: { contact: idOf('k', n), field: 'on', value } } as const]
        : []),
    ]
    const device = deviceWith(...on(1, '2026-01-02'), ...on(2, '2026-03-04'), ...on(3, ''))
    expect(latestFirst(contactsOn(device)).map(({ id }) => id)).toEqual([3, 2, 1].map((n) => idOf('k', n)))
  })
})
