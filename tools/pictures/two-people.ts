import { closeEmptyCase, fillErasing } from '../../tests/e2e/erase-steps.ts'
import { joinBy, toMembers } from '../../tests/e2e/join-tablets.ts'
import { installed } from '../../tests/e2e/story.ts'
import type { Chapter } from './chapter.ts'

/** What one proposes and another confirms: it takes a third tablet that it is about. */
export const twoPeople: Chapter = {
  name: 'two-people',
  routes: ['members', 'erase'],
  run: async (first) => {
    const second = await first.newTablet()
    const third = await first.newTablet()
    for (const { page } of [first, second, third]) await installed(page)
    const phrase = await first.story.setUp()
    for (const tablet of [second, third]) {
      await joinBy(first.story, tablet.story, phrase)
      await tablet.page.getByRole('heading', { name: 'Idag' }).waitFor({ timeout: 60_000 })
      await first.page.getByRole('link', { name: 'Idag', exact: true }).first().click()
    }
    await toMembers(first.page)
    await first.page.getByLabel('Byt roll').first().selectOption({ label: 'Arbetsledare' })
    await first.page.getByText(/Surfplatta två, Arbetsledare/).waitFor({ timeout: 30_000 })
    await first.page.getByRole('button', { name: 'Töm surfplattan' }).last().click()
    await first.page.getByText('behöver bekräfta innan det händer').waitFor()
    await first.take('two-people-dialog')
    await first.story.press('Föreslå')
    await first.page.getByRole('heading', { name: 'Väntar på en till' }).waitFor({ timeout: 30_000 })
    await first.take('two-people-proposed')
    await second.page.getByText('Något väntar på att du bekräftar').waitFor({ timeout: 90_000 })
    await second.take('two-people-today')
    await second.page.getByRole('link', { name: 'Titta' }).click()
    await second.page.getByRole('button', { name: 'Bekräfta', exact: true }).waitFor()
    await second.take('two-people-confirm')
    await first.page.getByRole('link', { name: 'Idag', exact: true }).first().click()
    await first.story.openCase('Anna Ek')
    await closeEmptyCase(first.story)
    await first.page.getByRole('link', { name: 'Radera för gott' }).click()
    await fillErasing(first.page, phrase, 'Dnr 2026-114')
    await first.take('erase')
  },
}
