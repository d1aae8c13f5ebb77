import type { Page } from 'playwright-core'
import { hashOf, type Story, turnTo } from './story.ts'

/**
 * A child's own plan with its card and what the school is given, then the plan's own papers. The case has a plan.
 * Each screen is looked at as it stands: by axe, or by a camera.
 */
export async function planPapers(story: Story, look: (screen: string) => Promise<void>): Promise<void> {
  const { page, press } = story
  await toPage(page, 'people')
  await press('Lägg till barn')
  await page.getByRole('heading', { name: 'Barn', exact: true }).waitFor()
  await toPage(page, 'plan', '0')
  await page.locator('a.list-row').filter({ hasText: 'Barn 1' }).click()
  await press('Börja planen')
  await page.getByRole('heading', { name: 'Kapitel' }).waitFor()
  await page.getByRole('checkbox', { name: 'På ett litet papper' }).check()
  await look('child-plan')

  const plan = await hashOf(page)
  await write(story, 'Skola, förskola och fritids', 'De som får hämta är …', 'Mormor och Lisa')
  await look('child-chapter')
  await visit(page, plan)
  await write(story, 'Någon att prata med', 'I skolan kan jag gå till …', 'Kuratorn')
  await visit(page, plan)
  await page.getByRole('link', { name: 'Barnets kort med bilder' }).click()
  await page.locator('.sheet-pictures').getByText('Kuratorn').waitFor()
  await look('child-card')

  await visit(page, plan)
  await page.getByRole('link', { name: 'Till skola eller förskola' }).click()
  await page.getByRole('checkbox', { name: /De som får hämta/ }).check()
  await page.locator('.sheet').getByText('Mormor och Lisa').waitFor()
  await page.getByLabel('Med vilket stöd lämnas det?').selectOption({ label: 'Personen samtycker' })
  await look('extract')
  await press('Skriv upp och visa utskriften')
  await page.getByRole('button', { name: 'Spara som PDF' }).waitFor()
  await page.locator('.sheet').getByText('Mormor och Lisa').waitFor()
  await look('extract-print')

  await toPage(page, 'print', 'plan/')
  await page.getByRole('checkbox', { name: 'Stor stil' }).check()
  await page.getByLabel('Neutral framsida, om planen hittas').selectOption({ label: 'Bokcirkeln' })
  await page.locator('.sheet[data-large=true]').getByText('Bokcirkeln, anteckningar').waitFor()
  await look('plan-print')
  await toPage(page, 'print', 'measures/')
  await page.getByRole('heading', { name: 'Beslut vid mötet' }).waitFor()
  await look('meeting-print')
}

/** A number of the organisation's own, hidden with a reason, and shown again. Begins and ends at the list of numbers. */
export async function ownNumber(story: Story, look: (screen: string) => Promise<void>): Promise<void> {
  const { page, press } = story
  await page.getByRole('link', { name: 'Lägg till en egen' }).click()
  await page.getByLabel('Namn', { exact: true }).first().fill('Byns jourtelefon')
  await page.getByLabel('Nummer', { exact: true }).fill('0950-555 12')
  await page.getByLabel('För vem, och när de svarar', { exact: true }).first().fill('Vardagar till sju')
  await page.locator('summary').filter({ hasText: 'Vem ska se det?' }).click()
  await page.getByRole('group', { name: 'Vem ska se det?' }).getByRole('checkbox').first().check()
  await page.getByLabel('Källa', { exact: true }).first().fill('Kommunens växel')
  await look('content-new')
  await press('Spara för hela organisationen')
  await page.getByRole('heading', { name: 'Byns jourtelefon', level: 1 }).waitFor()
  await press('Dölj hos oss')
  await page.getByLabel('Varför döljer ni den?').fill('Telefonen är avstängd')
  await look('content-hiding')
  await press('Spara')
  await press('Visa igen')
  await page.getByRole('button', { name: 'Dölj hos oss' }).waitFor()
  await page.getByRole('link', { name: 'Viktiga nummer' }).click()
  await page.getByRole('link', { name: /Byns jourtelefon/ }).waitFor()
}

async function write(story: Story, chapter: string, lead: string, words: string): Promise<void> {
  const { page } = story
  await page.locator('a.list-row').filter({ hasText: chapter }).click()
  const field = page.getByLabel(lead, { exact: true })
  await field.fill(words)
  await field.blur()
  // What is kept can no longer be skipped or given to somebody.
  const prompt = page.locator('section.prompt').filter({ has: field })
  await prompt.locator('.form-actions').waitFor({ state: 'detached' })
}

async function visit(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
  await page.getByRole('heading', { name: 'Kapitel' }).waitFor()
}

function toPage(page: Page, at: string, rest = ''): Promise<void> {
  return turnTo(page, /#\/[a-zA-Z]+\/([0-9a-f]{32}).*/, `#/${at}/$1/${rest}`)
}
