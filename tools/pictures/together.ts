import { assessAndSign, judge, sign } from '../../tests/e2e/assessor.ts'
import { hashOf } from '../../tests/e2e/story.ts'
import type { Chapter } from './chapter.ts'

/** Two who assess blind on one tablet, and then look at what differs. */
export const together: Chapter = {
  name: 'together',
  routes: ['agreement'],
  prints: ['agreement'],
  run: async ({ page, story, take }) => {
    const visit = (hash: string) => page.evaluate((to) => (location.hash = to), hash)
    await story.setUp()
    await story.openCase('Anna Lind')
    await story.toStep('Bedöma')
    await story.press('Fråga för fråga här')
    await judge(story, { keys: ['1', '2'], level: 'Mycket hög', reason: 'Det trappas upp.' })
    const first = await hashOf(page)
    await page.getByRole('link', { name: 'Be en kollega bedöma samtidigt' }).click()
    await page.getByRole('radio', { name: 'Vi har samma surfplatta' }).check()
    await page.getByLabel('Kollegans namn').fill('Sara Lind')
    await take('agreement-ask')
    await story.press('Börja blind bedömning')
    await page.getByText('Var för sig, tills båda har skrivit under').waitFor()
    const pair = await hashOf(page)
    await visit(first)
    await sign(story)
    await visit(pair)
    await story.press('Jag är Sara Lind')
    await page.getByText('Surfplattan är hos Sara Lind.').waitFor()
    await take('agreement-guest')
    await page.getByRole('link', { name: 'Fortsätt min bedömning' }).click()
    await assessAndSign(story, { keys: ['2', '2'], level: 'Förhöjd', reason: 'Hon har stöd omkring sig.' })
    await visit(pair)
    await page.getByRole('heading', { name: 'Här skiljer ni er åt' }).waitFor()
    await take('agreement')
    await page.getByRole('radio', { name: 'Vi ser fortfarande olika' }).check()
    await page.getByLabel('Vad ni kom fram till, och vad ni ser olika på').fill('Vi läser vapnet olika.')
    await story.press('Spara anteckningen')
    await page.getByText('Vi ser fortfarande olika.').waitFor()
    await page.getByRole('link', { name: 'Skriv ut', exact: true }).click()
    await page.locator('.sheet').waitFor()
    await take('print-agreement')
  },
}
