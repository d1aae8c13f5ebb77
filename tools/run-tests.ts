import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')
/** The project's own Node and tools first, also when this is run without npm. */
export const ENV = {
  ...process.env,
  PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  // Hundreds of processes load the same code: each that ends well leaves what it made of it to the next.
  NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/node'),
}
const fileOf = (name: string) => `tests/e2e/${name}.test.ts`
/** These look at pages and wait for nothing but the page itself, so another browser beside them disturbs neither. */
const BESIDE = [
  [
    'around-the-assessment',
    'disk-scan',
    'every-pack',
    'every-size',
    'kits',
    'parts-accessible',
    'plan-both-ways',
    'policy',
    'workshop',
  ].map(fileOf),
  [
    'a-day-offline',
    'accessible',
    'join-from-afar',
    'language-of-parts',
    'own-forms',
    'parts-keyboard',
    'parts-pictures',
    'practice-case',
  ].map(fileOf),
] as const
const projects = (...names: readonly string[]) => names.flatMap((name) => ['--project', name])

/**
 * Two lanes side by side, as much as two cores do at once: a browser waits more than it works, what needs none works all
 * the time, so one is beside it and three are beside each other. The stages of a lane come one after the other, the
 * parts of a stage at once. The figures of speed are asserted by an order of magnitude at most.
 */
const LANES: readonly (readonly (readonly (readonly string[])[])[])[] = [
  [[[...projects('e2e'), ...BESIDE.flat().flatMap((file) => ['--exclude', file])]]],
  [
    [projects('unit', 'contract', 'simulation', 'integration')],
    BESIDE.map((files) => [...projects('e2e'), ...files]),
  ],
]
const PARTS = LANES.flat(2)
export const PART_COUNT = PARTS.length

/** All tests. Where `reportsTo` is given each part writes its report there; returns how many parts were not green. */
export async function runTests(reportsTo?: (part: number) => string): Promise<number> {
  let fallen = 0
  async function runPart(part: readonly string[]): Promise<void> {
    const report = reportsTo?.(PARTS.indexOf(part))
    const isGreen = await vitest([
      'run',
      ...part,
      ...(report ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : []),
    ])
    if (!isGreen) fallen += 1
  }
  await Promise.all(
    LANES.map(async (stages) => {
      for (const parts of stages) await Promise.all(parts.map(runPart))
    }),
  )
  return fallen
}

/** As it is asked for, when it is asked for more exactly. */
export function vitest(args: readonly string[]): Promise<boolean> {
  const child = spawn('vitest', [...args], { cwd: ROOT, env: ENV, stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code === 0))
  })
}
