import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ENV, PART_COUNT, ROOT, runTests } from './run-tests.ts'

interface Step {
  readonly name: string
  readonly command: readonly string[]
}

interface TestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

const reportOf = (part: number) => join(ROOT, `node_modules/.cache/lykta-tests-${part}.json`)
const PROGRAMS = [
  'src/tsconfig.pure',
  'src/tsconfig.page',
  'src/tsconfig.worker',
  'src/tsconfig.server',
  'tests/tsconfig',
  'tools/tsconfig',
]

// Quick ones first: whoever waits learns of a stray comma before the browsers start.
const STEPS: readonly Step[] = [
  { name: 'format and lint', command: ['npm', 'run', '--silent', 'lint'] },
  ...PROGRAMS.map((program) => ({
    name: `types of ${program.replace('tsconfig.', '').replace('/tsconfig', '')}`,
    command: ['tsc', '-p', `${program}.json`],
  })),
  { name: 'import table', command: ['npm', 'run', '--silent', 'imports'] },
  { name: 'dead code', command: ['npm', 'run', '--silent', 'dead'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'sizes', command: ['npm', 'run', '--silent', 'sizes'] },
]

let passed = 0
let failed = 0
const broken: string[] = []

for (const step of STEPS) note(step.name, run(step.command))
await runAllTests()

if (broken.length > 0) print(`\nnot as it must be: ${broken.join(', ')}`)
process.exitCode = failed > 0 ? 1 : 0
// The last line, in these words: CI reads it.
print(`${passed} passed, ${failed} failed`)

function run(command: readonly string[]): boolean {
  const [program = '', ...args] = command
  print(`\n> ${command.join(' ')}`)
  return spawnSync(program, args, { cwd: ROOT, env: ENV, stdio: 'inherit' }).status === 0
}

/** Every test counts as one; a file that could not even be loaded counts as one that failed. */
async function runAllTests(): Promise<void> {
  print('\n> tests')
  const parts = Array.from({ length: PART_COUNT }, (_, part) => reportOf(part))
  for (const part of parts) rmSync(part, { force: true })
  const red = await runTests(reportOf)
  const reports = parts
    .filter((part) => existsSync(part))
    .map((part): TestReport => JSON.parse(readFileSync(part, 'utf8')))
  if (reports.length < parts.length) note('tests', false)
  let fallen = 0
  let pending = 0
  for (const report of reports) {
    const unloaded = report.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    ).length
    passed += report.numPassedTests
    fallen += report.numFailedTests + unloaded
    pending += report.numPendingTests
  }
  failed += fallen
  if (fallen > 0) broken.push('tests')
  // An error between the tests fails the run without failing any of them.
  else if (red > 0 && reports.length === parts.length) note('test run', false)
  if (pending > 0) print(`not run: ${pending} tests, for want of a browser engine; see "not run" above`)
}

function note(name: string, isGood: boolean): void {
  if (isGood) passed += 1
  else {
    failed += 1
    broken.push(name)
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
