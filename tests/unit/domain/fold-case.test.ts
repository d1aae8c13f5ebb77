import { describe, expect, test } from 'vitest'
import type { DomainEvent, EventDraft } from '../../../src/domain/event.ts'
import { eventPayload } from '../../../src/domain/event-payload.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { frozenText } from '../../../src/domain/frozen-text.ts'
import { parseEvent } from '../../../src/domain/parse-event.ts'
import { idsToSign } from '../../../src/domain/signed-writes.ts'
import { upcast } from '../../../src/domain/upcast.ts'
import { CASE_ID, type Device, idOf, newDevice, stateText, writeOn } from '../../support/devices.ts'

const assessment = idOf('a', 1)
const note = idOf('n', 1)

function start(device: Device): void {
  writeOn(device, { type: 'case.opened@1', data: { kind: 'exposed', title: 'Ärende Björk' } }, 1)
  writeOn(
    device,
    {
      type: 'assessment.started@1',
      data: { assessment, pack: 'freda', packVersion: '1.0.0', form: 'guided' },
    },
    2,
  )
}

function answer(item: string, is: 'yes' | 'no' | 'unknown'): EventDraft {
  return { type: 'answer.set@1', data: { assessment, item, answer: { is } } }
}

function twoDevices(): [Device, Device] {
  const one = newDevice(1)
  start(one)
  const two = newDevice(2)
  for (const event of one.known.values()) two.known.set(event.id, event)
  return [one, two]
}

function merged(...devices: Device[]): DomainEvent[] {
  return devices.flatMap((device) => [...device.known.values()])
}

describe('two answers given apart', () => {
  test('both stay, and the one that means higher risk is shown first whoever was last', () => {
    const [one, two] = twoDevices()
    writeOn(one, answer('q1', 'yes'), 10)
    writeOn(two, answer('q2', 'no'), 11)
    writeOn(two, answer('q1', 'no'), 12)
    const field = foldCase(CASE_ID, merged(one, two)).assessments[0]?.answers.get('q1')
    expect(field?.versions).toHaveLength(2)
    expect(field?.shown).toEqual({ is: 'yes' })
    expect(foldCase(CASE_ID, merged(one, two)).conflicts).toEqual([`assessment/${assessment}/answer/q1`])
  })

  test('are settled by a later answer that saw both', () => {
    const [one, two] = twoDevices()
    writeOn(one, answer('q1', 'yes'), 10)
    writeOn(two, answer('q1', 'no'), 12)
    for (const event of two.known.values()) one.known.set(event.id, event)
    writeOn(one, answer('q1', 'no'), 13)
    const state = foldCase(CASE_ID, merged(one, two))
    expect(state.assessments[0]?.answers.get('q1')?.versions).toHaveLength(1)
    expect(state.conflicts).toEqual([])
  })

  test('are no disagreement when both say the same', () => {
    const [one, two] = twoDevices()
    writeOn(one, answer('q1', 'yes'), 10)
    writeOn(two, answer('q1', 'yes'), 12)
    expect(foldCase(CASE_ID, merged(one, two)).conflicts).toEqual([])
  })

  test('a clock ten years ahead wins nothing', () => {
    const device = newDevice(1)
    start(device)
    writeOn(device, answer('q1', 'no'), 10, Date.UTC(2036, 0, 1))
    writeOn(device, answer('q1', 'yes'), 11, Date.UTC(2016, 0, 1))
    expect(foldCase(CASE_ID, merged(device)).assessments[0]?.answers.get('q1')?.shown).toEqual({ is: 'yes' })
  })
})

describe('a signed assessment', () => {
  function signed(): [Device, Device] {
    const [one, two] = twoDevices()
    writeOn(one, answer('q1', 'no'), 10)
    const state = foldCase(CASE_ID, merged(one))
    const of = idsToSign(state.writes, `assessment/${assessment}`)
    writeOn(
      one,
      {
        type: 'assessment.signed@1',
        data: { assessment, of, stateHash: '0'.repeat(64), name: 'A', role: 'B' },
      },
      11,
    )
    return [one, two]
  }

  test('stays as it was signed when an answer arrives afterwards, and says that something came', () => {
    const [one, two] = signed()
    writeOn(two, answer('q1', 'yes'), 12)
    const state = foldCase(CASE_ID, merged(one, two)).assessments[0]
    expect(state?.answers.get('q1')?.shown).toEqual({ is: 'no' })
    expect(state?.late).toBe(1)
  })

  test('stays as it was signed when somebody answers again on the same tablet', () => {
    const [one] = signed()
    writeOn(one, answer('q1', 'yes'), 12)
    const state = foldCase(CASE_ID, merged(one)).assessments[0]
    expect(state?.answers.get('q1')?.shown).toEqual({ is: 'no' })
    expect(state?.late).toBe(1)
  })

  test('gives the same text to hash whatever order its events came in', () => {
    const [one] = signed()
    const events = merged(one)
    const of = foldCase(CASE_ID, events).assessments[0]?.signatures[0]?.of ?? []
    const backwards = foldCase(CASE_ID, [...events].reverse())
    expect(of.length).toBeGreaterThan(1)
    expect(frozenText(backwards.writes, of)).toBe(frozenText(foldCase(CASE_ID, events).writes, of))
  })

  test('gives another text when one signed answer is exchanged', () => {
    const [one] = signed()
    const events = merged(one)
    const state = foldCase(CASE_ID, events)
    const of = state.assessments[0]?.signatures[0]?.of ?? []
    const forged = events.map((event) =>
      event.type === 'answer.set@1'
        ? ({ ...event, data: { assessment, item: 'q1', answer: { is: 'yes' } } } as DomainEvent)
        : event,
    )
    expect(frozenText(foldCase(CASE_ID, forged).writes, of)).not.toBe(frozenText(state.writes, of))
  })
})

