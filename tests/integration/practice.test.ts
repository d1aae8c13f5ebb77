import { describe, expect, test } from 'vitest'
import type { CaseSession } from '../../src/app/case-session.ts'
import { tellOrganisation, untold } from '../../src/app/competence.ts'
import type { Desk } from '../../src/app/desk.ts'
import { dayOf } from '../../src/app/format.ts'
import { openPracticeCase } from '../../src/app/open-practice-case.ts'
import { packUses } from '../../src/app/pack-uses.ts'
import { beginAnew, layOut, openPractice, practiceOf } from '../../src/app/practice.ts'
import { createPracticeDesk } from '../../src/app/practice-desk.ts'
import { openRefresher } from '../../src/app/practice-lists.ts'
import { isPlayed, logRefresher, logRound, roundsOf, startRound } from '../../src/app/practice-round.ts'
import { setUpDesk } from '../../src/app/set-up-desk.ts'
import { plusDays } from '../../src/domain/follow-up/calendar-day.ts'
import { visibleItems } from '../../src/domain/instrument/visible-items.ts'
import { compareWithReference, referenceAnswers } from '../../src/domain/practice/compare-with-reference.ts'
import { competenceOf } from '../../src/domain/practice/competence.ts'
import { resetPractice } from '../../src/storage/delete-database.ts'
import { openTestVault } from '../support/open-test-crypto.ts'
import { expectOk, random, storageRig } from '../support/storage-rig.ts'

const ME = { name: 'Karin Ek', title: 'socialsekreterare' }

/** One tablet, with a real desk and a way into practice. */
async function tablet() {
  const rig = storageRig()
  const vault = await openTestVault()
  let now = Date.UTC(2026, 10, 24, 9)
  const ports = { clock: () => now, random, zone: 'Europe/Stockholm', platform: rig.platform }
  const real = expectOk(
    await setUpDesk(vault.crypto, { organisation: 'Storskogen', unit: 'Vuxen', ...ME }, ports),
  )
  const practice = createPracticeDesk({
    open: () => openPractice(vault.crypto, ME, 'sv', ports),
    wipe: async () => {
      expectOk(await resetPractice(rig.platform))
    },
  })
  const enter = async (): Promise<Desk> => {
    expect(await practice.enter()).toBeUndefined()
    const desk = practice.desk.peek()
    if (!desk) throw new Error('expected an open practice desk')
    return desk
  }
  return { real, practice, enter, today: () => dayOf(now), now: () => now, pass: (ms: number) => (now += ms) }
}

async function laidOut(desk: Desk, id: string): Promise<CaseSession> {
  return expectOk(await desk.openCase(expectOk(await layOut(desk, id, 'sv'))))
}

/** A learner who reads as the reference does. */
async function play(desk: Desk, session: CaseSession, id: string, learner: string): Promise<void> {
  const { practice, pack } = expectOk(await openPracticeCase(id))
  const assessment = expectOk(await startRound(desk, session, pack, learner))
  const answers = referenceAnswers(practice)
  expectOk(
    await session.dispatch(
      visibleItems(pack, answers).flatMap(({ id: item }) => {
        const answer = answers.get(item)
        return answer ? [{ type: 'answer.set@1' as const, data: { assessment, item, answer } }] : []
      }),
    ),
  )
}

