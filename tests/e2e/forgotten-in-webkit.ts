import type { WebDriver } from 'selenium-webdriver'
import { lastText, toMembers } from './join-tablets.ts'
import type { Story } from './story.ts'
import { handsOn, takeOffered } from './webkit-hands.ts'

const HAS_HELPERS = `
  const done = arguments[0]
  caches.open('lykta-vault')
    .then((cache) => cache.match('https://lykta.invalid/vault/header'))
    .then((stored) => stored.json())
    .then(({ slots }) => done(slots.some(({ kind }) => kind === 'helper')), () => done(false))`

/** The lock names its helpers once the log has been read; only with them can a colleague help. */
export async function hasHelpers(driver: WebDriver): Promise<void> {
  await driver.wait(() => driver.executeAsyncScript(HAS_HELPERS), 60_000)
}

/** Nobody knows the passphrase any more: a colleague's tablet opens this one by the codes the two read to each other. */
export async function forgetIn(driver: WebDriver, helping: Story, forgotten: string): Promise<void> {
  const hands = handsOn(driver)
  await hands.press('Lås')
  await hands.tap('//summary[contains(., "Har du glömt lösenfrasen?")]')
  await hands.press('Öppna utan lösenfrasen')
  await hands.press('Med hjälp av en kollega')
  const asked = await (await hands.find('//p[@data-code]')).getText()
  await toMembers(helping.page)
  await helping.press('Hjälp att öppna')
  await helping.page.getByLabel('Kod från surfplattan').fill(asked)
  await helping.press('Visa svaret')
  await helping.page.locator('[data-code]').waitFor()
  await hands.fill('Svar från kollegan', await lastText(helping.page))
  await hands.press('Fortsätt')
  const fresh = await takeOffered(driver)
  await hands.find('//button[normalize-space(.)="Lås"]')
  // The new one opens it, and the old one nothing any more.
  await hands.press('Lås')
  await hands.fill('Lösenfras', forgotten)
  await hands.press('Lås upp')
  await hands.text('stämmer inte')
  const field = await hands.find('//input[@id=//label[normalize-space(.)="Lösenfras"]/@for]')
  await field.clear()
  await hands.fill('Lösenfras', fresh)
  await hands.press('Lås upp')
  await hands.find('//button[normalize-space(.)="Lås"]')
}