describe('a note', () => {
  test('keeps its original wording under every correction', () => {
    const device = newDevice(1)
    start(device)
    writeOn(device, { type: 'note.added@1', data: { note, text: 'Hon sa måndag.' } }, 10)
    writeOn(
      device,
      { type: 'note.corrected@1', data: { note, text: 'Hon sa tisdag.', reason: 'Hörde fel' } },
      11,
    )
    const folded = foldCase(CASE_ID, merged(device)).notes[0]
    expect(folded?.text.shown).toBe('Hon sa tisdag.')
    expect(folded?.wordings.map((wording) => wording.value)).toEqual(['Hon sa måndag.', 'Hon sa tisdag.'])
  })
})

describe('a measure removed on one tablet', () => {
  const measure = idOf('m', 1)
  test('stays when it was worked on at the same time on another', () => {
    const [one, two] = twoDevices()
    const added = writeOn(one, { type: 'measure.added@1', data: { measure, title: 'T', factors: [] } }, 20)
    two.known.set(added.id, added)
    writeOn(one, { type: 'measure.removed@1', data: { measure, reason: 'dubblett' } }, 21)
    expect(foldCase(CASE_ID, merged(one)).measures).toHaveLength(0)
    writeOn(two, { type: 'measure.fieldSet@1', data: { measure, field: 'owner', value: 'bops' } }, 22)
    expect(foldCase(CASE_ID, merged(one, two)).measures[0]?.fields.owner?.shown).toBe('bops')
  })
})

describe('an event from a newer app', () => {
  const meta = {
    id: idOf('e', 9),
    caseId: CASE_ID,
    lamport: 9,
    over: [],
    wall: '2030-01-01T00:00:00.000Z',
    zone: 'Europe/Stockholm',
    actor: idOf('p', 1),
    device: idOf('d', 1),
  }

  test('is kept whole, counted, and goes back exactly as it came', () => {
    const text = JSON.stringify({
      ...meta,
      type: 'weather.noted@7',
      data: { sky: 'grey' },
      signedBy: 'later',
    })
    const parsed = parseEvent(text)
    if (!parsed.ok) throw new Error(parsed.error.code)
    expect(foldCase(CASE_ID, [parsed.value]).newer).toHaveLength(1)
    expect(JSON.parse(eventPayload(parsed.value))).toEqual(JSON.parse(text))
  })

  test('with an unknown shape under a known name is kept as newer, not guessed at', () => {
    const parsed = parseEvent(
      JSON.stringify({
        ...meta,
        type: 'answer.set@1',
        data: { assessment, item: 'q1', answer: { is: 'maybe' } },
      }),
    )
    expect(parsed.ok && 'unknown' in parsed.value).toBe(true)
  })

  test('keeps fields this version has never heard of', () => {
    const text = JSON.stringify({
      ...meta,
      type: 'task.done@1',
      data: { task: idOf('t', 1), how: 'phone' },
      extra: 1,
    })
    const parsed = parseEvent(text)
    if (!parsed.ok) throw new Error(parsed.error.code)
    expect(JSON.parse(eventPayload(parsed.value))).toEqual(JSON.parse(text))
  })

  test.each([
    ['event-damaged', '{'],
    ['event-damaged', '{}'],
    ['event-damaged', 'null'],
    ['event-damaged', '[1]'],
  ])('%s: %s is no event', (code, text) => {
    expect(parseEvent(text)).toEqual({ ok: false, error: { code } })
  })
})

describe('upcasting', () => {
  test('follows the chain to the newest version', () => {
    const table = {
      'x@1': (data: unknown) => ({ type: 'x@2', data: { ...(data as object), b: 2 } }),
      'x@2': (data: unknown) => ({ type: 'x@3', data: { ...(data as object), c: 3 } }),
    }
    expect(upcast('x@1', { a: 1 }, table)).toEqual({ type: 'x@3', data: { a: 1, b: 2, c: 3 } })
  })

  test('stops with an error on a table that goes in circles', () => {
    expect(() => upcast('x@1', {}, { 'x@1': (data) => ({ type: 'x@1', data }) })).toThrow('still going')
  })
})

describe('the fold', () => {
  test('does not depend on how the events were written down', () => {
    const device = newDevice(1)
    start(device)
    writeOn(device, answer('q1', 'yes'), 3)
    const events = merged(device)
    const throughText = events.map((event) => {
      const parsed = parseEvent(eventPayload(event))
      if (!parsed.ok) throw new Error(parsed.error.code)
      return parsed.value
    })
    expect(stateText(throughText)).toBe(stateText(events))
  })
})
