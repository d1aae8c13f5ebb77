import { describe, expect, test } from 'vitest'
import { openChecklistPack } from '../../../src/app/checklists.ts'
import { checklistDocument } from '../../../src/app/print/checklist-document.ts'
import { checklistSheetOf } from '../../../src/app/print/checklist-sheet.ts'
import { loadPrintTexts } from '../../../src/app/print/print-texts.ts'
import { closingList } from '../../../src/content/follow-up/closing-list.ts'
import { deviceSweep } from '../../../src/content/follow-up/device-sweep.ts'
import { highRiskList } from '../../../src/content/follow-up/high-risk-list.ts'
import { inside } from '../../../src/content/texts/sv/inside.ts'
import { work } from '../../../src/content/texts/sv/work.ts'
import type { EventDraft } from '../../../src/domain/event.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import { ChecklistPack } from '../../../src/domain/follow-up/checklist-pack.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'

const nothingSaid = foldCase(CASE_ID, [])
const packs: readonly ChecklistPack[] = [highRiskList, deviceSweep, closingList]

describe.each(packs.map((pack) => [pack.id, pack] as const))('the list %s', (_, pack) => {
  const items = pack.parts.flatMap((part) => part.items)

  test('follows its schema, with ids of their own and every source listed', async () => {
    expect(ChecklistPack.parse(pack)).toEqual(pack)
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    const listed = new Set(pack.sources.map(({ id }) => id))
    expect(items.flatMap(({ sources }) => sources).filter((id) => !listed.has(id))).toEqual([])
    expect((await openChecklistPack(pack.id, nothingSaid, { listVersion: pack.version })).ok).toBe(true)
    expect((await openChecklistPack(pack.id, nothingSaid, { listVersion: '9.9.9' })).ok).toBe(false)
  })

  test('names each point by its part, so that a tick says where it belongs', () => {
    for (const part of pack.parts)
      for (const { id } of part.items) expect(id.startsWith(`${part.id}.`), id).toBe(true)
  })
})

test('high risk is an hour, a day, three days and a week, and every point has somebody', () => {
  expect(highRiskList.parts.map(({ withinHours }) => withinHours)).toEqual([1, 24, 72, 168])
  const items = (highRiskList as ChecklistPack).parts.flatMap((part) => part.items)
  expect(items.filter(({ owner }) => owner === undefined)).toEqual([])
})

test('the device check names everything a shelter has been found through', () => {
  const text = JSON.stringify(deviceSweep).toLowerCase()
  for (const thing of [
    'ryggsäck',
    'klocka',
    'spelkonsol',
    'familjegrupp',
    'spårbrick',
    'bilens',
    'lärplatta',
  ])
    expect(text, thing).toContain(thing)
})

test('a list on paper has what is done, room for what is not, and says nothing in its name', async () => {
  const checklist = idOf('l', 1)
  const device = newDevice(1)
  const drafts: EventDraft[] = [
    { type: 'case.opened@1', data: { kind: 'exposed', title: 'Ärende Björk' } },
    { type: 'checklist.started@1', data: { checklist, list: 'hoglage', listVersion: '1.0.0', parts: [] } },
    {
      type: 'checklist.ticked@1',
      data: { checklist, item: 'h1.fara', tick: 'done', words: 'Karin, nu' },
    },
  ]
  drafts.forEach((draft, i) => {
    writeOn(device, draft, i, Date.UTC(2026, 10, 24, 8))
  })
  const state = foldCase(CASE_ID, [...device.known.values()])
  const list = state.checklists[0]
  if (!list) throw new Error('expected a list')
  const setting = { locale: 'sv', texts: { ...inside, ...work }, today: '2026-11-24' } as const
  const texts = await loadPrintTexts('sv')
  const printed = checklistDocument(checklistSheetOf(state, list, highRiskList, setting), texts, 'sv')
  expect(printed.fileName).toBe('anteckning-2026-11-24.pdf')
  expect(printed.title).toBe('Anteckning')
  const rows = printed.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  expect(rows).toHaveLength(highRiskList.parts.flatMap((part) => [...part.items]).length)
  expect(rows[0]?.[1]).toContain('Karin, nu')
  expect(rows[0]?.[2]).toMatch(/^Klart .*2026/)
  expect(rows[1]?.[2]).toBe('__________')
})
