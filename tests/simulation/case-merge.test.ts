import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DomainEvent, EventDraft, KnownEvent } from '../../src/domain/event.ts'
import { isWithin, pathOf, removalScope } from '../../src/domain/event-path.ts'
import { foldCase } from '../../src/domain/fold-case.ts'
import { CASE_ID, type Device, idOf, newDevice, stateText, writeOn } from '../support/devices.ts'

const DEVICES = 5
const assessment = idOf('a', 1)
const measure = idOf('m', 1)
const trigger = idOf('t', 1)
const checklist = idOf('l', 1)
const resource = idOf('s', 1)

const drafts: fc.Arbitrary<EventDraft> = fc.oneof(
  fc.record({
    type: fc.constant('answer.set@1' as const),
    data: fc.record({
      assessment: fc.constant(assessment),
      item: fc.constantFrom('q1', 'q2', 'q3'),
      answer: fc.constantFrom({ is: 'yes' as const }, { is: 'no' as const }, { is: 'unknown' as const }),
    }),
  }),
  fc.record({
    type: fc.constant('marginNote.set@1' as const),
    data: fc.record({
      assessment: fc.constant(assessment),
      item: fc.constantFrom('q1', 'q2'),
      text: fc.string(),
    }),
  }),
  fc.record({
    type: fc.constant('measure.fieldSet@1' as const),
    data: fc.record({
      measure: fc.constant(measure),
      field: fc.constantFrom('owner' as const, 'status' as const),
      value: fc.string({ maxLength: 4 }),
    }),
  }),
  fc.constant<EventDraft>({
    type: 'measure.added@1',
    data: { measure, title: 'x', factors: [] },
  }),
  fc.constant({ type: 'measure.removed@1' as const, data: { measure, reason: '' } }),
  fc.record({
    type: fc.constant('judgement.set@1' as const),
    data: fc.record({
      assessment: fc.constant(assessment),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      reason: fc.constant(''),
    }),
  }),
  fc.constantFrom('2026-12-01', '2026-12-24').map(
    (due): EventDraft => ({
      type: 'trigger.set@1',
      data: { trigger, rule: 'r', contentVersion: '1.0.0', on: due, due, note: '' },
    }),
  ),
  fc.constantFrom('own' as const, 'hidden' as const, 'shipped' as const).map(
    (is): EventDraft => ({
      type: 'content.set@1',
      data: { kind: 'number', entry: 'sos', is, text: is, base: '', baseVersion: '1.0.0', reason: '' },
    }),
  ),
  fc
    .constantFrom('070-1', '070-2')
    .map(
      (value): EventDraft => ({ type: 'resource.fieldSet@1', data: { resource, field: 'contact', value } }),
    ),
  fc.constant<EventDraft>({ type: 'resource.removed@1', data: { resource, reason: '' } }),
  fc.constant<EventDraft>({
    type: 'trigger.closed@1',
    data: { trigger, outcome: 'reassessed', words: '' },
  }),
  fc.constant<EventDraft>({
    type: 'checklist.started@1',
    data: { checklist, list: 'l', listVersion: '1.0.0', parts: [{ part: 'p', items: ['p.a'] }] },
  }),
  fc.constantFrom('done' as const, 'open' as const, 'notNeeded' as const).map(
    (tick): EventDraft => ({
      type: 'checklist.ticked@1',
      data: { checklist, item: 'p.a', tick, words: '' },
    }),
  ),
)

type Step =
  | { readonly do: 'write'; readonly on: number; readonly draft: EventDraft; readonly wallMs: number }
  | {
      readonly do: 'hand over'
      readonly from: number
      readonly to: number
      readonly keep: number
      readonly twice: boolean
    }

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        on: fc.nat(DEVICES - 1),
        draft: drafts,
        wallMs: fc.integer({ min: -3e11, max: 3e12 }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('hand over' as const),
        from: fc.nat(DEVICES - 1),
        to: fc.nat(DEVICES - 1),
        keep: fc.double({ min: 0, max: 1, noNaN: true }),
        twice: fc.boolean(),
      }),
    },
  ),
  { minLength: 1, maxLength: 24 },
)

