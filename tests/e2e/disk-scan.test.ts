import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Page as FirefoxPage } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isFirefoxInstalled } from '../support/browsers.ts'
import { startChromium } from '../support/chromium-process.ts'
import { findOnDisk } from '../support/find-on-disk.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { readableOnDisk } from '../support/tablet-of-page.ts'
import { CONTROL, putInClear } from './put-in-clear.ts'
import { CANARY, type Story, storyOn, turnTo } from './story.ts'

const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

async function withProfile(work: (profile: string) => Promise<void>): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'lykta-disk-'))
  try {
    await work(profile)
  } finally {
    // A browser that has just ended may still be putting its cache away.
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/**
 * What must be nowhere: names, notes, answers' words, reasons, drafts, places, the passphrase whole and in pairs. A single
 * word of it proves nothing: browsers bring files of their own with Swedish words in them.
 */
function secretsOf(phrase: string): readonly string[] {
  const words = phrase.split(' ')
  return [...Object.values(CANARY), phrase, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)]
}

describe('the profile folder after a day of use and a lock', () => {
  test('holds no name, note, draft, place or passphrase in Chromium', async () => {
    await withProfile(async (profile) => {
      const browser = await startChromium(profile)
      await browser.page.goto(app.url)
      const story = storyOn(browser.page)
      const phrase = await story.setUp()
      await story.openCase(CANARY.name)
      const { page } = browser
      await story.press('Ny anteckning')
      await page.getByLabel('Anteckning', { exact: true }).fill(CANARY.note)
      await story.press('Spara')
      await page.locator('.note-text').filter({ hasText: CANARY.note }).waitFor()
      await page.getByRole('link', { name: 'Personer' }).click()
      await story.press('Lägg till barn')
      const child = page.getByRole('region', { name: /^Barn/ })
      await child.getByLabel('Namn').fill(CANARY.child)
      await child.getByLabel('Namn').blur()
      await page.getByRole('heading', { name: CANARY.child }).waitFor()
      await page.getByRole('textbox', { name: 'Lösenfras' }).fill(phrase)
      await story.press('Visa')
      await page.getByRole('textbox', { name: 'Adress', exact: true }).fill(CANARY.place)
      await story.press('Spara')
      await page.getByRole('button', { name: 'Spara', exact: true }).waitFor({ state: 'detached' })
      await page.getByRole('link', { name: 'Till ärendet' }).click()
      await acute(story)
      await judge(story)
      await plan(story)
      await search(story)
      await page.evaluate(() => history.back())
      await story.toStep('Upptäcka')
      await story.press('Börja')
      await page.keyboard.press('1')
      await story.press('Skriv i marginalen')
      await page.getByLabel('Anteckning i marginalen').fill(CANARY.draft)
      // Locked in the middle of a word: the draft is sealed, never written as it is.
      await story.lock()
      // What was never written could not be found in clear. Its place has a lock of its own, and its screen has shown it.
      const sealed = await readableOnDisk(page, phrase)
      const { place: _, ...written } = CANARY
      expect(Object.values(written).filter((text) => !sealed.includes(text))).toEqual([])
      await writeControl((text) => page.evaluate(putInClear, text))
      await browser.close()
      const found = await findOnDisk(profile, [...secretsOf(phrase), CONTROL])
      expect(found).toEqual([CONTROL])
    })
  }, 180_000)

  test.runIf(isFirefoxInstalled())(
    'holds no name, note or passphrase in Firefox',
    async () => {
      await withProfile(async (profile) => {
        const browser = await puppeteer.launch({
          browser: 'firefox',
          executablePath: FIREFOX,
          headless: true,
          userDataDir: profile,
        })
        const page = await browser.newPage()
        await page.goto(app.url)
        const phrase = await dayInFirefox(page)
        await writeControl((text) => page.evaluate(putInClear, text))
        await browser.close()
        const found = await findOnDisk(profile, [...secretsOf(phrase), CONTROL])
        expect(found).toEqual([CONTROL])
      })
    },
    240_000,
  )
})

