import { spawnSync } from 'node:child_process'

/** Tests that CI runs for as long as it can afford, and that a command runs for as long as asked. */
const LONG = {
  kill: { project: 'e2e', file: 'tests/e2e/killed-', env: 'LYKTA_KILLS', usual: '200' },
  schedules: {
    project: 'simulation',
    file: 'tests/simulation/sync-engine.test.ts',
    env: 'LYKTA_SCHEDULES',
    usual: '1000000',
  },
  'kill-server': {
    project: 'integration',
    file: 'tests/integration/killed-server.test.ts',
    env: 'LYKTA_SERVER_KILLS',
    usual: '500',
  },
  'fuzz-server': {
    project: 'integration',
    file: 'tests/integration/wire-fuzz.test.ts',
    env: 'LYKTA_FUZZ_CASES',
    usual: '1000000',
  },
} as const

// `npm run test:kill -- 200`
const [name = '', asked] = process.argv.slice(2)
const long = Object.entries(LONG).find(([key]) => key === name)?.[1]
const times = asked ?? long?.usual ?? ''
if (!long || !/^[1-9]\d{0,7}$/.test(times)) {
  process.stderr.write(
    `Say which (${Object.keys(LONG).join(', ')}) and how often, a whole number from 1 up.\n`,
  )
  process.exit(1)
}
const run = spawnSync('vitest', ['run', '--project', long.project, long.file], {
  stdio: 'inherit',
  env: { ...process.env, [long.env]: times },
})
process.exitCode = run.status ?? 1
