import { expect, test } from 'vitest'
import { IndexRow } from '../../../src/domain/index-row.ts'
import { parseShard, shardText } from '../../../src/storage/shard-text.ts'
import { rowFor } from '../../support/storage-rig.ts'

test('every field of a row comes back', () => {
  const rows = [rowFor('a'.repeat(32), 'Ärende "Björk"\n'), rowFor('b'.repeat(32), '')]
  const back = parseShard(shardText(rows))
  expect(back).toEqual(rows)
  expect(Object.keys(back?.[0] ?? {}).sort()).toEqual(Object.keys(IndexRow.shape).sort())
})

test('a shard of another version is not guessed at', () => {
  expect(parseShard('[2,["a"]]')).toBeUndefined()
  expect(parseShard('[]')).toBeUndefined()
})

test('a row written before it carried its dates has none', () => {
  const [version, row] = JSON.parse(shardText([rowFor('a'.repeat(32), 'Ärende Björk')])) as [
    number,
    unknown[],
  ]
  const before = JSON.stringify([version, row.slice(0, -1)])
  expect(parseShard(before)).toEqual([{ ...rowFor('a'.repeat(32), 'Ärende Björk'), dues: '' }])
})
