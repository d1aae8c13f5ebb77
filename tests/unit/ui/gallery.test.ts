import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const UI = new URL('../../../src/ui/', import.meta.url)
const sourceIn = (folder: string) =>
  readdirSync(new URL(folder, UI))
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => ({ name, source: readFileSync(new URL(`${folder}${name}`, UI), 'utf8') }))

test('every part stands on the page of parts, by itself or inside another', () => {
  const pages = sourceIn('parts-page/')
  const parts = sourceIn('parts/')
  const inside = (name: string) =>
    parts.some((part) => part.name !== name && part.source.includes(`from './${name}'`))
  const shown = (name: string) => pages.some(({ source }) => source.includes(`/parts/${name}'`))
  expect(parts.map(({ name }) => name).filter((name) => !shown(name) && !inside(name))).toEqual([])
})
