import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { OUR_KINDS, RECORD_KINDS } from '../../../src/domain/record-level.ts'

const SCREENS = join(import.meta.dirname, '../../../src/ui/screens')

/** What a mark is of, as it stands in the screens: in the mark itself, or in what it is handed. */
function markedKinds(): ReadonlySet<string> {
  const files = readdirSync(SCREENS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  )
  const found = files.flatMap((name) => {
    const source = readFileSync(join(SCREENS, name), 'utf8')
    const marks = source.match(/<(?:RecordMark|OurMark)\b[\s\S]*?\/>/g) ?? []
    const handed = source.match(/function \w+Scopes\([\s\S]*?\n}/g) ?? []
    return [...marks, ...handed].flatMap((text) =>
      [...text.matchAll(/[`'"]([a-zA-Z]+)(?=[/`'"])/g)].map(([, kind]) => kind ?? ''),
    )
  })
  return new Set(found)
}

test('every kind of record says on a screen how far it has come', () => {
  const marked = markedKinds()
  expect([...RECORD_KINDS, ...OUR_KINDS].filter((kind) => !marked.has(kind))).toEqual([])
})
