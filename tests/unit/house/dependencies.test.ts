import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ROOT = new URL('../../../', import.meta.url)
const document = readFileSync(new URL('docs/dependencies.md', ROOT), 'utf8')
const { dependencies } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'))

test.each(Object.keys(dependencies))('%s has a line that says why it is here', (name) => {
  expect(document).toContain(`\`${name}\``)
})

test('no line is left of a package that is gone', () => {
  const named = [...document.matchAll(/^\| (.*?) \|/gm)]
    .flatMap(([, cell]) => [...(cell ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name))
    .filter((name) => name !== 'zod/mini')
  expect(named.filter((name) => !((name as string) in dependencies))).toEqual([])
})
