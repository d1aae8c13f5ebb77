import type { Chapter } from './chapter.ts'

/** The list of instruments, one of them, and the pages that change, try and compare it. */
export const workshop: Chapter = {
  name: 'workshop',
  routes: ['workshop'],
  run: async ({ page, story, take }) => {
    await story.setUp()
    const visit = (hash: string) => page.evaluate((to) => (location.hash = to), hash)
    for (const [hash, heading, name] of [
      ['#/workshop/0/', 'Mallverkstad', 'workshop'],
      ['#/workshop/8/', 'FREDA-farlighetsbedömning', 'workshop-pack'],
      ['#/workshop/8/edit', 'Ändra mallen', 'workshop-edit'],
      ['#/workshop/8/examples', 'Räkneexempel', 'workshop-examples'],
      ['#/workshop/8/compare', 'Jämför med formuläret', 'workshop-compare'],
    ] as const) {
      await visit(hash)
      await page.getByRole('heading', { name: heading, exact: true }).waitFor()
      await take(name)
    }
    await visit('#/workshop/8/try')
    await page.locator('#question').waitFor()
    await take('workshop-try')
  },
}
