import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectAllRight } from './axe.ts'
import type { Story } from './story.ts'

/** The new tablet and the administrator's, side by side, until the new one is in. Returns the new one's passphrase. */
export async function joinBy(admin: Story, joining: Story, passphrase: string): Promise<string> {
  const words = await toTheDoor(joining)
  const code = await letIn(admin, await lastText(joining.page), passphrase)
  await joining.page.getByLabel('Kod från kollegan').fill(code.toLowerCase())
  await joining.press('Gå med')
  return words
}

/** The same with both tablets offline: a file there, a file and a code back. */
export async function joinByFile(
  admin: Story,
  joining: Story,
  passphrase: string,
  folder: string,
): Promise<string> {
  const [request, papers] = [join(folder, 'request'), join(folder, 'papers')]
  const words = await toTheDoor(joining)
  const code = await lastText(joining.page)
  await joining.page.getByText('Ingen kontakt med servern just nu').waitFor()
  await joining.page.getByText('Utan nät', { exact: true }).click()
  await save(joining, 'Spara som fil i stället', request)
  await expectAllRight(joining.page, 'the door without network')
  await toMembers(admin.page)
  await admin.page.getByLabel('Eller läs in en fil från den nya surfplattan').setInputFiles(request)
  await admin.page.getByText(`Står koden ${code} på den nya surfplattan?`).waitFor()
  await expectAllRight(admin.page, 'letting in without network')
  await describeColleague(admin, passphrase)
  await admin.page.locator('[data-code]').waitFor({ timeout: 30_000 })
  expect(await save(admin, 'Spara filen', papers)).toMatch(/^ny-surfplatta-\d{4}-\d\d-\d\d\.lykta-med$/)
  await expectAllRight(admin.page, 'what goes to the new tablet')
  await joining.page.getByLabel('Filen från kollegan').setInputFiles(papers)
  await joining.page.getByLabel('Kod från kollegan').fill(await lastText(admin.page))
  await joining.press('Gå med')
  return words
}

export async function save({ page, press }: Story, name: string, path: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(name)])
  await download.saveAs(path)
  return download.suggestedFilename()
}

/** A new tablet with a passphrase of its own, as far as the code it shows. Returns the passphrase. */
export async function toTheDoor(joining: Story): Promise<string> {
  await joining.press('Gå med i en organisation')
  const words = await offeredWords(joining)
  await joining.page.locator('[data-code]').waitFor({ timeout: 60_000 })
  return words
}

/** The five words that a new tablet offers, taken as they are and written once more. */
export async function offeredWords(joining: Story): Promise<string> {
  const phrase = joining.page.locator('.offered-phrase')
  await phrase.filter({ hasText: /\S+ \S+ \S+ \S+ \S+/ }).waitFor()
  const words = await lastText(joining.page)
  await joining.page.getByText('Jag har skrivit ner frasen').click()
  await joining.press('Fortsätt')
  await joining.page.getByLabel('Skriv frasen en gång till').fill(words)
  await joining.press('Kom igång')
  return words
}

/** What the administrator does with the code she is told. Returns the one she tells back. */
export async function letIn(admin: Story, code: string, passphrase: string): Promise<string> {
  await toMembers(admin.page)
  await admin.page.getByLabel('Kod från den nya surfplattan').fill(code)
  await admin.press('Hitta surfplattan')
  await describeColleague(admin, passphrase)
  await admin.page.locator('[data-code]').waitFor({ timeout: 30_000 })
  return lastText(admin.page)
}

export async function describeColleague(admin: Story, passphrase: string): Promise<void> {
  await admin.page.getByLabel('Namn', { exact: true }).fill('Lars Lövqvist')
  await admin.page.getByLabel('Titel').fill('socialsekreterare')
  await admin.page.getByLabel('Vad surfplattan kallas').fill('Surfplatta två')
  await admin.page.getByRole('textbox', { name: 'Din lösenfras' }).fill(passphrase)
  await admin.press('Släpp in')
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
