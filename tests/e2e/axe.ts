import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** All that can differ between light and dark: names, roles and places are the same elements in both. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** The screen as it is now against WCAG 2.2 AA: all rules in light, those of colour once more in dark. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  // So tall that nothing lies under the bar of places: axe measures targets where they stand, and does not scroll.
  await page.setViewportSize({ width: 820, height: 6_000 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const axe = new AxeBuilder({ page })
    const { violations } = await (colorScheme === 'light'
      ? axe.withTags(RULES)
      : axe.withRules(RULES_OF_COLOUR)
    ).analyze()
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
    expect(found, `${screen}, ${colorScheme}`).toEqual([])
  }
}
