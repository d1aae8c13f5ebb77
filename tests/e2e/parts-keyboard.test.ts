import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPartsPage, type PartsPage } from './open-parts-page.ts'

let parts: PartsPage
beforeAll(async () => {
  parts = await openPartsPage()
}, 60_000)
afterAll(() => parts.close())

async function open(query: string): Promise<Page> {
  return parts.open(query, { width: 1180, height: 820 })
}

test('arrows walk past answers without choosing, and space chooses', async () => {
  const page = await open('?show=question')
  await page.getByRole('radio', { name: 'Ja' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(
    await page.getByRole('radio', { name: 'Vet ej' }).evaluate((radio) => radio === document.activeElement),
  ).toBe(true)
  expect(await page.locator('input:checked').count()).toBe(0)
  await page.keyboard.press('Space')
  expect(await page.getByRole('radio', { name: 'Vet ej' }).isChecked()).toBe(true)
})

test('a digit answers from anywhere on a question, but not while writing', async () => {
  const page = await open('?show=question')
  await page.keyboard.press('2')
  expect(await page.getByRole('radio', { name: 'Nej' }).isChecked()).toBe(true)
  await page.getByText('Skriv i marginalen').click()
  await page.getByLabel('Anteckning i marginalen').fill('')
  await page.getByLabel('Anteckning i marginalen').press('1')
  expect(await page.getByLabel('Anteckning i marginalen').inputValue()).toBe('1')
  expect(await page.getByRole('radio', { name: 'Nej' }).isChecked()).toBe(true)
})

test('an alert is announced when its answer is given and stays after it was seen', async () => {
  const page = await open('?show=question')
  await page.keyboard.press('1')
  const alert = page.getByRole('alert')
  expect(await alert.textContent()).toContain('Stanna upp')
  await alert.getByRole('button').press('Enter')
  expect(await alert.textContent()).toContain('Sett')
  expect(await alert.getByRole('button').count()).toBe(0)
})

test('a dialog keeps the focus inside and gives it back', async () => {
  const page = await open('')
  const opener = page.getByRole('button', { name: 'Öppna dialog' })
  await opener.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Skriv under bedömningen?' })
  await dialog.waitFor()
  for (let i = 0; i < 4; i++) await page.keyboard.press('Tab')
  expect(
    await page.evaluate(
      () => document.activeElement?.closest('dialog') !== null || document.activeElement === document.body,
    ),
  ).toBe(true)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
})

test('an error summary takes the focus and leads to the field', async () => {
  const page = await open('')
  await page.getByRole('button', { name: 'Visa det som saknas' }).press('Enter')
  const summary = page.getByRole('region', { name: 'En sak saknas' })
  await summary.waitFor()
  expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true)
  await summary.getByRole('button', { name: 'Skriv en plats.' }).press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('s-wrong')
})

test('arrow down and Enter put a word into the passphrase', async () => {
  const page = await open('?show=door')
  const field = page.getByLabel('Lösenfras', { exact: true })
  await field.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  expect(await field.inputValue()).toBe('älv kajak ')
  expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
})

test('the way past the frame is the first stop', async () => {
  const page = await open('?show=today')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
})

test('without focus nothing can be read, and paper can', async () => {
  const page = await open('?show=case')
  await page.evaluate(() => {
    document.documentElement.dataset.veiled = 'true'
  })
  const opacity = () => page.evaluate(() => getComputedStyle(document.body).opacity)
  expect(await opacity()).toBe('0')
  await page.emulateMedia({ media: 'print' })
  expect(await opacity()).toBe('1')
})
