import { expect } from 'vitest'
import { expectAllRight } from './axe.ts'
import { hashOf, type Story } from './story.ts'

/** From the case that is open on the one to a case of its own on the other; both are back where they were afterwards. */
export async function shareCopy(from: Story, to: Story, file: string): Promise<void> {
  const at = await hashOf(to.page)
  await to.page.evaluate(() => {
    location.hash = '#/receive'
  })
  await to.page.locator('[data-code]').waitFor()
  const code = (await to.page.locator('[data-code]').evaluate((it) => it.lastChild?.textContent ?? '')).trim()
  const mark = (await to.page.locator('[data-mark]').innerText()).trim()

  await fillShare(from, code)
  expect((await from.page.locator('[data-mark]').innerText()).trim()).toBe(mark)
  await from.page.getByText('Anteckningar: ').click()
  await from.page.getByText('Kanarieanteckning på den ena').first().waitFor()
  await expectAllRight(from.page, 'share')
  const [download] = await Promise.all([
    from.page.waitForEvent('download'),
    from.press('Spara den låsta kopian'),
  ])
  expect(download.suggestedFilename()).toMatch(/^anteckningar-\d{4}-\d\d-\d\d\.lykta-kopia$/)
  await download.saveAs(file)
  const sender = (await from.page.locator('[data-sender]').innerText()).trim()
  await from.page.goBack()
  await from.page.getByText(/^Delad som kopia till Granby/).waitFor()

  await to.page.getByLabel('Filen från avsändaren').setInputFiles(file)
  await to.page.locator('[data-sender]').waitFor()
  expect((await to.page.locator('[data-sender]').innerText()).trim()).toBe(sender)
  await to.page.getByText('Orden är lika').click()
  await expectAllRight(to.page, 'receive')
  await to.press('Spara som ett ärende hos oss')
  await to.page.getByText(/^Delad kopia, från Kanariekommunen/).waitFor()
  await to.page.getByText('Kanarieanteckning på den ena').first().waitFor()
  await to.page.evaluate((hash) => {
    location.hash = hash
  }, at)
  await to.page.getByText('Kanarieanteckning på den andra').first().waitFor()
}

/** On the page of a case: everything a person chooses before a copy is made. */
export async function fillShare({ page, press }: Story, code: string): Promise<void> {
  await page.getByRole('link', { name: 'Dela en kopia' }).click()
  await press('Ta med hela ärendet utom platser')
  await page.getByLabel('Mottagare', { exact: true }).fill('Granby, vuxen')
  await page.getByLabel('Mottagarens kod').fill(code.toLowerCase())
  await page.locator('[data-mark]').waitFor()
  await page.getByText('Vi har jämfört orden').click()
  await page.getByLabel('Stöd för att dela').selectOption({ label: 'Samtycke' })
  await page.getByLabel('Varför gäller det här?').fill('Anna sa ja i dag, till Granby, tills vidare.')
  await page.getByText('Jag har läst igenom det som lämnas ut').click()
}
