import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillShare } from '../../tests/e2e/share-copy.ts'
import { installed } from '../../tests/e2e/story.ts'
import type { Chapter } from './chapter.ts'

/** A case that goes to another organisation as a sealed copy. */
export const copies: Chapter = {
  name: 'copies',
  routes: ['share', 'receive'],
  run: async (first) => {
    const second = await first.newTablet()
    for (const { page } of [first, second]) await installed(page)
    for (const { story } of [first, second]) await story.setUp()
    await second.page.goto(`${second.app.url}/#/receive`)
    await second.page.locator('[data-code]').waitFor()
    await second.take('receive')
    const shown = second.page.locator('[data-code]')
    const code = (await shown.evaluate((it) => it.lastChild?.textContent ?? '')).trim()

    await first.story.openCase('Anna Lind')
    await first.story.press('Ny anteckning')
    await first.page.getByRole('textbox', { name: 'Anteckning' }).fill('Hon vill flytta till sin syster.')
    await first.story.press('Spara')
    await first.page.locator('.note-text').waitFor()
    await fillShare(first.story, code)
    await first.page.getByText('Anteckningar: ').click()
    await first.take('share')
    const [download] = await Promise.all([
      first.page.waitForEvent('download'),
      first.story.press('Spara den låsta kopian'),
    ])
    const file = join(await mkdtemp(join(tmpdir(), 'lykta-copy-')), 'copy')
    await download.saveAs(file)
    await first.page.locator('[data-sender]').waitFor()
    await first.take('share-made')
    await second.page.getByLabel('Filen från avsändaren').setInputFiles(file)
    await second.page.locator('[data-sender]').waitFor()
    await second.take('receive-opened')
    await second.page.getByText('Orden är lika').click()
    await second.story.press('Spara som ett ärende hos oss')
    await second.page.getByText(/^Delad kopia, från/).waitFor()
    await second.take('case-copy')

    await first.page.context().setOffline(true)
    await first.toCase('case', /./)
    await first.story.press('Ny anteckning')
    await first.page.getByRole('textbox', { name: 'Anteckning' }).fill('Utan täckning.')
    await first.story.press('Spara')
    await first.page.locator('.note-text').filter({ hasText: 'Utan täckning.' }).waitFor()
    await first.page.evaluate(() => {
      location.hash = '#/status'
    })
    await first.story.press('Visa bilder')
    await first.page.locator('.hand-over-picture').waitFor()
    await first.take('hand-over-pictures')
  },
}
