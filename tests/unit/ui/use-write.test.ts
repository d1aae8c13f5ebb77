import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { saving } from '../../../src/content/texts/sv/saving.ts'
import { err, ok } from '../../../src/lib/result.ts'
import { writeTelling } from '../../../src/ui/screens/use-write.tsx'

const SCREENS = join(import.meta.dirname, '../../../src/ui/screens')

const SAID_OTHERWISE = [
  // Written to the editor's own draft, which is saved by its button.
  'own-content/entry-form.tsx',
  // Its `give` says itself what went wrong, beside the answer.
  'assess/answer-input.tsx',
]

test('a write that failed says so until one has worked', async () => {
  const problem = signal<string | undefined>(undefined)
  const write = (writing: Parameters<typeof writeTelling>[0]) => writeTelling(writing, { saving }, problem)
  expect(await write(Promise.resolve(err({ code: 'storage-full' })))).toBe(false)
  expect(problem.value).toBe(saving.errors['storage-full'])
  expect(await write(Promise.resolve(ok(undefined)))).toBe(true)
  expect(problem.value).toBeUndefined()
})

test('no press in the plans, the measures and the records throws away how its write went', () => {
  const thrown = ['plan', 'manage', 'around', 'people', 'assess', 'own-content']
    .flatMap((folder) => filesIn(join(SCREENS, folder)))
    .flatMap((path) => {
      const code = readFileSync(path, 'utf8')
      const calls = [
        // A write whose promise is dropped, and a press that is one and nothing more.
        ...code.matchAll(/void (?:set|give|props\.set|session\.dispatch|desk\.writeOrganisation)\(/g),
        ...code.matchAll(
          /on(?:Click|Change|Choose)=\{\(?\w*\)?\s*=>\s*(?:\{\s*)?(?:session\.dispatch|set|give)\(/g,
        ),
      ]
      return calls.map(([call]) => `${path.slice(SCREENS.length + 1)}: ${call}`)
    })
  expect(thrown.filter((found) => !SAID_OTHERWISE.some((file) => found.startsWith(file)))).toEqual([])
})

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => join(folder, name))
}
