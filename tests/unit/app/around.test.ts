import { describe, expect, test } from 'vitest'
import { askAbout, gapsOf, outcomeWords, setQuestionField } from '../../../src/app/around.ts'
import type { CaseSession } from '../../../src/app/case-session.ts'
import { printOfCase } from '../../../src/app/print/print-of-case.ts'
import { fredaFarlighet } from '../../../src/content/instruments/freda-farlighet-v1/pack.ts'
import { fredaKortfragor } from '../../../src/content/instruments/freda-kortfragor-v1/pack.ts'
import { saraSv } from '../../../src/content/instruments/sara-sv-v1/pack.ts'
import { inside } from '../../../src/content/texts/sv/inside.ts'
import { work } from '../../../src/content/texts/sv/work.ts'
import type { CaseState } from '../../../src/domain/case-state.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import type { QuestionField } from '../../../src/domain/event-fields.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { incidentsByMonth } from '../../../src/domain/incidents-by-month.ts'
import type { InstrumentPack } from '../../../src/domain/instrument/pack.ts'
import { idsToSign } from '../../../src/domain/signed-writes.ts'
import { plainLine } from '../../../src/domain/words.ts'
import { ok } from '../../../src/lib/result.ts'
import { CASE_ID, type Device, idOf, newDevice, writeOn } from '../../support/devices.ts'
import { noOwnPacks } from '../../support/no-own-packs.ts'

const assessment = idOf('a', 1)
const texts = { ...inside, ...work }
const packs = new Map<string, InstrumentPack>([
  ['sara-sv', saraSv],
  ['freda-farlighet', fredaFarlighet],
])
const packOf = (each: { readonly pack: string }) => packs.get(each.pack)

function deviceWith(pack: string, ...drafts: readonly EventDraft[]): Device {
  const device = newDevice(1)
  const all: readonly EventDraft[] = [
    { type: 'case.opened@1', data: { kind: 'exposed', title: 'Ärende Björk' } },
    { type: 'assessment.started@1', data: { assessment, pack, packVersion: '1.0.0', form: 'guided' } },
    ...drafts,
  ]
  for (const [i, draft] of all.entries()) writeOn(device, draft, i + 1)
  return device
}

const stateOf = (device: Device): CaseState => foldCase(CASE_ID, [...device.known.values()])

/** A session that writes on a device: what a command dispatches, and what the case then says. */
/** `onTheWay` is what has been left on the screen and is not on disk yet. */
function sessionOn(device: Device, onTheWay: readonly EventDraft[] = []): CaseSession {
  let written = 100
  const session = {
    id: CASE_ID,
    state: {
      get value() {
        return stateOf(device)
      },
    },
    dispatch: async (drafts: readonly EventDraft[]) => {
      for (const draft of drafts) writeOn(device, draft, written++)
      return ok(undefined)
    },
    settled: async () => {
      for (const draft of onTheWay) writeOn(device, draft, written++)
    },
  }
  return session as unknown as CaseSession
}

async function write(session: CaseSession, field: QuestionField, value: string): Promise<void> {
  const [asked] = session.state.value.questions
  if (!asked) throw new Error('expected a question')
  await setQuestionField(session, asked, { field, value }, texts.around.marginOf)
}
const answer = (session: CaseSession, words: string) => write(session, 'answer', words)

