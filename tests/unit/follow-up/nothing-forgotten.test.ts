import { describe, expect, test } from 'vitest'
import type { CaseSession } from '../../../src/app/case-session.ts'
import {
  closeClock,
  closeTrigger,
  countedFromReceived,
  countedNow,
  type FollowUp,
  moveTrigger,
  openClocks,
  openFollowUp,
  openTriggers,
  recount,
} from '../../../src/app/follow-up.ts'
import type { CaseState } from '../../../src/domain/case-state.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { closingListOf } from '../../../src/domain/follow-up/closing.ts'
import { duesOf } from '../../../src/domain/follow-up/dues-of.ts'
import { idsToSign } from '../../../src/domain/signed-writes.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'

const opened = await openFollowUp(foldCase(CASE_ID, []))
if (!opened.ok) throw new Error(opened.error.code)
const pack = opened.value
/** As when the organisation has hidden every rule: what runs is read by what it was begun with. */
const hidden: FollowUp = { ...pack, clocks: [], triggers: [] }

function caseWith(...drafts: readonly EventDraft[]) {
  const device = newDevice(1)
  const write = (...more: readonly EventDraft[]) => {
    for (const draft of more) writeOn(device, draft, device.known.size + 1, device.known.size * 60_000)
  }
  write(...drafts)
  const state = (): CaseState => foldCase(CASE_ID, [...device.known.values()])
  const signing = (path: string) => ({
    of: [...idsToSign(state().writes, path)],
    stateHash: '0'.repeat(64),
    name: 'A',
    role: 'B',
  })
  const signPlan = (n: number, validUntil: string) =>
    write({
      type: 'plan.signed@1',
      data: { plan: idOf('8', n), validUntil, ...signing(`plan/${idOf('8', n)}`) },
    })
  const signList = (n: number) =>
    write({
      type: 'checklist.signed@1',
      data: { checklist: idOf('5', n), ...signing(`checklist/${idOf('5', n)}`) },
    })
  const session = {
    get state() {
      return { value: state() }
    },
    dispatch: async (more: readonly EventDraft[]) => {
      write(...more)
      return { ok: true as const, value: undefined }
    },
  }
  return { state, write, signPlan, signList, session: session as unknown as CaseSession }
}

function first<T>(all: readonly T[]): T {
  const [one] = all
  if (one === undefined) throw new Error('expected one')
  return one
}

const clockSet = (rule: string): EventDraft => ({
  type: 'clock.set@1',
  data: {
    clock: idOf('c', 1),
    rule,
    contentVersion: '1.0.0',
    from: '2026-08-03',
    due: '2026-12-03',
    limit: '2026-12-03',
  },
})
const repeating = first(pack.clocks.filter(({ repeats }) => repeats)).id

