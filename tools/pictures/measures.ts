import { assessAndSign } from '../../tests/e2e/assessor.ts'
import type { Chapter } from './chapter.ts'

/** From what was found to what is done, and the steps up and down. */
export const measures: Chapter = {
  name: 'measures',
  routes: ['manage', 'riskPlan'],
  prints: ['measures'],
  run: async ({ page, story, take, toCase }) => {
    await story.setUp()
    await story.openCase('Anna Lind')
    await toCase('manage', 'Från risk till åtgärder')
    await take('bridge-empty')
    await toCase('case', /^Ärende /)
    await story.toStep('Bedöma')
    await story.press('Fråga för fråga här')
    await assessAndSign(story, { keys: ['1', '2'], level: 'Mycket hög', reason: 'Det trappas upp.' })
    await toCase('manage', 'Från risk till åtgärder')
    await page.getByRole('button', { name: 'Lägg till i planen' }).first().waitFor()
    await take('bridge')
    await story.press('Lägg till i planen')
    await page.locator('article.chosen').first().waitFor()
    await page.getByText('Ansvarig, datum och läge').first().click()
    await take('bridge-chosen')
    await page
      .getByLabel(/^(Är anmälan gjord|Finns samtycket|Är beslutet fattat|Är kravet uppfyllt)\?$/)
      .first()
      .selectOption({ label: 'Nej, inte än' })
    for (const [label, words] of [
      ['Vad skulle göra det möjligt?', 'En granne som kör på natten'],
      ['När trappas den upp, och till vad?', 'Jakten börjar: samma dag'],
      ['När trappas den ned, och vem beslutar?', 'Efter tre veckor, chefen'],
      ['Vad den kostar kommunen', 'Sju timmar och 40 mil'],
    ] as const) {
      const field = page.getByLabel(label, { exact: true }).first()
      await field.fill(words)
      await field.blur()
      await page.locator('article.chosen dd').getByText(words, { exact: true }).waitFor()
    }
    await page.getByText('Ansvarig, datum och läge').first().click()
    await take('bridge-written')
    await toCase('riskPlan', /Trappa upp/)
    await take('risk-plan')
    await toCase('print/measures/', /./)
    await page.locator('.sheet').waitFor()
    await take('print-measures')
  },
}
