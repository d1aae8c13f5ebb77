import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')
/** The project's own Node and tools first, also when this is run without npm. */
export const ENV = {
  ...process.env,
  PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
}
/**
 * Side by side: a browser waits more than it works, and what needs none fills the time. One browser at a time, and one
 * file beside it, so that two cores are enough. The figures of speed are asserted by an order of magnitude at most.
 */
const LANES = [
  ['--project', 'e2e'],
  ['--project', 'unit', '--project', 'contract', '--project', 'simulation', '--project', 'integration'],
] as const

/** All tests. Where `reportsTo` is given each lane writes its report there; returns the lanes that were not green. */
export async function runTests(reportsTo?: (lane: number) => string): Promise<number> {
  const ended = await Promise.all(
    LANES.map((lane, i) =>
      vitest([
        'run',
        ...lane,
        ...(reportsTo ? ['--reporter=default', '--reporter=json', `--outputFile.json=${reportsTo(i)}`] : []),
      ]),
    ),
  )
  return ended.filter((isGreen) => !isGreen).length
}

export const LANE_COUNT = LANES.length

/** As it is asked for, when it is asked for more exactly. */
export function vitest(args: readonly string[]): Promise<boolean> {
  const child = spawn('vitest', [...args], { cwd: ROOT, env: ENV, stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code === 0))
  })
}
