import { describe, expect, test } from 'vitest'
import { answeredIn, childPlanOf, currentPlan, neededTopics } from '../../../src/app/plan.ts'
import { printOfCase } from '../../../src/app/print/print-of-case.ts'
import { PLAIN_PRINT, type PrintOptions } from '../../../src/app/print/print-of-plan.ts'
import { childPlan } from '../../../src/content/plan/child-plan.ts'
import { safetyPlan } from '../../../src/content/plan/safety-plan-v1-1.ts'
import { inside } from '../../../src/content/texts/sv/inside.ts'
import { safety } from '../../../src/content/texts/sv/safety.ts'
import { work } from '../../../src/content/texts/sv/work.ts'
import type { CaseState } from '../../../src/domain/case-state.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { eventPayload } from '../../../src/domain/event-payload.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { parseEvent } from '../../../src/domain/parse-event.ts'
import { neededChapters } from '../../../src/domain/plan/needed-chapters.ts'
import { isUnchanged, planChanges } from '../../../src/domain/plan/plan-changes.ts'
import { extractsOf, linesFor } from '../../../src/domain/plan/plan-extract.ts'
import { idsToSign } from '../../../src/domain/signed-writes.ts'
import type { Translation } from '../../../src/domain/translation/translation.ts'
import { CASE_ID, type Device, idOf, newDevice, writeOn } from '../../support/devices.ts'

const [first, second, childs] = [idOf('p', 1), idOf('p', 2), idOf('p', 3)]
const [child, extract] = [idOf('b', 1), idOf('x', 1)]

const organisation = foldCase(idOf('o', 1), [])

const started = (plan: string, pack = safetyPlan, previous?: string): EventDraft => ({
  type: 'plan.started@1',
  data: { plan, pack: pack.id, packVersion: pack.version, ...(previous ? { previous } : {}) },
})
const say = (plan: string, prompt: string, text: string): EventDraft => ({
  type: 'plan.valueSet@1',
  data: { plan, prompt, answer: { is: 'text', text } },
})
const handle = (
  plan: string,
  prompt: string,
  how: 'skipped' | 'given' | 'open',
  words: string,
): EventDraft => ({
  type: 'plan.promptHandled@1',
  data: { plan, prompt, how, words },
})

function write(...drafts: readonly EventDraft[]): { readonly state: CaseState; readonly device: Device } {
  const device = newDevice(1)
  for (const [i, draft] of drafts.entries()) writeOn(device, draft, i + 1)
  return { state: foldCase(CASE_ID, [...device.known.values()]), device }
}

async function wordsOf(
  state: CaseState,
  what: 'plan' | 'childCard' | 'extract',
  of: string,
  options: Partial<PrintOptions> = {},
  loaded: readonly Translation[] = [],
) {
  const log = newDevice(2)
  for (const [i, data] of loaded.entries()) writeOn(log, { type: 'translation.loaded@1', data }, i + 1)
  const organisation = foldCase(idOf('o', 1), [...log.known.values()])
  const made = await printOfCase(
    state,
    { what, of, chosenAnyway: true, options: { ...PLAIN_PRINT, ...options } },
    { locale: 'sv', texts: { ...inside, ...work }, today: '2026-11-25', organisation },
  )
  if (!made.ok) throw new Error(`expected a print, got ${made.error.code}`)
  return { document: made.value.document, words: JSON.stringify(made.value.document) }
}

describe('a prompt of a plan', () => {
  test('is left with a reason, given to somebody, and taken back', () => {
    const { state, device } = write(
      started(first),
      handle(first, 'signs-did', 'skipped', 'Vill vänta'),
      handle(first, 'home-out', 'given', 'Brodern'),
      handle(first, 'home-keys', 'skipped', 'Passar inte'),
      handle(first, 'home-keys', 'open', ''),
    )
    expect(
      [...(currentPlan(state)?.handled ?? [])].map(([id, { shown }]) => [id, shown.how, shown.words]),
    ).toEqual([
      ['signs-did', 'skipped', 'Vill vänta'],
      ['home-out', 'given', 'Brodern'],
    ])
    for (const event of device.known.values())
      expect(parseEvent(eventPayload(event))).toEqual({ ok: true, value: event })
  })

  test('prints its reason or who has it, until it has an answer', async () => {
    const drafts = [started(first), handle(first, 'home-out', 'given', 'Brodern')]
    expect((await wordsOf(write(...drafts).state, 'plan', first)).words).toContain('Hos Brodern')
    const { words } = await wordsOf(write(...drafts, say(first, 'home-out', 'köket')).state, 'plan', first)
    expect(words).not.toContain('Hos Brodern')
    expect(words).toContain('köket')
  })
})

