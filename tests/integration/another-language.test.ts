import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as TextsModule from '../../src/app/texts.ts'

const ROOT = new URL('../../', import.meta.url).pathname
const FILES = ['app/texts.ts', 'app/in-language.ts']

let folder: string
let texts: typeof TextsModule

// A copy of the texts with a folder more, and not a line changed beside it; built as the app is.
beforeAll(async () => {
  const cache = join(ROOT, 'node_modules/.cache')
  await mkdir(cache, { recursive: true })
  folder = await mkdtemp(join(cache, 'lykta-language-'))
  for (const file of FILES) await cp(join(ROOT, 'src', file), join(folder, file), { recursive: true })
  const words = join(folder, 'content/texts')
  await cp(join(ROOT, 'src/content/texts'), words, { recursive: true })
  await cp(join(words, 'en'), join(words, 'fi'), { recursive: true })
  await writeFile(join(words, 'fi/language.ts'), `export const language = { name: 'Suomi', content: 'sv' }\n`)
  const lock = await readFile(join(words, 'fi/lock.ts'), 'utf8')
  await writeFile(join(words, 'fi/lock.ts'), lock.replace(/unlock: '[^']*'/, `unlock: 'Avaa lukitus'`))
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    build: { ssr: join(folder, 'app/texts.ts'), outDir: join(folder, 'built') },
  })
  texts = await import(pathToFileURL(join(folder, 'built/texts.js')).href)
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a folder of texts more', () => {
  test('is a language more, named in itself, behind Swedish', () => {
    expect(texts.LANGUAGES[0]).toEqual({ id: 'sv', name: 'Svenska' })
    expect(texts.LANGUAGES).toContainEqual({ id: 'fi', name: 'Suomi' })
    expect(texts.LANGUAGES).toHaveLength(3)
  })

  test('is what the app speaks when it is chosen, with content in the language it names', async () => {
    let kept: string | null = 'fi'
    const opened = await texts.openTexts({ get: () => kept, set: (language) => (kept = language) })
    expect(opened.language.value).toBe('fi')
    expect(opened.locale.value).toBe('sv')
    expect(opened.door.value.lock.unlock).toBe('Avaa lukitus')
    await opened.loadInside()
    expect(opened.inside.value?.cases.title).toBeTypeOf('string')
    await opened.change('en')
    expect([kept, opened.locale.value]).toEqual(['en', 'en'])
    expect(opened.door.value.lock.unlock).not.toBe('Avaa lukitus')
  })

  test('is reached by the one button there is room for, and the round ends where it began', () => {
    const round = [1, 2, 3].reduce<string[]>(
      (seen) => [...seen, texts.nextLanguage(seen.at(-1) ?? 'sv').id],
      ['sv'],
    )
    expect([...round.slice(0, 3)].sort()).toEqual(['en', 'fi', 'sv'])
    expect(round.at(-1)).toBe('sv')
  })

  test('that is asked for and not there is Swedish', async () => {
    const opened = await texts.openTexts({ get: () => 'xx', set: () => undefined })
    expect(opened.language.value).toBe('sv')
  })
})
