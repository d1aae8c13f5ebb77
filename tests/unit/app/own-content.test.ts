import { describe, expect, test } from 'vitest'
import { changedLines } from '../../../src/app/entry-words.ts'
import { countedNow, type FollowUp, openFollowUp, startClock } from '../../../src/app/follow-up.ts'
import { openToolbox } from '../../../src/app/manage.ts'
import { openNumbers } from '../../../src/app/numbers.ts'
import {
  type ContentBook,
  entryRows,
  entryTitle,
  isToChoose,
  openContentBook,
  tagOf,
  writeEdition,
} from '../../../src/app/own-content.ts'
import { openPlanPack } from '../../../src/app/plan.ts'
import { inside } from '../../../src/content/texts/sv/inside.ts'
import { ownContent } from '../../../src/content/texts/sv/own-content.ts'
import { work } from '../../../src/content/texts/sv/work.ts'
import type { CaseState } from '../../../src/domain/case-state.ts'
import type { Entries, Entry } from '../../../src/domain/editions/entries.ts'
import { EditionKind } from '../../../src/domain/event-content.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'

const TODAY = '2026-11-24'
const book = await openContentBook()

/** An organisation that has said these things, through the command the screens use. */
async function organisationThatSaid(
  ...wishes: readonly (readonly [EditionKind, string, Parameters<typeof writeEdition>[3], ContentBook?])[]
): Promise<CaseState> {
  const device = newDevice(1)
  const state = () => foldCase(CASE_ID, [...device.known.values()])
  const desk = {
    writeOrganisation: async (drafts: readonly Parameters<typeof writeOn>[1][]) => {
      for (const draft of drafts) writeOn(device, draft, device.known.size + 1)
      return { ok: true as const, value: undefined }
    },
  }
  for (const [kind, id, wish, from] of wishes) {
    await writeEdition(desk as never, from ?? book, { kind, id, reason: '' }, wish)
  }
  return state()
}

const entryOf = (kind: EditionKind, id: string): Entry =>
  book.shipped[kind].find((entry) => entry.id === id) ?? never()

test('every reader shows what the organisation changed, added and hid', async () => {
  const measure = { ...entryOf('measure', 'vaktbolag'), title: { sv: 'Nordvakt', en: 'Nordvakt' } }
  const trigger = { ...entryOf('trigger', 'jaktstart'), offsetDays: -21 }
  const clock = { ...entryOf('clock', 'forhandsbedomning'), limit: { count: 10, unit: 'days' } }
  const number = { ...entryOf('number', 'police'), id: 'egen-1', number: '0950-123 45' }
  const prompt = book.shipped.prompt[0] ?? never()
  const organisation = await organisationThatSaid(
    ['measure', 'vaktbolag', { is: 'own', entry: measure as Entry }],
    ['trigger', 'jaktstart', { is: 'own', entry: trigger as Entry }],
    ['clock', 'forhandsbedomning', { is: 'own', entry: clock as Entry }],
    ['number', 'egen-1', { is: 'own', entry: number as Entry }],
    ['number', 'sos', { is: 'hidden', entry: entryOf('number', 'sos') }],
    ['prompt', prompt.id, { is: 'hidden', entry: prompt }],
  )
  const toolbox = await openToolbox(organisation)
  expect(toolbox.ok && toolbox.value.index.find('vaktbolag')?.title.sv).toBe('Nordvakt')
  expect(toolbox.ok && toolbox.value.editionOf('vaktbolag')).toBe(idOf('e', 1))
  const followUp = await openFollowUp(organisation)
  if (!followUp.ok) throw new Error(followUp.error.code)
  expect(followUp.value.triggers.find(({ id }) => id === 'jaktstart')?.offsetDays).toBe(-21)
  expect(followUp.value.clocks.find(({ id }) => id === 'forhandsbedomning')?.limit.count).toBe(10)
  const numbers = await openNumbers(TODAY, organisation)
  expect(numbers.at(-1)?.number).toBe('0950-123 45')
  expect(numbers.some(({ id }) => id === 'sos')).toBe(false)
  const plan = await openPlanPack(undefined, organisation)
  expect(plan.ok && plan.value.chapters[0]?.prompts[0]?.id).not.toBe(prompt.id)
})

