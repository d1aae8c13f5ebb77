import { describe, expect, test } from 'vitest'
import {
  answersOf,
  instrumentFact,
  isAsSigned,
  isWeighed,
  packFor,
  signAssessment,
  startAssessment,
} from '../../src/app/assess.ts'
import type { CaseSession } from '../../src/app/case-session.ts'
import { type Desk, openDeskOn } from '../../src/app/desk.ts'
import { openPack } from '../../src/app/packs.ts'
import { printOfCase } from '../../src/app/print/print-of-case.ts'
import { shippedPacks } from '../../src/content/instruments/registry.ts'
import { inside } from '../../src/content/texts/sv/inside.ts'
import { work } from '../../src/content/texts/sv/work.ts'
import type { Assessment } from '../../src/domain/case-state.ts'
import { packItems } from '../../src/domain/instrument/pack-items.ts'
import { progress } from '../../src/domain/instrument/progress.ts'
import { sectionOfMore } from '../../src/domain/instrument/row-item.ts'
import { expectOk, random } from '../support/storage-rig.ts'
import { foundingTablet } from '../support/sync-rig.ts'
import { definiteAnswers } from '../unit/instrument/naive-score.ts'

const NOW = Date.UTC(2026, 10, 26, 9)
const SIGNER = { name: 'Karin Ek', role: 'socialsekreterare' }

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

const begunIn = (session: CaseSession): Assessment => {
  const [begun] = session.state.value.assessments
  if (!begun) throw new Error('expected an assessment')
  return begun
}

describe('every version that has been shipped', async () => {
  const desk = await deskWithWorker()

  test.each(shippedPacks().map(({ id, version }) => [id, version] as const))(
    '%s %s is opened in a case, answered to its end, signed, and on paper as it was asked',
    async (id, version) => {
      const kind = id === 'utovarsamtal' ? 'perpetrator' : 'exposed'
      const caseId = expectOk(
        await desk.createCase({ title: 'Ärende', people: [], kind, protection: 'none' }),
      )
      const session = expectOk(await desk.openCase(caseId))
      const assessment = desk.newId()
      const given = expectOk(await openPack(desk.organisation.value, id, version))
      expectOk(await startAssessment(session, given, 'guided', assessment))
      await answerToTheEnd(desk, session, given)
      if (isWeighed(given))
        expectOk(
          await session.dispatch([
            { type: 'estimate.set@1', data: { assessment, estimate: 4, words: '' } },
            { type: 'judgement.set@1', data: { assessment, level: 4, reason: 'Skäl' } },
          ]),
        )

      // As on another day: by what the case itself says it was made with, not by what is current.
      const { pack: kept, packVersion } = begunIn(session)
      const pack = expectOk(await openPack(desk.organisation.value, kept, packVersion))
      expect(pack).toEqual(given)
      const ports = { newId: desk.newId, dayIn: () => '2026-11-27' }
      expectOk(await signAssessment(session, pack, begunIn(session), SIGNER, ports))
      const signed = begunIn(session)
      const [signature] = signed.signatures
      expect(signature && (await isAsSigned(session, signature))).toBe(true)
      expect(instrumentFact(pack, signed).kind).toBe(pack.scoring ? 'level' : 'none')

      const print = expectOk(
        await printOfCase(
          session.state.value,
          { what: 'assessment', of: assessment, chosenAnyway: false },
          {
            locale: 'sv',
            texts: { ...inside, ...work },
            today: '2026-11-26',
            organisation: desk.organisation.value,
          },
        ),
      )
      const said = JSON.stringify(print.document.blocks)
      const [first] = packItems(packFor(pack, signed)).filter(({ id: item }) => signed.answers.has(item))
      expect(said).toContain(JSON.stringify(first?.text.sv ?? '').slice(1, -1))
      expect(said).toContain(SIGNER.name)
    },
    120_000,
  )
})

/** One answer at a time, as the form asks for them; of a part that repeats, two. */
async function answerToTheEnd(
  desk: Desk,
  session: CaseSession,
  given: Parameters<typeof packFor>[0],
): Promise<void> {
  for (let at = 0; at < 200; at += 1) {
    const begun = begunIn(session)
    const pack = packFor(given, begun)
    const { firstUnanswered } = progress(pack, answersOf(begun))
    if (firstUnanswered === null) return
    const section = sectionOfMore(firstUnanswered)
    if (section !== undefined && (begun.rows.get(section)?.length ?? 0) < 2) {
      const data = { assessment: begun.id, section, row: desk.newId() }
      expectOk(await session.dispatch([{ type: 'row.added@1', data }]))
      continue
    }
    const item = packItems(pack).find(({ id }) => id === firstUnanswered)
    const answer = section === undefined ? item && definiteAnswers(item)[0] : ({ is: 'no' } as const)
    if (!answer) throw new Error(`expected an answer to ${firstUnanswered}`)
    const data = { assessment: begun.id, item: firstUnanswered, answer }
    expectOk(await session.dispatch([{ type: 'answer.set@1', data }]))
  }
  throw new Error('expected an end')
}
