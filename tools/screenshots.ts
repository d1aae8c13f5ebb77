import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storyOn } from '../tests/e2e/story.ts'
import { type ChromiumProcess, startChromium } from '../tests/support/chromium-process.ts'
import { startApp } from '../tests/support/start-app.ts'
import { type Chapter, type Seen, type Tour, tourOn } from './pictures/chapter.ts'
import { CHAPTERS } from './pictures/chapters.ts'

// Pictures of every screen in Swedish, light and dark, at the sizes it is made for, into a folder git ignores.
// With names of chapters behind the command, of those alone.
const PATIENCE_MS = 180_000
const FOLDER = join(import.meta.dirname, '../screenshots')

const asked = process.argv.slice(2)
const chapters = asked.length === 0 ? CHAPTERS : CHAPTERS.filter(({ name }) => asked.includes(name))
if (chapters.length === 0) throw new Error(`expected one of: ${CHAPTERS.map(({ name }) => name).join(', ')}`)
await mkdir(FOLDER, { recursive: true })
for (const chapter of chapters) {
  const missing = await runChapter(chapter)
  process.stdout.write(
    `${chapter.name}: ${missing.length === 0 ? 'done' : `not seen: ${missing.join(', ')}`}\n`,
  )
  if (missing.length > 0) process.exitCode = 1
}

/** One chapter on its own server and tablets. Returns the addresses it promised and did not picture. */
async function runChapter(chapter: Chapter): Promise<readonly string[]> {
  const app = await startApp(chapter.env ? { env: chapter.env } : {})
  const profiles = await mkdtemp(join(tmpdir(), 'lykta-pictures-'))
  const open: ChromiumProcess[] = []
  const seen: Seen = new Set()
  async function newTablet(): Promise<Tour> {
    const browser = await startChromium(await mkdtemp(join(profiles, 'tablet-')))
    open.push(browser)
    await browser.page.goto(app.url)
    const story = storyOn(browser.page)
    // Nobody waits for pictures; a machine that is busy with something else is no reason to begin again.
    browser.page.setDefaultTimeout(PATIENCE_MS)
    return tourOn({ app, story, newTablet }, FOLDER, seen)
  }
  try {
    await chapter.run(await newTablet())
  } catch (cause) {
    // Where each tablet stood says more than the line that waited for it.
    for (const [n, { page }] of open.entries())
      await page.screenshot({ path: join(FOLDER, `failed-${chapter.name}-${n}.png`) })
    throw cause
  } finally {
    for (const browser of open) await browser.close()
    await app.stop()
    await rm(profiles, { recursive: true, force: true })
  }
  const prints = (chapter.prints ?? []).map((what) => `print/${what}`)
  return [...chapter.routes, ...prints].filter((place) => !seen.has(place))
}
