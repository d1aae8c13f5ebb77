import { describe, expect, test } from 'vitest'
import { openToolbox } from '../../../../src/app/manage.ts'
import { factNames, measureWords, namedFacts } from '../../../../src/app/measure-words.ts'
import { unmetWords } from '../../../../src/app/preconditions.ts'
import { printOfCase } from '../../../../src/app/print/print-of-case.ts'
import { inside } from '../../../../src/content/texts/sv/inside.ts'
import { work } from '../../../../src/content/texts/sv/work.ts'
import type { AvailabilityMap } from '../../../../src/domain/bridge/availability.ts'
import { TOPICS } from '../../../../src/domain/bridge/factor.ts'
import type { EventDraft } from '../../../../src/domain/event.ts'
import type { MeasureField } from '../../../../src/domain/event-fields.ts'
import { foldCase } from '../../../../src/domain/fold-case.ts'
import { parseEvent } from '../../../../src/domain/parse-event.ts'
import { plainText } from '../../../../src/domain/print/print-text.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../../support/devices.ts'
import { noOwnPacks } from '../../../support/no-own-packs.ts'

const texts = { ...inside, ...work }
const measure = idOf('b', 1)
const set = (field: MeasureField, value: string): EventDraft => ({
  type: 'measure.fieldSet@1',
  data: { measure, field, value },
})

/** A measure of the catalogue with these words, through the log and back. */
function caseWith(...drafts: readonly EventDraft[]) {
  const device = newDevice(1)
  const added: EventDraft = {
    type: 'measure.added@1',
    data: { measure, catalogue: 'vaktbolag', catalogueVersion: '1.0.0', title: 'Vaktbolag', factors: [] },
  }
  const opened: EventDraft = { type: 'case.opened@1', data: { kind: 'exposed', title: 'Ärende Björk' } }
  for (const [i, draft] of [opened, added, ...drafts].entries()) writeOn(device, draft, i + 1)
  const read = [...device.known.values()].map((event) => {
    const parsed = parseEvent(JSON.stringify(event))
    if (!parsed.ok) throw new Error(parsed.error.code)
    return parsed.value
  })
  return foldCase(CASE_ID, read)
}

async function paperOf(state: ReturnType<typeof caseWith>, available?: AvailabilityMap) {
  const setting = { locale: 'sv', texts, today: '2026-11-24', organisation: noOwnPacks } as const
  const printed = await printOfCase(
    state,
    { what: 'measures', of: '', chosenAnyway: false },
    available ? { ...setting, available } : setting,
  )
  if (!printed.ok) throw new Error(`expected a print, got ${printed.error.code}`)
  return printed.value.document.blocks
}

async function saidOnScreen(state: ReturnType<typeof caseWith>) {
  const toolbox = await openToolbox(noOwnPacks)
  const [chosen] = state.measures
  if (!toolbox.ok || !chosen) throw new Error('expected a toolbox and a measure')
  const words = measureWords(chosen, 'said', { toolbox: toolbox.value, texts, locale: 'sv' })
  return namedFacts(words, factNames(texts))
}

const FACTOR = {
  id: 'any',
  state: 'present',
  origins: [{ kind: 'outside', assessment: 'a'.repeat(32), text: 'sagt' }],
} as const

const WRITTEN = {
  possibleIf: 'En granne som kan köra på natten',
  stepUp: 'Om jakten börjar: samma dag',
  stepDown: 'När tre veckor har gått, chefen beslutar',
  costForPerson: 'Hon missar två lektioner',
  costForMunicipality: 'Sju timmar och 40 mil',
  note: 'Sagt på tisdagen',
} as const

