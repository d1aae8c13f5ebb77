import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { hashOf, pressUntilSaved, storyOn } from './story.ts'

/** `npm run test:kill -- 200` for the long run; the same code, more often. */
const KILLS = Number(process.env.LYKTA_KILLS ?? 20)
const KEYS = ['1', '2', '3', '4', '5'] as const
const ANSWERS = ['Ja', 'Nej', 'Vet ej', 'Vill inte svara', 'Inte frågad'] as const

let app: RunningApp
let profile: string
beforeAll(async () => {
  app = await startApp()
  profile = await mkdtemp(join(tmpdir(), 'lykta-killed-'))
})
afterAll(async () => {
  await app.stop()
  await rm(profile, { recursive: true, force: true })
})

test(
  `no answer that was shown as saved is lost when the browser is killed ${KILLS} times`,
  async () => {
    let browser = await startChromium(profile)
    await browser.page.goto(app.url)
    let story = storyOn(browser.page)
    const phrase = await story.setUp()
    await story.openCase('')
    await story.toStep('Upptäcka')
    await story.press('Börja')
    await browser.page.getByRole('radio').first().waitFor()
    await browser.page.waitForFunction(() => location.hash.endsWith('/1'))
    const address = `${app.url}/${await hashOf(browser.page)}`

    let saved = 0
    // The last answer that the screen called saved, and the one that was on its way when the kill came.
    let acknowledged: string | undefined
    let onItsWay: string | undefined
    for (let kill = 0; kill < KILLS; kill++) {
      // A fixed spread of moments: 1 to 7 answers, and the kill right behind the next key.
      const before = 1 + ((kill * 5) % 7)
      for (let i = 0; i < before; i++) {
        const n = (kill + i) % KEYS.length
        const card = browser.page
          .locator('.choice[data-state=saved]')
          .filter({ hasText: ANSWERS[n] as string })
        await pressUntilSaved(browser.page, KEYS[n] as string, card)
        acknowledged = ANSWERS[n]
        saved++
      }
      const next = (kill + before) % KEYS.length
      onItsWay = ANSWERS[next]
      const pressing = browser.page.keyboard.press(KEYS[next] as string).catch(() => undefined)
      await browser.kill()
      await pressing

      browser = await startChromium(profile)
      story = storyOn(browser.page)
      await browser.page.goto(address)
      await story.unlock(phrase)
      const shown = browser.page.locator('.choice[data-chosen=true] .choice-label')
      await shown.waitFor()
      expect([acknowledged, onItsWay]).toContain(await shown.textContent())
    }
    await browser.page.goto(address.replace(/#\/question\/([0-9a-f]+)\/.*/, '#/history/$1'))
    await browser.page.getByRole('heading', { name: 'Historik' }).waitFor()
    for (;;) {
      const older = browser.page.getByRole('button', { name: /Visa \d+ äldre/ })
      if ((await older.count()) === 0) break
      await older.click()
    }
    const inHistory = await browser.page.getByText('En fråga besvarades').count()
    console.log(`${KILLS} kills, ${saved} acknowledged answers, ${inHistory} found`)
    expect(inHistory).toBeGreaterThanOrEqual(saved)
    await browser.close()
  },
  60_000 + KILLS * 30_000,
)
