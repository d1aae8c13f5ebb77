import type { WebDriver } from 'selenium-webdriver'
import { NUMBERS } from './changed-apart.ts'
import { handsOn } from './webkit-hands.ts'

/** The number of the police, with more written behind it, for the whole organisation. */
export async function changeIn(driver: WebDriver, more: string, reason: string): Promise<void> {
  const hands = handsOn(driver)
  await driver.executeScript(`location.hash = "${NUMBERS}"`)
  await hands.follow('Polisen 114 14')
  await hands.press('Ändra')
  await hands.fill('Nummer', more)
  await hands.fill('Varför ändrar ni?', reason)
  await hands.press('Spara för hela organisationen')
  await hands.text('Sparat. Det som redan är gjort')
}

/** Both are shown with who and why; the one with this in its reason is chosen. */
export async function settleIn(driver: WebDriver, reason: string): Promise<void> {
  const hands = handsOn(driver)
  await driver.executeScript(`location.hash = "${NUMBERS}"`)
  await hands.follow('Två versioner')
  await hands.find('//li[contains(., "Kanarieskäl: numret var gammalt")]')
  await hands.tap(`//li[contains(., "${reason}")]//button[normalize-space(.)="Använd den här"]`)
  await hands.text('Ändrad av er')
}
