import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Story, turnTo } from './story.ts'

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined
/** Where the papers of the story are put to be looked at; without it they are read and thrown away. */
const PICTURES = process.env.PRINT_PICTURES

/** Answers on the page with all questions: the first answer of each named question number, then to the summary. */
export async function answerSome(story: Story, answers: Readonly<Record<number, number>>): Promise<void> {
  const { page } = story
  await page.locator('article.form-item').first().waitFor()
  for (const [question, choice] of Object.entries(answers)) {
    const item = page.locator('article.form-item').nth(Number(question))
    await item.getByRole('radio').nth(choice).check()
    await item.locator('.choice[data-state=saved]').waitFor()
  }
  await story.press('Till sammanfattningen')
}

/** Her own estimate, the judgement with its reason, the difference where it is asked for, and a name under it. */
export async function weighAndSign(story: Story, judged: string, because: string): Promise<void> {
  const { page, press } = story
  const choose = (group: string, step: string) =>
    page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: step, exact: true }).check()
  await choose('Egen uppskattning', 'Förhöjd')
  await choose('Din bedömning', judged)
  await page.getByLabel('Varför?').fill(because)
  await press('Visa vad mallen säger')
  await page.getByRole('heading', { name: 'Mallen', exact: true }).waitFor()
  const difference = page.getByLabel('Vad beror skillnaden på?')
  if ((await difference.count()) > 0) {
    await difference.fill('Det som har hänt efter samtalet.')
    await difference.blur()
  }
  await press('Skriv under bedömningen')
  await page.getByText(/^Underskriven av/).waitFor()
}

/** Some of the questions, on the page with all of them; the rest is not known and is told so. */
export async function assess(story: Story, judged: string, because: string): Promise<void> {
  await story.toStep('Bedöma')
  await story.press('Fråga för fråga här')
  await story.page.getByRole('link', { name: 'Alla frågor' }).click()
  await answerSome(story, { 0: 0, 1: 0, 2: 1 })
  await weighAndSign(story, judged, because)
}

/** The first measure that is proposed goes into the plan, with a day it is followed up. */
export async function chooseMeasure(story: Story, followUp: string): Promise<void> {
  const { page, press } = story
  await press('Till åtgärder')
  await reportOrNot(page)
  await press('Lägg till i planen')
  // What is known of plans that do too little, with where it was read.
  await page.getByText('Ingen åtgärd är beslutad än').waitFor()
  await page.getByText(/^Belfrage m\.fl\. 2012/).waitFor()
  // Under the group it belongs to, not in the order it was chosen.
  const chosen = page.getByRole('region', { name: 'Stöd', exact: true }).locator('article.chosen')
  await chosen.locator('summary').first().click()
  await chosen.getByLabel('Följs upp').fill(followUp)
  await chosen.getByText(/Följs upp (mån|tis|ons|tors|fre)/).waitFor()
}

/** What can be done without a report stands first, and what a report would open beside it, unpushed. */
async function reportOrNot(page: Page): Promise<void> {
  const ways = page
    .locator('.two-ways')
    .filter({ has: page.getByRole('heading', { name: 'Med polisanmälan' }) })
    .first()
  await ways.waitFor()
  expect(await ways.getByRole('heading', { level: 4 }).allTextContents()).toEqual([
    'Utan polisanmälan',
    'Med polisanmälan',
  ])
}

/** A safety plan for the way that was chosen: her own words in its first chapter, a line on the card, a signature. */
export async function makePlan(
  story: Story,
  facts: {
    readonly track: string
    readonly words: string
    readonly card: string
    readonly until: string
    /** Where the plan may be kept; nothing where nobody has asked. */
    readonly keep?: string
  },
): Promise<void> {
  const { page, press } = story
  await page.getByRole('link', { name: 'Säkerhetsplan', exact: true }).click()
  await press('Börja planen')
  await page.getByRole('checkbox', { name: facts.track }).check()
  if (facts.keep) await page.getByRole('checkbox', { name: facts.keep }).check()
  await page.locator('a.list-row').first().click()
  const first = page.locator('textarea').first()
  await first.fill(facts.words)
  await first.blur()
  await page.getByText('Hoppa över').first().waitFor()
  await toPage(page, 'card')
  await press('Ny rad')
  await page.getByLabel('Rad 1', { exact: true }).fill(facts.card)
  await page.getByLabel('Rad 1', { exact: true }).blur()
  await page.locator('.paper-lines').getByText(facts.card).waitFor()
  await toPage(page, 'plan', '0')
  await page.getByLabel('Planen gäller till').fill(facts.until)
  await press('Skriv under planen')
  await page.getByText(/^Underskriven av/).waitFor()
}

/** Another page of the same case. */
export function toPage(page: Page, at: string, rest = ''): Promise<void> {
  return turnTo(page, /#\/[a-zA-Z]+\/([0-9a-f]{32}).*/, `#/${at}/$1/${rest}`)
}

/**
 * Saves what is on the screen as PDF and reads it back. The name says nothing; every page is drawn, so that a broken one
 * is found, and kept as a picture where somebody wants to look at it.
 */
export async function readPdf(story: Story, day: string, name: string): Promise<string> {
  const { page, press } = story
  await page.locator('.sheet').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), press('Spara som PDF')])
  expect(download.suggestedFilename()).toBe(`anteckning-${day}.pdf`)
  const path = await download.path()
  const bytes = await readFile(path)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  if (!hasPoppler) {
    process.stdout.write('pdftotext is not installed: the paper was read on the screen and not in the file\n')
    return page.locator('.sheet').innerText()
  }
  const drawn = execFileSync('pdftoppm', ['-r', '30', '-png', path], { maxBuffer: 64 * 1024 * 1024 })
  expect(drawn.length).toBeGreaterThan(500)
  if (PICTURES !== undefined) {
    await mkdir(PICTURES, { recursive: true })
    await writeFile(join(PICTURES, `${name}.pdf`), bytes)
    execFileSync('pdftoppm', ['-r', '70', '-png', path, join(PICTURES, name)])
  }
  return execFileSync('pdftotext', ['-layout', path, '-']).toString()
}

/** The words of a page of the case on paper. */
export async function print(
  story: Story,
  wish: { readonly what: string; readonly of?: string; readonly day: string; readonly name: string },
): Promise<string> {
  await toPage(story.page, 'print', `${wish.what}/${wish.of ?? ''}`)
  return readPdf(story, wish.day, wish.name)
}

/** Every task the forms left behind, one after the other. */
export async function doTasks({ page }: Story): Promise<void> {
  await page.getByRole('navigation', { name: 'Ärendets väg' }).waitFor()
  const rows = page.locator('.task-row')
  for (let left = await rows.count(); left > 0; left--) {
    await rows.first().getByRole('button').click()
    await expect.poll(() => rows.count()).toBe(left - 1)
  }
}

/** Every measure of the plan is done; how it went is not said yet. */
export async function endMeasures({ page }: Story): Promise<void> {
  await toPage(page, 'manage')
  const chosen = page.locator('article.chosen').first()
  await chosen.locator('summary').first().click()
  await chosen.getByLabel('Läge', { exact: true }).selectOption('done')
  await chosen.getByText(/Vad hjälpte/).waitFor()
}
