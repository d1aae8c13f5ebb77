import { join } from 'node:path'
import type { Chapter, Tour } from './chapter.ts'

const FORM = join(import.meta.dirname, '../../tests/fixtures/fhir/hl7-zika-exposure.json')

/** Everything that is not a case. */
export const more: Chapter = {
  name: 'more',
  routes: ['more', 'status', 'access', 'asked', 'admission', 'competence', 'tour', 'accessibility'],
  env: { LYKTA_INVITATIONS: 'found' },
  run: async (tour) => {
    const { page, story, take } = tour
    await story.setUp()
    await story.openCase('Anna Lind')
    await page.getByRole('link', { name: 'Mer', exact: true }).first().click()
    await page.getByText('Kvinnofridslinjen').first().waitFor()
    await take('more')
    await page.getByLabel('Granska en fil').setInputFiles(FORM)
    await page.getByRole('heading', { name: 'Example Zika Virus Exposure Assessment' }).waitFor()
    await take('form-from-a-file')
    await takePlain(tour)
    await page.getByRole('link', { name: 'Rundtur' }).click()
    for (const title of ['En väg, ett steg i taget', 'Fungerar utan nät', 'Ingen siffra bestämmer']) {
      await page.getByRole('heading', { name: title }).waitFor()
      await take(`tour-${title.slice(0, 3).trim().toLowerCase()}`)
      await story.press('Nästa')
    }
    await take('tour-last')
  },
}

async function takePlain({ app, page, take }: Tour): Promise<void> {
  for (const [at, heading] of [
    ['access', 'Vem har läst?'],
    ['asked', 'Frågat idag?'],
    ['admission', 'Inloggning och inbjudan'],
    ['competence', 'Övat i organisationen'],
    ['accessibility', 'Tillgänglighetsredogörelse'],
    ['status', 'Vad är sparat?'],
  ] as const) {
    await page.goto(`${app.url}/#/${at}`)
    await page.getByRole('heading', { name: heading, exact: true }).waitFor()
    if (at === 'admission') await page.getByLabel('Kod från inbjudan').waitFor({ timeout: 60_000 })
    if (at === 'status')
      await page
        .getByText(/ledigt|finns bara/)
        .first()
        .waitFor()
    await take(at)
  }
  await page.goto(`${app.url}/#/more`)
}
