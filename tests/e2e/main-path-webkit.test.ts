import { Key } from 'selenium-webdriver'
import { describe, expect, test } from 'vitest'
import { isWebKitInstalled, launchWebKit } from '../support/browsers.ts'
import { startApp } from '../support/start-app.ts'
import { CANARY } from './story.ts'
import { handsOn, offeredPhrase } from './webkit-hands.ts'

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
    } finally {
      await webkit.close()
      await app.stop()
    }
  }, 240_000)
})
