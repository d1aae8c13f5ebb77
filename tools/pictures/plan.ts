import { planPapers } from '../../tests/e2e/plan-papers.ts'
import type { Chapter } from './chapter.ts'

/** The safety plan, the card, a child's own, and what a school is given. */
export const plan: Chapter = {
  name: 'plan',
  routes: ['plan', 'childPlan', 'extract', 'card'],
  prints: ['plan', 'card', 'childCard', 'extract'],
  run: async ({ page, story, take, toCase }) => {
    await story.setUp()
    await story.openCase('Anna Lind')
    await toCase('plan/0', 'Säkerhetsplan')
    await take('plan-empty')
    await story.press('Börja planen')
    await page.getByRole('heading', { name: 'Kapitel' }).waitFor()
    await page.locator('a.list-row').first().click()
    await page.locator('textarea').first().fill('Grannen på andra sidan vägen')
    await page.locator('textarea').first().blur()
    await take('chapter')
    await toCase('plan/0', 'Säkerhetsplan')
    await take('plan')
    await toCase('card', /./)
    await story.press('Ny rad')
    await page.getByLabel('Rad 1').fill('Ring den vi pratade om')
    await page.getByLabel('Rad 1').blur()
    await page.getByRole('link', { name: 'Skriv ut kortet' }).waitFor()
    await take('card')
    await page.getByRole('link', { name: 'Skriv ut kortet' }).click()
    await story.press('Vi är överens, visa utskriften')
    await page.locator('.sheet').waitFor()
    await take('print-card')
    await toCase('plan/0', 'Säkerhetsplan')
    await page.getByRole('link', { name: 'Skriv ut hela planen' }).click()
    await page.locator('.sheet').waitFor()
    await take('print-plan')
    await planPapers(story, take)
  },
}
