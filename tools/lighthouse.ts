import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse, { desktopConfig } from 'lighthouse'
import { storyOn } from '../tests/e2e/story.ts'
import { startChromium } from '../tests/support/chromium-process.ts'
import { startApp } from '../tests/support/start-app.ts'

// What Lighthouse says of the two pages a person waits for: the very first start, and the lock screen of every day after.
const LEAST: Readonly<Record<string, number>> = { performance: 95, accessibility: 100, 'best-practices': 100 }

const app = await startApp()
const profile = await mkdtemp(join(tmpdir(), 'lykta-lighthouse-'))
const browser = await startChromium(profile)
try {
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n')
  await weigh('first start', Number(port))
  const story = storyOn(browser.page)
  await browser.page.goto(app.url)
  await story.setUp()
  await story.lock()
  await weigh('lock screen', Number(port))
} finally {
  await browser.close()
  await app.stop()
  await rm(profile, { recursive: true, force: true })
}

async function weigh(name: string, port: number): Promise<void> {
  for (const [device, config] of [
    ['mobile', undefined],
    ['desktop', desktopConfig],
  ] as const) {
    const run = await lighthouse(
      app.url,
      // The vault lies in the storage that a run would otherwise empty first.
      { port, onlyCategories: Object.keys(LEAST), disableStorageReset: true, logLevel: 'error' },
      config,
    )
    if (!run) throw new Error('expected a report from Lighthouse')
    const scores = Object.entries(run.lhr.categories).map(([id, { score }]) => {
      const points = Math.round((score ?? 0) * 100)
      const falls = points < (LEAST[id] ?? 0)
      if (falls) process.exitCode = 1
      return `${id} ${points}${falls ? ` (at least ${LEAST[id]})` : ''}`
    })
    // The scores are worked out from what this machine did in its own time: busy with something else, it says less.
    const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'].map(
      (id) => `${id} ${run.lhr.audits[id]?.displayValue}`,
    )
    process.stdout.write(
      `${name}, ${device}: ${scores.join(', ')} (${times.join(', ')}; speed of the machine ${run.lhr.environment.benchmarkIndex}, load ${loadavg()[0]?.toFixed(1)})\n`,
    )
    for (const { id, title, score } of Object.values(run.lhr.audits)) {
      const belongs = ['accessibility', 'best-practices'].some((category) =>
        run.lhr.categories[category]?.auditRefs.some((ref) => ref.id === id && ref.weight > 0),
      )
      if (belongs && score !== null && score < 1) process.stdout.write(`  ${id}: ${title}\n`)
    }
  }
}
