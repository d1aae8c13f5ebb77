import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EventDraft } from '../../src/domain/event.ts'
import type { Id } from '../../src/domain/id.ts'
import { close, erase, meet } from '../support/app-people.ts'
import { type AppTablet, appTabletsOn } from '../support/app-tablets.ts'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { findOnDisk } from '../support/find-on-disk.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { expectOk } from '../support/storage-rig.ts'
import { casesOnDisk } from '../support/tablet-of-page.ts'
import { lastText, toTheDoor } from './join-tablets.ts'
import { CONTROL, putInClear } from './put-in-clear.ts'
import { type Erasing, watchErasing } from './stand-still.ts'
import { installed, type Story, storyOn } from './story.ts'

/** `npm run test:kill -- 200` for the long run; the same code, more often. */
const KILLS = Math.ceil(Number(process.env.LYKTA_KILLS ?? 20) / 3)
/** So many that what is opened of a case lies sealed once more, under a key that is not erased. */
const NOTES = 40
const NOTHING_LEFT: Standing = { isListed: false, notes: undefined }

let app: RunningApp
let tablets: ReturnType<typeof appTabletsOn>
let profile: string
let browser: ChromiumProcess | undefined
beforeEach(async () => {
  app = await startApp()
  tablets = appTabletsOn(app.url)
  profile = await mkdtemp(join(tmpdir(), 'lykta-killed-erasing-'))
})
afterEach(async () => {
  // A page that stands still cannot be closed.
  await browser?.kill()
  browser = undefined
  tablets.stop()
  await app.stop()
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

interface Case {
  readonly id: Id
  readonly title: string
  readonly notes: readonly string[]
}

/** What is found of a case on a disk with the passphrase. */
interface Standing {
  readonly isListed: boolean
  readonly notes: readonly string[] | undefined
}

/** A tablet in a browser of its own, that can be killed, and started again as what it left behind. */
interface Tablet extends Story {
  readonly erasing: Erasing
}

test(
  `a case that two others have erased is whole or gone when the browser is killed in the middle, ${KILLS} times`,
  async () => {
    const karin = await tablets.found()
    const eva = await tablets.join(karin, 'manager', 'Eva Ek')
    const cases: Case[] = []
    for (let n = 0; n <= KILLS; n++) cases.push(await closedCase(karin, `Kanariefall ${n} vid sjön`))
    const kept = await closedCase(karin, 'Kanariefall som är kvar', 'ongoing')
    await meet(karin, eva)

    let tablet = await start()
    const phrase = await joinedBy(karin, tablet)
    const written = [...kept.notes]
    const outcomes: string[] = []
    let moments = 0
    for (const [n, each] of cases.entries()) {
      await tablet.page.context().setOffline(true)
      const [answer, unsent, draft] = [`Kanariesvar ${n}`, `Kanarieosänt ${n}`, `Kanarieutkast ${n}`]
      await write(tablet, kept, answer)
      written.push(answer)
      await write(tablet, each, unsent)
      await tablet.press('Ny anteckning')
      await tablet.page.getByRole('textbox', { name: 'Anteckning' }).fill(draft)
      expect(expectOk(await erase(karin, each.id))).toBe('proposed')
      expect(expectOk(await erase(eva, each.id))).toBe('done')
      const whole = { isListed: true, notes: [...each.notes, unsent] }
      if (n === 0) {
        // The first goes undisturbed: it tells how many moments there are, and that there was something to lose.
        await expectOnDisk(tablet, phrase, each, whole, draft)
        await tablet.page.context().setOffline(false)
        await untilErased(tablet.page, each.id)
        moments = await tablet.erasing.moments()
      } else {
        // First when the page has been told of each write in turn; a longer run also tries when each is on its way.
        const at = 1 + ((2 * n - 1) % (moments | 1))
        tablet = await killedAt(tablet, at)
        const left = await casesOnDisk(tablet.page, phrase)
        const found = standing(left, each)
        expect(found, `killed at ${at} of ${moments}`).toEqual(found.isListed ? whole : NOTHING_LEFT)
        expect(left.notes.get(kept.id)).toEqual(written)
        outcomes.push(`${at} ${found.isListed ? 'whole' : 'gone'}`)
        await endWithoutServer(tablet, phrase, each)
      }
      await expectGone(tablet, each)
      await expectSent(karin, kept, written)
    }
    console.log(`killed at these of ${moments} moments: ${outcomes.join(', ')}`)
    for (const end of ['whole', 'gone']) expect(outcomes.join()).toContain(end)

    const left = await casesOnDisk(tablet.page, phrase)
    for (const each of cases) expect(standing(left, each)).toEqual(NOTHING_LEFT)
    expect(left.drafts.join()).not.toContain('Kanarieutkast')
    expect(left.notes.get(kept.id)).toEqual(written)
    await tablet.page.evaluate(putInClear, CONTROL)
    await browser?.close()
    browser = undefined
    const secrets = [phrase, 'Kanariefall', 'Kanarieuppgift', 'Kanariesvar', 'Kanarieosänt', 'Kanarieutkast']
    expect(await findOnDisk(profile, [...secrets, CONTROL])).toEqual([CONTROL])
  },
  120_000 + KILLS * 30_000,
)

async function start(): Promise<Tablet> {
  browser = await startChromium(profile)
  const erasing = await watchErasing(browser.page)
  return { ...storyOn(browser.page), erasing }
}

/** Let in by somebody elsewhere, through the same door as everybody. Returns its passphrase. */
async function joinedBy(admin: AppTablet, tablet: Tablet): Promise<string> {
  const { page, press } = tablet
  await page.goto(app.url)
  await installed(page)
  const phrase = await toTheDoor(tablet)
  const code = await tablets.letIn(admin, await lastText(page), 'caseworker', 'Lars')
  await page.getByLabel('Kod från kollegan').fill(code)
  await press('Gå med')
  await page.getByRole('heading', { name: 'Idag' }).waitFor({ timeout: 60_000 })
  return phrase
}

/** Online again, it hears of the decision, and dies at that moment of following it. Returns what is started on what is left. */
async function killedAt({ page, erasing }: Tablet, moment: number): Promise<Tablet> {
  const standsStill = erasing.standStillAt(moment)
  await page.context().setOffline(false)
  await standsStill
  await browser?.kill()
  const again = await start()
  // A page of the same origin without the app, which would go on with it at once.
  await again.page.goto(`${app.url}/healthz`)
  return again
}

/** The tablet has the decision on its disk, and does what is left of it where there is no network. */
async function endWithoutServer(tablet: Tablet, phrase: string, { id }: Case): Promise<void> {
  await tablet.page.context().setOffline(true)
  await tablet.page.goto(app.url)
  await tablet.unlock(phrase)
  await untilErased(tablet.page, id)
  await tablet.page.context().setOffline(false)
}

async function expectOnDisk(
  { page }: Tablet,
  phrase: string,
  each: Case,
  whole: Standing,
  draft: string,
): Promise<void> {
  const read = () => casesOnDisk(page, phrase)
  await expect.poll(async () => (await read()).drafts, { timeout: 20_000 }).toContain(draft)
  expect(standing(await read(), each)).toEqual(whole)
}

async function closedCase(
  tablet: AppTablet,
  title: string,
  status: 'done' | 'ongoing' = 'done',
): Promise<Case> {
  const { desk } = tablet
  const id = expectOk(await desk.createCase({ kind: 'exposed', title, people: [], protection: 'none' }))
  const notes = Array.from({ length: NOTES }, (_, n) => `Kanarieuppgift ${n} i ${title}`)
  const said = notes.map((text): EventDraft => ({ type: 'note.added@1', data: { note: desk.newId(), text } }))
  expectOk(await expectOk(await desk.openCase(id)).dispatch(said))
  await close(tablet, id, status)
  return { id, title, notes }
}

async function write({ page, press }: Story, { id, title }: Case, text: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), `#/case/${id}`)
  await page.getByRole('heading', { name: title }).waitFor()
  await press('Ny anteckning')
  await page.getByRole('textbox', { name: 'Anteckning' }).fill(text)
  await press('Spara')
  await page.locator('.note-text').filter({ hasText: text }).waitFor()
}

