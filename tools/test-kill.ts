import { spawnSync } from 'node:child_process'

// `npm run test:kill -- 200`: the test that CI runs with 20 kills, as often as asked.
const kills = process.argv[2] ?? '200'
if (!/^[1-9]\d{0,4}$/.test(kills)) {
  process.stderr.write(`"${kills}" is no number of kills. Say a whole number from 1 to 99999.\n`)
  process.exit(1)
}
const run = spawnSync('vitest', ['run', '--project', 'e2e', 'tests/e2e/killed-browser.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, LYKTA_KILLS: kills },
})
process.exitCode = run.status ?? 1
