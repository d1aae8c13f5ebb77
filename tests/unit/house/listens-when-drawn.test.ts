import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const UI = join(import.meta.dirname, '../../../src/ui')

/** A plain effect runs after the frame that shows the question: on a slow tablet the first key or finger is lost. */
test('what listens to keys and fingers listens as soon as it is drawn', async () => {
  const files = (await readdir(UI, { recursive: true })).filter((file) => /\.tsx?$/.test(file))
  const late: string[] = []
  let listening = 0
  for (const file of files) {
    const source = await readFile(join(UI, file), 'utf8')
    if (!/preact\/hooks/.test(source) || !/addEventListener\(/.test(source)) continue
    listening += 1
    if (/\buseEffect\b/.test(source)) late.push(file)
  }
  expect(listening).toBeGreaterThan(0)
  expect(late).toEqual([])
})
