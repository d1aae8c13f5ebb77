import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const FOLDER = join(import.meta.dirname, '../../docs/pictures')

/**
 * A picture of the manual, taken where a story comes by the screen. Every run takes it, so that a story that no longer
 * comes there fails; only `LYKTA_PICTURES=write` keeps it, because no two runs give the same bytes.
 */
export async function pictureForManual(page: Page, name: string): Promise<void> {
  const before = page.viewportSize()
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1180, height: 820 })
  await page.evaluate(() => scrollTo(0, 0))
  const picture = await page.screenshot()
  if (process.env.LYKTA_PICTURES === 'write') {
    await mkdir(FOLDER, { recursive: true })
    await writeFile(join(FOLDER, `${name}.png`), picture)
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  if (before) await page.setViewportSize(before)
}
