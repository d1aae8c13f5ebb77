import { expect } from 'vitest'
import { type Story, turnTo } from './story.ts'

/**
 * One prompt skipped with a reason, given to somebody, answered and emptied again, on an open chapter. What the disk
 * refuses is said where the press was, and works when it is pressed again. A lock takes nothing of what is being written.
 */
export async function handlePrompt(
  { page, lock, unlock }: Story,
  lead: string,
  passphrase: string,
): Promise<void> {
  const field = page.getByLabel(lead, { exact: true })
  const prompt = page.locator('section.prompt').filter({ has: field })
  const inPrompt = (name: string) => prompt.getByRole('button', { name, exact: true }).click()
  await inPrompt('Hoppa över')
  await inPrompt('Personen vill vänta')
  await prompt.getByText('Överhoppad: Personen vill vänta').waitFor()

  await page.evaluate(() => {
    const { add, put } = IDBObjectStore.prototype
    const refuse = (): never => {
      throw new DOMException('refused', 'QuotaExceededError')
    }
    Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse })
    Object.assign(window, { roomAgain: () => Object.assign(IDBObjectStore.prototype, { add, put }) })
  })
  await inPrompt('Ta tillbaka')
  await prompt.getByText('Det finns inte plats för det här på surfplattan.').waitFor()
  await page.evaluate(() => (window as unknown as { roomAgain: () => void }).roomAgain())
  await inPrompt('Ta tillbaka')

  await inPrompt('Ge till någon')
  await prompt.getByLabel('Senast').fill('2027-01-15')
  await prompt.getByLabel('Vem tar reda på det?').fill('Brodern')
  await lock()
  await unlock(passphrase)
  await prompt.getByLabel('Vem tar reda på det?').waitFor()
  expect(await prompt.getByLabel('Vem tar reda på det?').inputValue()).toBe('Brodern')
  expect(await prompt.getByLabel('Senast').inputValue()).toBe('2027-01-15')
  await inPrompt('Spara')
  await prompt.getByText('Hos Brodern').waitFor()
  await field.fill('Via verandan')
  await field.blur()
  await prompt.getByText('Hos Brodern').waitFor({ state: 'detached' })
  await field.fill('')
  await field.blur()
  await prompt.getByText('Hos Brodern').waitFor()
  await turnTo(page, /#\/plan\/([0-9a-f]{32}).*/, '#/plan/$1/0')
  await page.getByRole('region', { name: 'Väntar på någon' }).getByText('Hos Brodern').waitFor()
  expect(await page.getByRole('region', { name: 'Väntar på någon' }).getByRole('listitem').count()).toBe(1)
}
