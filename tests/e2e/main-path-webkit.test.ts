import { By, Key, type WebDriver } from 'selenium-webdriver'
import { describe, expect, test } from 'vitest'
import { isWebKitInstalled, launchWebKit } from '../support/browsers.ts'
import { startApp } from '../support/start-app.ts'
import { CANARY } from './story.ts'
import { handsOn, takeOffered } from './webkit-hands.ts'

describe.runIf(isWebKitInstalled())('the main path in WebKit', () => {
  test('with the server gone: first start, a case, an answer, a lock, a judgement, a measure and a line of the plan', async () => {
    const app = await startApp()
    const webkit = await launchWebKit()
    if (!webkit) throw new Error('expected WebKit')
    const { driver } = webkit
    const hands = handsOn(driver)
    try {
      await driver.get(app.url)
      await driver.wait(() => driver.executeScript(INSTALLED), 60_000)
      await app.stop()
      await driver.navigate().refresh()
      await hands.fill('Kommun eller organisation', CANARY.organisation)
      await hands.fill('Enhet', 'Vuxen')
      await hands.fill('Ditt namn', CANARY.worker)
      await hands.fill('Din titel', 'socialsekreterare')
      await hands.press('Fortsätt')
      const phrase = await takeOffered(driver)
      await hands.press('Hoppa över')
      await hands.press('Skjut upp en vecka')
      await hands.press('Nytt ärende')
      await hands.fill('Namn', CANARY.name)
      await hands.press('Öppna ärendet')
      await hands.follow('Upptäcka')
      await hands.press('Börja')
      await hands.tap('//label[contains(@class, "choice")][contains(., "Ja")]//input')
      await hands.find('//label[contains(@class, "choice")][@data-state="saved"]')
      const question = await (await hands.find('//h1[@id="question"]')).getText()
      await hands.press('Lås')
      await hands.fill('Lösenfras', phrase)
      await hands.press('Lås upp')
      expect(await (await hands.find('//h1[@id="question"]')).getText()).toBe(question)
      const chosen = await hands.find('//label[contains(@class, "choice")][@data-chosen="true"]')
      expect(await chosen.getText()).toContain('Ja')
      await hands.follow('Till ärendet')
      await hands.follow('Ärenden')
      const search = await hands.find('//input[@type="search"]')
      await search.sendKeys('kanarieholm', Key.TAB)
      await hands.text('1 ärende')
      await hands.tap('//a[contains(@class, "list-row")]')
      await judge(driver)
      await measureAndPlan(driver)
      await hands.press('Lås')
      await hands.fill('Lösenfras', phrase)
      await hands.press('Lås upp')
      expect(await (await hands.find('//textarea')).getAttribute('value')).toBe(CANARY.plan)
    } finally {
      await webkit.close()
      await app.stop()
    }
  }, 240_000)
})

const INSTALLED = `return navigator.serviceWorker.controller?.state === 'activated'`

/** Her estimate, then the judgement with its reason; only then what the form says, and a name under it. */
async function judge(driver: WebDriver): Promise<void> {
  const hands = handsOn(driver)
  await hands.follow('Bedöma')
  await hands.press('Fråga för fråga här')
  await hands.tap('//label[contains(@class, "choice")][contains(., "Ja")]//input')
  await hands.find('//label[contains(@class, "choice")][@data-state="saved"]')
  await driver.executeScript(
    String.raw`location.hash = location.hash.replace('#/question/', '#/result/').replace(/\/\d+$/, '')`,
  )
  const choose = (group: string, level: string) =>
    hands.tap(`//*[@aria-labelledby="${group}-heading"]//label[contains(., "${level}")]//input`)
  await choose('estimate', 'Förhöjd')
  await choose('judgement', 'Mycket hög')
  expect(await driver.findElements(By.xpath('//h2[.="Mallen"]'))).toEqual([])
  await hands.fill('Varför?', CANARY.reason)
  await hands.press('Visa vad mallen säger')
  await hands.find('//h2[.="Mallen"]')
  await hands.fill('Vad beror skillnaden på?', `Det som har hänt sedan dess.${Key.TAB}`)
  await hands.press('Skriv under bedömningen')
  await hands.text(`Underskriven av ${CANARY.worker}`)
}

async function measureAndPlan(driver: WebDriver): Promise<void> {
  const hands = handsOn(driver)
  await hands.press('Till åtgärder')
  await hands.press('Lägg till i planen')
  await hands.find('//article[@class="chosen"]')
  await hands.press('Säkerhetsplan')
  await hands.press('Börja planen')
  await hands.find('//h2[.="Kapitel"]')
  await hands.tap('//a[contains(@class, "list-row")]')
  await (await hands.find('//textarea')).sendKeys(CANARY.plan, Key.TAB)
  await hands.text('Hoppa över')
}