describe('practice', () => {
  test('lays a case out once, however often it is opened, and tells its story in notes', async () => {
    const { enter } = await tablet()
    const desk = await enter()
    const first = await laidOut(desk, 'skolskjutsen')
    const again = await laidOut(desk, 'skolskjutsen')
    expect(again.id).toBe(first.id)
    expect(first.state.value.notes).toHaveLength(4)
    expect(desk.cases.value.map((row) => row.title).sort()).toEqual([
      'Övning: Skogsvägen',
      'Övning: Skolskjutsen',
    ])
  })

  test('not-practising: nothing of it can be written at the real desk', async () => {
    const { real } = await tablet()
    const refused = { ok: false, error: { code: 'not-practising' } }
    expect(await layOut(real, 'skolskjutsen', 'sv')).toEqual(refused)
    const { pack } = expectOk(await openPracticeCase('skolskjutsen'))
    const id = expectOk(
      await real.createCase({ kind: 'exposed', title: 'Ärende Björk', people: [], protection: 'none' }),
    )
    const session = expectOk(await real.openCase(id))
    expect(await startRound(real, session, pack, 'Karin')).toEqual(refused)
    const refresher = expectOk(await openRefresher(0))
    expect(await logRefresher(real, refresher, 'Karin', '2026-11-24')).toEqual(refused)
    expect(practiceOf(real)).toEqual({ laidOut: [], rounds: [], log: [] })
  })

  test('two learners have a round each in the same case, and a round is logged once', async () => {
    const { enter, today } = await tablet()
    const desk = await enter()
    const session = await laidOut(desk, 'skolskjutsen')
    const { practice, pack } = expectOk(await openPracticeCase('skolskjutsen'))
    await play(desk, session, 'skolskjutsen', 'Karin')
    await play(desk, session, 'skolskjutsen', 'Maria')
    for (const round of roundsOf(desk, session)) {
      expect(isPlayed(pack, round.assessment)).toBe(true)
      expectOk(await logRound(desk, practice, round, today()))
      expectOk(await logRound(desk, practice, { ...round, isDone: false }, today()))
    }
    expect(roundsOf(desk, session).map(({ learner, isDone }) => [learner, isDone])).toEqual([
      ['Karin', true],
      ['Maria', true],
    ])
    expect(practiceOf(desk).log.map(({ learner, of, on }) => [learner, of, on])).toEqual([
      ['Karin', 'skolskjutsen', today()],
      ['Maria', 'skolskjutsen', today()],
    ])
  })

  test('is there after a restart: the round, its answers and the log', async () => {
    const { enter, practice: place } = await tablet()
    await play(await enter(), await laidOut(await enter(), 'busshallplatsen'), 'busshallplatsen', 'Karin')
    await place.leave()
    const desk = await enter()
    const session = await laidOut(desk, 'busshallplatsen')
    const { practice, pack } = expectOk(await openPracticeCase('busshallplatsen'))
    const [round] = roundsOf(desk, session)
    const answers = new Map([...(round?.assessment.answers ?? [])].map(([id, { shown }]) => [id, shown]))
    const { items } = compareWithReference(pack, practice, {
      answers,
      estimate: undefined,
      judgement: undefined,
    })
    expect(new Set(items.map((each) => each.verdict))).toEqual(new Set(['same']))
  })

  test('begins anew without its cases and with its log, and the log is there the day after', async () => {
    const { enter, practice: place, today } = await tablet()
    const desk = await enter()
    await laidOut(desk, 'garden')
    const refresher = expectOk(await openRefresher(1))
    expectOk(await logRefresher(desk, refresher, 'Karin', plusDays(today(), -3)))
    const before = practiceOf(desk).log
    expect(before).toHaveLength(1)
    expect(await beginAnew(place, place.desk)).toBeUndefined()
    expect(practiceOf(await enter()).log).toEqual(before)
    expect((await enter()).cases.value.map((row) => row.title)).toEqual(['Övning: Skogsvägen'])
    await place.leave()
    expect(practiceOf(await enter()).log).toEqual(before)
  })
})

describe('the organisation', () => {
  test('is told what its own member practised, when she says so, once, and nothing else of practice', async () => {
    const { real, enter, today } = await tablet()
    const desk = await enter()
    const session = await laidOut(desk, 'skolskjutsen')
    const { practice } = expectOk(await openPracticeCase('skolskjutsen'))
    await play(desk, session, 'skolskjutsen', ` ${ME.name.toUpperCase()} `)
    await play(desk, session, 'skolskjutsen', 'Maria')
    for (const round of roundsOf(desk, session)) expectOk(await logRound(desk, practice, round, today()))
    expect(practiceOf(desk).log).toHaveLength(2)
    expect(competenceOf(real.organisation.value.writes)).toEqual([])

    const mine = untold(desk, real)
    expect(mine).toHaveLength(1)
    expectOk(await tellOrganisation(real, mine))
    expectOk(await tellOrganisation(real, mine))
    expect(untold(desk, real)).toEqual([])
    const { writes, members } = real.organisation.value
    expect(competenceOf(writes)).toEqual([
      {
        entry: mine[0]?.entry,
        member: members[0]?.id,
        kind: 'case',
        of: 'skolskjutsen',
        pack: 'freda-kortfragor',
        on: today(),
      },
    ])
    expect(practiceOf(real)).toEqual({ laidOut: [], rounds: [], log: [] })
    expect(real.cases.value).toEqual([])
    expect(JSON.stringify(writes.ordered)).not.toContain('Maria')
  })

  test('not-at-real-desk: is never told at the practice desk', async () => {
    const { enter } = await tablet()
    const desk = await enter()
    expect(await tellOrganisation(desk, [])).toEqual({ ok: false, error: { code: 'not-at-real-desk' } })
  })
})

describe('when a form was last used', () => {
  test('is read from the real cases, as forms and days and nothing else', async () => {
    const { real, now, pass, today } = await tablet()
    const id = expectOk(
      await real.createCase({ kind: 'exposed', title: 'Ärende Gran', people: [], protection: 'none' }),
    )
    const session = expectOk(await real.openCase(id))
    const began = today()
    expectOk(
      await session.dispatch([
        {
          type: 'assessment.started@1',
          data: {
            assessment: real.newId(),
            pack: 'freda-farlighet',
            packVersion: '1.0.0',
            form: 'guided',
          },
        },
      ]),
    )
    pass(100 * 86_400_000)
    expect(await packUses(real, now())).toEqual([{ pack: 'freda-farlighet', on: began }])
  })
})
