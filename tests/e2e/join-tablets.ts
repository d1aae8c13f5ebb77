import type { Page } from 'playwright-core'
import type { Story } from './story.ts'

/** The new tablet and the administrator's, side by side, until the new one is in. Returns the new one's passphrase. */
export async function joinBy(admin: Story, joining: Story, passphrase: string): Promise<string> {
  await joining.press('Gå med i en organisation')
  const phrase = joining.page.locator('.offered-phrase')
  await phrase.filter({ hasText: /\S+ \S+ \S+ \S+ \S+/ }).waitFor()
  const words = await lastText(joining.page)
  await joining.page.getByText('Jag har skrivit ner frasen').click()
  await joining.press('Fortsätt')
  await joining.page.getByLabel('Skriv frasen en gång till').fill(words)
  await joining.press('Kom igång')
  await joining.page.locator('[data-code]').waitFor({ timeout: 60_000 })
  const code = await letIn(admin, await lastText(joining.page), passphrase)
  await joining.page.getByLabel('Kod från kollegan').fill(code.toLowerCase())
  await joining.press('Gå med')
  return words
}

/** What the administrator does with the code she is told. Returns the one she tells back. */
export async function letIn(admin: Story, code: string, passphrase: string): Promise<string> {
  await toMembers(admin.page)
  await admin.page.getByLabel('Kod från den nya surfplattan').fill(code)
  await admin.press('Hitta surfplattan')
  await admin.page.getByLabel('Namn', { exact: true }).fill('Lars Lövqvist')
  await admin.page.getByLabel('Titel').fill('socialsekreterare')
  await admin.page.getByLabel('Vad surfplattan kallas').fill('Surfplatta två')
  await admin.page.getByRole('textbox', { name: 'Din lösenfras' }).fill(passphrase)
  await admin.press('Släpp in')
  await admin.page.locator('[data-code]').waitFor({ timeout: 30_000 })
  return lastText(admin.page)
}

export async function lastText(page: Page): Promise<string> {
  return (
    await page.locator('.offered-phrase').evaluate((element) => element.lastChild?.textContent ?? '')
  ).trim()
}

export async function toMembers(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Mer', exact: true }).first().click()
  await page.getByRole('link', { name: 'Personer och surfplattor' }).click()
  await page.getByRole('heading', { name: 'Släpp in en surfplatta' }).waitFor({ timeout: 30_000 })
}
