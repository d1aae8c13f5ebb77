import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { languageMark } from '../../../src/ui/content-words.tsx'

const SCREENS = join(import.meta.dirname, '../../../src/ui/screens')
/** Where both languages are edited side by side, or the words are part of a sentence that code puts together. */
const APART = /screens\/(workshop|own-content)\//

test('content in another language than the page is marked with its own, and only then', () => {
  expect(languageMark('fi', 'sv')).toBe('sv')
  expect(languageMark('sv', 'sv')).toBeUndefined()
  expect(languageMark('en', 'en')).toBeUndefined()
})

test('no screen shows words of the content as they are, without saying their language', () => {
  const unmarked = filesIn(SCREENS)
    .filter((path) => path.endsWith('.tsx') && !APART.test(path))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => /^\s*\{[\w.?!]+\[locale\]\}$|>\{[\w.?!]+\[locale\]\}<\//.test(line))
        .map((line) => `${path.slice(SCREENS.length + 1)}: ${line.trim()}`),
    )
  expect(unmarked).toEqual([])
})

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}
