import { joinBy, toMembers } from '../../tests/e2e/join-tablets.ts'
import { hashOf, installed } from '../../tests/e2e/story.ts'
import type { Chapter } from './chapter.ts'

/** A case that is for everybody, then for some, and then looked for by somebody who is none of them. */
export const circle: Chapter = {
  name: 'circle',
  routes: ['circle'],
  run: async (first) => {
    const second = await first.newTablet()
    for (const { page } of [first, second]) await installed(page)
    const phrase = await first.story.setUp()
    await first.story.openCase('Anna Lind')
    const address = await hashOf(first.page)
    await toMembers(first.page)
    await joinBy(first.story, second.story, phrase)
    await second.page.getByRole('heading', { name: 'Idag' }).waitFor({ timeout: 60_000 })
    await first.page.goto(`${first.app.url}/${address}`)
    await first.toCase('circle', 'Vilka har ärendet?')
    await first.page.getByRole('checkbox', { name: /Lars/ }).waitFor()
    await first.take('circle')
    await first.story.press('Begränsa ärendet')
    await first.page.getByText('Bara du kan öppna ärendet').waitFor()
    await first.take('circle-alone')
    await first.toCase('case', /./)
    await first.page.getByText('Ärendet är begränsat').waitFor()
    await first.take('case-restricted')
    await second.page.goto(`${second.app.url}/${address}`)
    await second.page.getByText('Ärendet är begränsat till några få').waitFor({ timeout: 60_000 })
    await second.take('case-shut')
    await first.toCase('circle', 'Vilka har ärendet?')
    await first.page.getByRole('checkbox', { name: /Lars/ }).check()
    await first.story.press('Spara vilka som har det')
    await first.page.getByText('Sparat. Det gäller från och med nu').waitFor()
    await first.take('circle-two')
  },
}
