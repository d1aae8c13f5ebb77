import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'

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

const ROOT = join(import.meta.dirname, '..')
/** The project's own Node and tools first, also when this file is run without npm. */
const ENV = { ...process.env, PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter) }
const REPORT = join(ROOT, 'node_modules/.cache/lykta-tests.json')
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
runTests()

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
function runTests(): void {
  rmSync(REPORT, { force: true })
  const isGreen = run([
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ])
  if (!existsSync(REPORT)) {
    note('tests', false)
    return
  }
  const report: TestReport = JSON.parse(readFileSync(REPORT, 'utf8'))
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  passed += report.numPassedTests
  failed += report.numFailedTests + unloaded
  if (report.numFailedTests + unloaded > 0) broken.push('tests')
  // An error between the tests fails the run without failing any of them.
  else if (!isGreen) note('test run', false)
  if (report.numPendingTests > 0)
    print(`not run: ${report.numPendingTests} tests, for want of a browser engine; see "not run" above`)
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
