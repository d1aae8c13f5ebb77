import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IndexRow } from '../../../src/domain/index-row.ts'
import { parseShard, shardText } from '../../../src/storage/shard-text.ts'
import { rowFor } from '../../support/storage-rig.ts'

test('every field of a row comes back', () => {
  const rows = [{ ...rowFor('a'.repeat(32), 'Ärende "Björk"\n'), circle: 'some' }, rowFor('b'.repeat(32), '')]
  const back = parseShard(shardText(rows))
  expect(back).toEqual(rows)
  expect(Object.keys(back?.[0] ?? {}).sort()).toEqual(Object.keys(IndexRow.shape).sort())
})

test('whatever is written in rows comes back, in order', () => {
  const word = fc.oneof(
    fc.constantFrom('', '\n', 'each', 'name\n', '@', '[1', '2'),
    fc.string({ unit: 'grapheme' }),
  )
  const text = word.filter((it) => !/\p{Cc}/u.test(it.replaceAll('\n', '')))
  const row = fc.record({
    caseId: fc.stringMatching(/^[0-9a-f]{32}$/),
    kind: fc.constantFrom('exposed' as const, 'perpetrator' as const),
    title: text,
    names: text,
    personnummer: text,
    caseNumber: text,
    nextStep: text,
    nextStepOn: text,
    dues: text,
    changedAt: text,
    protection: text,
    saved: fc.constantFrom('tablet' as const, 'server' as const, 'confirmed' as const),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      expect(parseShard(shardText(rows))).toEqual(rows)
    }),
  )
})

test('a full shard comes back, few values or many', () => {
  const rows = Array.from({ length: 400 }, (_, n) => ({
    ...rowFor(n.toString(16).padStart(32, '0'), `Ärende ${n}`),
    caseNumber: `SN ${n % 200}`,
    dues: n % 3 === 0 ? '2026-12-01 limit' : '',
  }))
  expect(parseShard(shardText(rows))).toEqual(rows)
})

test('a control character pasted into a title is a space in the list', () => {
  const [row] = parseShard(shardText([rowFor('a'.repeat(32), 'Ett\u001dtvå\u001etre')])) ?? []
  expect(row).toEqual(rowFor('a'.repeat(32), 'Ett två tre'))
})

test('an empty shard has no rows', () => {
  expect(parseShard(shardText([]))).toEqual([])
})

test('a shard of another version is not guessed at', () => {
  expect(parseShard('[2,["a"]]')).toBeUndefined()
  expect(parseShard('[]')).toBeUndefined()
  expect(parseShard(shardText([rowFor('a'.repeat(32), '')]).replace('3', '4'))).toBeUndefined()
})

/** As the first version of the app wrote it. */
const first = [
  'a'.repeat(32),
  'exposed',
  'Ärende Björk',
  ['Namn Namnsson'],
  ['19800101-1234'],
  'SN 2026-17',
  'assess',
  '',
  '2026-11-23T10:00:00.000Z',
  'none',
  'tablet',
  '2026-12-01 limit',
]

test('a list from when names and numbers were lists of their own is read', () => {
  const cells = [...first]
  cells[3] = 'Åsa Öberg\u001fPer\u001f'
  cells[4] = ''
  expect(parseShard(['2', ...cells.map((cell) => `each${cell}`)].join('\u001d'))).toEqual([
    {
      ...rowFor('a'.repeat(32), 'Ärende Björk'),
      names: 'Åsa Öberg\nPer',
      personnummer: '',
      dues: '2026-12-01 limit',
    },
  ])
})

test('a list from before it was kept in columns is read', () => {
  expect(parseShard(JSON.stringify([1, first]))).toEqual([
    { ...rowFor('a'.repeat(32), 'Ärende Björk'), dues: '2026-12-01 limit' },
  ])
})

test('a row written before it carried its dates has none', () => {
  expect(parseShard(JSON.stringify([1, first.slice(0, -1)]))).toEqual([
    rowFor('a'.repeat(32), 'Ärende Björk'),
  ])
})