describe('an emptied answer', () => {
  const empty: EventDraft = {
    type: 'plan.valueSet@1',
    data: { plan: first, prompt: 'bag-has', answer: { is: 'options', options: [] } },
  }
  const [signs] = safetyPlan.chapters
  if (!signs) throw new Error('expected a chapter')

  test('is none: it is counted no longer, and who has it is said again', async () => {
    const { state } = write(
      started(first),
      handle(first, 'signs-did', 'given', 'Brodern'),
      say(first, 'signs-did', 'parkerade vid kyrkan'),
      say(first, 'signs-did', ' '),
      { ...empty, data: { ...empty.data, answer: { is: 'options', options: ['keys'] } } } as EventDraft,
      empty,
    )
    const plan = currentPlan(state)
    if (!plan) throw new Error('expected a plan')
    expect([...plan.values.keys()]).toEqual([])
    expect(answeredIn(signs, plan)).toBe(1)
    expect((await wordsOf(state, 'plan', first)).words).toContain('Hos Brodern')
    expect(answeredIn(signs, { ...plan, handled: new Map() })).toBe(0)
  })

  test('does not take away what somebody else wrote meanwhile', () => {
    const { state, device } = write(started(first), say(first, 'signs-did', 'först'))
    expect(currentPlan(state)?.values.size).toBe(1)
    const other = newDevice(2)
    for (const [id, event] of device.known) other.known.set(id, event)
    writeOn(device, say(first, 'signs-did', 'parkerade vid skolan'), 10)
    writeOn(other, say(first, 'signs-did', ''), 11)
    const both = foldCase(CASE_ID, [...new Map([...device.known, ...other.known]).values()])
    expect(currentPlan(both)?.values.get('signs-did')?.shown).toEqual({
      is: 'text',
      text: 'parkerade vid skolan',
    })
  })
})

describe('versions', () => {
  test('say what was added, changed and taken away', () => {
    const { state } = write(
      started(first),
      say(first, 'signs-did', 'parkerade vid kyrkan'),
      say(first, 'home-out', 'köksfönstret'),
      started(second, safetyPlan, first),
      say(second, 'signs-did', 'parkerade vid skolan'),
      handle(second, 'home-keys', 'given', 'Brodern'),
      {
        type: 'plan.cardLineSet@1',
        data: { plan: second, line: idOf('l', 1), text: 'Ring först', position: 1 },
      },
    )
    const [before, after] = state.plans
    if (!before || !after) throw new Error('expected two versions')
    expect(planChanges(before, after)).toEqual({
      added: ['home-keys'],
      changed: ['signs-did'],
      removed: ['home-out'],
      cardAdded: ['Ring först'],
      cardRemoved: [],
    })
    expect(isUnchanged(planChanges(before, before))).toBe(true)
  })

  test('print what changed, and an older version as it was', async () => {
    const { state } = write(
      started(first),
      say(first, 'signs-did', 'gamla ordet'),
      started(second, safetyPlan, first),
      say(second, 'signs-did', 'nya ordet'),
    )
    expect((await wordsOf(state, 'plan', second)).words).toMatch(/Ändrat sedan förra versionen.*nya ordet/)
    expect((await wordsOf(state, 'plan', first)).words).toContain('gamla ordet')
  })
})

