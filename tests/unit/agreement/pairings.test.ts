import { describe, expect, test } from 'vitest'
import { pairingsOf, pairingWith } from '../../../src/domain/agreement/pairings.ts'
import { seenBy } from '../../../src/domain/agreement/seen-by.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { eventPayload } from '../../../src/domain/event-payload.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { parseEvent } from '../../../src/domain/parse-event.ts'
import { idsToSign } from '../../../src/domain/signed-writes.ts'
import { CASE_ID, type Device, idOf, newDevice, writeOn } from '../../support/devices.ts'

const first = idOf('a', 1)
const second = idOf('a', 2)
const pairing = idOf('p', 1)
const start = (assessment: string): EventDraft => ({
  type: 'assessment.started@1',
  data: { assessment, pack: 'freda-farlighet', packVersion: '1.0.0', form: 'guided' },
})
const asked = (guest = ''): EventDraft => ({
  type: 'pairing.started@1',
  data: { pairing, first, second, guest },
})
const noted = (outcome: 'agreed' | 'different' | 'ended'): EventDraft => ({
  type: 'pairing.noted@1',
  data: { pairing, outcome, words: 'Ord' },
})
let number = 0
const write = (device: Device, ...drafts: readonly EventDraft[]) =>
  drafts.map((draft) => writeOn(device, draft, ++number))
const fold = (...devices: readonly Device[]) =>
  foldCase(
    CASE_ID,
    devices.flatMap((device) => [...device.known.values()]),
  )
function meet(one: Device, other: Device): void {
  for (const [id, event] of one.known) other.known.set(id, event)
  for (const [id, event] of other.known) one.known.set(id, event)
}
function sign(device: Device, assessment: string): void {
  const of = idsToSign(fold(device).writes, `assessment/${assessment}`)
  const data = { assessment, of, stateHash: '0'.repeat(64), name: 'A', role: 'B' }
  write(device, { type: 'assessment.signed@1', data })
}
const seen = (device: Device, viewer: Partial<Parameters<typeof seenBy>[0]> = {}) =>
  seenBy({ member: device.id, guestOf: undefined, ...viewer }, fold(device)).assessments.map(({ id }) => id)

/** The first has begun and asked; the second has begun on a tablet of her own. */
function twoTablets() {
  const one = newDevice(1)
  const two = newDevice(2)
  write(one, start(first), asked())
  meet(one, two)
  write(two, start(second))
  meet(one, two)
  return { one, two }
}

describe('a pair of assessments', () => {
  test('reads back as it was written', () => {
    for (const event of write(newDevice(1), asked('Sara'), noted('different')))
      expect(parseEvent(eventPayload(event))).toEqual({ ok: true, value: event })
  })

  test('is blind until both are signed, each seeing only her own', () => {
    const { one, two } = twoTablets()
    expect([seen(one), seen(two), seen(newDevice(3)), seen(one, { member: idOf('device', 3) })]).toEqual([
      [first],
      [second],
      [],
      [],
    ])
    sign(one, first)
    meet(one, two)
    expect([seen(one), seen(two)]).toEqual([[first], [second]])
    sign(two, second)
    expect(pairingsOf(fold(two))[0]?.is).toBe('open')
    expect(seen(two)).toEqual([first, second])
    expect(seen(one)).toEqual([first])
    meet(one, two)
    expect(seen(one)).toEqual([first, second])
  })

  test('hides what was asked, what is to be done and what disagrees because of the other one', () => {
    const { one, two } = twoTablets()
    const question = idOf('q', 1)
    const task = idOf('t', 1)
    write(
      one,
      { type: 'question.added@1', data: { question, assessment: first, item: 'firearm' } },
      { type: 'task.added@1', data: { task, text: 'freda-farlighet.again', due: undefined, about: first } },
    )
    meet(one, two)
    const whole = fold(two)
    const blind = seenBy({ member: two.id, guestOf: undefined }, whole)
    expect([whole.questions.length, whole.tasks.length]).toEqual([1, 1])
    expect([blind.questions.length, blind.tasks.length]).toEqual([0, 0])
    const own = seenBy({ member: one.id, guestOf: undefined }, fold(one))
    expect([own.questions.length, own.tasks.length]).toEqual([1, 1])
  })

  test('on one tablet follows whoever holds it', () => {
    const one = newDevice(1)
    write(one, start(first), asked('Sara Lind'), start(second))
    expect(seen(one)).toEqual([first])
    expect(seen(one, { guestOf: pairing })).toEqual([second])
    sign(one, second)
    expect(seen(one)).toEqual([first])
    sign(one, first)
    expect(seen(one)).toEqual([first, second])
  })

  test('that is broken off hides nothing, and stays broken off whatever is written later', () => {
    const { one, two } = twoTablets()
    write(one, noted('ended'))
    meet(one, two)
    expect(seen(two)).toEqual([first, second])
    write(two, noted('agreed'))
    sign(one, first)
    meet(one, two)
    sign(two, second)
    expect(pairingsOf(fold(two))[0]).toMatchObject({ is: 'ended', note: { shown: { outcome: 'agreed' } } })
  })

  test('noted apart shows that they differ', () => {
    const { one, two } = twoTablets()
    write(one, noted('agreed'))
    write(two, noted('different'))
    meet(one, two)
    expect(pairingsOf(fold(one))[0]?.note?.shown.outcome).toBe('different')
    expect(pairingsOf(fold(one))[0]?.note?.versions).toHaveLength(2)
  })

  test('is found from either side, and a case without one is left as it is', () => {
    const { one } = twoTablets()
    expect(pairingWith(fold(one), second)?.id).toBe(pairing)
    expect(pairingWith(fold(one), idOf('a', 9))).toBeUndefined()
    const alone = newDevice(4)
    write(alone, start(first))
    const state = fold(alone)
    expect(seenBy({ member: undefined, guestOf: undefined }, state)).toBe(state)
  })
})
