import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SOURCES = join(import.meta.dirname, '../../../src')
/** A file that is saved, a paper, a document, a second lock that opens, sealed pictures for another camera. */
const WAYS_OUT = /\b(?:saveFile|openLocations|openAttachment|makeHandOverPictures|printNoted)\(/
const NOTED = /\b(?:note|noteIt|noteAccess)\(/
/** Saves a file, and why nothing is noted there. */
const NOTHING_TO_NOTE: Readonly<Record<string, string>> = {
  'ui/screens/more/export-pack.tsx': "a form of the organisation's own, with nobody's answers in it",
  'ui/screens/setup/join-offline.tsx': 'public keys of a tablet that has nothing yet',
  'ui/screens/members/join-papers.tsx': 'noted by app/sync/admit-offline.ts before there is a file',
  'ui/screens/copy/share-screen.tsx': 'noted by app/copy/make-copy.ts before there is a file',
}

test('whatever leaves the tablet, or opens the second lock, is noted in the lines before', () => {
  const files = ['app', 'ui']
    .flatMap((folder) =>
      readdirSync(join(SOURCES, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .filter((name) => /\.tsx?$/.test(name))
  const leaving = files.flatMap((name) => {
    const source = readFileSync(join(SOURCES, name), 'utf8').replaceAll(/^import .*$|function \w+\(/gm, '')
    const out = source.search(WAYS_OUT)
    return out < 0 ? [] : [{ name, isNoted: NOTED.test(source.slice(0, out)) }]
  })
  expect(leaving.length).toBeGreaterThan(8)
  const unnoted = leaving.filter(({ isNoted }) => !isNoted).map(({ name }) => name)
  expect(unnoted.sort()).toEqual(Object.keys(NOTHING_TO_NOTE).sort())
})

test('a case is on no screen before its reading is noted', () => {
  const source = readFileSync(join(SOURCES, 'ui/use-case.ts'), 'utf8')
  expect(source).toContain(
    "Promise.all([desk.openCase(id), desk.noteAccess({ access: 'read', of: id })]).then",
  )
})

test('a copy from elsewhere is on no screen before it is noted', () => {
  const source = readFileSync(join(SOURCES, 'ui/screens/copy/receive-screen.tsx'), 'utf8')
  const noted = source.indexOf("await note({ access: 'read', of: read.value.caseId, what: 'received' })")
  expect(noted).toBeGreaterThan(0)
  expect(source.indexOf('opened.value = read.ok')).toBeGreaterThan(noted)
})
