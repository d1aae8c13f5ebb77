import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { access as enAccess } from '../../../src/content/texts/en/access.ts'
import { distance as enDistance } from '../../../src/content/texts/en/distance.ts'
import { door as enDoor } from '../../../src/content/texts/en/door.ts'
import { fhir as enFhir } from '../../../src/content/texts/en/fhir.ts'
import { help as enHelp } from '../../../src/content/texts/en/help.ts'
import { inside as enInside } from '../../../src/content/texts/en/inside.ts'
import { ownContent as enOwnContent } from '../../../src/content/texts/en/own-content.ts'
import { pictures as enPictures } from '../../../src/content/texts/en/pictures.ts'
import { print as enPrint } from '../../../src/content/texts/en/print.ts'
import { reminders as enReminders } from '../../../src/content/texts/en/reminders.ts'
import { statement as enStatement } from '../../../src/content/texts/en/statement.ts'
import { tour as enTour } from '../../../src/content/texts/en/tour.ts'
import { work as enWork } from '../../../src/content/texts/en/work.ts'
import { workshop as enWorkshop } from '../../../src/content/texts/en/workshop.ts'
import { access as svAccess } from '../../../src/content/texts/sv/access.ts'
import { distance as svDistance } from '../../../src/content/texts/sv/distance.ts'
import { door as svDoor } from '../../../src/content/texts/sv/door.ts'
import { fhir as svFhir } from '../../../src/content/texts/sv/fhir.ts'
import { help as svHelp } from '../../../src/content/texts/sv/help.ts'
import { inside as svInside } from '../../../src/content/texts/sv/inside.ts'
import { ownContent as svOwnContent } from '../../../src/content/texts/sv/own-content.ts'
import { pictures as svPictures } from '../../../src/content/texts/sv/pictures.ts'
import { print as svPrint } from '../../../src/content/texts/sv/print.ts'
import { reminders as svReminders } from '../../../src/content/texts/sv/reminders.ts'
import { statement as svStatement } from '../../../src/content/texts/sv/statement.ts'
import { tour as svTour } from '../../../src/content/texts/sv/tour.ts'
import { work as svWork } from '../../../src/content/texts/sv/work.ts'
import { workshop as svWorkshop } from '../../../src/content/texts/sv/workshop.ts'

const SRC = join(import.meta.dirname, '../../../src')

interface Text {
  readonly path: string
  readonly value: unknown
}

function textsIn(value: unknown, path = ''): Text[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, path === '' ? key : `${path}.${key}`))
}

const sv = textsIn({
  ...svDoor,
  ...svInside,
  ...svWork,
  access: svAccess,
  print: svPrint,
  fhir: svFhir,
  distance: svDistance,
  ownContent: svOwnContent,
  help: svHelp,
  pictures: svPictures,
  reminders: svReminders,
  statement: svStatement,
  tour: svTour,
  workshop: svWorkshop,
})
const en = textsIn({
  ...enDoor,
  ...enInside,
  ...enWork,
  access: enAccess,
  print: enPrint,
  fhir: enFhir,
  distance: enDistance,
  ownContent: enOwnContent,
  help: enHelp,
  pictures: enPictures,
  reminders: enReminders,
  statement: enStatement,
  tour: enTour,
  workshop: enWorkshop,
})

function sourceOf(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name !== 'parts-page')
    .map((name) => join(folder, name))
    .map((path) => (statSync(path).isDirectory() ? sourceOf(path) : readFileSync(path, 'utf8')))
    .join('\n')
}

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

  test('are all used: a key that no screen names is taken away', () => {
    const code = ['ui', 'app', 'domain', 'main.tsx'].map((part) => {
      const path = join(SRC, part)
      return statSync(path).isDirectory() ? sourceOf(path) : readFileSync(path, 'utf8')
    })
    const source = code.join('\n')
    const areas = {
      ...svDoor,
      ...svInside,
      ...svWork,
      print: svPrint,
      fhir: svFhir,
      distance: svDistance,
      pictures: svPictures,
      statement: svStatement,
      tour: svTour,
    }
    const unused = Object.entries(areas).flatMap(([area, texts]) =>
      Object.keys(texts)
        .filter((key) => !new RegExp(`\\b${key}\\b`).test(source))
        .map((key) => `${area}.${key}`),
    )
    expect(unused).toEqual([])
  })
})

describe('code', () => {
  test('holds no Swedish text outside the content', () => {
    const swedish = /[>'"`][^<>'"`\n]*[åäöÅÄÖ][^<>'"`\n]*[<'"`]/
    const places = ['ui', 'app', 'storage', 'crypto', 'protocol', 'server', 'lib', 'sw']
    const found = places.flatMap((place) =>
      sourceOf(join(SRC, place))
        .split('\n')
        .filter((line) => !/^\s*(\/?\*|\/\/)/.test(line) && swedish.test(line)),
    )
    expect(found).toEqual([])
  })
})
