import type { Page } from 'playwright-core'
import { begin, tickAll } from './follow-up-steps.ts'
import type { Story } from './story.ts'

/** The case that is open, with nothing left in it, to its end. */
export async function closeEmptyCase(story: Story): Promise<void> {
  const { page, press } = story
  await story.toStep('Avsluta')
  await begin(page, 'Före avslut')
  await tickAll(page)
  await press('Skriv under listan')
  await page.getByText(/^Underskriven av/).waitFor()
  await page.getByRole('link', { name: 'Till ärendet' }).click()
  await story.toStep('Avsluta')
  await press('Avsluta ärendet')
  await page.getByLabel('Skälet till att ärendet avslutas').fill('Överlämnat till en annan kommun.')
  await press('Spara')
  await page.getByText(/^Avslutat \d/).waitFor()
}

/** What both of the two go through; the second is told the decision by the first. */
export async function fillErasing(page: Page, phrase: string, reference?: string): Promise<void> {
  await page.getByRole('heading', { name: 'Radera för gott', level: 1 }).waitFor()
  await page.getByText(/^Akten är överlämnad till verksamhetssystemet/).click()
  await page.getByText(/^Reglerna ovanför är lästa/).click()
  await page.getByText(/^Ingen arbetar i ärendet/).click()
  if (reference) await page.getByLabel('Beslut eller diarienummer').fill(reference)
  await page.getByLabel('Din lösenfras').fill(phrase)
}
