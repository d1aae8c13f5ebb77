import { describe, expect, test } from 'vitest'
import { answersOf, instrumentFact, levelsOf, signAssessment, startAssessment } from '../../src/app/assess.ts'
import { type Desk, openDeskOn } from '../../src/app/desk.ts'
import { answersLeftBehind, moveDraft } from '../../src/app/move-draft.ts'
import { keptForWorker, openPack, openShippedPack } from '../../src/app/packs.ts'
import { newPackId, savePack, usePackVersion } from '../../src/app/save-pack.ts'
import {
  attestPack,
  hideUnattested,
  removeGolden,
  setGolden,
  standingOfPack,
  takeBackAttestation,
} from '../../src/app/workshop.ts'
import type { InstrumentPack } from '../../src/domain/instrument/pack.ts'
import { personItems } from '../../src/domain/instrument/person-items.ts'
import { removeItem } from '../../src/domain/workshop/edit-pack.ts'
import { packShelf } from '../../src/domain/workshop/pack-shelf.ts'
import { expectOk, random } from '../support/storage-rig.ts'
import { foundingTablet, joiningTablet, syncTablet, type Tablet } from '../support/sync-rig.ts'

async function deskOn(tablet: Tablet, name: string, hour: number): Promise<Desk> {
  const clock = () => Date.UTC(2026, 10, 25, hour)
  const ports = { store: tablet.store, crypto: tablet.vault.crypto, clock, random, zone: 'Europe/Stockholm' }
  const desk = expectOk(await openDeskOn('real', ports))
  const member = desk.newId()
  expectOk(
    await desk.writeOrganisation([
      { type: 'member.added@1', data: { member, name, role: 'caseworker' } },
      { type: 'device.named@1', data: { device: tablet.store.identity.device, member, name: '' } },
    ]),
  )
  return desk
}

async function meet(...sides: readonly { readonly tablet: Tablet; readonly desk: Desk }[]): Promise<void> {
  for (const { tablet, desk } of [...sides, ...sides])
    await desk.takeIn(new Set(expectOk(await syncTablet(tablet)).cases))
}

/** Two people of one organisation, each on a tablet with a real store and real keys. */
async function twoPeople() {
  const first = await foundingTablet()
  const one = { tablet: first, desk: await deskOn(first, 'Karin Ek', 8) }
  const second = await joiningTablet(first)
  const two = { tablet: second, desk: await deskOn(second, 'Lars Ö', 9) }
  await meet(one, two)
  return { one, two }
}

const shipped = expectOk(await openShippedPack('freda-farlighet'))
const firstItem = shipped.sections[0]?.items[0]?.id ?? ''
function reworded(words: string): InstrumentPack {
  const [section, ...rest] = shipped.sections
  const [item, ...items] = section?.items ?? []
  if (!section || !item) throw new Error('expected a question')
  return {
    ...shipped,
    sections: [{ ...section, items: [{ ...item, text: { sv: words, en: words } }, ...items] }, ...rest],
  }
}
const textOf = (pack: InstrumentPack) => pack.sections[0]?.items[0]?.text.sv
const saving = (words: string) => ({ words, base: '1.0.0', use: true })

