import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PRINTS, type Route } from '../../../src/ui/route.ts'
import { CHAPTERS } from '../../../tools/pictures/chapters.ts'

// The compiler keeps this list whole: an address that is added to the router and not here is an error of types.
const EVERY: Readonly<Record<Route['at'], true>> = {
  today: true,
  ahead: true,
  cases: true,
  newCase: true,
  case: true,
  people: true,
  history: true,
  step: true,
  question: true,
  person: true,
  form: true,
  paper: true,
  result: true,
  agreement: true,
  manage: true,
  riskPlan: true,
  plan: true,
  childPlan: true,
  extract: true,
  card: true,
  followUp: true,
  close: true,
  erase: true,
  external: true,
  incidents: true,
  contacts: true,
  questions: true,
  compare: true,
  checklist: true,
  distance: true,
  print: true,
  practice: true,
  practise: true,
  refresher: true,
  more: true,
  workshop: true,
  content: true,
  resources: true,
  status: true,
  members: true,
  access: true,
  asked: true,
  readers: true,
  circle: true,
  share: true,
  receive: true,
  admission: true,
  competence: true,
  kits: true,
  units: true,
  tour: true,
  accessibility: true,
}
/** Folders whose screens have an address; the others are named by the chapter that pictures them. */
const REACHED_BY_ADDRESS = [
  'access agreement around asked assess case cases circle copy distance erase follow-up history incident kits manage members more',
  'own-content people plan practice print today tour units workshop',
].flatMap((names) => names.split(' '))

test('every address of the app is pictured', () => {
  const pictured = new Set(CHAPTERS.flatMap(({ routes }) => routes))
  expect(Object.keys(EVERY).filter((at) => at !== 'print' && !pictured.has(at))).toEqual([])
  expect([...pictured].filter((at) => !(at in EVERY))).toEqual([])
})

test('every paper is pictured', () => {
  const pictured = new Set(CHAPTERS.flatMap(({ prints }) => prints ?? []))
  expect([...pictured].sort()).toEqual([...PRINTS].sort())
})

test('every folder of screens without an address is pictured', () => {
  const folders = readdirSync(new URL('../../../src/ui/screens', import.meta.url), { withFileTypes: true })
  const named = CHAPTERS.flatMap(({ screens }) => screens ?? [])
  expect(
    folders
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...REACHED_BY_ADDRESS, ...named].sort())
})
