import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAxe, WCAG } from './axe.ts'
import { openPartsPage, type PartsPage } from './open-parts-page.ts'

const SHOWN = [
  '',
  '?show=door',
  '?show=today',
  '?show=case',
  '?show=question&answered',
  '?show=result',
  '?show=plan',
]

let parts: PartsPage
beforeAll(async () => {
  parts = await openPartsPage()
}, 60_000)
afterAll(() => parts.close())

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test.each(SHOWN)(
    'axe finds nothing on parts.html%s',
    async (query) => {
      const page = await parts.open(query, { theme, width: 820, height: 1180 })
      // A part caught halfway through sliding in has half its contrast.
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const { violations, passes } = await runAxe(page, [...WCAG, 'best-practice'])
      expect(passes).toContain('color-contrast')
      expect(violations).toEqual([])
      await page.context().close()
    },
    30_000,
  )
})

test.each(SHOWN)(
  'nothing on parts.html%s is wider than a narrow screen at twice the zoom',
  async (query) => {
    const page = await parts.open(query, { width: 320, height: 640 })
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wide).toBe(0)
    await page.context().close()
  },
  30_000,
)

test.each(SHOWN)(
  'everything to press on parts.html%s is at least 44 by 44',
  async (query) => {
    const page = await parts.open(query, { width: 390, height: 844 })
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'button, a[href], summary, select, label:has(input), input',
        ),
      ].flatMap((element) => {
        // A radio or tick is as large as the label around it; links inside a sentence are exempt (WCAG 2.5.8).
        if (element.matches('label input, p a') || element.offsetParent === null) return []
        const { width, height } = element.getBoundingClientRect()
        return width < 44 || height < 44 ? [`${element.outerHTML.slice(0, 120)} ${width}×${height}`] : []
      }),
    )
    expect(small).toEqual([])
    await page.context().close()
  },
  30_000,
)
