import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ChromiumProcess, startChromium } from '../support/chromium-process.ts'
import { type RunningApp, startApp } from '../support/start-app.ts'
import { expectAllRight } from './axe.ts'
import { letIn } from './join-tablets.ts'
import { pictureOf } from './picture-of.ts'
import { CANARY, hashOf, type Story, storyOn } from './story.ts'

let app: RunningApp
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

interface Tablet extends ChromiumProcess {
  readonly story: Story
  readonly folder: string
}

/** A tablet with nothing on it, thrown away afterwards. */
async function onTablet(work: (tablet: Tablet) => Promise<void>, address = app.url): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lykta-bad-day-'))
  const browser = await startChromium(folder)
  try {
    await browser.page.goto(address)
    await work({ ...browser, folder, story: storyOn(browser.page) })
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}

describe('a backup', () => {
  test('opens on a fresh browser with its passphrase, which is then let in; a cut one is refused and leaves nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lykta-backup-'))
    const path = join(folder, 'backup')
    await onTablet(async ({ page, story }) => {
      const phrase = await story.setUp()
      await story.openCase(CANARY.name)
      await page.getByRole('link', { name: 'Mer', exact: true }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        story.press('Spara en säkerhetskopia'),
      ])
      expect(download.suggestedFilename()).toMatch(/^anteckningar-\d{4}-\d\d-\d\d\.lykta$/)
      await download.saveAs(path)
      await restoreFrom(path, phrase, story)
    })
    await rm(folder, { recursive: true, force: true })
  }, 240_000)

  async function restoreFrom(path: string, phrase: string, first: Story): Promise<void> {
    const whole = await readFile(path)
    expect(whole.includes('Kanarie')).toBe(false)
    await writeFile(`${path}-cut`, whole.subarray(0, whole.length - 100))
    await onTablet(async ({ page, story }) => {
      await watchAsking(page)
      await story.press('Jag har en säkerhetskopia')
      const restore = async (file: string, secret: string) => {
        await page.getByLabel('Fil').setInputFiles(file)
        await page.getByRole('textbox', { name: /Lösenfrasen som gällde/ }).fill(secret)
        await story.press('Läs in')
      }
      await restore(`${path}-cut`, phrase)
      await page.getByText(/Säkerhetskopian är skadad eller inte hel\. Inget är ändrat/).waitFor()
      await restore(path, 'helt fel fras')
      await page.getByText(/Lösenfrasen öppnar inte kopian\. Inget är ändrat/).waitFor()
      await restore(path, phrase)
      await page.getByRole('button', { name: 'Lås upp', exact: true }).waitFor()
      expect(await askings(page)).toEqual([true, true, true])
      await story.unlock(phrase)
      await page.getByRole('link', { name: 'Ärenden' }).first().click()
      await page.getByLabel(/Sök på namn/).fill('kanarieholm')
      await page.getByText('1 ärende').waitFor()
      await comeBack(story, first, phrase)
    })
  }

  /** The one it was made on is in use still, so this one has a name nobody knows. */
  async function comeBack({ page, press }: Story, first: Story, phrase: string): Promise<void> {
    await page.getByRole('link', { name: 'Idag' }).first().click()
    await page.getByText('Surfplattan behöver bli insläppt igen').waitFor({ timeout: 60_000 })
    await expectAllRight(page, 'the day with a way back in')
    await page.getByRole('link', { name: 'Se vad du gör' }).click()
    await page.getByRole('heading', { name: 'Bli insläppt igen' }).waitFor({ timeout: 60_000 })
    await page.locator('[data-code]').waitFor()
    await expectAllRight(page, 'the way back in')
    await letIn(first, (await page.locator('[data-code]').textContent())?.split(': ').at(-1) ?? '', phrase)
    await page.getByText('Surfplattan är insläppt.').waitFor({ timeout: 30_000 })
    await expectAllRight(page, 'let in once more')
    await page.getByRole('textbox', { name: 'Din lösenfras' }).fill(phrase)
    await press('Hämta och skicka')
    await page.getByText('Klart. Surfplattan är med igen').waitFor({ timeout: 60_000 })
  }
})

