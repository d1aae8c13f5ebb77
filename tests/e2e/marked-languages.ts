import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Stands in every text that the organisation has written in Swedish alone, and in nothing else. */
export const SWEDISH = 'på bygdens språk'

/**
 * On a page in English: the organisation's Swedish words are there, and each says that it is Swedish, so that a voice
 * reads it as what it is. What is folded away counts too, and names that only a reader hears.
 */
export async function expectMarked(page: Page, screen: string): Promise<void> {
  await page.waitForFunction(
    (words) =>
      document.documentElement.lang === 'en' &&
      (document.querySelector('main')?.textContent ?? '').includes(words),
    SWEDISH,
  )
  expect.soft(await unmarkedIn(page), screen).toEqual([])
}

function unmarkedIn(page: Page): Promise<readonly string[]> {
  return page.evaluate((words) => {
    const isMarked = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === 'sv'
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.textContent?.includes(words) && !isMarked(node.parentElement))
        found.push(`${node.parentElement?.outerHTML.slice(0, 160)}`)
    }
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (/^(aria-label|title|alt|placeholder)$/.test(name) && value.includes(words) && !isMarked(element))
          found.push(`${name}: ${element.outerHTML.slice(0, 160)}`)
      }
    }
    return found
  }, SWEDISH)
}
