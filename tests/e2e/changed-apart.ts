import { expect } from 'vitest'
import { expectAllRight } from './axe.ts'
import { pictureOf } from './picture-of.ts'
import { hashOf, type Story } from './story.ts'

export const NUMBERS = '#/content/4/'

/** Each changes the number of the police in the content of the whole organisation, without the other knowing. */
export async function changeApart(first: Story, second: Story): Promise<void> {
  await changeTo(first, '0950-11 11 11', 'Kanarieskäl: växeln i Lycksele')
  await changeTo(second, '0950-22 22 22', 'Kanarieskäl: växeln i Åsele')
}

export async function changeTo({ page, press }: Story, number: string, reason: string): Promise<void> {
  const before = await hashOf(page)
  await toNumbers(page)
  await page.getByRole('link', { name: 'Polisen 114 14' }).click()
  await press('Ändra')
  await page.getByLabel('Nummer', { exact: true }).fill(number)
  await page.getByLabel('Varför ändrar ni?').fill(reason)
  await press('Spara för hela organisationen')
  await page.getByText('Sparat. Det som redan är gjort').waitFor()
  await page.evaluate((to) => (location.hash = to), before)
  await page.getByRole('button', { name: 'Ny anteckning' }).waitFor()
}

/** Met again: both tablets show both, with who and why; one person chooses, and neither is asked again. */
export async function chooseOne(first: Story, second: Story): Promise<void> {
  for (const { page } of [first, second]) {
    await toNumbers(page)
    await page.getByRole('link', { name: /^Polisen 0950-.*Två versioner/ }).waitFor({ timeout: 60_000 })
  }
  const { page } = second
  await page.getByRole('link', { name: /^Polisen 0950-/ }).click()
  const apart = page.locator('.banner').filter({ hasText: 'Två har ändrat var för sig' })
  await apart.waitFor()
  await apart.getByText(/Kanarieskäl: växeln i Lycksele/).waitFor()
  await apart.getByText(/Kanarieskäl: växeln i Åsele/).waitFor()
  const size = page.viewportSize()
  await expectAllRight(page, 'content-apart')
  if (size) await page.setViewportSize(size)
  await pictureOf(page, 'content-apart')
  // The first one's number: chosen by the other, so nobody wins by being the last.
  await apart
    .locator('li')
    .filter({ hasText: 'Lycksele' })
    .getByRole('button', { name: 'Använd den här' })
    .click()
  await apart.waitFor({ state: 'detached' })
  await first.page
    .getByRole('link', { name: 'Polisen 0950-11 11 11 Ändrad av er' })
    .waitFor({ timeout: 60_000 })
  expect(await first.page.getByText('Två versioner').count()).toBe(0)
  await first.page.getByRole('link', { name: 'Polisen 0950-11 11 11' }).click()
  await first.page.getByText('Alla versioner').click()
  await first.page.getByText(/Kanarieskäl: växeln i Åsele/).waitFor()
}

async function toNumbers(page: Story['page']): Promise<void> {
  await page.evaluate((to) => (location.hash = to), NUMBERS)
  await page.getByRole('heading', { name: 'Viktiga nummer', level: 1 }).waitFor()
}