describe('storage that is gone', () => {
  test('is an incident and not a fresh start, and comes back from the spare copy', async () => {
    await onTablet(async ({ page, story }) => {
      // What a server has proven to have is not in the spare copy.
      await page.route('**/v1/push', (route) => route.abort())
      const phrase = await story.setUp()
      await story.openCase(CANARY.name)
      await story.lock()
      await page.evaluate(deleteDatabase, 'lykta-real')
      await page.goto(app.url)
      await page.getByRole('textbox', { name: 'Lösenfras' }).fill(phrase)
      await story.press('Lås upp')
      await page.getByRole('heading', { name: 'Det som fanns sparat hittas inte' }).waitFor()
      await story.press('Hämta tillbaka från reservkopian på surfplattan')
      await page.getByRole('link', { name: 'Ärenden' }).first().click()
      await page.getByLabel(/Sök på namn/).fill('kanarieholm')
      await page.getByText('1 ärende').waitFor()
    })
  }, 120_000)

  test('with only a mark left still never looks like a new tablet', async () => {
    await onTablet(async ({ page, story }) => {
      await story.setUp()
      await story.lock()
      await page.evaluate(async () => {
        for (const name of await caches.keys()) await caches.delete(name)
      })
      await page.evaluate(deleteDatabase, 'lykta-vault')
      await page.evaluate(deleteDatabase, 'lykta-real')
      await page.reload()
      await page.getByRole('heading', { name: 'Det som fanns sparat hittas inte' }).waitFor()
      expect(await page.getByText('Välkommen').count()).toBe(0)
      await page.getByText('Börja om med tom surfplatta').first().click()
      expect(await page.getByRole('button', { name: 'Börja om med tom surfplatta' }).isDisabled()).toBe(true)
    })
  }, 120_000)
})

describe('a tablet that would not keep it', () => {
  test('begins nothing in a tab that is cleared in a week, and says at the start of the day when room runs out', async () => {
    await onTablet(async ({ page, story }) => {
      // As an iPad has it: false in a tab, true from the home screen. The disk is small.
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'standalone', {
          get: () => sessionStorage.getItem('home') === 'yes',
        })
        navigator.storage.estimate = async () => ({ usage: 50_000_000, quota: 180_000_000 })
      })
      await page.reload()
      await page.getByRole('heading', { name: 'Lägg Lykta på hemskärmen först' }).waitFor()
      expect(await page.getByRole('textbox').count()).toBe(0)
      await expectAllRight(page, 'home screen first')
      await pictureOf(page, 'home-screen-first')
      await page.evaluate(() => sessionStorage.setItem('home', 'yes'))
      await page.reload()
      await watchAsking(page)
      await story.setUp()
      expect(await askings(page)).toEqual([true])
      await page.getByText('Det är ont om utrymme').waitFor()
      await expectAllRight(page, 'the day on a full tablet')
      await pictureOf(page, 'nearly-full')
      await page.evaluate(() => sessionStorage.removeItem('home'))
      await page.getByRole('link', { name: 'Ärenden' }).first().click()
      await page.getByRole('link', { name: 'Idag' }).first().click()
      await page.getByText('Lykta är öppen i en flik').waitFor()
      await page.getByRole('link', { name: 'Se vad som är sparat' }).click()
      await page.getByRole('heading', { name: 'Vad är sparat?' }).waitFor()
    })
  }, 120_000)
})

