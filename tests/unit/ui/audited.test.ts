import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AUDITED } from '../../e2e/audited.ts'

const STORIES = join(import.meta.dirname, '../../e2e')
const LOOKS = /\b(?:expectAllRight|expectRightInHand|expectAccessible|check|look)\(/

test('every address of the app is held against WCAG by the story that is named for it', () => {
  const missing = Object.entries(AUDITED).filter(([, [story, screen]]) => {
    const source = readFileSync(join(STORIES, story), 'utf8')
    return !LOOKS.test(source) || !source.includes(`'${screen}'`)
  })
  expect(missing).toEqual([])
})
