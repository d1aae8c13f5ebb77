import { expect, test } from 'vitest'
import type { DomainEvent } from '../../../src/domain/event.ts'
import { createWarmCases } from '../../../src/storage/warm-cases.ts'

const at = (revision: number, deviceSeq = 0) => ({ revision, deviceSeq })
const rows = (...pairs: [string, string | undefined][]) =>
  pairs.map(([keyId, id]) => ({ keyId, event: id === undefined ? undefined : eventOf(id), size: 10 }))
const eventOf = (id: string) => ({ id }) as DomainEvent

test('a case that came whole over two pages is there, once', () => {
  const warm = createWarmCases()
  warm.note({ before: at(1), rows: rows(['a', '1'], ['b', '2']), firstKeys: new Set(['a', 'b']) })
  warm.note({ before: at(2), rows: rows(['a', '3']), firstKeys: new Set() })
  expect(warm.take(['a'], at(3))).toEqual([eventOf('1'), eventOf('3')])
  expect(warm.take(['a'], at(3))).toBeUndefined()
  warm.wroteRows()
  expect(warm.take(['b'], at(4))).toEqual([eventOf('2')])
})

test('a case this tablet had something of before, one that does not open, and one with two keys are read from the disk', () => {
  const warm = createWarmCases()
  warm.note({
    before: at(1),
    rows: rows(['old', '1'], ['a', undefined], ['a', '2']),
    firstKeys: new Set(['a']),
  })
  expect(warm.take(['old'], at(2))).toBeUndefined()
  expect(warm.take(['a'], at(2))).toBeUndefined()
  warm.note({ before: at(2), rows: rows(['b', '1'], ['c', '2']), firstKeys: new Set(['b', 'c']) })
  expect(warm.take(['b', 'c'], at(3))).toBeUndefined()
})

test('whatever somebody else has written empties it: between two pages, before the list, or together with a page', () => {
  for (const now of [at(3), at(2, 1)]) {
    const warm = createWarmCases()
    warm.note({ before: at(1), rows: rows(['a', '1']), firstKeys: new Set(['a']) })
    expect(warm.take(['a'], now)).toBeUndefined()
    expect(warm.take(['a'], at(2))).toBeUndefined()
  }
  const warm = createWarmCases()
  warm.note({ before: at(1), rows: rows(['a', '1']), firstKeys: new Set(['a']) })
  warm.note({ before: at(5), rows: rows(['a', '2'], ['b', '3']), firstKeys: new Set(['b']) })
  expect(warm.take(['a'], at(6))).toBeUndefined()
  expect(warm.take(['b'], at(6))).toEqual([eventOf('3')])
})
