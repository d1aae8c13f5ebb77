import { expect, test } from 'vitest'
import { tellOrganisation } from '../../src/app/competence.ts'
import { openDeskOn } from '../../src/app/desk.ts'
import { competenceByMember, competenceOf } from '../../src/domain/practice/competence.ts'
import type { PracticeEntry } from '../../src/domain/practice/fold-practice.ts'
import { expectOk, random } from '../support/storage-rig.ts'
import { foundingTablet, joiningTablet, reopen, syncTablet, type Tablet } from '../support/sync-rig.ts'

const LINE: PracticeEntry = {
  entry: 'e'.repeat(32),
  kind: 'refresher',
  of: 'tre-minuter-sam',
  pack: 'sam',
  learner: 'Karin Ek',
  on: '2026-11-20',
}

async function deskOn({ store, vault }: Tablet) {
  const desk = expectOk(
    await openDeskOn('real', {
      store,
      crypto: vault.crypto,
      clock: () => Date.UTC(2026, 10, 24, 9),
      random,
      zone: 'Europe/Stockholm',
    }),
  )
  expectOk(await desk.ready)
  return desk
}

test('a manager reads on another tablet who practised what, and when, and no more than that', async () => {
  const learner = await foundingTablet()
  const desk = await deskOn(learner)
  const member = desk.newId()
  expectOk(
    await desk.writeOrganisation([
      { type: 'case.opened@1', data: { kind: 'organisation', title: '' } },
      { type: 'member.added@1', data: { member, name: 'Karin Ek', role: 'caseworker' } },
    ]),
  )
  expectOk(await tellOrganisation(desk, [LINE]))
  const manager = await joiningTablet(learner)
  expectOk(await syncTablet(learner))
  expectOk(await syncTablet(manager))
  await reopen(manager)

  const { organisation, cases } = await deskOn(manager)
  const { writes, members } = organisation.value
  expect(
    competenceByMember(competenceOf(writes), members).map((person) => [
      person.member.name.shown,
      person.told.map(({ of, on }) => [of, on]),
    ]),
  ).toEqual([['Karin Ek', [['tre-minuter-sam', '2026-11-20']]]])
  // The rig lists every stream; the organisation's own log is the only one there is.
  expect(cases.value.map(({ caseId }) => caseId)).toEqual([manager.store.identity.org])
  expect(new Set(writes.ordered.map(({ type }) => type))).toEqual(
    new Set(['case.opened@1', 'member.added@1', 'competence.told@1']),
  )
})