describe('a server that cannot be right', () => {
  test('is told of at the start of the day, and no more once it is right again', async () => {
    await onTablet(async ({ page, story }) => {
      // Of each page one byte of the first envelope, far enough in to be sealed.
      await page.route('**/v1/pull', async (route) => {
        const answer = await route.fetch()
        const body = await answer.body()
        if (body.length > 600) body[200] = (body[200] ?? 0) ^ 1
        await route.fulfill({ response: answer, body })
      })
      await story.setUp()
      await page.getByText('Något stämmer inte med servern').waitFor({ timeout: 30_000 })
      await expectAllRight(page, 'the day with a server in doubt')
      await pictureOf(page, 'server-in-doubt')
      await page.getByRole('link', { name: 'Se vad det gäller' }).click()
      await page.getByText('Servern lämnade ut något som är skadat').waitFor()
      await page.unroute('**/v1/pull')
      await page.getByRole('button', { name: 'Skicka och hämta nu' }).click()
      await page.getByText('Servern lämnade ut något som är skadat').waitFor({ state: 'detached' })
      await page.getByRole('link', { name: 'Idag' }).first().click()
      await page.getByText('Inget måste göras i dag').waitFor()
      expect(await page.getByText('Något stämmer inte med servern').count()).toBe(0)
    })
  }, 120_000)
})

describe('two tabs', () => {
  test('do not write at once: the second offers to take over, and the first then steps aside', async () => {
    await onTablet(async ({ page, story }) => {
      const phrase = await story.setUp()
      await story.openCase('')
      await story.press('Ny anteckning')
      await page.getByLabel('Anteckning', { exact: true }).fill(CANARY.draft)
      const second = await page.context().newPage()
      await second.goto(page.url())
      await second.getByRole('heading', { name: 'Öppen i en annan flik' }).waitFor()
      await second.getByRole('button', { name: 'Använd här i stället' }).click()
      await page.getByRole('heading', { name: 'Öppen i en annan flik' }).waitFor()
      const there = storyOn(second)
      await there.unlock(phrase)
      await there.press('Ny anteckning')
      expect(await second.getByLabel('Anteckning', { exact: true }).inputValue()).toBe(CANARY.draft)
    })
  }, 120_000)
})

describe('practice', () => {
  test('has a case of its own, shows it everywhere, and never meets real work', async () => {
    await onTablet(async ({ page, story }) => {
      await story.setUp()
      await story.openCase(CANARY.name)
      await page.getByRole('link', { name: 'Öva' }).click()
      await story.press('Börja öva')
      await page.getByRole('link', { name: 'Prova hela vägen på ett påhittat ärende' }).click()
      await page.getByText('Övning: Skogsvägen').click()
      await page.getByText('Personen finns inte.').waitFor()
      await page.getByText(/Vapenskåpet står i hallen/).waitFor()
      expect(await caseTitles(page)).toEqual(['Övning: Skogsvägen'])
      await page.getByRole('button', { name: 'Avsluta övningen' }).first().click()
      await page.getByText('Personen finns inte.').waitFor({ state: 'detached' })
      const real = await caseTitles(page)
      expect(real).toHaveLength(1)
      expect(real).not.toContain('Övning: Skogsvägen')
    })
  }, 120_000)
})

