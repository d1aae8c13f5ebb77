import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const UI = join(import.meta.dirname, '../../../src/ui')

/** The one place where a paper of practice is marked, and what must not be had past it. */
const PAPER = 'screens/print/paper.tsx'
const PARTS = /from '[^']*\/(?:outputs|print-sheet)\.tsx'/

test('no screen shows or makes a paper but by the part that marks practice', () => {
  const found = filesIn(UI).filter((path) => PARTS.test(readFileSync(path, 'utf8')))
  expect(found.map((path) => relative(UI, path))).toEqual([PAPER])
  expect(readFileSync(join(UI, PAPER), 'utf8')).toContain('markAsPractice(')
})

test('nothing else makes a file for paper, or asks the browser to print', () => {
  const makes = /openPdfMaker\(|(?<![.\w])print\(\)|window\.print/
  const found = filesIn(UI).filter((path) => makes.test(readFileSync(path, 'utf8')))
  expect(found.map((path) => relative(UI, path))).toEqual(['screens/print/outputs.tsx'])
})

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return name === 'parts-page' ? [] : filesIn(path)
    return /\.tsx?$/.test(name) ? [path] : []
  })
}