function standing({ listed, notes }: Awaited<ReturnType<typeof casesOnDisk>>, { id }: Case): Standing {
  return { isListed: listed.includes(id), notes: notes.get(id) }
}

/** What a tablet notes when there is nothing left to be done. */
async function untilErased(page: Page, caseId: Id): Promise<void> {
  await expect.poll(() => page.evaluate(isErased, caseId), { timeout: 60_000, interval: 50 }).toBe(true)
}

/** Runs in the page. */
function isErased(caseId: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('lykta-real')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('meta').objectStore('meta').get('erased')
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result?.isDone === true && reading.result.cases.includes(caseId))
      }
    }
  })
}

async function expectGone({ page }: Story, { title }: Case): Promise<void> {
  await page.getByRole('link', { name: 'Ärenden' }).first().click()
  await page.locator('a.list-row').filter({ hasText: 'Kanariefall som är kvar' }).waitFor()
  expect(await page.getByText(title).count()).toBe(0)
}

/** What the tablet wrote without network in the case that stays reaches who else has it. */
async function expectSent({ desk, loop }: AppTablet, { id }: Case, notes: readonly string[]): Promise<void> {
  const there = async () => {
    expectOk(await loop.syncNow())
    return expectOk(await desk.openCase(id)).state.value.notes.map(({ text }) => text.shown)
  }
  await expect.poll(there, { timeout: 60_000, interval: 200 }).toEqual(expect.arrayContaining([...notes]))
}