describe('an instrument of the organisation’s own', () => {
  test('opens and finishes on another tablet too, long after a newer version took its place', async () => {
    const { one, two } = await twoPeople()
    const saved = expectOk(await savePack(one.desk, reworded('Vår fråga?'), saving('Omskriven')))
    expect(saved.version).toMatch(/^1\.1\.\d{4}$/)
    const asked = { title: 'Ärende Björk', people: [], kind: 'exposed', protection: 'none' } as const
    const id = expectOk(await one.desk.createCase(asked))
    const session = expectOk(await one.desk.openCase(id))
    const assessment = one.desk.newId()
    const now = expectOk(await openPack(one.desk.organisation.value, 'freda-farlighet'))
    expectOk(await startAssessment(session, now, 'guided', assessment))

    const newer = expectOk(
      await savePack(one.desk, reworded('Ännu en fråga?'), { ...saving('Igen'), base: saved.version }),
    )
    await meet(one, two)
    const there = expectOk(await two.desk.openCase(id))
    const [begun] = there.state.value.assessments
    if (!begun) throw new Error('expected the assessment to have come along')
    expect(begun.packVersion).toBe(saved.version)
    const pack = expectOk(await openPack(two.desk.organisation.value, begun.pack, begun.packVersion))
    expect(textOf(pack)).toBe('Vår fråga?')
    const yes = { is: 'yes' } as const
    expectOk(
      await there.dispatch([{ type: 'answer.set@1', data: { assessment, item: firstItem, answer: yes } }]),
    )
    const [answered] = there.state.value.assessments
    if (!answered) throw new Error('expected the assessment')
    expect(answersOf(answered).get(firstItem)).toEqual(yes)
    expect(instrumentFact(pack, answered)).toMatchObject({ kind: 'range', preliminary: true })
    const current = expectOk(await openPack(two.desk.organisation.value, 'freda-farlighet'))
    expect([textOf(current), current.version]).toEqual(['Ännu en fråga?', newer.version])

    expectOk(await usePackVersion(two.desk, 'freda-farlighet', undefined))
    await meet(one, two)
    expect(expectOk(await openPack(one.desk.organisation.value, 'freda-farlighet')).version).toBe('1.0.0')
    expect(textOf(expectOk(await openPack(one.desk.organisation.value, begun.pack, begun.packVersion)))).toBe(
      'Vår fråga?',
    )
  })

  test('has two numbers when two tablets changed it apart, and both contents stay', async () => {
    const { one, two } = await twoPeople()
    const here = expectOk(await savePack(one.desk, reworded('Den ena?'), saving('ett')))
    const there = expectOk(await savePack(two.desk, reworded('Den andra?'), saving('två')))
    const same = expectOk(await savePack(two.desk, reworded('Den ena?'), saving('ett')))
    await meet(one, two)
    expect(here.version).not.toBe(there.version)
    const organisation = one.desk.organisation.value
    expect(textOf(expectOk(await openPack(organisation, 'freda-farlighet', here.version)))).toBe('Den ena?')
    expect(textOf(expectOk(await openPack(organisation, 'freda-farlighet', there.version)))).toBe(
      'Den andra?',
    )
    expect(textOf(expectOk(await openPack(organisation, 'freda-farlighet', same.version)))).toBe('Den ena?')
    // The one and the other number are both in use until somebody chooses.
    expect(packShelf(organisation).settings.get('freda-farlighet')?.versions).toHaveLength(2)
  })

  test('of nearly the largest size comes through the log to another tablet; a larger one is refused and leaves nothing', async () => {
    const { one, two } = await twoPeople()
    const long = { sv: 'å"\n'.repeat(400), en: 'e'.repeat(1200) }
    const big = (items: number): InstrumentPack => ({
      ...shipped,
      id: newPackId(one.desk),
      kind: 'screen',
      scoring: undefined as never,
      after: { suggests: [], tasks: [] },
      sections: [0, 1, 2, 3].map((n) => ({
        id: `s${n}`,
        title: { sv: 'Del', en: 'Part' },
        items: Array.from({ length: items / 4 }, (_, i) => ({
          ...shipped.sections[0]?.items[0],
          id: `q${n}-${i}`,
          text: long,
          visibleIf: undefined as never,
        })) as never,
      })),
    })
    const json = (pack: InstrumentPack) => JSON.parse(JSON.stringify(pack)) as InstrumentPack
    const place = { step: 'discover', side: 'exposed' } as const
    const before = one.desk.organisation.value.writes.ordered.length
    const refused = await savePack(one.desk, json(big(400)), { words: '', use: true, place })
    expect(refused).toMatchObject({ ok: false, error: { code: 'pack-too-large-to-keep' } })
    expect(one.desk.organisation.value.writes.ordered).toHaveLength(before)
    const kept = expectOk(await savePack(one.desk, json(big(140)), { words: '', use: true, place }))
    await meet(one, two)
    const there = expectOk(await openPack(two.desk.organisation.value, kept.id))
    expect(there.sections).toEqual(kept.sections)
  })

  test('never turns a question that is the worker’s towards the person, whoever wrote the version', async () => {
    const { one, two } = await twoPeople()
    const described = expectOk(await openShippedPack('freda-beskrivning'))
    const turned: InstrumentPack = {
      ...described,
      sections: described.sections.map((section) => ({
        ...section,
        items: section.items.map(({ workerOnly: _workerOnly, ...item }) => item),
      })),
    }
    const shownIn = (pack: InstrumentPack) =>
      personItems(pack, new Map([['ask-own-violence', { is: 'yes' }]]))
        .map(({ id }) => id)
        .filter((id) => id.includes('own-violence'))
    expect(shownIn(turned)).toEqual(['ask-own-violence', 'own-violence'])
    const saved = expectOk(
      await savePack(one.desk, turned, { ...saving('Utifrån'), base: described.version }),
    )
    expect(shownIn(saved)).toEqual([])
    // Taken out and written anew, or read from a file: the words are the same, the id is not.
    const renamed = {
      ...turned,
      sections: turned.sections.map((section) => ({
        ...section,
        items: section.items.map((item) => ({ ...item, id: `q-${item.id}` })),
      })),
    }
    const workers = (await keptForWorker(renamed)).sections
      .flatMap(({ items }) => items)
      .flatMap(({ id, workerOnly }) => (workerOnly ? [id] : []))
    expect(workers).toEqual(expect.arrayContaining(['q-ask-own-violence', 'q-own-violence']))
    expect(workers.length).toBeLessThan(renamed.sections.flatMap(({ items }) => items).length)
    // Another app may have written what this one would not.
    const written = {
      pack: described.id,
      version: '1.9.1234',
      json: JSON.stringify({ ...turned, version: '1.9.1234' }),
      hash: '0'.repeat(64),
      words: '',
    }
    expectOk(
      await one.desk.writeOrganisation([
        { type: 'pack.saved@1', data: written },
        { type: 'pack.set@1', data: { pack: described.id, use: written.version } },
      ]),
    )
    await meet(one, two)
    const there = expectOk(await openPack(two.desk.organisation.value, described.id))
    expect(there.version).toBe(written.version)
    expect(shownIn(there)).toEqual([])
  })

  test('is refused with its fault and leaves nothing when it does not hold together', async () => {
    const { one } = await twoPeople()
    const before = one.desk.organisation.value.writes.ordered.length
    const twice = { ...shipped, sections: [...shipped.sections, ...shipped.sections] }
    expect(await savePack(one.desk, twice, saving(''))).toMatchObject({
      error: { code: 'pack-duplicate-id' },
    })
    expect(one.desk.organisation.value.writes.ordered).toHaveLength(before)
  })
})