describe('leaving the tablet', () => {
  test('covers the screen the moment the window loses focus', async () => {
    await onTablet(async ({ page, story }) => {
      await story.setUp()
      await page.evaluate(() => {
        Object.defineProperty(document, 'hasFocus', { value: () => false, configurable: true })
        window.dispatchEvent(new Event('blur'))
      })
      expect(await page.evaluate(() => getComputedStyle(document.body).opacity)).toBe('0')
    })
  }, 90_000)

  test('Escape twice or two fingers on the header lock at once, and coming back is to the same page', async () => {
    await onTablet(async ({ page, story }) => {
      const phrase = await story.setUp()
      const blank = page.getByRole('textbox', { name: 'Lösenfras' })
      await page.getByRole('link', { name: 'Nytt ärende' }).click()
      const fields = [page.getByLabel(/^Namn/), page.getByLabel(/^Skyddade personuppgifter/)] as const
      const title = page.getByLabel('Rubrik')
      await title.fill('Ärende Myrull')
      await fields[0].fill(CANARY.name)
      await fields[1].selectOption({ label: 'Sekretessmarkering' })
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await blank.waitFor()
      await story.unlock(phrase)
      // A half-written case stands where it stood; for the next one nobody's name does.
      const written = () => Promise.all(fields.map((field) => field.inputValue()))
      expect(await written()).toEqual([CANARY.name, 'confidentialityMark'])
      expect(await title.inputValue()).toBe('Ärende Myrull')
      await page.getByRole('link', { name: 'Mer', exact: true }).click()
      await page.getByRole('heading', { name: 'Mer', exact: true }).waitFor()
      await page.evaluate(() => (location.hash = '#/new'))
      await fields[0].waitFor()
      expect(await written()).toEqual(['', 'none'])
      expect(await title.inputValue()).not.toBe('Ärende Myrull')
      // A number that is half written is no dead button: the press says what is wrong and leads there.
      const number = page.getByLabel(/^Personnummer/)
      await number.fill('850')
      await story.press('Öppna ärendet')
      await page.getByText('Numret stämmer inte. Kontrollera siffrorna, eller lämna fältet tomt.').waitFor()
      await number.and(page.locator(':focus')).waitFor()
      expect(await hashOf(page)).toBe('#/new')
      await page.getByRole('link', { name: 'Mer', exact: true }).click()
      await page.getByRole('link', { name: 'Tillgänglighet' }).click()
      const heading = page.getByRole('heading', { name: 'Tillgänglighetsredogörelse' })
      await heading.waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await blank.waitFor()
      expect(await heading.count()).toBe(0)
      await story.unlock(phrase)
      await heading.waitFor()
      await fingersOnHeader(page, 1)
      expect(await blank.count()).toBe(0)
      await fingersOnHeader(page, 2)
      await blank.waitFor()
      await story.unlock(phrase)
      // What lies over the header has its own.
      await story.press('Vad gör jag här?')
      const sheet = page.getByRole('dialog')
      await sheet.getByRole('button', { name: 'Lås', exact: true }).click()
      await blank.waitFor()
      expect(await sheet.count()).toBe(0)
      await story.unlock(phrase)
      await story.press('Vad gör jag här?')
      await sheet.waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await blank.waitFor()
      expect(await page.title()).toBe('Lykta')
    })
  }, 120_000)
})

describe('finger or face', () => {
  test('is an extra way in beside a passphrase of one’s own, and stays when that is changed', async () => {
    // WebAuthn wants a name, not an address of numbers.
    await onTablet(
      async ({ page, story }) => {
        const cdp = await page.context().newCDPSession(page)
        await cdp.send('WebAuthn.enable')
        await cdp.send('WebAuthn.addVirtualAuthenticator', {
          options: {
            protocol: 'ctap2',
            ctap2Version: 'ctap2_1',
            transport: 'internal',
            hasResidentKey: true,
            hasUserVerification: true,
            isUserVerified: true,
            hasPrf: true,
            automaticPresenceSimulation: true,
          },
        })
        const phrase = await story.setUp(chooseOwn)
        await page.getByRole('link', { name: 'Mer', exact: true }).click()
        await story.press('Slå på finger eller ansikte')
        await page.getByRole('textbox', { name: 'Skriv din lösenfras' }).fill(phrase)
        await story.press('Ja, fortsätt')
        await story.page.getByRole('button', { name: 'Slå av', exact: true }).waitFor()
        await story.lock()
        await story.press('Lås upp med finger eller ansikte')
        await page.getByRole('button', { name: 'Lås', exact: true }).waitFor()
        await story.lock()
        await story.unlock(phrase)
        await page.getByRole('link', { name: 'Mer', exact: true }).click()
        await changePhrase(story, phrase, OTHER_PHRASE)
        await story.lock()
        await page.getByRole('textbox', { name: 'Lösenfras', exact: true }).fill(phrase)
        await story.press('Lås upp')
        await page.getByText('Lösenfrasen stämmer inte. Inget är borta. Försök igen.').waitFor()
        await page.locator('input[aria-invalid=true]:focus').waitFor()
        await page.waitForFunction(
          () => !document.querySelector<HTMLButtonElement>('[type=submit]')?.disabled,
        )
        await story.unlock(OTHER_PHRASE)
        await story.lock()
        await story.press('Lås upp med finger eller ansikte')
        await page.getByRole('link', { name: 'Mer', exact: true }).click()
        await story.press('Slå av')
        await page.getByText('Finger eller ansikte öppnar inte längre.').waitFor()
        await page.getByRole('button', { name: 'Slå på finger eller ansikte' }).waitFor()
        await story.lock()
        expect(await page.getByRole('button', { name: /finger eller ansikte/ }).count()).toBe(0)
      },
      app.url.replace('127.0.0.1', 'localhost'),
    )
  }, 120_000)
})

