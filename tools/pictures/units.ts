import type { Chapter } from './chapter.ts'

/** Two units on one tablet: adding one, its lock, its name, and the screen they are looked after on. */
export const units: Chapter = {
  name: 'units',
  routes: ['units'],
  run: async ({ app, page, story, take }) => {
    await story.setUp()
    await page.goto(`${app.url}/#/units`)
    await page.getByRole('heading', { name: 'Enheter på surfplattan' }).waitFor()
    await take('units-one')
    await story.press('Lås och lägg till')
    await page.getByText('Du lägger till en enhet.').waitFor()
    await take('units-adding')
    await story.setUp()
    await page.goto(`${app.url}/#/units`)
    await page.getByLabel('Namn på låset').fill('Gröna')
    await story.press('Spara namnet')
    await page.getByText('Namnet är sparat.').waitFor()
    await page.getByText('Ta bort enheten', { exact: true }).first().click()
    await take('units-two')
    await story.press('Lås')
    await page.getByText('Enhet att öppna').waitFor()
    await take('units-lock')
  },
}
