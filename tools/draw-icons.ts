import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '../tests/support/browsers.ts'

/** `inset` is the empty rim: a maskable icon may lose a tenth on each side, and iOS cuts its own corners. */
const ICONS = [
  { file: '192.png', size: 192, round: true, inset: 0 },
  { file: '512.png', size: 512, round: true, inset: 0 },
  { file: 'maskable-512.png', size: 512, round: false, inset: 0.1 },
  { file: 'apple-touch-180.png', size: 180, round: false, inset: 0.04 },
]

// Draws every icon from public/favicon.svg. Run it by hand when the lantern changes; the pictures are committed.
const folder = new URL('../public/', import.meta.url).pathname
const svg = await readFile(join(folder, 'favicon.svg'), 'utf8')
const profile = await mkdtemp(join(tmpdir(), 'draw-icons-'))
const browser = await launchChromium(profile)
const page = await browser.newPage()
for (const { file, size, round, inset } of ICONS) {
  const drawing = round ? svg : svg.replace(' rx="14"', '')
  const rim = Math.round(size * inset)
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>*{margin:0}body{background:${round ? 'transparent' : '#16302a'}}svg{display:block;margin:${rim}px;width:${size - 2 * rim}px}</style>${drawing}`,
  )
  await page.screenshot({ path: join(folder, 'icons', file), omitBackground: true })
}
await browser.close()
await rm(profile, { recursive: true })
