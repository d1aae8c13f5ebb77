import { hashOf, pressUntilSaved, type Story } from './story.ts'

/** Two answers, the own estimate, a judgement with its reason, and the name under it. Ends on the signed result. */
export async function assessAndSign(
  story: Story,
  said: { readonly keys: readonly [string, string]; readonly level: string; readonly reason: string },
): Promise<void> {
  await judge(story, said)
  await sign(story)
}

export async function judge(
  { page, press }: Story,
  said: { readonly keys: readonly [string, string]; readonly level: string; readonly reason: string },
): Promise<void> {
  const question = page.locator('#question')
  await page.getByRole('radio').first().waitFor()
  const first = (await question.textContent()) ?? ''
  await pressUntilSaved(page, said.keys[0])
  await press('Nästa')
  await question.filter({ hasNotText: first }).waitFor()
  await pressUntilSaved(page, said.keys[1])
  const result = (await hashOf(page)).replace(/^#\/question\/([0-9a-f]+)\/([0-9a-f]+).*/, '#/result/$1/$2')
  await page.evaluate((to) => (location.hash = to), result)
  await page
    .getByRole('radiogroup', { name: 'Egen uppskattning' })
    .getByRole('radio', { name: 'Hög', exact: true })
    .check()
  await page
    .getByRole('radiogroup', { name: 'Din bedömning' })
    .getByRole('radio', { name: said.level, exact: true })
    .check()
  await page.getByLabel('Varför?').fill(said.reason)
  await press('Visa vad mallen säger')
  await page.getByRole('heading', { name: 'Mallen', exact: true }).waitFor()
}

export async function sign({ page, press }: Story): Promise<void> {
  // Asked of the page that signs: the one before it has no such question, and counts none.
  await page.locator('.sign').waitFor()
  const why = page.getByLabel('Vad beror skillnaden på?')
  if ((await why.count()) > 0) {
    await why.fill('Kanarieskäl för skillnaden')
    await why.blur()
  }
  await page.getByRole('button', { name: 'Skriv under bedömningen', disabled: false }).waitFor()
  await press('Skriv under bedömningen')
  await page.locator('.signed').waitFor()
}