describe('an attestation', () => {
  const said = {
    form: 'Socialstyrelsen 2014-6-15',
    edition: 'oktober 2014',
    comparedOn: '2026-11-20',
    licence: '',
    training: '',
  }
  const opened = async (desk: Desk, id = 'freda-farlighet') =>
    expectOk(await openPack(desk.organisation.value, id))

  test('stands when two people have signed on tablets of their own, and falls with the next version', async () => {
    const { one, two } = await twoPeople()
    expectOk(await attestPack(one.desk, await opened(one.desk), said))
    expect(await attestPack(one.desk, await opened(one.desk), said)).toMatchObject({
      error: { code: 'same-person' },
    })
    expect((await opened(one.desk)).verification.status).toBe('unverified')
    await meet(one, two)
    expectOk(await attestPack(two.desk, await opened(two.desk), said))
    await meet(one, two)
    expect((await opened(one.desk)).verification).toMatchObject({
      status: 'attested',
      attestedBy: ['Karin Ek', 'Lars Ö'],
    })
    const saved = expectOk(await savePack(one.desk, reworded('Ny?'), saving('Ny fråga')))
    expect((await opened(one.desk)).verification.status).toBe('unverified')
    expect(saved.verification.attestedBy).toEqual([])

    const { by } = await standingOfPack(two.desk.organisation.value, shipped)
    const [karin, lars] = by
    if (!karin || !lars) throw new Error('expected two')
    expect(await takeBackAttestation(two.desk, karin)).toMatchObject({ error: { code: 'not-yours' } })
    expectOk(await takeBackAttestation(two.desk, lars))
    const old = expectOk(await openPack(two.desk.organisation.value, 'freda-farlighet', '1.0.0'))
    expect(old.verification.status).toBe('unverified')
  })

  test('waits for which form it was, for licence and training where they are needed, and for the worked examples', async () => {
    const { one } = await twoPeople()
    const freda = await opened(one.desk)
    const code = async (pack: InstrumentPack, words = said) => {
      const signed = await attestPack(one.desk, pack, words)
      return signed.ok ? 'ok' : signed.error.code
    }
    expect(await code(freda, { ...said, edition: ' ' })).toBe('not-said')
    const sara = await opened(one.desk, 'sara-sv')
    expect(await code(sara)).toBe('not-said')
    expect(await code(sara, { ...said, licence: 'Avtal 12' })).toBe('not-said')
    const golden = {
      pack: 'freda-farlighet',
      golden: one.desk.newId(),
      title: 'Exempel 1',
      source: 's. 12',
      answers: [{ item: firstItem, answer: { is: 'yes' as const } }],
      expect: { sum: { min: 900, max: 900 } },
    }
    expectOk(await setGolden(one.desk, golden))
    expect(await code(freda)).toBe('golden-fails')
    expectOk(await removeGolden(one.desk, 'freda-farlighet', golden.golden, 'Fel summa'))
    expect(await code(freda)).toBe('ok')
    expect(await code(sara, { ...said, licence: 'Avtal 12', training: 'Kurs 2025' })).toBe('ok')
  })

  test('decides what is said of the level: preliminary, nothing at all, or the level', async () => {
    const { one, two } = await twoPeople()
    const id = expectOk(
      await one.desk.createCase({ title: 'Ärende Björk', people: [], kind: 'exposed', protection: 'none' }),
    )
    const session = expectOk(await one.desk.openCase(id))
    expectOk(await startAssessment(session, await opened(one.desk), 'guided', one.desk.newId()))
    const fact = async () => {
      const [assessment] = session.state.value.assessments
      if (!assessment) throw new Error('expected the assessment')
      return instrumentFact(await opened(one.desk), assessment)
    }
    expect(await fact()).toMatchObject({ kind: 'range', preliminary: true })
    expectOk(await hideUnattested(one.desk, true))
    expect(await fact()).toMatchObject({ kind: 'withheld', preliminary: false })
    expect(levelsOf(await fact())).toBeNull()
    expectOk(await attestPack(one.desk, await opened(one.desk), said))
    await meet(one, two)
    expectOk(await attestPack(two.desk, await opened(two.desk), said))
    await meet(one, two)
    expect(await fact()).toMatchObject({ kind: 'range', preliminary: false })
  })
})

