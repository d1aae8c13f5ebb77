import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { delimiter, join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')
/** The project's own Node and tools first, also when this is run without npm. */
export const ENV = {
  ...process.env,
  PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
}
/** These look at pages and wait for nothing but the page itself, so a second browser beside them disturbs neither. */
const BESIDE = [
  'a-day-offline',
  'accessible',
  'around-the-assessment',
  'disk-scan',
  'employment',
  'every-pack',
  'every-size',
  'forgotten-passphrase',
  'join-from-afar',
  'kits',
  'language-of-parts',
  'left-and-refused',
  'own-forms',
  'parts-accessible',
  'parts-keyboard',
  'parts-pictures',
  'plan-both-ways',
  'policy',
  'practice-case',
  'protected',
  'two-assessors',
  'units',
  'workshop',
].map((name) => `tests/e2e/${name}.test.ts`)
/**
 * Lanes side by side: a browser waits more than it works, so two fit beside each other, and what needs none fills the
 * time they leave on two cores. It gives way to them. One file at a time in each lane. The figures of speed are asserted
 * by an order of magnitude at most.
 */
const LANES = [
  { args: ['--project', 'e2e', ...BESIDE.flatMap((file) => ['--exclude', file])], nice: 0 },
  { args: ['--project', 'e2e', ...BESIDE], nice: 0 },
  {
    args: ['unit', 'contract', 'simulation', 'integration'].flatMap((name) => ['--project', name]),
    nice: 10,
  },
]
export const PART_COUNT = LANES.length

/** All tests. Where `reportsTo` is given each part writes its report there; returns how many parts were not green. */
export async function runTests(reportsTo?: (part: number) => string): Promise<number> {
  const green = await Promise.all(
    LANES.map(({ args, nice }, part) => {
      const report = reportsTo?.(part)
      return vitest(
        [
          'run',
          ...args,
          ...(report ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : []),
        ],
        nice,
      )
    }),
  )
  return green.filter((isGreen) => !isGreen).length
}

/** As it is asked for, when it is asked for more exactly. With a `nice` above 0 it gives way to what runs beside it. */
export function vitest(args: readonly string[], nice = 0): Promise<boolean> {
  const child = spawn('vitest', [...args], { cwd: ROOT, env: ENV, stdio: 'inherit' })
  if (nice > 0 && child.pid !== undefined) setPriority(child.pid, nice)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code === 0))
  })
}
