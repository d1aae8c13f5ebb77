import { By, Key, type WebDriver, type WebElement } from 'selenium-webdriver'
import { describe, expect, test } from 'vitest'
import { isWebKitInstalled, launchWebKit } from '../support/browsers.ts'
import { startApp } from '../support/start-app.ts'
import { CANARY } from './story.ts'

const WAIT_MS = 60_000

/** The same screens through another engine and another driver: found by the words a person sees. */
function handsOn(driver: WebDriver) {
  const find = (xpath: string): Promise<WebElement> =>
    driver.wait(async () => {
      const found = await driver.findElements(By.xpath(xpath))
      for (const element of found) if (await element.isDisplayed().catch(() => false)) return element
      return undefined
    }, WAIT_MS) as Promise<WebElement>
  // WebKitGTK's driver calls a label around its input not interactable, so the click is the page's own.
  // The inputs of cards and ticks are drawn by their labels and have no size of their own.
  const tap = async (xpath: string) => {
    const element = await driver.wait(async () => (await driver.findElements(By.xpath(xpath)))[0], WAIT_MS)
    await driver.executeScript('arguments[0].click()', element)
  }
  const field = (label: string) =>
    find(`//*[self::input or self::textarea][@id=//label[starts-with(normalize-space(.), "${label}")]/@for]`)
  return {
    find,
    text: (words: string) => find(`//*[contains(normalize-space(text()), "${words}")]`),
    tap,
    press: (name: string) =>
      tap(`//*[self::button or self::a][normalize-space(.)="${name}"][not(@disabled)]`),
    fill: async (label: string, text: string) => {
      const element = await field(label)
      await element.sendKeys(text)
    },
    follow: (words: string) => tap(`//a[contains(normalize-space(.), "${words}")]`),
  }
}

describe.runIf(isWebKitInstalled())('the main path in WebKit', () => {
  test('first start, a case, an answer, a lock, and everything is there after unlocking', async () => {
    const app = await startApp()
    const webkit = await launchWebKit()
    if (!webkit) throw new Error('expected WebKit')
    const { driver } = webkit
    const hands = handsOn(driver)
    try {
      await driver.get(app.url)
      await hands.fill('Kommun eller organisation', CANARY.organisation)
      await hands.fill('Enhet', 'Vuxen')
      await hands.fill('Ditt namn', CANARY.worker)
      await hands.fill('Din titel', 'socialsekreterare')
      await hands.press('Fortsätt')
      const phrase = await offeredPhrase(driver)
      await hands.tap('//label[contains(., "Jag har skrivit ner frasen")]//input')
      await hands.press('Fortsätt')
      await hands.fill('Skriv frasen en gång till', phrase)
      await hands.press('Kom igång')
      await hands.press('Hoppa över')
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
    } finally {
      await webkit.close()
      await app.stop()
    }
  }, 240_000)
})

async function offeredPhrase(driver: WebDriver): Promise<string> {
  const read = 'return document.querySelector(".offered-phrase")?.lastChild?.textContent?.trim() ?? ""'
  return driver.wait(async () => {
    const phrase = String(await driver.executeScript(read))
    return phrase.split(' ').length === 5 ? phrase : undefined
  }, WAIT_MS) as Promise<string>
}
