import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ROOT = new URL('../../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8')
const MANUAL = read('docs/manual.md')
const namesIn = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name as string))].sort()

test('every picture of the manual is there, is shown, and is taken by a story', () => {
  const shown = namesIn(MANUAL, /\(pictures\/([a-z-]+)\.png\)/g)
  const kept = readdirSync(new URL('docs/pictures/', ROOT)).map((name) => name.replace('.png', ''))
  const stories = readdirSync(new URL('tests/e2e/', ROOT)).filter((name) => name.endsWith('.test.ts'))
  const taken = namesIn(
    stories.map((name) => read(`tests/e2e/${name}`)).join('\n'),
    /pictureForManual\([\w.]+, '([a-z-]+)'\)/g,
  )
  expect(shown.length).toBeGreaterThan(3)
  expect(kept.sort()).toEqual(shown)
  expect(taken).toEqual(shown)
})

test('every picture has words for whoever does not see it', () => {
  for (const [, words = ''] of MANUAL.matchAll(/!\[([^\]]*)\]/g)) expect(words.length).toBeGreaterThan(20)
})
