import { pressUntilSaved } from '../../tests/e2e/story.ts'
import type { Chapter, Tour } from './chapter.ts'

/** A case from its opening to a signed judgement. */
export const assess: Chapter = {
  name: 'assess',
  routes: [
    'today',
    'cases',
    'newCase',
    'case',
    'people',
    'step',
    'question',
    'person',
    'form',
    'result',
    'history',
    'readers',
  ],
  prints: ['assessment'],
  run: async (tour) => {
    const { page, story, take, toCase } = tour
    await story.setUp()
    await page.getByRole('link', { name: 'Ärenden' }).first().click()
    await page.getByRole('link', { name: 'Nytt ärende' }).waitFor()
    await take('cases-empty')
    await page.getByRole('link', { name: 'Nytt ärende' }).click()
    await page.getByLabel(/^Namn/).waitFor()
    await take('new-case')
    await story.openCase('Anna Lind')
    await take('case-new')
    await takeDiscover(tour)
    await takeResult(tour)
    await toCase('people', 'Personer')
    await story.press('Lägg till barn')
    await take('people')
    await toCase('history', 'Historik')
    await take('history')
    await toCase('readers', 'Vem har läst?')
    await take('readers')
    await toCase('case', /^Ärende /)
    await take('case')
    await page.getByRole('link', { name: 'Ärenden' }).first().click()
    await page.locator('a.list-row').first().waitFor()
    await take('cases')
    await page.getByRole('link', { name: 'Idag' }).first().click()
    await page.getByRole('heading', { name: 'Idag' }).waitFor()
    await take('today')
  },
}

async function takeDiscover({ page, story, take }: Tour): Promise<void> {
  await story.toStep('Upptäcka')
  await page.getByRole('button', { name: 'Börja', exact: true }).first().waitFor()
  await take('step')
  await story.press('Börja')
  await page.getByRole('radio').first().waitFor()
  await take('question')
  await pressUntilSaved(page, '1')
  await take('question-answered')
  await story.press('Vänd mot personen')
  await page.locator('.person').waitFor()
  await take('person')
  await page.locator('.hold-button').focus()
  await page.keyboard.down('Enter')
  await page.locator('.question-layout').waitFor()
  await page.keyboard.up('Enter')
  await page.getByRole('link', { name: 'Alla frågor' }).click()
  await page.locator('.question-layout').waitFor({ state: 'detached' })
  await take('form')
  await page.getByRole('link', { name: 'Till ärendet' }).click()
}

async function takeResult({ page, story, take }: Tour): Promise<void> {
  await story.toStep('Bedöma')
  await page.getByRole('button', { name: 'Fråga för fråga här' }).first().waitFor()
  await take('step-assess')
  await story.press('Fråga för fråga här')
  await story.answerAll(['1', '2', '3', '1', '4'])
  await page.getByRole('radiogroup', { name: 'Egen uppskattning' }).waitFor()
  await take('before-result')
  const choose = (group: string, level: string) =>
    page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: level }).check()
  await choose('Egen uppskattning', 'Förhöjd')
  await choose('Din bedömning', 'Mycket hög')
  await page.getByLabel('Varför?').fill('Tryck mot halsen, vapen i huset, och det trappas upp.')
  await story.press('Visa vad mallen säger')
  await page.getByRole('heading', { name: 'Mallen', exact: true }).waitFor()
  await take('result')
  await page.getByLabel('Vad beror skillnaden på?').fill('Personen tror att det värsta är över.')
  await page.getByLabel('Vad beror skillnaden på?').blur()
  await story.press('Skriv under bedömningen')
  await page.getByText(/^Underskriven av/).waitFor()
  await take('result-signed')
  await story.press('Skriv ut eller spara som PDF')
  await page.locator('.sheet').waitFor()
  await take('print-assessment')
  await page.goBack()
  await page.getByText(/^Underskriven av/).waitFor()
}
