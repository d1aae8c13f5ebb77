import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { SCHEDULES, type ScheduleName } from '../support/schedules.ts'

/** `LYKTA_SCHEDULES=1000000` for a long run. */
const ASKED = Number(process.env.LYKTA_SCHEDULES ?? 20_000)
const FIRST_SEED = 1_000
const LONGEST_MS = 24 * 3_600_000

/** How many of a hundred are of each kind, and what it is that holds in it. */
const KINDS = [
  ['restored', 40, 'whatever is lost, repeated, cut off or restored, every saved event reaches every tablet'],
  ['many', 5, 'the same among five to eight tablets'],
  ['late', 10, 'what arrives late, in another order or with its end cut off is neither lost nor waited for'],
  ['copied', 10, 'a copied tablet is noticed, and the work of both reaches everybody'],
  ['hidden', 5, 'what a server keeps from one tablet is noticed there once somebody who saw it writes on'],
  ['twoHistories', 10, 'a server that shows two histories is noticed, and both come together'],
  ['erased', 10, 'a case two people erase is gone from every tablet for good, and nothing else is missing'],
  ['putBack', 10, 'a tablet put back to an earlier day never goes on as if nothing had happened'],
] as const satisfies readonly (readonly [ScheduleName, number, string])[]

/** Seeds that once found something, always run. */
const FOUND: Readonly<Partial<Record<ScheduleName, readonly number[]>>> = {
  restored: [1, 2, 3],
  // An own envelope that an answer left out was never proven to be there.
  late: [1_002, 1_016, 1_030],
  // A server put back to a day that an earlier restore had given up.
  erased: [1_211, 2_917, 3_136, 5_527],
}

describe.each(KINDS)('%s', (name, share, holds) => {
  test(
    holds,
    async () => {
      const count = Math.ceil((ASKED * share) / 100)
      for (const seed of FOUND[name] ?? []) await SCHEDULES[name](seed)
      const threads = Math.min(count, availableParallelism())
      const begun = performance.now()
      const played = await Promise.all(
        Array.from({ length: threads }, (_, thread) =>
          inThread({ name, from: FIRST_SEED + thread, count: count - thread, step: threads }),
        ),
      )
      expect(played.reduce((sum, each) => sum + each, 0)).toBe(count)
      const rate = Math.round((1_000 * count) / (performance.now() - begun))
      process.stdout.write(
        `schedules: ${count} ${name} from seed ${FIRST_SEED}, ${rate}/s: nothing missing, nothing stuck\n`,
      )
    },
    LONGEST_MS,
  )
})

/** A thread of its own: schedules wait for nothing, so each takes a whole core. */
function inThread(workerData: {
  readonly name: ScheduleName
  readonly from: number
  readonly count: number
  readonly step: number
}): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('../support/run-schedules.ts', import.meta.url), { workerData })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
