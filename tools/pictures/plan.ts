import type { Chapter, Tour } from './chapter.ts'

/** The safety plan, the card, a child's own, and what a school is given. */
export const plan: Chapter = {
  name: 'plan',
  routes: ['plan', 'childPlan', 'extract', 'card'],
  prints: ['plan', 'card', 'childCard', 'extract'],
  run: async (tour) => {
    const { page, story, take, toCase } = tour
    await story.setUp()
    await story.openCase('Anna Lind')
    await toCase('people', 'Personer')
    await story.press('Lägg till barn')
    await page.getByRole('region', { name: /^Barn/ }).waitFor()
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
    await takeChild(tour)
  },
}

async function takeChild({ page, story, take, toCase }: Tour): Promise<void> {
  await toCase('plan/0', 'Säkerhetsplan')
  await page.getByRole('link', { name: /^Barn 1/ }).click()
  await page.getByRole('button', { name: 'Börja planen' }).waitFor()
  await take('child-plan-empty')
  await story.press('Börja planen')
  await page.getByRole('heading', { name: 'Kapitel' }).waitFor()
  await take('child-plan')
  await page.locator('a.list-row').first().click()
  await page.locator('textarea').first().fill('Mormor')
  await page.locator('textarea').first().blur()
  await page.goBack()
  await page.getByRole('link', { name: 'Barnets kort med bilder' }).click()
  await page.locator('.sheet').waitFor()
  await take('print-child-card')
  await page.goBack()
  await page.getByRole('link', { name: 'Till skola eller förskola' }).click()
  await page.locator('fieldset.several').waitFor()
  await page.getByRole('checkbox').first().check()
  await page.getByRole('combobox').first().selectOption({ index: 1 })
  await take('extract')
  await story.press('Skriv upp och visa utskriften')
  await page.waitForFunction(() => location.hash.startsWith('#/print/'))
  await page.locator('.sheet').waitFor()
  await take('print-extract')
}
