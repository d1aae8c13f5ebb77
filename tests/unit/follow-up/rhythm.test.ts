import { describe, expect, test } from 'vitest'
import type { CaseSession } from '../../../src/app/case-session.ts'
import { closeTrigger, openFollowUp, openTriggers, signedSince } from '../../../src/app/follow-up.ts'
import { openLifeChecks, TRIGGER_OF_SHEET, trendOf } from '../../../src/app/life-checks.ts'
import { lifeChecks } from '../../../src/content/follow-up/life-check.ts'
import type { CaseState } from '../../../src/domain/case-state.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { assessmentBefore, withoutEvaluation } from '../../../src/domain/follow-up/evaluations.ts'
import { SheetPack } from '../../../src/domain/sheet/sheet-pack.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'

const organisation = foldCase(CASE_ID, [])
const opened = await openFollowUp(organisation)
if (!opened.ok) throw new Error(opened.error.code)
const pack = opened.value

function caseWith(...drafts: readonly EventDraft[]) {
  const device = newDevice(1)
  const write = (more: readonly EventDraft[]) => {
    for (const draft of more) writeOn(device, draft, device.known.size + 1, device.known.size * 60_000)
  }
  write(drafts)
  const state = (): CaseState => foldCase(CASE_ID, [...device.known.values()])
  const session = {
    get state() {
      return { value: state() }
    },
    dispatch: async (more: readonly EventDraft[]) => {
      write(more)
      return { ok: true as const, value: undefined }
    },
  }
  return { state, write, session: session as unknown as CaseSession }
}

const watch = (rule: string, note = ''): EventDraft => ({
  type: 'trigger.set@1',
  data: {
    trigger: idOf('t', 1),
    rule,
    contentVersion: '1.0.0',
    on: '2026-11-24',
    due: '2026-11-24',
    note,
  },
})

describe('a rhythm', () => {
  test('is there for the ambivalent, for life in shelter, after a police visit, and for the plan’s own', () => {
    expect(pack.triggers.filter(({ rhythmDays }) => rhythmDays).map(({ id }) => id)).toEqual([
      'polisbesok-utan-anmalan',
      'livet-i-boendet',
      'tveksam',
      'rytm',
    ])
  })

  test('after a police visit without a report asks who told us, about children, and what the person wants now', () => {
    const sheet = lifeChecks.sheets.find(({ id }) => id === 'polisbesok')
    expect(sheet?.sections.flatMap(({ prompts }) => prompts.map(({ id }) => id))).toEqual(
      expect.arrayContaining([
        'polisbesok-kalla',
        'polisbesok-barn',
        'polisbesok-kontaktad',
        'polisbesok-vill',
      ]),
    )
    expect(TRIGGER_OF_SHEET.polisbesok).toBe('polisbesok-utan-anmalan')
  })

  test('goes on in the same save as it is closed, on the day that was agreed', async () => {
    const { session, state } = caseWith(watch('tveksam', 'Ring från biblioteket'))
    const [trigger] = openTriggers(state())
    if (!trigger) throw new Error('expected a trigger')
    await closeTrigger(session, pack, trigger, {
      outcome: 'lookedThrough',
      words: 'Inte än',
      next: { trigger: idOf('t', 2), on: '2026-12-08', today: '2026-11-24' },
    })
    const [next, ...others] = openTriggers(state())
    expect(others).toEqual([])
    expect(next?.set.shown).toMatchObject({
      rule: 'tveksam',
      on: '2026-12-08',
      due: '2026-12-08',
      note: 'Ring från biblioteket',
    })
    expect(state().triggers[0]?.closed?.shown.words).toBe('Inte än')
  })

  test('ends when no next time is set', async () => {
    const { session, state } = caseWith(watch('tveksam'))
    const [trigger] = openTriggers(state())
    if (!trigger) throw new Error('expected a trigger')
    await closeTrigger(session, pack, trigger, { outcome: 'lookedThrough', words: '' })
    expect(openTriggers(state())).toEqual([])
  })
})