describe('the whole plan on paper', () => {
  const cardLine = (plan: string, line: number, text: string): EventDraft => ({
    type: 'plan.cardLineSet@1',
    data: { plan, line: idOf('l', line), text, position: line },
  })
  const choose = (plan: string, prompt: string, ...options: string[]): EventDraft => ({
    type: 'plan.valueSet@1',
    data: { plan, prompt, answer: { is: 'options', options } },
  })
  const { state } = write(
    started(first),
    choose(first, safetyPlan.keeping.id, 'memory'),
    choose(first, 'tracks', 'stays'),
    started(second, safetyPlan, first),
    choose(second, safetyPlan.keeping.id, 'memory'),
    choose(second, 'tracks', 'leaves'),
    say(second, 'found-say', 'en inköpslista'),
    cardLine(second, 1, 'Ring före kaffet'),
  )
  const keeping = safetyPlan.keeping.options?.find(({ id }) => id === 'memory')?.text.sv ?? ''
  const onlyInTheFile = [safetyPlan.keeping.lead.sv, keeping, safety.track.leaves, 'Ring före kaffet']

  test('says in the file where it is safe to have, which way it is for and what is on the card', async () => {
    const { words } = await wordsOf(state, 'plan', second)
    for (const said of onlyInTheFile) expect(words).toContain(said)
    expect(words).toMatch(
      new RegExp(`Ändrat sedan förra versionen.*${safety.tracks.replace('?', '\\?')}.*${safety.card}`),
    )
  })

  test('says none of that on the person’s own copy, where somebody else may read it', async () => {
    const { words } = await wordsOf(state, 'plan', second, { cover: 'own' })
    expect(words).toContain('en inköpslista')
    for (const said of onlyInTheFile) expect(words).not.toContain(said)
  })

  test('says in the file that nobody has answered where it is safe', async () => {
    const { document } = await wordsOf(write(started(first)).state, 'plan', first)
    const facts = document.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []))
    expect(facts.map(({ name, value }) => [name, value])).toEqual([
      [safetyPlan.keeping.lead.sv, 'Inget svar än.'],
      [safety.tracks, 'Inget svar än.'],
    ])
  })

  test('says what came after the signature, and does not mix it in', async () => {
    const { state, device } = write(started(first), say(first, 'signs-did', 'vid kyrkan'))
    const of = idsToSign(state.writes, `plan/${first}`)
    const by = { of, stateHash: '0'.repeat(64), name: 'Ali', role: 'Socialsekreterare' }
    writeOn(device, { type: 'plan.signed@1', data: { plan: first, ...by } }, 20)
    writeOn(device, say(first, 'signs-did', 'efteråt'), 21)
    const { words } = await wordsOf(foldCase(CASE_ID, [...device.known.values()]), 'plan', first)
    expect(words).toContain(safety.late(1))
    expect(words).toContain('vid kyrkan')
    expect(words).not.toContain('efteråt')
  })

  test('is not made with another front page than the one that was chosen', async () => {
    const asked = { what: 'plan', of: first, chosenAnyway: true } as const
    const setting = {
      locale: 'sv',
      texts: { ...inside, ...work },
      today: '2026-11-25',
      organisation,
    } as const
    const made = await printOfCase(state, { ...asked, options: { ...PLAIN_PRINT, cover: 'own' } }, setting)
    expect(made).toEqual({ ok: false, error: { code: 'cover-no-words' } })
  })
})

describe('chapters', () => {
  test('are called for by what is known and by what is not', async () => {
    const { state } = write({
      type: 'sheet.valueSet@1',
      data: { sheet: 'on-site', prompt: 'weapons-there', value: 'unknown' },
    })
    const topics = await neededTopics(organisation, state)
    const { needed, others } = neededChapters(safetyPlan.chapters, topics)
    const ids = needed.map(({ id }) => id)
    expect(ids).toContain('weapons')
    expect(ids).toContain('signs')
    expect(others.map(({ id }) => id)).toContain('honour')
    expect(needed.length + others.length).toBe(safetyPlan.chapters.length)
  })

  test('print what stands on a sheet about distance, and that it is from there', async () => {
    const { state } = write(started(first), {
      type: 'sheet.valueSet@1',
      data: { sheet: 'time-to-help', row: idOf('r', 1), prompt: 'times-minutes', value: '95' },
    })
    const { words } = await wordsOf(state, 'plan', first)
    expect(words).toContain('95 minuter')
    expect(words).toContain('Ur bladen om avstånd, som de ser ut 2026-11-25.')
  })
})

