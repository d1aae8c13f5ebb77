import { describe, expect, test } from 'vitest'
import { accessRows, sampleOf } from '../../../src/app/access-rows.ts'
import { accessDocument } from '../../../src/app/print/access-document.ts'
import { loadPrintTexts } from '../../../src/app/print/print-texts.ts'
import { access } from '../../../src/content/texts/sv/access.ts'
import { type AccessEntry, filterEntries } from '../../../src/domain/access/access-entries.ts'

const entry = (id: string, wall: string, actor: string, of?: string): AccessEntry => ({
  id,
  wall,
  actor,
  device: 'd',
  access: 'read',
  of,
  what: undefined,
})
const ENTRIES = [
  entry('a', '2026-11-01T08:00:00.000Z', 'karin', 'one'),
  entry('c', '2026-11-03T08:00:00.000Z', 'lars', 'two'),
  entry('b', '2026-11-03T08:00:00.000Z', 'karin', 'two'),
  entry('d', '2026-11-02T08:00:00.000Z', 'karin'),
]

describe('a look-through', () => {
  test('shows the newest first, in the same order on every tablet', () => {
    const order = (entries: readonly AccessEntry[]) =>
      filterEntries(entries, { actor: '', of: '' }).map(({ id }) => id)
    expect(order(ENTRIES)).toEqual(['c', 'b', 'd', 'a'])
    expect(order([...ENTRIES].reverse())).toEqual(['c', 'b', 'd', 'a'])
  })

  test('keeps to the person and the case that were chosen, with what was done with every case', () => {
    expect(filterEntries(ENTRIES, { actor: 'karin', of: '' })).toHaveLength(3)
    expect(filterEntries(ENTRIES, { actor: 'karin', of: 'two' }).map(({ id }) => id)).toEqual(['b', 'd'])
  })

  test('of one case has the backups since it was opened, says that they are of all, and has no file without content', async () => {
    const of = (id: string, wall: string, what: string): AccessEntry => ({
      ...entry(id, wall, 'karin'),
      access: 'export',
      what,
    })
    const entries = [
      of('before', '2026-11-01T07:00:00.000Z', 'backup'),
      of('after', '2026-11-02T07:00:00.000Z', 'backup'),
      of('days', '2026-11-02T08:00:00.000Z', 'calendar'),
      of('card', '2026-11-02T09:00:00.000Z', 'kit'),
      entry('read', '2026-11-02T06:00:00.000Z', 'lars', 'one'),
      { ...entry('looked', '2026-11-02T05:00:00.000Z', 'lars', 'one'), what: 'document' },
      entry('other', '2026-11-02T06:00:00.000Z', 'lars', 'two'),
    ]
    const desk = {
      organisation: { value: { members: [] } },
      cases: { value: [] },
    } as unknown as Parameters<typeof accessRows>[0]
    const rows = accessRows(
      desk,
      entries,
      { actor: '', of: 'one', since: '2026-11-01T08:00:00.000Z' },
      access,
    )
    expect(rows.map(({ id, isOfAll }) => [id, isOfAll])).toEqual([
      ['after', true],
      ['read', false],
      ['looked', false],
    ])
    const printed = accessDocument(rows, '2026-11-03', access, await loadPrintTexts('sv'), 'sv')
    const did = printed.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row[2]) : [],
    )
    expect(did).toEqual([
      'Sparade en fil: Säkerhetskopia. Alla ärenden på surfplattan',
      'Öppnade ärendet',
      'Öppnade: Dokument',
    ])
  })

  test('draws a sample without repeats, in the order of the list, and all of a short list', () => {
    const rows = Array.from({ length: 100 }, (_, at) => at)
    let at = 0
    const chance = () => [0.99, 0, 0.5, 0.5, 0.999999][at++ % 5] as number
    const drawn = sampleOf(rows, 10, chance)
    expect(new Set(drawn).size).toBe(10)
    expect([...drawn].sort((a, b) => a - b)).toEqual(drawn)
    expect(sampleOf([1, 2], 10, () => 0.5)).toEqual([1, 2])
  })
})