describe('life in a shelter', () => {
  const sheet = SheetPack.parse(lifeChecks).sheets[0]
  if (!sheet) throw new Error('expected a sheet')
  const answer = (row: number, prompt: string, value: string): EventDraft => ({
    type: 'sheet.valueSet@1',
    data: { sheet: 'livet', row: idOf('r', row), prompt, value },
  })
  const trend = (...drafts: readonly EventDraft[]) => trendOf(caseWith(...drafts).state().writes, sheet)

  test('is asked with three questions, each of which can be left unknown, unsaid or unasked', async () => {
    const checks = await openLifeChecks()
    expect(checks.ok).toBe(true)
    const questions = sheet.sections[0]?.prompts.filter(({ type }) => type === 'choice') ?? []
    expect(questions).toHaveLength(3)
    for (const { options } of questions)
      expect(options?.map(({ id }) => id)).toEqual(
        expect.arrayContaining(['unknown', 'declined', 'notAsked']),
      )
    expect(Object.keys(TRIGGER_OF_SHEET)).toEqual(lifeChecks.sheets.map(({ id }) => id))
    for (const rule of Object.values(TRIGGER_OF_SHEET))
      expect(pack.triggers.some(({ id }) => id === rule)).toBe(true)
  })

  test('says nothing before it is asked, and what fails the first time', () => {
    expect(trend()).toBeUndefined()
    expect(trend(answer(1, 'livet-vardag', 'fails'))).toEqual({
      failing: ['livet-vardag'],
      worse: [],
      better: [],
    })
  })

  test('is laid beside last time by the day asked, not by the order of writing', () => {
    const drafts = [
      answer(1, 'livet-dag', '2026-12-10'),
      answer(1, 'livet-vardag', 'partly'),
      answer(1, 'livet-nagon', 'works'),
      answer(2, 'livet-dag', '2026-11-26'),
      answer(2, 'livet-vardag', 'works'),
      answer(2, 'livet-nagon', 'fails'),
    ]
    const said = { failing: [], worse: ['livet-vardag'], better: ['livet-nagon'] }
    expect(trend(...drafts)).toEqual(said)
    expect(trend(...drafts.slice(3), ...drafts.slice(0, 3))).toEqual(said)
  })

  test('is compared with the last real answer; not known says neither better nor worse', () => {
    expect(
      trend(
        answer(1, 'livet-dag', '2026-11-26'),
        answer(1, 'livet-barn', 'works'),
        answer(2, 'livet-dag', '2026-12-03'),
        answer(2, 'livet-barn', 'unknown'),
        answer(3, 'livet-dag', '2026-12-10'),
        answer(3, 'livet-barn', 'fails'),
      ),
    ).toEqual({ failing: ['livet-barn'], worse: ['livet-barn'], better: [] })
  })
})

describe('a measure that has ended', () => {
  const measure = idOf('m', 1)
  const ended = (status: string, ...more: readonly EventDraft[]) =>
    withoutEvaluation(
      caseWith(
        { type: 'measure.added@1', data: { measure, title: 'Skjuts', factors: [] } },
        { type: 'measure.fieldSet@1', data: { measure, field: 'status', value: status } },
        ...more,
      ).state(),
    ).map(({ field }) => field)

  test('owes a word on how it went, or on why it was turned down', () => {
    expect([
      ended('done'),
      ended('noEffect'),
      ended('declined'),
      ended('ongoing'),
      ended('constructor'),
    ]).toEqual([['effect'], ['effect'], ['reason'], [], []])
    const said = (field: 'effect' | 'reason', value: string): EventDraft => ({
      type: 'measure.fieldSet@1',
      data: { measure, field, value },
    })
    expect(ended('done', said('effect', 'Det hjälpte'))).toEqual([])
    expect(ended('done', said('effect', ' '))).toEqual(['effect'])
    expect(ended('done', said('reason', 'Det hjälpte'))).toEqual(['effect'])
  })
})

describe('a new assessment', () => {
  const started = (n: number, of = 'freda-farlighet'): EventDraft => ({
    type: 'assessment.started@1',
    data: { assessment: idOf('a', n), pack: of, packVersion: '1.0.0', form: 'guided' },
  })
  const signed = (n: number): EventDraft => ({
    type: 'assessment.signed@1',
    data: { assessment: idOf('a', n), of: [], stateHash: '0'.repeat(64), name: 'A', role: 'B' },
  })

  test('is laid beside the signed one before it of the same instrument', () => {
    const { state } = caseWith(
      started(1),
      signed(1),
      started(2),
      started(3, 'sara-sv'),
      signed(3),
      started(4),
      signed(4),
    )
    expect(assessmentBefore(state(), idOf('a', 4))?.id).toBe(idOf('a', 1))
    expect(assessmentBefore(state(), idOf('a', 1))).toBeUndefined()
    expect(assessmentBefore(state(), idOf('a', 3))).toBeUndefined()
    expect(assessmentBefore(state(), undefined)).toBeUndefined()
  })

  test('made since a trigger was set is named when it is closed', async () => {
    const { session, state, write } = caseWith(started(1), signed(1), watch('jaktstart'))
    write([started(2), signed(2)])
    const [trigger] = openTriggers(state())
    if (!trigger) throw new Error('expected a trigger')
    await closeTrigger(session, pack, trigger, { outcome: 'reassessed', words: '' })
    expect(state().triggers[0]?.closed?.shown.assessment).toBe(idOf('a', 2))
  })

  test('counts as made since by what its maker knew of, however wrong the clock of the tablet is', () => {
    const device = newDevice(1)
    const years = 365 * 86_400_000
    const at = (n: number, wallMs: number, ...drafts: readonly EventDraft[]) => {
      for (const [i, draft] of drafts.entries()) writeOn(device, draft, n * 10 + i, wallMs)
      return foldCase(CASE_ID, [...device.known.values()])
    }
    const sinceOf = (state: CaseState) => {
      const [trigger] = openTriggers(state)
      return trigger && signedSince(state, trigger)
    }
    // The one signed before was signed on a tablet three years ahead; the one after on a tablet in 1970.
    expect(sinceOf(at(1, 60 * years, started(1), signed(1), watch('jaktstart')))).toBeUndefined()
    at(2, 57 * years, watch('jaktstart'))
    expect(sinceOf(at(3, 0, started(2), signed(2)))).toBe(idOf('a', 2))
  })
})
