import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build, preview } from 'vite'
import { eventShapes } from '../../tools/event-shapes-plugin.ts'
import { launchChromium } from '../support/browsers.ts'
import { median } from './figures.ts'
import type { Contestant, Measured } from './pages/work.ts'

export interface ContestResult {
  /** Milliseconds of each save, in order, warm-up left out. */
  readonly saves: readonly number[]
  readonly openAndList200: number
  readonly list10000: number
  readonly openCase300: number
}

const WARM_UP = 50
const SAVES = 300
const RELOADS = 15

/** Everyone does the same work in the same browser, one after the other, each in an origin-wide database of its own. */
export async function runContest<N extends string>(names: readonly N[]): Promise<Record<N, ContestResult>> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const root = join(import.meta.dirname, 'pages')
  const outDir = join(folder, 'pages')
  const shared = { root, configFile: false, logLevel: 'error', mode: 'production' } as const
  await build({
    ...shared,
    plugins: [eventShapes()],
    worker: { format: 'es' },
    build: {
      outDir,
      target: 'es2022',
      rollupOptions: { input: names.map((name) => join(root, `${name}.html`)) },
    },
  })
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  const address = server.httpServer.address()
  if (address === null || typeof address !== 'object') throw new Error('expected the pages on a port')
  const browser = await launchChromium(join(folder, 'profile'))
  try {
    const results: [N, ContestResult][] = []
    for (const name of names) {
      const page = await browser.newPage()
      results.push([name, await measure(page, `http://127.0.0.1:${address.port}/${name}.html`)])
      await page.close()
    }
    return Object.fromEntries(results) as Record<N, ContestResult>
  } finally {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(page: Page, url: string): Promise<ContestResult> {
  page.setDefaultTimeout(60_000)
  page.on('pageerror', (error) => process.stderr.write(`${url}: ${error.stack ?? error.message}\n`))
  await open(page, url)
  await act(page, 'saveAnswers', { caseNumber: 1, count: WARM_UP })
  const saves = await act(page, 'saveAnswers', { caseNumber: 2, count: SAVES })

  await act(page, 'fillCases', 200)
  const small: number[] = []
  for (let i = 0; i < RELOADS; i++) {
    const opening = await open(page, url)
    small.push(opening + counted(await act(page, 'listCases', undefined), 200))
  }

  await act(page, 'fillCases', 10_000)
  const lists: number[] = []
  const cases: number[] = []
  for (let i = 0; i < RELOADS; i++) {
    await open(page, url)
    lists.push(counted(await act(page, 'listCases', undefined), 10_000))
    cases.push(counted(await act(page, 'openCase', 2), SAVES))
  }
  return { saves, openAndList200: median(small), list10000: median(lists), openCase300: median(cases) }
}

/** A fresh page: nothing is in memory, as after a start of the app. */
async function open(page: Page, url: string): Promise<number> {
  await page.goto(url)
  await page.waitForFunction(() => window.contestant !== undefined)
  return act(page, 'open', undefined)
}

function act<N extends keyof Contestant>(
  page: Page,
  name: N,
  input: Parameters<Contestant[N]>[0],
): Promise<Awaited<ReturnType<Contestant[N]>>> {
  return page.evaluate(
    ([action, given]) => {
      if (!window.contestant) throw new Error('expected a contestant')
      return (window.contestant[action] as (given: unknown) => Promise<never>)(given)
    },
    [name, input] as const,
  )
}

/** A case or two made while saving may be in the list as well. */
function counted({ ms, count }: Measured, expected: number): number {
  if (count < expected || count > expected + 3) throw new Error(`expected ${expected} back, got ${count}`)
  return ms
}
