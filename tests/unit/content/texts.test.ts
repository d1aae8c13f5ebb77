import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '../../../src')

interface Text {
  readonly path: string
  readonly value: unknown
}

function textsIn(value: unknown, path = ''): Text[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path === '' ? key : `${path}.${key}`))
}

/** Every file of a language, so that a new one is held to the rules without being named here. */
async function areasOf(
  language: 'sv' | 'en',
): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
  const folder = join(SRC, 'content/texts', language)
  const files = await Promise.all(
    readdirSync(folder).map(async (name) => Object.entries(await import(join(folder, name)))),
  )
  return Object.fromEntries(files.flat()) as Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const [svAreas, enAreas] = await Promise.all([areasOf('sv'), areasOf('en')])
const sv = textsIn(svAreas)
const en = textsIn(enAreas)

describe('texts', () => {
  test('have the same keys and the same kinds in both languages', () => {
    const shape = (texts: Text[]) => texts.map(({ path, value }) => `${path}: ${typeof value}`).sort()
    // Word lists may differ in length, not in where they stand.
    const withoutLists = (lines: string[]) => lines.filter((line) => !/\.\d+: /.test(line))
    expect(withoutLists(shape(en))).toEqual(withoutLists(shape(sv)))
  })

  test('are nowhere empty', () => {
    for (const { path, value } of [...sv, ...en]) {
      if (typeof value === 'string') expect(value.trim(), path).not.toBe('')
    }
  })

  test('are calm and without blame: no exclamation marks, no congratulations, no "du har glömt"', () => {
    for (const { path, value } of [...sv, ...en]) {
      const text = typeof value === 'function' ? String(value) : String(value)
      expect(text.replace(/!==?|!\w|!\(/g, ''), path).not.toMatch(
        /!['`]|grattis|bra jobbat|du har glömt|ogiltig/i,
      )
    }
  })

  test('are in short sentences: thirty words at the most', () => {
    for (const { path, value } of sv) {
      if (typeof value !== 'string') continue
      for (const sentence of value.split(/[.?:]\s/)) {
        expect(sentence.split(/\s+/).length, `${path}: ${sentence}`).toBeLessThanOrEqual(30)
      }
    }
  })
})
