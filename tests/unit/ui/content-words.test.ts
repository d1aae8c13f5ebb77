import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { languageMark } from '../../../src/ui/content-words.tsx'

const UI = join(import.meta.dirname, '../../../src/ui')

/** Where words are taken without their language, and why that is right. How often, so that a new place is noticed. */
const PLAIN: Readonly<Record<string, number>> = {
  // Sheets ship in both languages and nobody changes them.
  'screens/distance/sheet-part.tsx': 4,
  'screens/distance/reason-counts.tsx': 1,
  'screens/follow-up/life-section.tsx': 1,
  // A word of ours to put into her text, in the language she writes in now.
  'screens/plan/card-line-field.tsx': 1,
  // What is written into the plan, and reasons that ship in both languages.
  'screens/manage/proposal-card.tsx': 2,
  // Compared, not shown.
  'screens/assess/step-screen.tsx': 2,
}

test('content in another language than the page is marked with its own, and only then', () => {
  expect(languageMark('fi', 'sv')).toBe('sv')
  expect(languageMark('en', 'sv')).toBe('sv')
  expect(languageMark('sv', 'sv')).toBeUndefined()
  expect(languageMark('en', 'en')).toBeUndefined()
})

test('no screen takes words of the content without their language, but where it is said why', () => {
  const found = filesIn(UI).flatMap((path) => {
    const count = readFileSync(path, 'utf8').match(/\[locale(\.value)?\]/g)?.length ?? 0
    return count === 0 ? [] : [[path.slice(UI.length + 1), count] as const]
  })
  expect(Object.fromEntries(found)).toEqual(PLAIN)
})

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return filesIn(path)
    return /\.tsx?$/.test(name) ? [path] : []
  })
}
