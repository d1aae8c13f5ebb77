import { By, type WebDriver, type WebElement } from 'selenium-webdriver'

const WAIT_MS = 60_000

/** The same screens through another engine and another driver: found by the words a person sees. */
export function handsOn(driver: WebDriver) {
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

async function offeredPhrase(driver: WebDriver): Promise<string> {
  const read = 'return document.querySelector(".offered-phrase")?.lastChild?.textContent?.trim() ?? ""'
  return driver.wait(async () => {
    const phrase = String(await driver.executeScript(read))
    return phrase.split(' ').length === 5 ? phrase : undefined
  }, WAIT_MS) as Promise<string>
}

/** The phrase that is offered, taken as it is and written once more. */
export async function takeOffered(driver: WebDriver): Promise<string> {
  const hands = handsOn(driver)
  const phrase = await offeredPhrase(driver)
  await hands.tap('//label[contains(., "Jag har skrivit ner frasen")]//input')
  await hands.press('Fortsätt')
  await hands.fill('Skriv frasen en gång till', phrase)
  await hands.press('Kom igång')
  return phrase
}
