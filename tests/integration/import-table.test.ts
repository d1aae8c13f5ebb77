import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// dependency-cruiser run on a tree made for it, in which every pair of folders imports each other once. A parser that
// silently reads no TypeScript would let everything pass, and this is where that shows.

const ROOT = join(import.meta.dirname, '../..')

let table: Map<string, ReadonlySet<string>>
let project: string
/** `rule: file`, as the tool found them. */
let broken: Set<string>

beforeAll(async () => {
  table = parseTable(await readFile(join(ROOT, 'src/README.md'), 'utf8'))
  project = await mkdtemp(join(tmpdir(), 'import-table-'))
  await symlink(join(ROOT, 'node_modules'), join(project, 'node_modules'))
  await writeTree(project, { ...pairs([...table.keys()]), ...SINGLE_CASES })
  broken = await cruise(project)
}, 60_000)
afterAll(() => rm(project, { recursive: true }))

describe('between folders', () => {
  test('the table names every folder there is a rule for', async () => {
    expect([...table.keys()].sort()).toEqual(
      'app content crypto domain lib protocol server storage sw sync ui'.split(' '),
    )
  })

  test('an import is refused if and only if the table does not allow it', () => {
    const wrong: string[] = []
    for (const [from, allowed] of table) {
      for (const to of table.keys()) {
        if (from === to) continue
        const isRefused = [...broken].some(
          (found) => found.startsWith(`${from}-imports-only-`) && found.endsWith(`: ${pairFile(from, to)}`),
        )
        if (isRefused === allowed.has(to)) wrong.push(`${from} → ${to}`)
      }
    }
    expect(wrong).toEqual([])
  })

  test('a type import counts like any other', () => {
    expect(broken).toContain('server-imports-only-lib-protocol: src/server/sees-plaintext-type.ts')
  })

  test('content takes types from the domain, and nothing that runs', () => {
    expect(broken).toContain(`content-takes-types-only: ${pairFile('content', 'domain')}`)
    expect(broken).not.toContain('content-takes-types-only: src/content/takes-type.ts')
  })
})

test.each([
  ['dexie-at-home', 'src/app/opens-dexie.ts'],
  ['preact-at-home', 'src/app/draws.ts'],
  ['hash-wasm-at-home', 'src/storage/hashes.ts'],
  ['fastify-at-home', 'src/sync/serves.ts'],
  ['package-without-home', 'src/app/takes-dev-package.ts'],
  ['node-in-server-only', 'src/domain/reads-file.ts'],
  ['nothing-imports-main', 'src/ui/imports-main.ts'],
  ['src-stands-alone', 'src/app/imports-test.ts'],
  ['parts-page-is-not-shipped', 'src/ui/shows-parts-page.ts'],
  ['no-cycle', 'src/lib/round.ts'],
  ['no-orphan', 'src/lib/alone.ts'],
  ['no-broken-import', 'src/lib/imports-nowhere.ts'],
])('%s is enforced', (rule, file) => {
  expect(broken).toContain(`${rule}: ${file}`)
})

test.each(['src/storage/opens-dexie.ts', 'src/ui/draws.tsx', 'src/server/reads-file.ts'])(
  '%s breaks nothing',
  (file) => {
    expect([...broken].filter((found) => found.endsWith(`: ${file}`))).toEqual([])
  },
)

/** One file for each import, so that what is found can be told apart. */
const SINGLE_CASES: Record<string, string> = {
  'src/server/sees-plaintext-type.ts': `import type { Here } from '../domain/here.ts'\nexport type Seen = Here`,
  'src/content/takes-type.ts': `import type { Here } from '../domain/here.ts'\nexport const given: Here = 1`,
  'src/app/opens-dexie.ts': `import { Dexie } from 'dexie'\nexport const taken = Dexie`,
  'src/storage/opens-dexie.ts': `import { Dexie } from 'dexie'\nexport const taken = Dexie`,
  'src/app/draws.ts': `import { render } from 'preact'\nexport const taken = render`,
  'src/ui/draws.tsx': `import { render } from 'preact'\nexport const taken = () => <p>{String(render)}</p>`,
  'src/storage/hashes.ts': `export const taken = () => import('hash-wasm')`,
  'src/sync/serves.ts': `import type { FastifyInstance } from 'fastify'\nexport type Taken = FastifyInstance`,
  'src/app/takes-dev-package.ts': `import fc from 'fast-check'\nexport const taken = fc`,
  'src/domain/reads-file.ts': `import { readFile } from 'node:fs/promises'\nexport const taken = readFile`,
  'src/server/reads-file.ts': `import { readFile } from 'node:fs/promises'\nexport const taken = readFile`,
  'src/main.tsx': `import { here } from './lib/here.ts'\nexport const taken = here`,
  'src/ui/imports-main.ts': `import { taken } from '../main.tsx'\nexport const again = taken`,
  'tests/support/fake.ts': `import { here } from '../../src/lib/here.ts'\nexport const fake = here`,
  'src/app/imports-test.ts': `import { fake } from '../../tests/support/fake.ts'\nexport const taken = fake`,
  'src/ui/parts-page.tsx': `import { here } from '../lib/here.ts'\nexport const gallery = here`,
  'src/ui/shows-parts-page.ts': `import { gallery } from './parts-page.tsx'\nexport const taken = gallery`,
  'src/lib/round.ts': `import { trip } from './trip.ts'\nexport const round = trip`,
  'src/lib/trip.ts': `import type { round } from './round.ts'\nexport const trip: typeof round = 1`,
  'src/lib/alone.ts': 'export const alone = 1',
  'src/lib/imports-nowhere.ts': `import { gone } from './gone.ts'\nexport const taken = gone`,
}

function pairs(folders: readonly string[]): Record<string, string> {
  const files: Record<string, string> = {}
  for (const from of folders) {
    files[`src/${from}/here.ts`] = 'export type Here = number\nexport const here = 1'
    for (const to of folders) {
      if (from !== to)
        files[pairFile(from, to)] = `import { here } from '../${to}/here.ts'\nexport const taken = here`
    }
  }
  return files
}

function pairFile(from: string, to: string): string {
  return `src/${from}/takes-${to}.ts`
}

function parseTable(readme: string): Map<string, ReadonlySet<string>> {
  const rows = [...readme.matchAll(/^\| `([a-z]+)` +\| (.*?) +\|$/gm)]
  return new Map(
    rows.map(([, from = '', allowed = '']) => [
      from,
      new Set(allowed.replace(' (types only)', '').replace('–', '').split(', ').filter(Boolean)),
    ]),
  )
}

async function writeTree(root: string, files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  await writeFile(join(root, 'package.json'), await readFile(join(ROOT, 'package.json')))
}

function cruise(root: string): Promise<Set<string>> {
  const tool = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const config = join(ROOT, '.dependency-cruiser.cjs')
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [tool, 'src', '--config', config, '--output-type', 'json'],
      { cwd: root, maxBuffer: 64 * 1024 * 1024 },
      (_exit, stdout, stderr) => {
        if (!stdout.startsWith('{')) return reject(new Error(`expected JSON, got ${stderr || stdout}`))
        const { summary } = JSON.parse(stdout) as {
          summary: { violations: { from: string; rule: { name: string } }[] }
        }
        resolve(new Set(summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`)))
      },
    )
  })
}
