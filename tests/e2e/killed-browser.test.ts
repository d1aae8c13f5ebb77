import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { eventsOnDisk } from '../support/tablet-of-page.ts'
import { hashOf, pressUntilSaved, storyOn } from './story.ts'

/** `npm run test:kill -- 200` for the long run; the same code, more often. */
const KILLS = Number(process.env.LYKTA_KILLS ?? 20)
const KEYS = ['1', '2', '3', '4', '5'] as const
const ANSWERS = ['Ja', 'Nej', 'Vet ej', 'Vill inte svara', 'Inte frågad'] as const
const WRITTEN = ['yes', 'no', 'unknown', 'declined', 'notAsked'] as const

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

    // What must lie on the disk, in turn: each answer the screen called saved, and those on their way that got there.
    const expected: string[] = []
    let saved = 0
    for (let kill = 0; kill < KILLS; kill++) {
      // A fixed spread of moments: 1 to 7 answers, and the kill right behind the next key.
      const before = 1 + ((kill * 5) % 7)
      for (let i = 0; i < before; i++) {
        const n = (kill + i) % KEYS.length
        const card = browser.page
          .locator('.choice[data-state=saved]')
          .filter({ hasText: ANSWERS[n] as string })
        await pressUntilSaved(browser.page, KEYS[n] as string, card)
        expected.push(WRITTEN[n] as string)
        saved++
      }
      const next = (kill + before) % KEYS.length
      const last = ANSWERS[(kill + before - 1) % KEYS.length]
      const pressing = browser.page.keyboard.press(KEYS[next] as string).catch(() => undefined)
      await browser.kill()
      await pressing

      browser = await startChromium(profile)
      story = storyOn(browser.page)
      await browser.page.goto(address)
      await story.unlock(phrase)
      const chosen = browser.page.locator('.choice[data-chosen=true] .choice-label')
      await chosen.waitFor()
      const shown = await chosen.textContent()
      expect([last, ANSWERS[next]]).toContain(shown)
      if (shown === ANSWERS[next]) expected.push(WRITTEN[next] as string)
    }
    const [caseId = '', assessment = ''] = address.match(/[0-9a-f]{32}/g) ?? []
    const onDisk = (await eventsOnDisk(browser.page, phrase, caseId)).flatMap((event) =>
      'unknown' in event || event.type !== 'answer.set@1' || event.data.assessment !== assessment
        ? []
        : [event.data.answer.is],
    )
    console.log(`${KILLS} kills, ${saved} acknowledged answers, ${onDisk.length} on the disk`)
    // Each in its turn and by its value: an answer that was on its way stands in for none that was acknowledged.
    expect(withoutRepeats(onDisk)).toEqual(withoutRepeats(expected))
    await browser.close()
  },
  60_000 + KILLS * 30_000,
)

/** A key that somebody presses again, because the page did not show it yet, may have been taken both times. */
function withoutRepeats(answers: readonly string[]): readonly string[] {
  return answers.filter((answer, at) => answer !== answers[at - 1])
}