describe('a time limit', () => {
  test('that is extended goes on to the day of the decision, and is not counted anew', async () => {
    const { session, state } = caseWith(clockSet('barnutredning'))
    const clock = first(openClocks(state()))
    // A Sunday: the last working day before it is counted on.
    const facts = {
      on: '2026-11-30',
      outcome: 'extended',
      words: 'Utredaren sjuk',
      next: idOf('c', 2),
    } as const
    await closeClock(session, pack, clock, { ...facts, until: '2027-01-31' })
    const next = first(openClocks(state()))
    expect(next.id).toBe(idOf('c', 2))
    expect(next.set.shown).toMatchObject({ from: '2026-11-30', limit: '2027-01-31', due: '2027-01-29' })
    expect(countedNow(pack, next)).toBeUndefined()
    expect(duesOf(state())).toEqual([{ on: '2027-01-29', what: 'limit' }])
  })

  test('that repeats starts again although the organisation no longer shows its rule', async () => {
    const { session, state } = caseWith(clockSet(repeating))
    const clock = first(openClocks(state()))
    const kept = { on: '2026-11-30', outcome: 'kept', words: '', next: idOf('c', 2) } as const
    await closeClock(session, hidden, clock, kept)
    expect(openClocks(state()).map(({ id, set }) => [id, set.shown.rule, set.shown.from])).toEqual([
      [idOf('c', 2), repeating, '2026-11-30'],
    ])
  })

  const cameIn = (value: string): EventDraft => ({
    type: 'case.fieldSet@1',
    data: { field: 'receivedOn', value },
  })
  const fromReceived = first(pack.clocks.filter(({ from }) => from === 'received')).id

  test('says when the day the matter came in was corrected, and counts from there when asked to', async () => {
    const { session, state, write } = caseWith(cameIn('2026-08-03'), clockSet(fromReceived))
    const shown = () => countedFromReceived(pack, state(), first(openClocks(state())))
    expect(shown()).toBeUndefined()
    write(cameIn('2026-07-27'))
    const days = shown()
    expect(days).toMatchObject({ from: '2026-07-27' })
    if (!days) throw new Error('expected days')
    await recount(session, pack, first(openClocks(state())), days)
    expect(openClocks(state()).map(({ id, set }) => [id, set.shown.from, set.shown.due])).toEqual([
      [idOf('c', 1), '2026-07-27', days.due],
    ])
    expect(days.due < '2026-12-03').toBe(true)
    expect(shown()).toBeUndefined()
    write(cameIn(''))
    expect(shown()).toBeUndefined()
  })

  test('with a first day chosen otherwise from the start is left alone, and so is one that was extended', async () => {
    const chosen = caseWith(cameIn('2026-07-27'), clockSet(fromReceived))
    expect(countedFromReceived(pack, chosen.state(), first(openClocks(chosen.state())))).toBeUndefined()
    const { session, state, write } = caseWith(cameIn('2026-08-03'), clockSet(fromReceived))
    const facts = { on: '2026-11-30', outcome: 'extended', words: '', next: idOf('c', 2) } as const
    await closeClock(session, pack, first(openClocks(state())), { ...facts, until: '2027-01-31' })
    write(cameIn('2026-07-27'))
    expect(countedFromReceived(pack, state(), first(openClocks(state())))).toBeUndefined()
  })

  test('that no longer applies ends', async () => {
    const { session, state } = caseWith(clockSet(repeating))
    const gone = { on: '2026-11-30', outcome: 'notNeeded', words: '', next: idOf('c', 2) } as const
    await closeClock(session, pack, first(openClocks(state())), gone)
    expect(openClocks(state())).toEqual([])
  })
})

describe('what is watched for', () => {
  const set = (on: string): EventDraft => ({
    type: 'trigger.set@1',
    data: { trigger: idOf('t', 1), rule: 'tveksam', contentVersion: '1.0.0', on, due: on, note: 'Ring' },
  })

  test('comes again although the organisation no longer shows its rule', async () => {
    const { session, state } = caseWith(set('2026-11-24'))
    const trigger = first(openTriggers(state()))
    await closeTrigger(session, hidden, trigger, {
      outcome: 'lookedThrough',
      words: '',
      next: { trigger: idOf('t', 2), on: '2026-12-08', today: '2026-11-24' },
    })
    expect(openTriggers(state()).map(({ set: { shown } }) => [shown.rule, shown.on])).toEqual([
      ['tveksam', '2026-12-08'],
    ])
  })

  test('gets another day and stays the same thing', async () => {
    const { session, state } = caseWith(set('2026-11-24'))
    await moveTrigger(session, pack, first(openTriggers(state())), { on: '2026-12-10', today: '2026-11-24' })
    const [moved, ...others] = state().triggers
    expect(others).toEqual([])
    expect(moved?.set.versions).toHaveLength(1)
    expect(moved?.set.shown).toMatchObject({ on: '2026-12-10', due: '2026-12-10', note: 'Ring' })
  })
})