describe('a draft', () => {
  test('goes over to another version only when it is told to, keeps its answers, and never once it is signed', async () => {
    const { one } = await twoPeople()
    const id = expectOk(
      await one.desk.createCase({ title: 'Ärende Björk', people: [], kind: 'exposed', protection: 'none' }),
    )
    const session = expectOk(await one.desk.openCase(id))
    const assessment = one.desk.newId()
    expectOk(await startAssessment(session, shipped, 'guided', assessment))
    const yes = { is: 'yes' } as const
    const [, secondItem] = shipped.sections[0]?.items ?? []
    expectOk(
      await session.dispatch([
        { type: 'answer.set@1', data: { assessment, item: firstItem, answer: yes } },
        { type: 'answer.set@1', data: { assessment, item: secondItem?.id ?? '', answer: yes } },
      ]),
    )
    const next = expectOk(
      await savePack(one.desk, removeItem(reworded('Ny?'), secondItem?.id ?? ''), saving('Ny')),
    )
    const draft = () => {
      const [found] = session.state.value.assessments
      if (!found) throw new Error('expected the draft')
      return found
    }
    expect(draft().packVersion).toBe('1.0.0')
    expect(answersLeftBehind(draft(), shipped, next).map((item) => item.id)).toEqual([secondItem?.id])
    expectOk(await moveDraft(session, draft(), next.version))
    expect(draft().packVersion).toBe(next.version)
    expect(draft().answers.size).toBe(2)
    const signer = { name: 'Karin Ek', role: '' }
    const ports = { newId: one.desk.newId, dayIn: () => '2026-12-01' }
    expectOk(await signAssessment(session, next, draft(), signer, ports))
    expect(await moveDraft(session, draft(), '1.0.0')).toMatchObject({ error: { code: 'not-movable' } })
    const meta = { assessment, packVersion: '1.0.0' }
    expectOk(await session.dispatch([{ type: 'assessment.moved@1', data: meta }]))
    expect(draft().packVersion).toBe(next.version)
  })
})