/** An answer in own words and a note in the margin, both saved. */
async function acute({ page, press, toStep }: Story): Promise<void> {
  await toStep('Akut')
  await press('Börja')
  await page.locator('#question').waitFor()
  await turnTo(page, /^#\/question\/([0-9a-f]+)\/([0-9a-f]+)\/\d+$/, '#/form/$1/$2')
  const answer = page.getByRole('textbox', { name: 'Vem hör av sig härnäst, när och på vilket sätt?' })
  await answer.fill(CANARY.answer)
  await answer.blur()
  await press('Skriv i marginalen')
  const margin = page.getByLabel('Anteckning i marginalen')
  await margin.fill(CANARY.margin)
  await margin.blur()
  await page.getByRole('link', { name: 'Till ärendet' }).click()
}

/** A judgement with its reason. */
async function judge({ page, press, toStep }: Story): Promise<void> {
  await toStep('Bedöma')
  await press('Fråga för fråga här')
  await page.locator('#question').waitFor()
  await turnTo(page, /^#\/question\/([0-9a-f]+)\/([0-9a-f]+)\/\d+$/, '#/result/$1/$2')
  const choose = (group: string, level: string) =>
    page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: level }).check()
  await choose('Egen uppskattning', 'Förhöjd')
  await choose('Din bedömning', 'Mycket hög')
  await page.getByLabel('Varför?').fill(CANARY.reason)
  await press('Visa vad mallen säger')
  await page.getByRole('button', { name: 'Visa vad mallen säger' }).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Till ärendet' }).click()
}

/** A sentence of the plan. */
async function plan({ page, press, toStep }: Story): Promise<void> {
  await toStep('Säkerhetsplan')
  await press('Börja planen')
  await page.getByRole('heading', { name: 'Kapitel' }).waitFor()
  await page.locator('a.list-row').first().click()
  const first = page.locator('textarea').first()
  await first.fill(CANARY.plan)
  await first.blur()
  await page.getByRole('link', { name: 'Till ärendet' }).click()
}

/** A search leaves no trace either: neither what was looked for nor what was found. */
async function search({ page }: Story): Promise<void> {
  await page.getByRole('link', { name: 'Ärenden' }).first().click()
  await page.getByLabel(/Sök på namn/).fill(CANARY.name)
  await page.getByText('1 ärende').waitFor()
}

async function writeControl(put: (text: string) => Promise<unknown>): Promise<void> {
  await put(CONTROL)
}

/** First start, a case with a name, a note, an answer, and a lock: through the same screens, by another driver. */
async function dayInFirefox(page: FirefoxPage): Promise<string> {
  const fill = async (label: string, text: string) =>
    page.locator(`::-p-aria([name="${label}"][role="textbox"])`).fill(text)
  const press = (name: string) => page.locator(`::-p-aria([name="${name}"][role="button"])`).click()
  const follow = (name: string) => page.locator(`::-p-text(${name})`).click()
  await fill('Kommun eller organisation', CANARY.organisation)
  await fill('Enhet', 'Vuxen')
  await fill('Ditt namn', CANARY.worker)
  await page.locator('#setup-title').fill('socialsekreterare')
  await press('Fortsätt')
  const offered = await page.waitForFunction(() => {
    const text = document.querySelector('.offered-phrase')?.lastChild?.textContent?.trim() ?? ''
    return text.split(' ').length === 5 ? text : undefined
  })
  const phrase = (await offered.jsonValue()) ?? ''
  await page.locator('.check input').click()
  await press('Fortsätt')
  await page.locator('input[type=password]').fill(phrase)
  await press('Kom igång')
  await page.locator('::-p-text(Hoppa över)').setTimeout(90_000).click()
  await page.locator('::-p-text(Skjut upp en vecka)').setTimeout(90_000).click()
  await page.locator('::-p-text(Nytt ärende)').setTimeout(90_000).click()
  await page.locator('#person-name').fill(CANARY.name)
  await press('Öppna ärendet')
  await press('Ny anteckning')
  await page.locator('textarea').fill(CANARY.note)
  await press('Spara')
  await page.locator(`::-p-text(${CANARY.note})`).wait()
  await follow('Upptäcka')
  await press('Börja')
  await page.locator('.choice').click()
  await page.locator('.choice[data-state=saved]').wait()
  await press('Skriv i marginalen')
  await page.locator('textarea').fill(CANARY.draft)
  await press('Lås')
  await page.locator('input[type=password]').wait()
  return phrase
}