const OWN_PHRASE = 'kaffekoppar under trappan hos moster Gerda'
const OTHER_PHRASE = 'sju igelkottar bakom skottkärran i november'
const WEAK = 'Frasen är för lätt att gissa. Lägg till ett eller två ord som inte hör ihop med de andra.'

/** A phrase of one's own: what is easy to guess is not taken, and says what to do. */
async function chooseOwn(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Jag vill välja en egen fras' }).click()
  const field = page.getByLabel('Lösenfras', { exact: true })
  await field.fill('sommaren 2026')
  await page.getByText('Jag har skrivit ner frasen').click()
  await page.getByRole('button', { name: 'Fortsätt', exact: true }).click()
  await page.getByText(WEAK).waitFor()
  await field.fill(OWN_PHRASE)
  await page.getByText('Jag har skrivit ner frasen').click()
  return OWN_PHRASE
}

async function changePhrase({ page, press }: Story, before: string, after: string): Promise<void> {
  await press('Byt lösenfras')
  for (const [wanted, repeated, answer] of [
    [after, `${after}r`, 'Det blev inte samma fras. Inget är ändrat.'],
    ['sommaren 2026', 'sommaren 2026', WEAK],
    [after, after, 'Lösenfrasen är bytt. Förstör den gamla lappen.'],
  ] as const) {
    await page.getByRole('textbox', { name: 'Skriv din lösenfras' }).fill(before)
    await page.getByRole('textbox', { name: 'Ny lösenfras' }).fill(wanted)
    await page.getByRole('textbox', { name: 'Skriv frasen en gång till' }).fill(repeated)
    await press('Ja, fortsätt')
    await page.getByText(answer).waitFor()
  }
}

async function caseTitles(page: Page): Promise<string[]> {
  await page.getByRole('link', { name: 'Ärenden' }).first().click()
  await page.locator('.list-row-title').first().waitFor()
  return page.locator('.list-row-title').allTextContents()
}

/** Notes each time the browser is asked to keep what is saved: whether a person's own press stood behind it. */
function watchAsking(page: Page): Promise<void> {
  return page.evaluate(() => {
    const asked: boolean[] = []
    Object.assign(window, { asked })
    navigator.storage.persist = async () => {
      asked.push(navigator.userActivation.isActive)
      return true
    }
  })
}

function askings(page: Page): Promise<readonly boolean[]> {
  return page.evaluate(() => (window as unknown as { readonly asked: readonly boolean[] }).asked)
}

/** Runs in the page. */
function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}

function fingersOnHeader(page: Page, count: number): Promise<void> {
  return page.evaluate((n) => {
    const target = document.querySelector('header') as HTMLElement
    const touches = Array.from(
      { length: n },
      (_, identifier) => new Touch({ identifier, target, clientX: 80 + identifier * 90, clientY: 20 }),
    )
    target.dispatchEvent(
      new TouchEvent('touchstart', { touches, changedTouches: touches, bubbles: true, cancelable: true }),
    )
  }, count)
}