test('a rhythm of the organisation’s own is offered, a way of its own measure is used, and both are said in the differences', async () => {
  const trigger = { ...entryOf('trigger', 'jaktstart'), rhythmDays: [10, 20] } as Entry
  const measure = { ...entryOf('measure', 'akutvard'), track: 'stays' } as Entry
  const organisation = await organisationThatSaid(
    ['trigger', 'jaktstart', { is: 'own', entry: trigger }],
    ['measure', 'akutvard', { is: 'own', entry: measure }],
  )
  const followUp = await openFollowUp(organisation)
  expect(followUp.ok && followUp.value.triggers.find(({ id }) => id === 'jaktstart')?.rhythmDays).toEqual([
    10, 20,
  ])
  const toolbox = await openToolbox(organisation)
  expect(toolbox.ok && toolbox.value.index.find('akutvard')?.track).toBe('stays')
  const sources = { book, texts: ownContent, inside: { ...inside, ...work } as never, locale: 'sv' as const }
  const said = (kind: EditionKind, id: string, after: Entry) =>
    changedLines(kind, { before: entryOf(kind, id), after }, sources).map(({ before, after }) => [
      before.text,
      after.text,
    ])
  expect(said('trigger', 'jaktstart', trigger)).toEqual([['–', '10, 20']])
  expect(said('measure', 'akutvard', measure)).toEqual([['Båda vägarna', 'Bara den som stannar']])
})

test('a trigger that was set before the change is read as it was set', async () => {
  const changed = { ...entryOf('trigger', 'jaktstart'), title: { sv: 'Älgjakten', en: 'Elk hunt' } }
  const organisation = await organisationThatSaid([
    'trigger',
    'jaktstart',
    { is: 'own', entry: changed as Entry },
  ])
  const followUp = await openFollowUp(organisation)
  if (!followUp.ok) throw new Error(followUp.error.code)
  const set = (edition?: string) =>
    ({ set: { shown: { rule: 'jaktstart', edition }, versions: [] } }) as never
  expect(followUp.value.triggerOf(set())?.title.sv).toBe('Jakten börjar, eller jaktlaget samlas')
  expect(followUp.value.triggerOf(set(idOf('e', 1)))?.title.sv).toBe('Älgjakten')
})

