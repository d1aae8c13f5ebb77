import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type FakeCamera, fakeCamera, seen } from '../support/fake-camera.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { expectAllRight } from './axe.ts'
import { expectFits } from './fits.ts'
import { describeColleague, lastText, save, toMembers, toTheDoor } from './join-tablets.ts'
import { pictureOf } from './picture-of.ts'
import { CANARY, installed, type Story, storyOn } from './story.ts'

/** A tablet whose camera sees what it is shown. */
interface Tablet extends Story {
  readonly camera: FakeCamera
}

const NOTES = [1, 2, 3, 4].map(
  (n) => `Kanarieanteckning ${n} ${'vid köksbordet och vid brevlådan '.repeat(12)}`,
)

let app: RunningApp
let folder: string
let open: ChromiumProcess[]
beforeEach(async () => {
  app = await startApp()
  folder = await mkdtemp(join(tmpdir(), 'lykta-camera-'))
  open = []
})
afterEach(async () => {
  for (const browser of open) await browser.close()
  await app.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})

async function newTablet(name: string): Promise<Tablet> {
  const camera = await fakeCamera(folder, name)
  const browser = await startChromium(await mkdtemp(join(folder, name)), undefined, camera.flags)
  open.push(browser)
  await browser.page.goto(app.url)
  await installed(browser.page)
  return { ...storyOn(browser.page), camera }
}

test('two tablets without network read each other by camera: codes to join, and what one has written as a series of pictures', async () => {
  const [first, second] = [await newTablet('first'), await newTablet('second')]
  for (const { page } of [first, second]) await page.context().setOffline(true)
  const phrase = await first.setUp()
  await joinByCamera(first, second, phrase)

  await first.openCase(CANARY.name)
  for (const { page } of [first, second]) await page.context().setOffline(false)
  await first.page.getByRole('button', { name: 'Bekräftat', exact: true }).waitFor({ timeout: 30_000 })
  await second.page.getByRole('link', { name: 'Ärenden' }).first().click()
  await second.page.locator('a.list-row').first().click({ timeout: 90_000 })
  await second.page.getByRole('navigation', { name: 'Ärendets väg' }).waitFor()
  for (const { page } of [first, second]) await page.context().setOffline(true)

  for (const text of NOTES) await writeNote(first, text)
  await handOverByCamera(first, second)
  for (const text of NOTES) await second.page.locator('.note-text').filter({ hasText: text }).waitFor()
}, 240_000)

/** The picture of who is new to the one that lets in, and the code back; only the papers go as a file. */
async function joinByCamera(admin: Tablet, joining: Tablet, passphrase: string): Promise<void> {
  const papers = join(folder, 'papers')
  await toTheDoor(joining)
  await joining.page.getByText('Ingen kontakt med servern just nu').waitFor()
  await joining.page.getByText('Utan nät', { exact: true }).click()
  const request = await pictureIn(joining, '.qr-picture[data-size=large]')
  await toMembers(admin.page)
  await admin.camera.see([await seen(admin.page, undefined), await seen(admin.page, request)])
  await admin.press('Läs av med kameran')
  await admin.page.locator('video').waitFor({ state: 'detached' })
  await admin.press('Hitta surfplattan')
  await admin.page.getByText(`Står koden ${await lastText(joining.page)} på den nya surfplattan?`).waitFor()
  await describeColleague(admin, passphrase)
  await admin.page.locator('[data-code]').waitFor({ timeout: 30_000 })
  await save(admin, 'Spara filen', papers)
  const code = await pictureIn(admin, '.shown-code .qr-picture')

  await joining.page.getByLabel('Filen från kollegan').setInputFiles(papers)
  await joining.camera.see([await seen(joining.page, code)])
  await joining.press('Läs av med kameran')
  await joining.page.locator('video').waitFor({ state: 'detached' })
  await joining.press('Gå med')
  await joining.page.getByRole('heading', { name: 'Idag' }).waitFor({ timeout: 60_000 })
}

/** Turned back and forth, out of focus, with other things in between, and in two goes. */
async function handOverByCamera(from: Tablet, to: Tablet): Promise<void> {
  const { page } = to
  for (const each of [from, to])
    await each.page.getByRole('button', { name: /^Sparat|^Bekräftat|^Säkrat/ }).click()
  const series = await seriesOf(from)
  const count = series.length
  expect(count).toBeGreaterThan(2)
  const sharp = await Promise.all(series.map((picture) => seen(page, picture)))
  const empty = await seen(page, undefined)
  const [missing, ...others] = sharp as [Uint8Array, ...Uint8Array[]]
  const blurred = await seen(page, series[0], 4)
  const frames = [empty, ...others.reverse().flatMap((frame) => [frame, blurred, frame])]
  await to.camera.see(frames)
  await to.press('Läs av bilder från en annan surfplatta')
  await page.getByText(`${count - 1} av ${count} bilder är lästa.`).waitFor({ timeout: 60_000 })
  await expectFits(page, 'scanner')
  await expectAllRight(page, 'scanner')
  await pictureOf(page, 'scanner')
  // All of them once more: what is out of focus is none, and what is seen again is no other.
  await framesOf(page.locator('video'), frames.length)
  await page.getByText(`${count - 1} av ${count} bilder är lästa.`).waitFor()
  await to.press('Stäng kameran')
  expect(await page.getByText(/nya uppgifter är inlästa/).count()).toBe(0)

  await to.camera.see([empty, missing])
  await to.press('Läs av bilder från en annan surfplatta')
  await page.getByText(/nya uppgifter är inlästa/).waitFor({ timeout: 60_000 })
  await page.locator('video').waitFor({ state: 'detached' })
  await page.goBack()
}

/** Every picture of a series, as it stands on the screen. */
async function seriesOf(story: Story): Promise<readonly Buffer[]> {
  const { page, press } = story
  await press('Visa bilder')
  const said = await page.getByText(/^Bild 1 av \d+$/).innerText()
  const count = Number(/\d+$/.exec(said)?.[0])
  const pictures: Buffer[] = []
  for (let at = 1; at <= count; at++) {
    if (at > 1) await press('Nästa bild')
    await page.getByText(`Bild ${at} av ${count}`, { exact: true }).waitFor()
    pictures.push(await pictureIn(story, '.hand-over-picture .qr-picture'))
  }
  await press('Stäng bilderna')
  return pictures
}

async function pictureIn({ page }: Story, selector: string): Promise<Buffer> {
  return page.locator(selector).first().screenshot()
}

async function framesOf(video: Locator, count: number): Promise<void> {
  await video.evaluate(async (element, frames) => {
    for (let n = 0; n < frames; n++)
      await new Promise((next) => (element as HTMLVideoElement).requestVideoFrameCallback(next))
  }, count)
}

async function writeNote({ page, press }: Story, text: string): Promise<void> {
  await press('Ny anteckning')
  await page.getByRole('textbox', { name: 'Anteckning' }).fill(text)
  await press('Spara')
  await page.locator('.note-text').filter({ hasText: text }).waitFor()
}
