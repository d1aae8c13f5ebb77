import type { Page } from 'playwright-core'

/** What a person does, in the words they see. Swedish, because that is what the screens say first. */
export interface Story {
  readonly page: Page
  /** First start; returns the passphrase, which is the offered one unless another is chosen. */
  readonly setUp: (choose?: (page: Page) => Promise<string>) => Promise<string>
  readonly openCase: (name: string) => Promise<void>
  readonly toStep: (step: string) => Promise<void>
  /** Answers with the keys 1–5 in turn until the form is at its end. Returns how many questions there were. */
  readonly answerAll: (keys: readonly string[]) => Promise<number>
  readonly press: (name: string) => Promise<void>
  readonly lock: () => Promise<void>
  readonly unlock: (passphrase: string) => Promise<void>
}

/** Where the page is by its own account: what the driver says of the address lags behind the app's own moves. */
export function hashOf(page: Page): Promise<string> {
  return page.evaluate(() => location.hash)
}

/** Changes the address by its present one, and waits until the page has it. */
export async function turnTo(page: Page, from: RegExp, to: string): Promise<void> {
  await page.waitForFunction(
    ([source, flags]) => new RegExp(source as string, flags).test(location.hash),
    [from.source, from.flags],
  )
  await page.evaluate(
    ([source, flags, next]) => {
      location.hash = location.hash.replace(new RegExp(source as string, flags), next as string)
    },
    [from.source, from.flags, to],
  )
}

/** From here on every screen is there without network. */
export async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
}

export const CANARY = {
  organisation: 'Kanariekommunen',
  worker: 'Karin Kanariefågel',
  name: 'Anna Kanarieholm',
  child: 'Elsa Kanarieholm',
  note: 'Kanarieanteckning vid köksbordet',
  margin: 'Kanariemarginal',
  reason: 'Kanarieskäl för bedömningen',
  plan: 'Kanarieplan vid brevlådan',
  answer: 'Kanariesvar med egna ord',
  draft: 'Kanarieutkast som aldrig blev sparat',
  place: 'Kanariegatan 7',
} as const

export function storyOn(page: Page): Story {
  page.setDefaultTimeout(20_000)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
  return {
    page,
    press,
    setUp: async (choose = takeOffered) => {
      await page.getByLabel('Kommun eller organisation').fill(CANARY.organisation)
      await page.getByLabel('Enhet').fill('Vuxen')
      await page.getByLabel('Ditt namn').fill(CANARY.worker)
      await page.getByLabel('Din titel').fill('socialsekreterare')
      await press('Fortsätt')
      const phrase = await choose(page)
      await page.getByText('Jag har skrivit ner frasen').click()
      await press('Fortsätt')
      await page.getByLabel('Skriv frasen en gång till').fill(phrase)
      await press('Kom igång')
      await page.getByRole('button', { name: 'Hoppa över' }).click({ timeout: 60_000 })
      await press('Skjut upp en vecka')
      await page.getByRole('heading', { name: 'Idag' }).waitFor({ timeout: 60_000 })
      return phrase
    },
    openCase: async (name) => {
      await page.getByRole('link', { name: 'Ärenden' }).first().click()
      await page.getByRole('link', { name: 'Nytt ärende' }).click()
      await page.getByLabel(/^Namn/).fill(name)
      await press('Öppna ärendet')
      await page.getByRole('navigation', { name: 'Ärendets väg' }).waitFor()
    },
    toStep: async (step) => {
      await page.locator('a.path-step').filter({ hasText: step }).click()
    },
    answerAll: async (keys) => {
      await page
        .getByRole('radio')
        .first()
        .or(page.getByRole('checkbox').first())
        .or(page.locator('textarea'))
        .first()
        .waitFor()
      let now = await questionAfter(page, '')
      for (let asked = 1; ; asked++) {
        const key = keys[(asked - 1) % keys.length] as string
        if (now.radios >= Number(key)) await pressUntilSaved(page, key)
        // Only now: an answer can bring more questions with it.
        if ((await page.getByRole('button', { name: 'Till sammanfattningen' }).count()) > 0) {
          await press('Till sammanfattningen')
          return asked
        }
        now = await toNextQuestion(page, now.at)
      }
    },
    lock: async () => {
      await press('Lås')
      await page.getByRole('textbox', { name: 'Lösenfras' }).waitFor()
    },
    unlock: async (passphrase) => {
      await page.getByRole('button', { name: 'Lås upp', exact: true }).waitFor()
      await page.getByRole('textbox', { name: 'Lösenfras', exact: true }).fill(passphrase)
      await press('Lås upp')
      await page.getByRole('button', { name: 'Lås', exact: true }).waitFor()
    },
  }
}

async function takeOffered(page: Page): Promise<string> {
  const offered = page.locator('.offered-phrase')
  await offered.filter({ hasText: /\S+ \S+ \S+ \S+ \S+/ }).waitFor()
  return (await offered.evaluate((element) => element.lastChild?.textContent ?? '')).trim()
}

interface Asked {
  /** Which one, and its words: two questions may have the same. Both are drawn at once, unlike the address. */
  readonly at: string
  readonly radios: number
}

/** The question once it is another than the one before, and how many answers there are to choose among. */
async function questionAfter(page: Page, before: string): Promise<Asked> {
  const shown = await page.waitForFunction((was): Asked | undefined => {
    const words = document.querySelector('#question')?.textContent ?? ''
    const [place] = document.querySelector('.progress-count')?.textContent?.match(/\d+/) ?? ['']
    const at = `${place} ${words}`
    return words === '' || at === was
      ? undefined
      : { at, radios: document.querySelectorAll('input[type=radio]').length }
  }, before)
  const found = await shown.jsonValue()
  if (!found) throw new Error('expected a question')
  return found
}

/**
 * On by the keyboard, as somebody goes who has many to go through: a press of the pointer waits for the page each time.
 * A key that was taken has changed the address by now; one that was not, because something else has the focus, is
 * followed by the button.
 */
async function toNextQuestion(page: Page, before: string): Promise<Asked> {
  const address = await hashOf(page)
  await page.keyboard.press('ArrowRight')
  if ((await hashOf(page)) === address) await page.getByRole('button', { name: 'Nästa', exact: true }).click()
  return questionAfter(page, before)
}

/** A key that comes before the page has begun to listen is lost, for a person too; she presses again. */
export async function pressUntilSaved(
  page: Page,
  key: string,
  saved = page.locator('.choice[data-state=saved]'),
): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    await page.keyboard.press(key)
    const isSaved = await saved.waitFor({ timeout: 1_500 }).then(
      () => true,
      () => false,
    )
    if (isSaved) return
  }
  throw new Error('expected an answer to be saved after twenty presses')
}
