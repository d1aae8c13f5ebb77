import { ownNumber } from '../../tests/e2e/plan-papers.ts'
import type { Chapter } from './chapter.ts'

/** Content that the organisation has changed, the form it is changed in, and a resource nearby. */
export const ownContent: Chapter = {
  name: 'own-content',
  routes: ['content', 'resources'],
  run: async ({ page, story, take }) => {
    await story.setUp()
    await page.getByRole('link', { name: 'Mer', exact: true }).first().click()
    await page.getByRole('link', { name: 'Innehåll vi kan ändra' }).click()
    await page.getByRole('link', { name: 'Viktiga nummer' }).waitFor()
    await take('content')
    await page.getByRole('link', { name: 'Viktiga nummer' }).click()
    await page.getByRole('link', { name: 'Polisen 114 14' }).waitFor()
    await take('content-list')
    await page.getByRole('link', { name: 'Polisen 114 14' }).click()
    await story.press('Ändra')
    await page.getByLabel('Nummer', { exact: true }).fill('0950-123 45')
    await take('content-form')
    await story.press('Spara för hela organisationen')
    await page.getByText('Skillnader mot Lyktas text').click()
    await take('content-entry')
    await page.getByRole('link', { name: 'Viktiga nummer' }).click()
    await ownNumber(story, take)
    await page.getByRole('link', { name: 'Mer', exact: true }).last().click()
    await page.getByRole('link', { name: 'Resurser på orten' }).click()
    await story.press('Lägg till en resurs')
    await page.getByLabel('Namn', { exact: true }).fill('Fjällens kennel')
    await page.getByLabel('Namn', { exact: true }).blur()
    await page.getByRole('heading', { name: 'Fjällens kennel' }).waitFor()
    await take('resources')
  },
}
