import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { IndexRow } from '../../../src/domain/index-row.ts'
import { type IndexView, placeRows, SHARD_ROWS } from '../../../src/storage/place-rows.ts'
import { rowFor } from '../../support/storage-rig.ts'

function idOf(n: number): string {
  return n.toString(16).padStart(32, '0')
}

function applied(view: IndexView, changes: ReadonlyMap<string, IndexRow | null>): IndexView {
  const shards = [...view.shards]
  for (const { shard, rows } of placeRows(view, changes)) shards[shard] = rows
  return { shards, dirty: view.dirty }
}

const empty: IndexView = { shards: [], dirty: new Map() }

test('any run of changes keeps exactly the last row of each case, in one place', () => {
  const change = fc.tuple(fc.nat(30), fc.option(fc.string({ maxLength: 5 })))
  const batches = fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 8 })
  fc.assert(
    fc.property(batches, (plan) => {
      let view = empty
      const expected = new Map<string, string>()
      for (const batch of plan) {
        const changes = new Map(
          batch.map(([n, title]) => [idOf(n), title === null ? null : rowFor(idOf(n), title)] as const),
        )
        view = applied(view, changes)
        for (const [id, row] of changes) {
          if (row) expected.set(id, row.title)
          else expected.delete(id)
        }
      }
      const found = view.shards.flat().map(({ caseId, title }) => [caseId, title] as const)
      expect(found).toHaveLength(expected.size)
      expect(new Map(found)).toEqual(expected)
    }),
    { seed: 20261123 },
  )
})

test('a full shard is followed by a new one, and a change touches the shard of its case only', () => {
  const many = new Map(Array.from({ length: SHARD_ROWS + 1 }, (_, n) => [idOf(n), rowFor(idOf(n), `${n}`)]))
  const view = applied(empty, many)
  expect(view.shards.map((rows) => rows.length)).toEqual([SHARD_ROWS, 1])
  const changed = placeRows(view, new Map([[idOf(3), rowFor(idOf(3), 'ändrad')]]))
  expect(changed.map(({ shard }) => shard)).toEqual([0])
  const added = placeRows(view, new Map([[idOf(9_999), rowFor(idOf(9_999), 'ny')]]))
  expect(added.map(({ shard }) => shard)).toEqual([1])
})