describe('a child’s own plan', () => {
  const drafts = [
    started(first),
    started(childs, childPlan),
    { type: 'plan.forChild@1', data: { plan: childs, child } },
    say(childs, 'kid-go', 'till hundkojan'),
    say(childs, 'kid-word', 'banan'),
    say(childs, 'kid-pick-up', 'mormor'),
    say(childs, 'kid-signs', 'det är tyst'),
  ] as const satisfies readonly EventDraft[]

  test('is its own, and never the grown-up’s', () => {
    const { state } = write(...drafts)
    expect(currentPlan(state)?.id).toBe(first)
    expect(childPlanOf(state, child)?.id).toBe(childs)
    expect(childPlanOf(state, idOf('b', 2))).toBeUndefined()
  })

  test('becomes a card with drawings and whole sentences, without name, heading or day', async () => {
    const { document } = await wordsOf(write(...drafts).state, 'childCard', childs)
    expect(document).toMatchObject({ sheet: 'card', footer: '', title: 'Anteckning' })
    const [block] = document.blocks
    if (block?.kind !== 'pictures') throw new Error('expected pictures')
    expect(document.blocks).toHaveLength(1)
    expect(block.pictures.map(({ alt, text }) => [alt, text])).toEqual([
      ['En dörr och en pil ut', 'När det blir bråk går jag till hundkojan'],
      ['Ett ord att känna igen', 'När jag hör ordet banan går jag dit direkt'],
    ])
    const fewer = await wordsOf(write(...drafts).state, 'childCard', childs, { leftOut: ['kid-word'] })
    expect(fewer.words).not.toContain('banan')
  })

  test('a name in the case stops the card, and so does silence about paper', async () => {
    const { state } = write(
      ...drafts,
      { type: 'person.added@1', data: { person: child, role: 'child' } },
      { type: 'person.fieldSet@1', data: { person: child, field: 'name', value: 'Tindra Lövgren' } },
      say(childs, 'kid-adult', 'Tindra'),
    )
    const setting = {
      locale: 'sv',
      texts: { ...inside, ...work },
      today: '2026-11-25',
      organisation,
    } as const
    const wish = { what: 'childCard', of: childs } as const
    expect(await printOfCase(state, { ...wish, chosenAnyway: true }, setting)).toMatchObject({
      error: { code: 'card-not-printable' },
    })
    expect(await printOfCase(state, { ...wish, chosenAnyway: false }, setting)).toMatchObject({
      error: { code: 'card-not-chosen' },
    })
  })

  test('lets the school have only what was chosen, and only what may leave', async () => {
    const values = new Map([
      ['kid-pick-up', { is: 'text', text: 'mormor' }],
      ['kid-go', { is: 'text', text: 'till hundkojan' }],
      ['kid-school-where', { is: 'text', text: 'Hemliga skolan' }],
    ] as const)
    expect(linesFor(childPlan, values, 'school').map(({ prompt }) => prompt)).toEqual(['kid-pick-up'])
    expect(linesFor(childPlan, values, 'work')).toEqual([])
    const { state } = write(...drafts, say(childs, 'kid-call', 'numret på lappen'), {
      type: 'plan.extractMade@1',
      // What may not leave is asked for as well, as a damaged or forged event could.
      data: {
        plan: childs,
        extract,
        recipient: 'school',
        prompts: ['kid-pick-up', 'kid-go'],
        ground: 'consent',
        words: '',
      },
    })
    const { document, words } = await wordsOf(state, 'extract', extract)
    expect(words).toContain('mormor')
    expect(words).not.toMatch(/hundkojan|numret på lappen|tyst/)
    expect(document.footer).toBe('Förvaras inlåst. Kopieras inte.')
    expect(extractsOf(state.writes).map(({ value }) => value.ground)).toEqual(['consent'])
    expect(state.plans.find(({ id }) => id === childs)?.late).toBe(0)
  })
})

describe('the person’s own copy', () => {
  const drafts = [
    { type: 'case.opened@1', data: { kind: 'exposed', title: 'Ärende Björk' } },
    { type: 'case.fieldSet@1', data: { field: 'caseNumber', value: '2026-0117' } },
    started(first),
    say(first, 'signs-did', 'parkerade vid kyrkan'),
    say(first, 'worker-out', 'arbetsledaren'),
    say(first, 'found-say', 'en lista till stugan'),
  ] as const satisfies readonly EventDraft[]

  test('begins with a page that anybody may see, and says nowhere whose it is', async () => {
    const { document, words } = await wordsOf(write(...drafts).state, 'plan', first, { cover: 'cabin' })
    expect(document.blocks.slice(0, 3).map(({ kind }) => kind)).toEqual(['heading', 'list', 'pageBreak'])
    expect(words).toContain('Att packa till stugan')
    expect(words).toContain('parkerade vid kyrkan')
    expect(words).not.toMatch(/Björk|2026-0117|arbetsledaren|Arbetsmaterial|Underskriven|akten/)
    const own = await wordsOf(write(...drafts).state, 'plan', first, { cover: 'own' })
    expect(own.document.blocks[0]).toMatchObject({ text: 'en lista till stugan' })
  })

  test('is large, or in two languages, where that is chosen and loaded', async () => {
    const somali: Translation = {
      pack: safetyPlan.id,
      packVersion: safetyPlan.version,
      language: 'so',
      name: 'Soomaali',
      direction: 'ltr',
      reviewedBy: 'Provtolken',
      reviewedOn: '2026-11-01',
      answers: { yes: 'Haa', no: 'Maya', unknown: 'Ma garanayo', declined: 'Ma rabo' },
      items: [{ item: 'signs-did', text: 'Hore waxaa i caawiyay …', options: [] }],
    }
    const { document, words } = await wordsOf(
      write(...drafts).state,
      'plan',
      first,
      { large: true, second: 'so' },
      [somali],
    )
    expect(document.large).toBe(true)
    expect(words).toContain('"also":{"text":"Hore waxaa i caawiyay …","language":"so","direction":"ltr"}')
    const of = async (translation: Translation) =>
      (await wordsOf(write(...drafts).state, 'plan', first, { second: 'so' }, [translation])).words
    // The sentence is the same in 1.0.0, so the translation of it is.
    expect(await of({ ...somali, packVersion: '1.0.0' })).toContain('Hore')
    const another = [{ item: 'signs-did', text: '["Något annat …","Something else …"]' }]
    expect(await of({ ...somali, packVersion: '1.0.0', sources: another })).not.toContain('Hore')
    expect(await of({ ...somali, packVersion: '9.9.9' })).not.toContain('Hore')
  })
})