test('everything written of a measure stands on the plan and on the paper of the meeting, each under its name', async () => {
  const state = caseWith(
    set('preconditionMet', 'notMet'),
    ...Object.entries(WRITTEN).map(([field, value]) => set(field as MeasureField, value)),
  )
  const onScreen = await saidOnScreen(state)
  const onPaper = (await paperOf(state)).flatMap((block) => (block.kind === 'facts' ? block.facts : []))
  const { riskPlan, plan } = texts
  for (const [name, value] of [
    [riskPlan.possibleIf, WRITTEN.possibleIf],
    [riskPlan.stepUp, WRITTEN.stepUp],
    [riskPlan.stepDown, WRITTEN.stepDown],
    [riskPlan.costForMunicipality, WRITTEN.costForMunicipality],
    [plan.measure.note, WRITTEN.note],
  ]) {
    expect(onScreen).toContainEqual({ name, value })
    expect(onPaper).toContainEqual({ name, value })
  }
  expect(JSON.stringify(onScreen)).toContain(WRITTEN.costForPerson)
  expect(JSON.stringify(onPaper)).toContain(WRITTEN.costForPerson)
})

test.each(['met', 'notMet', 'unknown'] as const)(
  'whether what a measure requires is there is said in words: %s',
  async (met) => {
    const state = caseWith(set('preconditionMet', met))
    const { riskPlan, plan } = texts
    for (const facts of [
      await saidOnScreen(state),
      (await paperOf(state)).flatMap((block) => (block.kind === 'facts' ? block.facts : [])),
    ]) {
      // What it is that is required, and then whether it is there.
      expect(facts.find(({ name }) => name === plan.measure.precondition)?.value).not.toBe('')
      expect(facts).toContainEqual({ name: riskPlan.met, value: riskPlan.mets[met] })
    }
  },
)

describe('what a measure builds on', () => {
  const { plan, riskPlan } = texts
  const factOf = async (state: ReturnType<typeof caseWith>) =>
    (await paperOf(state))
      .flatMap((block) => (block.kind === 'facts' ? block.facts : []))
      .find(({ name }) => name === riskPlan.conditions)?.value
  const [report, consent, decision] = [
    plan.measure.policeReport.notNeeded,
    plan.measure.consent.person,
    plan.measure.decision.socialServices,
  ]

  test('stands on paper one by one, and what nobody has spoken of is open, not there', async () => {
    expect(await factOf(caseWith())).toBe(
      `${report} · ${consent}: ${riskPlan.metNotSaid} · ${decision}: ${riskPlan.metNotSaid}`,
    )
  })

  test('is said one by one: a yes to one is none to another', async () => {
    const state = caseWith(set('consentGiven', 'met'), set('decisionTaken', 'notMet'))
    const [yes, notYet] = [riskPlan.mets.met.toLowerCase(), riskPlan.mets.notMet.toLowerCase()]
    expect(await factOf(state)).toBe(`${report} · ${consent}: ${yes} · ${decision}: ${notYet}`)
    expect(await saidOnScreen(state)).toContainEqual({
      name: riskPlan.conditions,
      value: `${consent}: ${yes} · ${decision}: ${notYet}`,
    })
    const toolbox = await openToolbox(noOwnPacks)
    const [measure] = state.measures
    if (!toolbox.ok || !measure) throw new Error('expected a toolbox and a measure')
    expect(unmetWords(measure, toolbox.value.asChosen(measure), texts)).toEqual([`${decision}: ${notYet}`])
  })

  test('that was written as a whole before is still read as a whole, and answers for none of the three', async () => {
    const state = caseWith(set('preconditionMet', 'met'))
    expect(await factOf(state)).toContain(`${consent}: ${riskPlan.metNotSaid}`)
    expect(await saidOnScreen(state)).toContainEqual({ name: riskPlan.met, value: riskPlan.mets.met })
  })
})

test('when a measure ends is said on the plan and on paper', async () => {
  const state = caseWith(set('ends', '2027-01-31'))
  const said = { name: texts.riskPlan.ends, value: '31 jan. 2027' }
  expect(await saidOnScreen(state)).toContainEqual(said)
  expect(
    (await paperOf(state)).flatMap((block) => (block.kind === 'facts' ? block.facts : [])),
  ).toContainEqual(said)
})

