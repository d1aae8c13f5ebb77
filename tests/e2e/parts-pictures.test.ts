import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pictureDifference } from '../support/picture-difference.ts'
import { openPartsPage, type PartsPage } from './open-parts-page.ts'

// Pictures that somebody has looked at. LYKTA_PICTURES=write takes them anew; then they are looked at again.
const KEPT = join(import.meta.dirname, '../pictures')
const FAILED = join(tmpdir(), 'lykta-parts-pictures')
const FONT = new URL(
  '../../node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  import.meta.url,
)
/** A small icon has some eighty. */
const MAY_DIFFER = 40

const WAYS = {
  light: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  dark: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  contrast: { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  forced: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'active' },
} as const
const SAMPLES = [
  'Button, IconButton',
  'ChoiceGroup',
  'SegmentedControl',
  'Fält',
  'Färger',
  'Banner',
  'SaveMark, Progress',
  'Card, List, KeyValueList',
  'Ladder, PaperPreview',
  'Disclosure, EmptyState',
  'AlertNote, Dialog, Sheet',
  'LanternMark, AnswerPicture, HoldButton',
] as const

let parts: PartsPage
beforeAll(async () => {
  parts = await openPartsPage()
}, 60_000)
afterAll(() => parts.close())

describe.each(Object.keys(WAYS) as (keyof typeof WAYS)[])('every part with its states, %s,', (way) => {
  test('looks as it did when it was last looked at', async () => {
    const page = await openGallery(way)
    const names = await page.locator('.sample').evaluateAll((all) => all.map((one) => one.ariaLabel))
    expect(names).toEqual(expect.arrayContaining([...SAMPLES]))
    const found: string[] = []
    for (const name of SAMPLES) {
      const sample = page.locator(`.sample[aria-label="${name}"]`)
      found.push(...(await compare(page, `${way}-${fileOf(name)}`, () => sample.screenshot())))
    }
    for (const [name, take] of Object.entries(STATES))
      found.push(...(await compare(page, `${way}-${name}`, () => take(page))))
    expect(found).toEqual([])
    await page.context().close()
  }, 60_000)
})

test('a line that is gone, a colour that changed and a word that moved are seen', async () => {
  const page = await openGallery('light')
  const sample = page.locator('.sample[aria-label="ChoiceGroup"]')
  const before = await sample.screenshot()
  const points = async (css: string) => {
    const style = await page.addStyleTag({ content: css })
    const changed = await sample.screenshot()
    await style.evaluate((element) => (element as HTMLElement).remove())
    return (await pictureDifference(page, before, changed)).points
  }
  expect(await points('/* nothing */')).toBe(0)
  for (const css of [
    '.choice { border-color: transparent }',
    '.choice-dot { visibility: hidden }',
    '.choice[data-chosen=true] { border-color: var(--brick) }',
    '.choice { padding-inline-start: 1.6rem }',
    '.choice { letter-spacing: 0.06em }',
  ]) {
    expect(await points(css), css).toBeGreaterThan(MAY_DIFFER)
  }
  await page.context().close()
}, 60_000)

/** What a part looks like only once something is done to it. */
const STATES: Readonly<Record<string, (page: Page) => Promise<Buffer>>> = {
  'button-with-focus': async (page) => {
    await page.getByRole('button', { name: 'Skriv ut' }).focus()
    return page.locator('.sample[aria-label="Button, IconButton"]').screenshot()
  },
  'choice-with-focus': async (page) => {
    await page.locator('.sample[aria-label="ChoiceGroup"] input').first().focus()
    return page.locator('.sample[aria-label="ChoiceGroup"]').screenshot()
  },
  'field-with-focus': async (page) => {
    await page.locator('#s-name').focus()
    return page.locator('#s-name').locator('xpath=..').screenshot()
  },
  'error-summary': async (page) => {
    await page.getByRole('button', { name: 'Visa det som saknas' }).click()
    return page.locator('.error-summary').screenshot()
  },
  'disclosure-closed': async (page) => {
    const sample = page.locator('.sample[aria-label="Disclosure, EmptyState"]')
    await sample.locator('summary').first().click()
    return sample.screenshot()
  },
  dialog: (page) => floating(page, 'Öppna dialog', 'Inte nu'),
  sheet: (page) => floating(page, 'Öppna panel', 'Stäng'),
}

async function floating(page: Page, open: string, close: string): Promise<Buffer> {
  await page.getByRole('button', { name: open }).click()
  const picture = await page.getByRole('dialog').screenshot()
  await page.getByRole('dialog').getByRole('button', { name: close }).click()
  return picture
}

/** With letters that are the same everywhere, and nothing that moves. */
async function openGallery(way: keyof typeof WAYS): Promise<Page> {
  const page = await parts.open('', { width: 820, height: 1180 })
  await page.emulateMedia({ ...WAYS[way], reducedMotion: 'reduce' })
  const font = readFileSync(FONT).toString('base64')
  await page.addStyleTag({
    content: `@font-face { font-family: Pinned; src: url(data:font/ttf;base64,${font}) }
      :root { --sans: Pinned; --serif: Pinned; --mono: Pinned; font-synthesis: none; caret-color: transparent }
      * { caret-color: transparent !important; scrollbar-width: none }
      /* Where a day is not filled in, the browser writes how days are written in its own language. */
      ::-webkit-datetime-edit { visibility: hidden }`,
  })
  await page.evaluate(async () => {
    await document.fonts.load('16px Pinned')
    await document.fonts.ready
  })
  return page
}

async function compare(page: Page, name: string, take: () => Promise<Buffer>): Promise<string[]> {
  const path = join(KEPT, `${name}.png`)
  const taken = await take()
  if (process.env.LYKTA_PICTURES === 'write') {
    await mkdir(KEPT, { recursive: true })
    await writeFile(path, taken)
    return []
  }
  if (!existsSync(path)) return [`${name}: no picture of it was kept`]
  const { points, sizes } = await pictureDifference(page, readFileSync(path), taken)
  if (points <= MAY_DIFFER) return []
  await mkdir(FAILED, { recursive: true })
  await writeFile(join(FAILED, `${name}.png`), taken)
  return [`${name}: ${points} points differ (${sizes.join(' and ')}), see ${FAILED}`]
}

function fileOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/ä/g, 'a')
    .replace(/[^a-z]+/g, '-')
}
