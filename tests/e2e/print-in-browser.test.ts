import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrintPage, type PrintPage } from '../support/print-page.ts'
import { readPdf } from '../unit/app/print/read-pdf.ts'

let opened: PrintPage
let page: Page

beforeAll(async () => {
  opened = await openPrintPage()
  page = opened.page
})

afterAll(() => opened.close())

async function openPage(): Promise<void> {
  await page.goto(opened.url)
  await page.waitForFunction(() => window.drawPlan !== undefined)
}

describe('a print in a browser, under the headers of the server', () => {
  test('becomes a file with a neutral name and every word, and asks the policy for nothing', async () => {
    await openPage()
    const drawn = await page.evaluate(() => window.drawPlan?.())
    expect(drawn).toMatchObject({ code: '', name: 'anteckning-2026-11-23.pdf', type: 'application/pdf' })
    const bytes = await page.evaluate(() => window.drawnBytes?.())
    const { text, pages, properties, missing } = readPdf(Uint8Array.from(bytes ?? []))
    expect(pages).toBeGreaterThan(3)
    expect(missing).toBe(0)
    expect(text).toContain('Kontaktvägar')
    expect(text).not.toContain('Hemliga vägen')
    expect(properties.Title).toBe('Anteckning')
    expect(await page.evaluate(() => window.refused)).toEqual([])
  })

  test('is the same file when the page has prepared for it', async () => {
    await openPage()
    const wordsOf = async () => {
      expect(await page.evaluate(() => window.drawPlan?.())).toMatchObject({ code: '' })
      const bytes = await page.evaluate(() => window.drawnBytes?.())
      return readPdf(Uint8Array.from(bytes ?? [])).text
    }
    const first = await wordsOf()
    await page.evaluate(() => window.preparePlan?.())
    expect(await wordsOf()).toBe(first)
    expect(await wordsOf()).toBe(first)
  })

  test('print-parts-missing: says so when the letters cannot be had', async () => {
    await openPage()
    await page.route('**/*.ttf', (route) => route.abort())
    const drawn = await page.evaluate(() => window.drawPlan?.())
    expect(drawn?.code).toBe('print-parts-missing')
    await page.unroute('**/*.ttf')
  })
})