describe('a time limit that the organisation has changed', () => {
  const shipped = entryOf('clock', 'forhandsbedomning') as Entries['clock']
  const changed: Entry = {
    ...shipped,
    limit: { count: 10, unit: 'days' },
    law: 'SoL 20:2, vår läsning',
    verifiedOn: '2026-05-01',
  }
  const saying = (wish: Parameters<typeof writeEdition>[3], from?: ContentBook) =>
    ['clock', 'forhandsbedomning', wish, from ?? book] as const

  async function limitsAfter(...wishes: readonly ReturnType<typeof saying>[]) {
    const organisation = await organisationThatSaid(...wishes)
    const followUp = await openFollowUp(organisation)
    if (!followUp.ok) throw new Error(followUp.error.code)
    return { organisation, followUp: followUp.value }
  }

  /** Started in a case with the rules of that moment. */
  async function started(followUp: FollowUp) {
    const device = newDevice(2)
    const session = {
      dispatch: async (drafts: readonly Parameters<typeof writeOn>[1][]) => {
        for (const draft of drafts) writeOn(device, draft, device.known.size + 1)
        return { ok: true as const, value: undefined }
      },
    }
    const rule = followUp.clocks.find(({ id }) => id === 'forhandsbedomning') ?? never()
    await startClock(session as never, followUp, rule, { clock: idOf('c', 1), from: '2026-11-24' })
    return foldCase(CASE_ID, [...device.known.values()]).clocks[0] ?? never()
  }

  test('counts the days of the changed one, and is written down with it', async () => {
    const before = await started((await limitsAfter()).followUp)
    expect(before.set.shown).toMatchObject({ limit: '2026-12-08', due: '2026-12-08' })
    expect(before.set.shown.edition).toBeUndefined()
    const { followUp } = await limitsAfter(saying({ is: 'own', entry: changed }))
    const clock = await started(followUp)
    expect(clock.set.shown).toMatchObject({ limit: '2026-12-04', due: '2026-12-04', edition: idOf('e', 1) })
    expect(followUp.clockOf(clock)).toMatchObject({ law: 'SoL 20:2, vår läsning', verifiedOn: '2026-05-01' })
  })

  test('changes none that runs, and says what the new rules would give', async () => {
    const clock = await started((await limitsAfter()).followUp)
    const { followUp } = await limitsAfter(saying({ is: 'own', entry: changed }))
    expect(followUp.clockOf(clock)?.limit).toEqual({ count: 14, unit: 'days' })
    expect(clock.set.shown.limit).toBe('2026-12-08')
    expect(countedNow(followUp, clock)?.limit).toBe('2026-12-04')
  })

  test('is marked when it was checked more than 180 days ago, and not before', async () => {
    const { organisation } = await limitsAfter(saying({ is: 'own', entry: changed }))
    const isOld = (today: string) =>
      entryRows(book, 'clock', organisation, today).find(({ id }) => id === 'forhandsbedomning')?.isOld
    expect(isOld('2026-10-28')).toBe(false)
    expect(isOld('2026-10-29')).toBe(true)
  })

  test('is laid beside a newer one of ours, field by field, and stands until somebody chooses', async () => {
    const ours: Entry = {
      ...shipped,
      limit: { count: 21, unit: 'days' },
      law: 'SoL 20:2 (2027:1)',
      verifiedOn: '2027-01-10',
    }
    const updated: ContentBook = { ...book, shipped: { ...book.shipped, clock: [ours] } }
    const { organisation } = await limitsAfter(saying({ is: 'own', entry: changed }))
    const [row] = entryRows(updated, 'clock', organisation, '2027-01-11')
    expect(row?.standing).toMatchObject({ is: 'changed', newerFromUs: true })
    expect(row?.entry).toEqual(changed)
    const sources = { book, texts: ownContent, inside: { ...inside, ...work }, locale: 'sv' } as const
    const lines = changedLines('clock', { before: ours, after: changed }, sources).map(
      ({ before, after, ...line }) => ({ ...line, before: before.text, after: after.text }),
    )
    expect(lines).toEqual([
      { path: 'limit.count', name: 'Antal', before: '21', after: '10' },
      { path: 'law', name: 'Lagrum', before: 'SoL 20:2 (2027:1)', after: 'SoL 20:2, vår läsning' },
      { path: 'verifiedOn', name: 'Kontrollerat den', before: '2027-01-10', after: '2026-05-01' },
    ])
    const chosen = await limitsAfter(
      saying({ is: 'own', entry: changed }),
      saying({ is: 'own', entry: changed }, updated),
    )
    expect(
      entryRows(updated, 'clock', chosen.organisation, '2027-01-11').map(({ standing }) => standing),
    ).toMatchObject([{ is: 'changed', newerFromUs: false }])
  })
})

test('the list says what has to be chosen, what is ours, and what is old', async () => {
  const police = entryOf('number', 'police')
  const organisation = await organisationThatSaid(
    ['number', 'police', { is: 'own', entry: { ...police, number: '114 15' } as Entry }],
    ['number', 'egen-1', { is: 'own', entry: { ...police, id: 'egen-1' } as Entry }],
    ['number', 'sos', { is: 'hidden', entry: entryOf('number', 'sos') }],
  )
  const of = (on: string, from = book) =>
    new Map(entryRows(from, 'number', organisation, on).map((row) => [row.id, row]))
  const rows = of(TODAY)
  expect([rows.get('police'), rows.get('egen-1'), rows.get('sos')].map((row) => row?.standing.is)).toEqual([
    'changed',
    'added',
    'hidden',
  ])
  expect([...rows.values()].filter(isToChoose)).toEqual([])
  expect(rows.get('police')?.isOld).toBe(false)
  expect(of('2027-06-30').get('police')?.isOld).toBe(true)

  const updated: ContentBook = {
    ...book,
    shipped: {
      ...book.shipped,
      number: book.shipped.number.map((entry) => ({ ...entry, verifiedOn: '2027-06-01' })),
    },
  }
  const after = of('2027-06-30', updated)
  expect([...after.values()].filter(isToChoose).map(({ id }) => id)).toEqual(['sos', 'police'])
  expect(after.get('police')?.entry).toMatchObject({ number: '114 15' })
})

test('tags tell every entry apart and say no word of it', () => {
  for (const kind of EditionKind.options) {
    const tags = book.shipped[kind].map(({ id }) => tagOf(id))
    expect(new Set(tags).size).toBe(tags.length)
    for (const tag of tags) expect(tag).toMatch(/^[0-9a-f]{8}$/)
    for (const entry of book.shipped[kind]) expect(entryTitle(entry, 'sv').text).not.toBe('')
  }
})

function never(): never {
  throw new Error('expected a value')
}
