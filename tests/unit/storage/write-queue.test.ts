import { expect, expectTypeOf, test } from 'vitest'
import type { WriteCallback } from '../../../src/storage/strict-write.ts'
import { createWriteQueue } from '../../../src/storage/write-queue.ts'

test('what waits while a write runs goes together in the next, in order', async () => {
  const batches: number[][] = []
  const queue = createWriteQueue<number, number>(async (batch) => {
    batches.push([...batch])
    await Promise.resolve()
    return batch.map((n) => n * 10)
  })
  const answers = await Promise.all([1, 2, 3, 4].map(queue.push))
  expect(batches).toEqual([[1], [2, 3, 4]])
  expect(answers).toEqual([10, 20, 30, 40])
})

test('a batch has a limit, and nothing is forgotten beyond it', async () => {
  const sizes: number[] = []
  const queue = createWriteQueue<number, number>(async (batch) => {
    sizes.push(batch.length)
    return batch
  })
  const all = Array.from({ length: 150 }, (_, i) => i)
  expect(await Promise.all(all.map(queue.push))).toEqual(all)
  expect(sizes).toEqual([1, 64, 64, 21])
})

test('a write that throws fails its own batch, and the queue goes on', async () => {
  const queue = createWriteQueue<string, string>(async (batch) => {
    if (batch.includes('bad')) throw new Error('expected a good one')
    return batch
  })
  await expect(queue.push('bad')).rejects.toThrow('expected a good one')
  expect(await queue.push('good')).toBe('good')
})

test('settled waits for what came in late', async () => {
  const done: number[] = []
  const queue = createWriteQueue<number, void>(async (batch) => {
    await Promise.resolve()
    done.push(...batch)
    return batch.map(() => undefined)
  })
  void queue.push(1)
  void queue.push(2)
  await queue.settled()
  expect(done).toEqual([1, 2])
})

test('an async callback cannot be handed to a transaction', () => {
  expectTypeOf<() => Promise<void>>().not.toExtend<WriteCallback>()
  expectTypeOf<() => undefined>().toExtend<WriteCallback>()
})
