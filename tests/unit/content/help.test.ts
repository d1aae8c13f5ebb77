import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadHelp } from '../../../src/app/guide.ts'

const ROUTES = readFileSync(join(import.meta.dirname, '../../../src/ui/route.ts'), 'utf8')
/** The tour explains itself, and on the page turned towards the person there is no help to press. */
const WITHOUT = ['tour', 'person']

test.each(['sv', 'en'] as const)('every screen has its own "what do I do here" in %s', async (locale) => {
  const union = ROUTES.slice(0, ROUTES.indexOf('const HOME'))
  const places = [...union.matchAll(/readonly at: '(\w+)'/g)].map(([, at]) => at as string)
  expect(places.length).toBeGreaterThan(15)
  const { pages } = await loadHelp(locale)
  const missing = places.filter((at) => !WITHOUT.includes(at) && !(at in pages))
  expect(missing).toEqual([])
})
