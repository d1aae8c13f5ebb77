import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { parseRoute } from '../../src/ui/route.ts'
import { AUDITED } from './audited.ts'
import { expectFits, expectInHand } from './fits.ts'
import { hashOf } from './story.ts'

export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** All that can differ between light and dark: names, roles and places are the same elements in both. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block']

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The screen as it is now: enlarged, in the colours of the system, and against WCAG 2.2 AA. */
export async function expectAllRight(page: Page, screen: string): Promise<void> {
  await expectFits(page, screen)
  await expectAccessible(page, screen)
}

/** The same, and on a phone and a tablet held either way. */
export async function expectRightInHand(page: Page, screen: string): Promise<void> {
  await expectInHand(page, screen)
  await expectAllRight(page, screen)
}

/** All rules in light, those of colour once more in dark. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await expectPlace(page, screen)
  await showWhole(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await runAxe(page, colorScheme === 'light' ? WCAG : RULES_OF_COLOUR)
    expect(violations, `${screen}, ${colorScheme}`).toEqual([])
  }
}

/** So tall that nothing lies under the bar of places: axe measures targets where they stand, and does not scroll. */
async function showWhole(page: Page): Promise<void> {
  await page.setViewportSize({ width: 820, height: 6_000 })
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  if (height > 6_000) await page.setViewportSize({ width: 820, height: height + 200 })
}

/** A screen that stands for an address is at it: a list that says more than is looked at would be worth nothing. */
async function expectPlace(page: Page, screen: string): Promise<void> {
  const at = Object.entries(AUDITED).flatMap(([at, [, named]]) => (named === screen ? [at] : []))
  if (at.length > 0) expect(at, screen).toContain(parseRoute(await hashOf(page)).at)
}

interface Findings {
  /** Rule and places of each. */
  readonly violations: readonly string[]
  /** Rules that found something to look at, and nothing wrong with it. */
  readonly passes: readonly string[]
}

/**
 * The page as it stands, against rules or tags of rules. axe runs in the page itself, put in once for each document: its
 * helper for Playwright opens a page of its own every time and takes five times as long, for frames, which no screen has.
 */
export async function runAxe(page: Page, rules: readonly string[]): Promise<Findings> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  return page.evaluate(async (only) => {
    if (document.querySelector('iframe, frame')) throw new Error('expected a page without frames')
    const { axe: inPage } = window as unknown as { readonly axe: typeof axe }
    const { violations, passes } = await inPage.run(document, {
      runOnly: [...only],
      resultTypes: ['violations'],
    })
    return {
      violations: violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`).join(', ')}`,
      ),
      passes: passes.map(({ id }) => id),
    }
  }, rules)
}
