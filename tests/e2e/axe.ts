import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The screen as it is now, in light and dark, against WCAG 2.2 AA. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  // So tall that nothing lies under the bar of places: axe measures targets where they stand, and does not scroll.
  await page.setViewportSize({ width: 820, height: 3_000 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
    expect(found, `${screen}, ${colorScheme}`).toEqual([])
  }
}