describe('a measure', () => {
  test('that ends on a day comes back on that day, until somebody has ended it', () => {
    const measure = idOf('b', 1)
    const field = (name: 'ends' | 'status', value: string): EventDraft => ({
      type: 'measure.fieldSet@1',
      data: { measure, field: name, value },
    })
    const { state, write } = caseWith(
      { type: 'measure.added@1', data: { measure, title: 'Kontaktförbud', factors: [] } },
      field('ends', '2027-03-01'),
    )
    expect(duesOf(state())).toEqual([{ on: '2027-03-01', what: 'limit' }])
    write(field('status', 'done'))
    expect(duesOf(state())).toEqual([])
  })
})

describe('a plan', () => {
  const start = (n: number, previous?: number): EventDraft => ({
    type: 'plan.started@1',
    data: {
      plan: idOf('8', n),
      pack: 'sakerhetsplan',
      packVersion: '1.0.0',
      ...(previous ? { previous: idOf('8', previous) } : {}),
    },
  })
  const give = (n: number, until: string): EventDraft => ({
    type: 'plan.promptHandled@1',
    data: { plan: idOf('8', n), prompt: 'nyckel', how: 'given', words: 'Systern', until },
  })

  test('holds until its day although a new version has been begun', () => {
    const { state, write, signPlan } = caseWith(start(1))
    signPlan(1, '2026-12-20')
    write(start(2, 1))
    expect(duesOf(state())).toEqual([{ on: '2026-12-20', what: 'plan' }])
    signPlan(2, '2027-01-15')
    expect(duesOf(state())).toEqual([{ on: '2027-01-15', what: 'plan' }])
  })

  test('of a child falls due as well', () => {
    const child: EventDraft = { type: 'plan.forChild@1', data: { plan: idOf('8', 2), child: idOf('9', 1) } }
    const { state, signPlan } = caseWith(start(1), start(2), child)
    signPlan(1, '2026-12-20')
    signPlan(2, '2026-12-11')
    expect(duesOf(state()).map(({ on }) => on)).toEqual(['2026-12-11', '2026-12-20'])
  })

  test('asks for what was given to somebody, until there is an answer', () => {
    const { state, write } = caseWith(start(1), give(1, '2026-12-01'))
    expect(duesOf(state())).toEqual([{ on: '2026-12-01', what: 'waits' }])
    const answer = { is: 'text', text: 'Hos grannen' } as const
    write({ type: 'plan.valueSet@1', data: { plan: idOf('8', 1), prompt: 'nyckel', answer } })
    expect(duesOf(state())).toEqual([])
  })
})

describe('the list before closing', () => {
  const start = (n: number): EventDraft => ({
    type: 'checklist.started@1',
    data: {
      checklist: idOf('5', n),
      list: 'avsluta',
      listVersion: '1.0.0',
      parts: [{ part: 'dorren', items: ['dorren.kontakt', 'dorren.dag'] }],
    },
  })
  const tick = (n: number, item: string): EventDraft => ({
    type: 'checklist.ticked@1',
    data: { checklist: idOf('5', n), item, tick: 'done', words: '' },
  })
  const step = (status: 'done' | 'ongoing'): EventDraft => ({
    type: 'step.set@1',
    data: { step: 'close', status, reason: '' },
  })
  const both = (n: number) => [tick(n, 'dorren.kontakt'), tick(n, 'dorren.dag')]

  test('is gone through when it is signed and nothing in it is open', () => {
    const { state, write, signList } = caseWith(start(1), tick(1, 'dorren.kontakt'))
    expect(closingListOf(state()).signed).toBeUndefined()
    signList(1)
    expect(closingListOf(state())).toMatchObject({ open: 1, isGoneThrough: false })
    write(start(2), ...both(2))
    expect(closingListOf(state()).isGoneThrough).toBe(false)
    signList(2)
    expect(closingListOf(state())).toMatchObject({ open: 0, isGoneThrough: true })
  })

  test('is gone through anew in a case that was opened again', () => {
    const { state, write, signList } = caseWith(start(1), ...both(1))
    signList(1)
    write(step('done'), step('ongoing'))
    expect(closingListOf(state())).toMatchObject({ signed: undefined, isGoneThrough: false })
    write(start(2), ...both(2))
    signList(2)
    expect(closingListOf(state()).isGoneThrough).toBe(true)
  })
})
