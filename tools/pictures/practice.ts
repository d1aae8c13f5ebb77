import { pressUntilSaved } from '../../tests/e2e/story.ts'
import type { Chapter, Tour } from './chapter.ts'

/** One case played to its feedback, twice, the first situation of a refresher, and the whole way in a made-up case. */
export const practice: Chapter = {
  name: 'practice',
  routes: ['practice', 'practise', 'refresher'],
  run: async (tour) => {
    const { page, story, take } = tour
    await story.setUp()
    await page.getByRole('link', { name: 'Öva' }).first().click()
    await page.getByRole('button', { name: 'Börja öva' }).waitFor()
    await take('practice')
    await story.press('Börja öva')
    await page.getByRole('heading', { name: 'Övningslogg' }).waitFor()
    await take('practice-cards')
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Övning: Skolskjutsen' })
      .getByRole('button', { name: 'Öppna fallet' })
      .click()
    await takeTwoReadings(tour)
    await page.getByRole('link', { name: 'Till övningen' }).click()
    await page.getByRole('list', { name: 'Övningslogg' }).waitFor()
    await page.getByRole('link', { name: /FREDA-farlighetsbedömning/ }).click()
    await page.getByRole('radio').nth(1).check()
    await page.getByText('Det här valet håller.').waitFor()
    await take('practice-refresher')
    await page.getByRole('link', { name: 'Öva', exact: true }).first().click()
    await page.getByRole('link', { name: 'Prova hela vägen på ett påhittat ärende' }).click()
    await page.getByText('Övning: Skogsvägen').first().click()
    await page.getByRole('navigation', { name: 'Ärendets väg' }).waitFor()
    await take('practice-case')
  },
}

async function takeTwoReadings(tour: Tour): Promise<void> {
  const { page, take } = tour
  for (const name of ['', 'Maria']) {
    await page.getByLabel('Vem övar?').waitFor()
    if (name) await page.getByLabel('Vem övar?').fill(name)
    else await take('practice-story')
    await page.getByRole('button', { name: /^Börja/ }).click()
    await play(tour, name)
    if (name) break
    await take('practice-feedback')
    await page.getByRole('link', { name: 'Låt en kollega läsa samma fall' }).click()
  }
  await page.getByRole('link', { name: 'Jämför två läsningar' }).click()
  await page.getByRole('heading', { name: 'Här läser ni olika' }).waitFor()
  await take('practice-compare')
}

/** Any answers: the pictures are of the pages, not of a good reading. */
async function play({ page, story, take }: Tour, name: string): Promise<void> {
  for (let question = 1; ; question++) {
    await page.getByText(`Fråga ${question} av`).waitFor()
    if ((await page.getByRole('checkbox').count()) > 0) {
      await page.getByRole('checkbox').first().click()
      await page.getByRole('checkbox', { checked: true }).waitFor()
    } else await pressUntilSaved(page, question % 3 === 0 && name ? '2' : '1')
    if (question === 2 && !name) await take('practice-question')
    if ((await page.getByRole('button', { name: 'Se återkopplingen' }).count()) > 0) break
    await story.press('Nästa')
  }
  await story.press('Se återkopplingen')
  await page.getByRole('heading', { name: 'Återkoppling', exact: true }).waitFor()
}
