import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CaseSession } from '../../src/app/case-session.ts'
import { chooseWhereItBelongs } from '../../src/app/choose-there.ts'
import { openToolbox, type Toolbox } from '../../src/app/manage.ts'
import type { Factor } from '../../src/domain/bridge/factor.ts'
import type { CatalogueMeasure } from '../../src/domain/bridge/measure.ts'
import type { StreamKind } from '../../src/domain/event.ts'
import type { Id } from '../../src/domain/id.ts'
import { err } from '../../src/lib/result.ts'
import { type AppTablet, openAppTablets } from '../support/app-tablets.ts'
import { expectOk } from '../support/storage-rig.ts'

let tablets: Awaited<ReturnType<typeof openAppTablets>>
let tablet: AppTablet
let toolbox: Toolbox
let hers: CaseSession
beforeEach(async () => {
  tablets = await openAppTablets()
  tablet = await tablets.found()
  toolbox = expectOk(await openToolbox(tablet.desk.organisation.value))
  hers = await newCase('exposed')
}, 60_000)
afterEach(() => tablets.stop())

async function newCase(kind: StreamKind): Promise<CaseSession> {
  const { desk } = tablet
  const id = expectOk(await desk.createCase({ kind, title: 'Ärende', people: [], protection: 'none' }))
  return expectOk(await desk.openCase(id))
}

/** What he drinks is written in her case: it must not come along to his. */
const FACTORS: readonly Factor[] = [
  {
    id: 'substancesPerpetrator',
    topic: 'substancesPerpetrator',
    state: 'present',
    origins: [{ kind: 'outside', assessment: 'a'.repeat(32), text: 'hennes ord' }],
  },
]

function inGroup(wanted: (measure: CatalogueMeasure) => boolean): CatalogueMeasure {
  const [factor] = FACTORS
  const found = factor && toolbox.index.answering(factor).find(wanted)
  if (!found) throw new Error('expected a measure')
  return found
}

const choose = (measure: CatalogueMeasure, desk: Parameters<typeof chooseWhereItBelongs>[0] = tablet.desk) =>
  chooseWhereItBelongs(desk, hers, { measure, title: measure.title.sv }, { toolbox, factors: FACTORS })
const link = (otherCase: Id) =>
  hers.dispatch([{ type: 'case.linked@1', data: { otherCase, relation: 'perpetrator' } }])

test('support for the one who uses violence is planned in their own case, without what she has said', async () => {
  const his = await newCase('perpetrator')
  expectOk(await link(his.id))
  const measure = inGroup(({ group }) => group === 'perpetrator')
  expectOk(await choose(measure))
  expect(his.state.value.measures).toMatchObject([{ catalogue: measure.id, factors: [] }])
  expect(hers.state.value.measures).toMatchObject([
    { catalogue: measure.id, factors: ['substancesPerpetrator'] },
  ])
  const inHis = JSON.stringify(his.state.value.writes.ordered)
  expect(inHis).not.toContain('substancesPerpetrator')
  expect(inHis).not.toContain(hers.id)
})

test('what is for herself is written in her case alone', async () => {
  const his = await newCase('perpetrator')
  expectOk(await link(his.id))
  expectOk(await choose(inGroup(({ group }) => group !== 'perpetrator')))
  expect(his.state.value.measures).toEqual([])
  expect(hers.state.value.measures).toHaveLength(1)
})

test('without a case of their own, or with one that cannot be opened here, the plan still says what is meant', async () => {
  const measure = inGroup(({ group }) => group === 'perpetrator')
  expectOk(await choose(measure))
  expectOk(await link('f'.repeat(32)))
  const { desk } = tablet
  expectOk(await choose(measure, { newId: desk.newId, openCase: async () => err({ code: 'no-key' }) }))
  expect(hers.state.value.measures).toHaveLength(2)
})

test('nothing is written in her plan when it cannot be written in theirs', async () => {
  const his = await newCase('perpetrator')
  expectOk(await link(his.id))
  const refusing = { ...his, dispatch: async () => err({ code: 'disk-full' }) } as unknown as CaseSession
  const refused = await choose(
    inGroup(({ group }) => group === 'perpetrator'),
    { newId: tablet.desk.newId, openCase: async () => ({ ok: true, value: refusing }) },
  )
  expect(refused).toEqual({ ok: false, error: { code: 'disk-full' } })
  expect(hers.state.value.measures).toEqual([])
})
