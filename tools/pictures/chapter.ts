import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { parseRoute } from '../../src/ui/route.ts'
import { hashOf, type Story } from '../../tests/e2e/story.ts'
import type { RunningApp } from '../../tests/support/start-app.ts'

/** A part of the tour of pictures: a tablet of its own, taken through some screens. */
export interface Chapter {
  readonly name: string
  /** The kinds of address it takes pictures of; a test holds all chapters together against the router's own list. */
  readonly routes: readonly string[]
  /** The papers it takes pictures of. */
  readonly prints?: readonly string[]
  /** Folders of `src/ui/screens` without an address of their own. */
  readonly screens?: readonly string[]
  /** Settings of its server. */
  readonly env?: Readonly<Record<string, string>>
  readonly run: (tour: Tour) => Promise<void>
}

export interface Tour {
  readonly app: RunningApp
  readonly page: Page
  readonly story: Story
  /** The screen as it is, in all sizes, light and dark. */
  readonly take: (name: string) => Promise<void>
  /** To an address in the case that is open (`manage`, `plan/0`), when its main heading says so. */
  readonly toCase: (at: string, heading: string | RegExp) => Promise<void>
  /** Another tablet, at its first start. */
  readonly newTablet: () => Promise<Tour>
}

const SIZES = [
  { width: 820, height: 1180 },
  { width: 1180, height: 820 },
  { width: 390, height: 844 },
] as const
const TALLEST = 6_000

/** Everything that was pictured, by address, so that a chapter that promises more than it keeps is found out. */
export type Seen = Set<string>

export function tourOn(made: Pick<Tour, 'app' | 'story' | 'newTablet'>, folder: string, seen: Seen): Tour {
  const { story, app } = made
  const { page } = story
  return {
    ...made,
    page,
    take: (name) => takePictures(page, join(folder, name), seen),
    toCase: async (at, heading) => {
      const [kind, ...rest] = at.split('/')
      const id = (await hashOf(page)).match(/[0-9a-f]{32}/)?.[0] ?? ''
      await page.goto(`${app.url}/#/${[kind, id, ...rest].join('/')}`)
      await page.getByRole('heading', { name: heading }).first().waitFor()
    },
  }
}

async function takePictures(page: Page, path: string, seen: Seen): Promise<void> {
  const route = parseRoute(await hashOf(page))
  seen.add(route.at === 'print' ? `print/${route.what}` : route.at)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await page.evaluate(() => scrollTo(0, 0))
      await settled(page)
      await page.screenshot({ path: `${path}-${size.width}x${size.height}-${colorScheme}.png` })
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  for (const size of SIZES.slice(0, 2)) await takeWhole(page, size, path)
  await page.setViewportSize(SIZES[0])
}

/** What lies below the fold, for whoever looks a screen through. */
async function takeWhole(page: Page, size: (typeof SIZES)[number], path: string): Promise<void> {
  await page.setViewportSize(size)
  await settled(page)
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  if (height <= size.height) return
  await page.setViewportSize({ width: size.width, height: Math.min(height, TALLEST) })
  await settled(page)
  await page.screenshot({ path: `${path}-${size.width}-whole.png` })
}

/** Two frames: one in which the page learns its new size, one in which it shows it. */
function settled(page: Page): Promise<unknown> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}
