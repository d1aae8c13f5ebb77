import { hashOf, pressUntilSaved } from '../../tests/e2e/story.ts'
import type { Chapter, Tour } from './chapter.ts'

/** Forms that are more than one question after another: rows, another version than the one begun, a level withheld. */
export const forms: Chapter = {
  name: 'forms',
  routes: ['question', 'workshop', 'result'],
  run: async (tour) => {
    await tour.story.setUp()
    await tour.story.openCase('Anna Lind')
    const home = await hashOf(tour.page)
    await takeRow(tour)
    await visit(tour, home)
    await takeOtherVersion(tour)
  },
}

const visit = ({ page }: Tour, hash: string) => page.evaluate((to) => (location.hash = to), hash)

async function takeRow({ page, story, take }: Tour): Promise<void> {
  await story.toStep('Upptäcka')
  await page.locator('summary').filter({ hasText: 'Hedersfråga' }).click()
  await story.press('Börja: Heder')
  const question = page.locator('#question')
  await question.filter({ hasText: 'Finns det fler än en person' }).waitFor()
  await pressUntilSaved(page, '1')
  for (let words = ''; !words.includes('Finns det någon mer'); words = (await question.textContent()) ?? '') {
    await story.press('Nästa')
    await question.filter({ hasNotText: words || 'Finns det fler än en person' }).waitFor()
  }
  await page.getByRole('radio', { name: 'Ja', exact: true }).click()
  await question.filter({ hasText: 'Person 1:' }).waitFor()
  await take('row')
}

/** A draft, then a new version of its form, and levels that nobody is to see before two have compared it. */
async function takeOtherVersion(tour: Tour): Promise<void> {
  const { page, story, take } = tour
  await story.toStep('Bedöma')
  await story.press('Fråga för fråga här')
  await page.locator('#question').waitFor()
  await pressUntilSaved(page, '1')
  const draft = await hashOf(page)
  await visit(tour, '#/workshop/0/')
  await page.getByLabel('Visa inte nivåer från mallar som inte är kontrollerade').check()
  await take('workshop-levels-hidden')
  await page.getByRole('link', { name: /FREDA-farlighetsbedömning/ }).click()
  await page.getByRole('link', { name: 'Ändra mallen' }).first().click()
  await page.locator('summary', { hasText: /^1\. / }).click()
  await page.getByLabel('Fråga, på svenska').fill('Har våldet blivit värre eller tätare det senaste året?')
  await page.getByLabel('Vad har ändrats, och varför?').fill('Kortare första fråga')
  await story.press('Spara som ny version')
  await page.getByText(/^Sparad som version/).waitFor()
  await visit(tour, draft.replace(/^#\/question\/(\w+)\/(\w+).*/, '#/result/$1/$2'))
  await page.getByText('En skillnad mot version 1.0.0').click()
  await take('draft-other-version')
  const choose = (group: string, name: string) =>
    page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true }).check()
  await choose('Egen uppskattning', 'Hög')
  await choose('Din bedömning', 'Mycket hög')
  await page.getByLabel('Varför?').fill('Tryck mot halsen')
  await story.press('Visa vad mallen säger')
  await page.getByText(/^Mallens nivå visas inte här/).waitFor()
  await take('result-withheld')
}