test('stepping down is asked, kept and shown as stepping up is', async () => {
  const both = await saidOnScreen(caseWith(set('stepUp', 'samma ord'), set('stepDown', 'samma ord')))
  expect(both).toEqual([
    { name: texts.riskPlan.stepUp, value: 'samma ord' },
    { name: texts.riskPlan.stepDown, value: 'samma ord' },
  ])
})

test('a measure with nothing written has nothing to read on the plan, and what the catalogue says on paper', async () => {
  const state = caseWith()
  expect(await saidOnScreen(state)).toEqual([])
  const facts = (await paperOf(state)).flatMap((block) => (block.kind === 'facts' ? block.facts : []))
  expect(facts.find(({ name }) => name === texts.plan.measure.precondition)?.value).not.toBe('')
})

test.each(['has', 'buys', 'neighbour', 'missing'] as const)(
  'how a measure is to be had here stands on the paper of the meeting as on the screen: %s',
  async (here) => {
    const said = { measure: 'vaktbolag', words: 'Ring växeln', leadTime: 'två dygn', travel: 'nio mil' }
    const available = new Map([['vaktbolag', { shown: { ...said, here, checkedOn: '2026-11-01' } }]])
    const facts = (await paperOf(caseWith(), available)).flatMap((block) =>
      block.kind === 'facts' ? block.facts : [],
    )
    const line = facts.find(({ name }) => name === 'Hos oss')?.value ?? ''
    const words = [texts.availability.here[here], 'Ring växeln', 'Väntetid: två dygn', 'Resa dit: nio mil']
    for (const each of words) expect(line).toContain(each)
  },
)

test('a gap that was chosen all the same says on paper what would make it possible', async () => {
  const incident = idOf('c', 1)
  const state = caseWith(
    { type: 'incident.added@1', data: { incident } },
    { type: 'incident.fieldSet@1', data: { incident, field: 'channel', value: 'followed' } },
    set('possibleIf', 'Avtal med grannkommunen'),
  )
  const missing = {
    shown: { measure: 'vaktbolag', here: 'missing', words: '', checkedOn: '2026-11-01' },
  } as const
  const lists = (await paperOf(state, new Map([['vaktbolag', missing]]))).flatMap((block) =>
    block.kind === 'list' ? block.items : [],
  )
  const gap = lists.map(plainText).find((line) => line.startsWith('Vaktbolag'))
  expect(gap).toContain(`${texts.riskPlan.possibleIf} Avtal med grannkommunen`)
})

test('measures stand by what they are for, whatever the order they were chosen in, and one’s own words last', async () => {
  const toolbox = await openToolbox(noOwnPacks)
  if (!toolbox.ok) throw new Error(toolbox.error.code)
  const groups = ['perpetrator', 'support', 'control', 'monitoring', 'children', 'safety'] as const
  const measures = toolbox.value.index
  const chosen = groups.map((group) => {
    const found = TOPICS.flatMap((topic) => measures.answering({ ...FACTOR, topic })).find(
      (each) => each.group === group && each.id !== 'vaktbolag',
    )
    if (!found) throw new Error(`expected a measure for ${group}`)
    return found.id
  })
  const added = [undefined, ...chosen].map((catalogue, i): EventDraft => {
    const data = { measure: idOf('d', i + 1), title: catalogue ?? 'Egna ord', factors: [] }
    return {
      type: 'measure.added@1',
      data: catalogue ? { ...data, catalogue, catalogueVersion: '1.0.0' } : data,
    }
  })
  const headings = (await paperOf(caseWith(...added))).flatMap((block) =>
    block.kind === 'heading' && block.level === 3 ? [block.text] : [],
  )
  const names = texts.plan.bridge.groups
  expect(headings.slice(0, 7)).toEqual([
    names.safety,
    names.children,
    names.monitoring,
    names.control,
    names.support,
    names.perpetrator,
    texts.riskPlan.ownWords,
  ])
})