describe('a gap', () => {
  test('becomes a question with a ready text, to whoever most often knows', async () => {
    const device = deviceWith('freda-farlighet')
    const [gap] = gapsOf(stateOf(device), packOf)
    if (!gap) throw new Error('expected a gap')
    expect(gap.about).toBe('perpetrator')
    const question = idOf('q', 1)
    await askAbout(sessionOn(device), gap, { question, texts: texts.around, locale: 'sv' })
    const asked = stateOf(device).questions[0]
    expect(asked?.fields.to?.shown).toBe('police')
    expect(asked?.fields.text?.shown).toContain(gap.item.text.sv)
    expect(asked?.fields.text?.shown).not.toContain('Björk')
    expect(gapsOf(stateOf(device), packOf).map((each) => each.item.id)).not.toContain(gap.item.id)
  })

  test('in the worker’s own conclusions is no question to others', () => {
    const gaps = gapsOf(stateOf(deviceWith('sara-sv')), packOf).map((gap) => gap.item)
    expect(gaps).toHaveLength(15)
    expect(gaps.every((item) => item.type === 'factor')).toBe(true)
  })

  test('that was asked comes back to the margin of its item, with who and when', async () => {
    const question = idOf('q', 1)
    const device = deviceWith(
      'sara-sv',
      { type: 'marginNote.set@1', data: { assessment, item: 'escalation', text: 'Sedan i våras.' } },
      { type: 'question.added@1', data: { question, assessment, item: 'escalation' } },
      { type: 'question.fieldSet@1', data: { question, field: 'answeredBy', value: 'Polisen' } },
      { type: 'question.fieldSet@1', data: { question, field: 'answeredOn', value: '2026-11-20' } },
    )
    await answer(sessionOn(device), 'Tre anmälningar.')
    const state = stateOf(device)
    expect(state.questions[0]?.fields.answer?.shown).toBe('Tre anmälningar.')
    expect(state.assessments[0]?.marginNotes.get('escalation')?.shown).toBe(
      'Sedan i våras.\nTre anmälningar. (Polisen, 2026-11-20)',
    )
  })

  test('says who and when, also when they are still on their way to the disk', async () => {
    const question = idOf('q', 1)
    const device = deviceWith('sara-sv', {
      type: 'question.added@1',
      data: { question, assessment, item: 'escalation' },
    })
    const session = sessionOn(device, [
      { type: 'question.fieldSet@1', data: { question, field: 'answeredBy', value: 'Skolan' } },
      { type: 'question.fieldSet@1', data: { question, field: 'answeredOn', value: '2026-11-21' } },
    ])
    await answer(session, 'Borta i två veckor.')
    expect(stateOf(device).assessments[0]?.marginNotes.get('escalation')?.shown).toBe(
      'Borta i två veckor. (Skolan, 2026-11-21)',
    )
  })

  test('stands in the margin with who and when, in whatever order the three are written, and once', async () => {
    const question = idOf('q', 1)
    const device = deviceWith(
      'sara-sv',
      { type: 'marginNote.set@1', data: { assessment, item: 'escalation', text: 'Sedan i våras.' } },
      { type: 'question.added@1', data: { question, assessment, item: 'escalation' } },
    )
    const session = sessionOn(device)
    const margin = () => stateOf(device).assessments[0]?.marginNotes.get('escalation')?.shown
    await answer(session, 'Tre anmälningar.')
    expect(margin()).toBe('Sedan i våras.\nTre anmälningar.')
    await write(session, 'answeredOn', '2026-11-20')
    await write(session, 'answeredBy', 'Polisen')
    expect(margin()).toBe('Sedan i våras.\nTre anmälningar. (Polisen, 2026-11-20)')
    await answer(session, 'Fyra anmälningar.')
    expect(margin()).toBe('Sedan i våras.\nFyra anmälningar. (Polisen, 2026-11-20)')
    await write(session, 'ground', 'Samtycke')
    expect(margin()).toBe('Sedan i våras.\nFyra anmälningar. (Polisen, 2026-11-20)')
    expect(stateOf(device).questions[0]?.fields.ground?.shown).toBe('Samtycke')
    await answer(session, '')
    expect(margin()).toBe('Sedan i våras.')
  })

  test('whose line somebody has changed by hand gets the new one beside it', async () => {
    const question = idOf('q', 1)
    const device = deviceWith('sara-sv', {
      type: 'question.added@1',
      data: { question, assessment, item: 'escalation' },
    })
    const session = sessionOn(device)
    await answer(session, 'Tre anmälningar.')
    const text = 'Tre anmälningar, enligt polisen.'
    await session.dispatch([{ type: 'marginNote.set@1', data: { assessment, item: 'escalation', text } }])
    await answer(session, 'Fyra anmälningar.')
    expect(stateOf(device).assessments[0]?.marginNotes.get('escalation')?.shown).toBe(
      `${text}\nFyra anmälningar.`,
    )
  })

  test('answered after the signature changes nothing that was signed', async () => {
    const question = idOf('q', 1)
    const device = deviceWith('sara-sv', {
      type: 'question.added@1',
      data: { question, assessment, item: 'escalation' },
    })
    const of = idsToSign(stateOf(device).writes, `assessment/${assessment}`)
    const data = { assessment, of, stateHash: '0'.repeat(64), name: 'A', role: 'B' }
    writeOn(device, { type: 'assessment.signed@1', data }, 50)
    await answer(sessionOn(device), 'Nej.')
    expect(stateOf(device).questions[0]?.fields.answer?.shown).toBe('Nej.')
    expect(stateOf(device).assessments[0]).toMatchObject({ late: 0, marginNotes: new Map() })
  })
})

