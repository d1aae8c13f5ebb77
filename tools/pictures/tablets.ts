import { joinBy, toMembers } from '../../tests/e2e/join-tablets.ts'
import { installed } from '../../tests/e2e/story.ts'
import type { Chapter, Tour } from './chapter.ts'

const AWAY_DAYS = 30

/** Two tablets: who is in, what a paused one had not sent, and one that has been away too long. */
export const tablets: Chapter = {
  name: 'tablets',
  routes: ['members'],
  screens: ['lease'],
  run: async (first) => {
    const second = await first.newTablet()
    for (const { page } of [first, second]) await installed(page)
    const phrase = await first.story.setUp()
    await toMembers(first.page)
    await first.take('members-alone')
    const words = await joinBy(first.story, second.story, phrase)
    await first.take('admitted')
    await second.page.getByRole('heading', { name: 'Idag' }).waitFor({ timeout: 60_000 })
    await toMembers(first.page)
    await first.page.getByText('Surfplatta två').waitFor()
    await first.take('members')
    // Before anybody is paused: alone, no tablet is asked for contact.
    await takeAway(second, words)
    await takeLeft(first, second)
  },
}

/** Written without network, while the tablet was paused by somebody: it waits to be looked at. */
async function takeLeft(first: Tour, second: Tour): Promise<void> {
  await second.page.context().setOffline(true)
  await second.story.openCase('Anna Lind')
  await first.story.press('Pausa')
  await first.story.press('Ja, gör så')
  await first.page.getByText('Pausad').waitFor()
  await second.page.context().setOffline(false)
  await second.page.getByRole('link', { name: 'Mer', exact: true }).first().click()
  await second.page.getByRole('link', { name: 'Vad är sparat?' }).click()
  await second.story.press('Skicka och hämta nu')
  await second.page.getByText('er arbetsledare avgör').waitFor()
  await second.take('status-paused')
  await first.story.press('Titta igen')
  await first.page.getByText('Lars Lövqvist, Surfplatta två').waitFor()
  await first.take('members-waiting')
}

async function takeAway({ page, story, take }: Tour, words: string): Promise<void> {
  await page.context().setOffline(true)
  await page.clock.setFixedTime(Date.now() + AWAY_DAYS * 86_400_000)
  await page.reload()
  await story.unlock(words)
  await page.getByRole('heading', { name: 'Anslut till nätet' }).waitFor()
  await take('lease')
  await page.context().setOffline(false)
  // By itself, as soon as there is a network.
  await page.getByRole('heading', { name: 'Anslut till nätet' }).waitFor({ state: 'detached' })
  await page.clock.setFixedTime(Date.now())
}
