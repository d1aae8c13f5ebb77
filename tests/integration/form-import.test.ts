import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answersOf, startAssessment } from '../../src/app/assess.ts'
import { type Desk, openDeskOn } from '../../src/app/desk.ts'
import { readForm, sheetFile } from '../../src/app/fhir-form.ts'
import { openPack, openShippedPack, packsOfStep } from '../../src/app/packs.ts'
import { takeInForm } from '../../src/app/take-in-form.ts'
import { visibleItems } from '../../src/domain/instrument/visible-items.ts'
import { expectOk, random } from '../support/storage-rig.ts'
import { foundingTablet } from '../support/sync-rig.ts'
import { foreignFile, sheetsOfCsv } from '../unit/xlsform/books.ts'

const NOW = Date.UTC(2026, 10, 25, 9)
const fixture = (path: string) => readFileSync(join(import.meta.dirname, '../fixtures', path))
const place = { step: 'describe', side: 'exposed' } as const

async function deskWithWorker(): Promise<Desk> {
  const tablet = await foundingTablet()
  const ports = {
    store: tablet.store,
    crypto: tablet.vault.crypto,
    clock: () => NOW,
    random,
    zone: 'Europe/Stockholm',
  }
  const desk = expectOk(await openDeskOn('real', ports))
  expectOk(await desk.ready)
  return desk
}

test.each([
  [
    'a published XLSForm',
    async () => foreignFile(sheetsOfCsv(fixture('xlsform/widgets.csv').toString())),
    15,
  ],
  ['an official FHIR example', async () => new Blob([fixture('fhir/hl7-zika-exposure.json')]), 0],
] as const)('%s is taken in, begun in a case and answered', async (_, file, questions) => {
  const desk = await deskWithWorker()
  const form = expectOk(await readForm(await file(), NOW))
  const saved = expectOk(await takeInForm(desk, form, place, 'Inläst'))
  expect(saved.verification).toMatchObject({ status: 'unverified', attestedBy: [] })
  expect(packsOfStep(desk.organisation.value, 'describe', 'exposed')).toContain(saved.id)
  expect(packsOfStep(desk.organisation.value, 'describe', 'perpetrator')).not.toContain(saved.id)

  const id = expectOk(
    await desk.createCase({ title: 'Ärende', people: [], kind: 'exposed', protection: 'none' }),
  )
  const session = expectOk(await desk.openCase(id))
  const pack = expectOk(await openPack(desk.organisation.value, saved.id))
  const assessment = desk.newId()
  expectOk(await startAssessment(session, pack, 'guided', assessment, 'describe'))
  const shown = visibleItems(pack, new Map())
  expect(shown.length).toBeGreaterThanOrEqual(questions)
  for (const { id: item } of shown)
    expectOk(
      await session.dispatch([
        { type: 'answer.set@1', data: { assessment, item, answer: { is: 'unknown' } } },
      ]),
    )
  const [begun] = session.state.value.assessments
  expect(begun && answersOf(begun).size).toBe(shown.length)
})

test('the same file twice is one form, a changed one a new version, and what was begun keeps its own', async () => {
  const desk = await deskWithWorker()
  const csv = fixture('xlsform/group.csv').toString()
  const first = expectOk(await readForm(await foreignFile(sheetsOfCsv(csv)), NOW))
  const saved = expectOk(await takeInForm(desk, first, place, 'Inläst'))
  expect(await takeInForm(desk, first, place, 'Igen')).toMatchObject({ error: { code: 'pack-same' } })
  const changed = csv.replace('How old is your father?', 'Hur gammal är din pappa?')
  const second = expectOk(await readForm(await foreignFile(sheetsOfCsv(changed)), NOW))
  const newer = expectOk(await takeInForm(desk, second, place, 'Ändrad'))
  expect(newer.version).not.toBe(saved.version)
  const old = expectOk(await openPack(desk.organisation.value, saved.id, saved.version))
  expect(JSON.stringify(old)).toContain('How old is your father?')
})

test('our own instrument from another organisation’s file is a version of it, attested by nobody here', async () => {
  const desk = await deskWithWorker()
  const shipped = expectOk(await openShippedPack('hedersfraga'))
  const own = { ...shipped, title: { sv: 'Hedersfråga i länet', en: 'Honour question of the county' } }
  const { blob } = await sheetFile(own, NOW)
  const form = expectOk(await readForm(blob, NOW))
  const saved = expectOk(await takeInForm(desk, form, place, 'Inläst'))
  expect(saved.id).toBe('hedersfraga')
  expect(saved.version).not.toBe(shipped.version)
  expect(packsOfStep(desk.organisation.value, 'describe', 'exposed')).not.toContain('hedersfraga')
  expect(expectOk(await openPack(desk.organisation.value, 'hedersfraga')).title.sv).toBe(
    'Hedersfråga i länet',
  )
})

test('a refused file leaves nothing behind', async () => {
  const desk = await deskWithWorker()
  const before = desk.organisation.value.writes.ordered.length
  for (const file of [
    new Blob(['PK', new Uint8Array(5_000_000)]),
    new Blob(['{"resourceType":"Questionnaire"}']),
  ])
    expect((await readForm(file, NOW)).ok).toBe(false)
  expect(desk.organisation.value.writes.ordered).toHaveLength(before)
})
