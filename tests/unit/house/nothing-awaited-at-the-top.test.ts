import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '../../../src')
/** A page of its own for development; nothing is loaded behind it. */
const ALLOWED = ['ui/parts-page.tsx']

/** WebKit hands out a module that was asked for twice before it has run, once something it imports waits at its top. */
test('no module of the page waits at its top', async () => {
  const files = (await readdir(SRC, { recursive: true })).filter((file) => /\.tsx?$/.test(file))
  const waiting: string[] = []
  for (const file of files) {
    if (file.startsWith('server/')) continue
    if (/^(?:(?:export )?(?:const|let) .*= )?await /m.test(await readFile(join(SRC, file), 'utf8')))
      waiting.push(file)
  }
  expect(waiting).toEqual(ALLOWED)
})