/** Plays a schedule; a hand-over may lose the tail of what was sent and may arrive twice. */
function play(schedule: readonly Step[]): { devices: Device[]; all: KnownEvent[] } {
  const devices = Array.from({ length: DEVICES }, (_, n) => newDevice(n))
  const started = writeOn(
    devices[0] as Device,
    { type: 'assessment.started@1', data: { assessment, pack: 'p', packVersion: '1.0.0', form: 'guided' } },
    0,
  )
  for (const device of devices) device.known.set(started.id, started)
  const all: KnownEvent[] = [started]
  for (const step of schedule) {
    if (step.do === 'write') {
      all.push(writeOn(devices[step.on] as Device, step.draft, all.length, step.wallMs))
      continue
    }
    const sent = [...(devices[step.from] as Device).known.values()]
    const arrived = sent.slice(0, Math.ceil(sent.length * step.keep))
    for (const event of step.twice ? [...arrived, ...arrived] : arrived)
      (devices[step.to] as Device).known.set(event.id, event)
  }
  return { devices, all }
}

/** Deliberately naive, and written from the rule alone: replaced only by an event that named it for the same field. */
function survivors(all: readonly KnownEvent[]): string[] {
  return all
    .filter((event) => pathOf(event) !== undefined)
    .filter(
      (event) =>
        !all.some((other) => {
          if (!other.over.includes(event.id)) return false
          const scope = removalScope(other)
          const path = pathOf(event) as string
          return pathOf(other) === path || (scope !== undefined && isWithin(path, scope))
        }),
    )
    .map((event) => event.id)
    .sort()
}

describe('a case merged from several tablets', () => {
  test('is the same whatever the order, the repetitions and the detours, and keeps every concurrent answer', () => {
    fc.assert(
      fc.property(steps, fc.integer(), (schedule, shuffleSeed) => {
        const { all } = play(schedule)
        const shuffled = shuffle(all, shuffleSeed)
        expect(stateText([...shuffled, ...shuffled.slice(0, 3)])).toBe(stateText(all))
        const live = [...foldCase(CASE_ID, shuffled).writes.byPath.values()].flat().map((event) => event.id)
        expect(live.sort()).toEqual(survivors(all))
      }),
      { numRuns: 20_000, seed: 20_261_123 },
    )
  }, 240_000)

  test('never drops an answer that the newer one had not seen', () => {
    fc.assert(
      fc.property(steps, (schedule) => {
        const { all } = play(schedule)
        const state = foldCase(CASE_ID, all)
        for (const event of all) {
          if (event.type !== 'answer.set@1') continue
          const replacedBy = all.find(
            (other) => other.type === 'answer.set@1' && other.over.includes(event.id),
          )
          const versions = state.assessments[0]?.answers.get(event.data.item)?.versions ?? []
          if (!replacedBy) expect(versions.map((version) => version.event)).toContain(event.id)
        }
      }),
      { numRuns: 2_000, seed: 7 },
    )
  }, 60_000)

  test('reads the same on a tablet that got everything piece by piece', () => {
    fc.assert(
      fc.property(steps, (schedule) => {
        const { devices, all } = play(schedule)
        for (const device of devices) {
          const rest = all.filter((event) => !device.known.has(event.id))
          const merged: DomainEvent[] = [...device.known.values(), ...rest]
          expect(stateText(merged)).toBe(stateText(all))
        }
      }),
      { numRuns: 1_000, seed: 11 },
    )
  }, 60_000)
})

function shuffle<T>(items: readonly T[], seed: number): T[] {
  const copy = [...items]
  let state = seed | 0
  for (let i = copy.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    const j = (state >>> 0) % (i + 1)
    ;[copy[i], copy[j]] = [copy[j] as T, copy[i] as T]
  }
  return copy
}
