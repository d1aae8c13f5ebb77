import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')
/** The project's own Node and tools first, also when this is run without npm. */
export const ENV = {
  ...process.env,
  PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
}
/** These look at pages and wait for nothing but the page itself, so a second browser beside them disturbs neither. */
const BESIDE = [
  'accessible',
  'around-the-assessment',
  'every-pack',
  'every-size',
  'kits',
  'language-of-parts',
  'own-forms',
  'parts-accessible',
  'plan-both-ways',
  'practice-case',
  'workshop',
].map((name) => `tests/e2e/${name}.test.ts`)
/**
 * Two lanes side by side: a browser waits more than it works, and what needs none fills the time. The parts of a lane
 * come one after the other, one file at a time beside the browser, so that two cores are enough. The figures of speed
 * are asserted by an order of magnitude at most.
 */
const LANES = [
  [['--project', 'e2e', ...BESIDE.flatMap((file) => ['--exclude', file])]],
  [
    ['--project', 'unit', '--project', 'contract', '--project', 'simulation', '--project', 'integration'],
    ['--project', 'e2e', ...BESIDE],
  ],
] as const
const PARTS = LANES.flat()
export const PART_COUNT = PARTS.length

/** All tests. Where `reportsTo` is given each part writes its report there; returns how many parts were not green. */
export async function runTests(reportsTo?: (part: number) => string): Promise<number> {
  const red = await Promise.all(
    LANES.map(async (lane) => {
      let fallen = 0
      for (const part of lane) {
        const report = reportsTo?.(PARTS.indexOf(part))
        const isGreen = await vitest([
          'run',
          ...part,
          ...(report ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : []),
        ])
        if (!isGreen) fallen += 1
      }
      return fallen
    }),
  )
  return red.reduce((sum, fallen) => sum + fallen, 0)
}

/** As it is asked for, when it is asked for more exactly. */
export function vitest(args: readonly string[]): Promise<boolean> {
  const child = spawn('vitest', [...args], { cwd: ROOT, env: ENV, stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code === 0))
  })
}