describe('what an assessment came to', () => {
  test('is its own words: conclusions for one that is judged, and no level anywhere', () => {
    const scenario = idOf('s', 1)
    const device = deviceWith(
      'sara-sv',
      {
        type: 'answer.set@1',
        data: { assessment, item: 'risk-now', answer: { is: 'option', option: 'high' } },
      },
      { type: 'scenario.added@1', data: { assessment, scenario } },
      {
        type: 'scenario.fieldSet@1',
        data: { assessment, scenario, field: 'kind', value: 'Söker upp henne vid hämtning' },
      },
    )
    const [made] = stateOf(device).assessments
    if (!made) throw new Error('expected an assessment')
    expect(outcomeWords(made, saraSv, texts, 'sv').map(plainLine)).toEqual([
      'Hur stor är risken de närmaste veckorna? Hög',
      'Förlopp 1: Söker upp henne vid hämtning',
    ])
  })

  test('is said to be no level for a form that has none, instead of none yet', () => {
    const [made] = stateOf(deviceWith('freda-kortfragor')).assessments
    if (!made) throw new Error('expected an assessment')
    expect(outcomeWords(made, fredaKortfragor, texts, 'sv').map(plainLine)).toEqual([
      'Det här formuläret ger ingen nivå.',
    ])
  })

  test('hides a level that has not been weighed yet', () => {
    const [made] = stateOf(deviceWith('freda-farlighet')).assessments
    if (!made) throw new Error('expected an assessment')
    expect(outcomeWords(made, fredaFarlighet, texts, 'sv')).toEqual([])
  })
})

describe('incidents', () => {
  const happened = (n: number, on: string, time = ''): readonly EventDraft[] => [
    { type: 'incident.added@1', data: { incident: idOf('i', n) } },
    { type: 'incident.fieldSet@1', data: { incident: idOf('i', n), field: 'on', value: on } },
    { type: 'incident.fieldSet@1', data: { incident: idOf('i', n), field: 'time', value: time } },
  ]

  test('stand month by month, newest first, those without a day last', () => {
    const drafts = [
      happened(1, '2026-10-03'),
      happened(2, '2026-11-02', '07:30'),
      happened(3, ''),
      happened(4, '2026-11-02', '21:00'),
      happened(5, 'i somras'),
    ].flat()
    const months = incidentsByMonth(stateOf(deviceWith('sara-sv', ...drafts)).incidents)
    expect(months.map(({ month, incidents }) => [month, incidents.map((each) => each.id)])).toEqual([
      ['2026-11', [idOf('i', 4), idOf('i', 2)]],
      ['2026-10', [idOf('i', 1)]],
      ['', [idOf('i', 3), idOf('i', 5)]],
    ])
  })

  test('and what others assessed print in words, with a neutral file name', async () => {
    const incident = idOf('i', 1)
    const external = idOf('x', 1)
    const device = deviceWith(
      'sara-sv',
      ...happened(1, '2026-11-02'),
      { type: 'incident.fieldSet@1', data: { incident, field: 'severity', value: 'threat' } },
      { type: 'external.added@1', data: { external } },
      { type: 'external.fieldSet@1', data: { external, field: 'source', value: 'policeProtection' } },
      {
        type: 'external.fieldSet@1',
        data: { external, field: 'outcome', value: 'Medelhög, fortsatt skydd' },
      },
    )
    const printed = async (what: 'incidents' | 'external') => {
      const made = await printOfCase(
        stateOf(device),
        { what, of: '', chosenAnyway: false },
        { locale: 'sv', texts, today: '2026-11-24', organisation: noOwnPacks },
      )
      if (!made.ok) throw new Error('expected a print')
      expect(made.value.document.fileName).toMatch(/^anteckning-/)
      return JSON.stringify(made.value.document.blocks)
    }
    expect(await printed('incidents')).toMatch(/november 2026.*Hot/)
    const said = await printed('external')
    for (const words of ['Polisen, BOPS', 'Medelhög, fortsatt skydd', 'Räkna inte om dem']) {
      expect(said).toContain(words)
    }
  })
})
