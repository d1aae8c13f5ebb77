import { describe, expect, test } from 'vitest'
import { printOfCase } from '../../../../src/app/print/print-of-case.ts'
import { inside } from '../../../../src/content/texts/sv/inside.ts'
import { work } from '../../../../src/content/texts/sv/work.ts'
import type { EventDraft } from '../../../../src/domain/event.ts'
import { foldCase } from '../../../../src/domain/fold-case.ts'
import type { PrintBlock } from '../../../../src/domain/print/print-document.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../../support/devices.ts'
import { noOwnPacks } from '../../../support/no-own-packs.ts'

const assessment = idOf('a', 1)
const scenario = idOf('s', 1)
const texts = { ...inside, ...work }

async function blocksOf(
  form: 'guided' | 'paper',
  ...drafts: readonly EventDraft[]
): Promise<readonly PrintBlock[]> {
  const device = newDevice(1)
  const all: readonly EventDraft[] = [
    { type: 'case.opened@1', data: { kind: 'exposed', title: 'Ärende Björk' } },
    { type: 'assessment.started@1', data: { assessment, pack: 'sam', packVersion: '1.0.0', form } },
    ...drafts,
  ]
  for (const [i, draft] of all.entries()) writeOn(device, draft, i + 1)
  const printed = await printOfCase(
    foldCase(CASE_ID, [...device.known.values()]),
    { what: 'assessment', of: assessment, chosenAnyway: false },
    { locale: 'sv', texts, today: '2026-11-24', organisation: noOwnPacks },
  )
  if (!printed.ok) throw new Error(`expected a print, got ${printed.error.code}`)
  return printed.value.document.blocks
}

const answer = (item: string, given: Extract<EventDraft, { type: 'answer.set@1' }>['data']['answer']) =>
  ({ type: 'answer.set@1', data: { assessment, item, answer: given } }) as const

const judged: readonly EventDraft[] = [
  answer('n3', {
    is: 'factor',
    current: 'present',
    past: 'insufficient',
    relevance: 'high',
    source: 'Grannen',
    on: '2026-11-03',
  }),
  answer('priority', { is: 'option', option: 'high' }),
  { type: 'scenario.added@1', data: { assessment, scenario } },
  {
    type: 'scenario.fieldSet@1',
    data: { assessment, scenario, field: 'kind', value: 'Söker upp henne på jobbet' },
  },
  { type: 'scenario.fieldSet@1', data: { assessment, scenario, field: 'severity', value: 'deadly' } },
]

describe('a judged assessment on paper', () => {
  test('says conclusions, courses and factors in words, and never a level or a sum', async () => {
    const blocks = await blocksOf('guided', ...judged)
    expect(blocks.some((block) => block.kind === 'ladder')).toBe(false)
    expect(blocks).toContainEqual({ kind: 'heading', level: 2, text: 'Slutsatser' })
    const text = JSON.stringify(blocks)
    for (const said of [
      'Hög',
      'Söker upp henne på jobbet',
      'Dödligt våld möjligt',
      'N3 Bevakar eller närmar sig',
      'Finns (J)',
      'Vet inte nog (–)',
      'Relevans: mycket. Grannen. 2026-11-03',
      'Inget räknas ihop',
      'Inte bekräftat',
    ]) {
      expect(text).toContain(said)
    }
    expect(text).not.toMatch(/nivå [1-4]|poäng: |summa: /i)
    const tables = blocks.filter((block) => block.kind === 'table')
    expect(tables.map((table) => table.rows.length)).toEqual([10, 10, 10])
  })

  test('made by someone else says by whom, when and where it was read, and lists no factors', async () => {
    const blocks = await blocksOf('paper', answer('priority', { is: 'option', option: 'low' }), {
      type: 'resultOrigin.set@1',
      data: { assessment, takenOn: '2026-11-20', takenBy: 'polisen, BOPS', readFrom: 'kopia i akten' },
    })
    expect(blocks).toContainEqual({
      kind: 'paragraph',
      text: 'Gjord av polisen, BOPS, 2026-11-20. Läst i: kopia i akten.',
    })
    expect(blocks.filter((block) => block.kind === 'table')).toEqual([])
  })
})
