import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { door as enDoor } from '../../../src/content/texts/en/door.ts'
import { saving as enSaving } from '../../../src/content/texts/en/saving.ts'
import { syncErrors as en } from '../../../src/content/texts/en/sync-errors.ts'
import { door as svDoor } from '../../../src/content/texts/sv/door.ts'
import { saving as svSaving } from '../../../src/content/texts/sv/saving.ts'
import { syncErrors as sv } from '../../../src/content/texts/sv/sync-errors.ts'

const SRC = new URL('../../../src/', import.meta.url).pathname
const FILES = [
  ...['sync', 'app/sync'].flatMap((folder) =>
    readdirSync(join(SRC, folder)).map((name) => join(folder, name)),
  ),
  ...['log-entry', 'membership', 'hand-over', 'join-file', 'transport'].map((name) => `protocol/${name}.ts`),
  'storage/adopt-space.ts',
  'storage/read-page.ts',
]
/** Settled between tablet and server before anybody could read them. */
const NEVER_SHOWN = ['gap', 'fork', 'session-needed']

const codes = new Set(
  FILES.flatMap((file) => {
    const text = readFileSync(join(SRC, file), 'utf8')
    const inErrors = [...text.matchAll(/code: '([a-z-]+)'/g)]
    const inTypes = [...text.matchAll(/^ {2}\| '([a-z]+(?:-[a-z]+)*)'$/gm)]
    return [...inErrors, ...inTypes].map((match) => match[1] as string)
  }),
)

test.each([
  ['sv', { ...svDoor.vault.errors, ...svSaving.errors, ...sv }],
  ['en', { ...enDoor.vault.errors, ...enSaving.errors, ...en }],
] as const)('whatever a meeting with a server can end in has a sentence in %s', (_, sentences) => {
  expect(codes.size).toBeGreaterThan(25)
  const mute = [...codes].filter((code) => !(code in sentences) && !NEVER_SHOWN.includes(code))
  expect(mute).toEqual([])
})

const storageCodes = new Set(
  [...readFileSync(join(SRC, 'storage/storage-error.ts'), 'utf8').matchAll(/code: ('[a-z'| -]+')/g)].flatMap(
    ([, alternatives = '']) => [...alternatives.matchAll(/[a-z]+(?:-[a-z]+)*/g)].map(([code]) => code),
  ),
)

test.each([
  ['sv', svSaving.errors],
  ['en', enSaving.errors],
] as const)('whatever a save can be refused for has a sentence in %s', (_, sentences) => {
  expect([...storageCodes]).toEqual(
    expect.arrayContaining([
      'storage-full',
      'not-saved',
      'sealing-failed',
      'case-restricted',
      'circle-too-many',
    ]),
  )
  expect(storageCodes.size).toBeGreaterThanOrEqual(11)
  expect([...storageCodes].filter((code) => !(code in sentences))).toEqual([])
})
