import { expect, test } from 'vitest'
import { erasedLines, erasingRights, erasureRows } from '../../../src/app/sync/erasures.ts'
import { retentionRules } from '../../../src/content/erasing/retention.ts'
import { RetentionRule } from '../../../src/domain/erasing/retention-rule.ts'
import { foldCase } from '../../../src/domain/fold-case.ts'
import type { MemberDevice, Membership } from '../../../src/protocol/membership.ts'
import { CASE_ID, idOf, newDevice, writeOn } from '../../support/devices.ts'
import { rowFor } from '../../support/storage-rig.ts'

const [karins, evas, lars] = [newDevice(1), newDevice(2), newDevice(3)]
const KARIN = idOf('aa', 1)
const GONE = idOf('cc', 1)

function organisation() {
  const said = [
    { type: 'member.added@1', data: { member: KARIN, name: 'Karin Ek', role: 'admin' } },
    { type: 'device.named@1', data: { device: karins.id, member: KARIN, name: 'Ett' } },
    { type: 'member.added@1', data: { member: idOf('aa', 2), name: 'Eva Ek', role: 'manager' } },
    { type: 'erasure.noted@1', data: { erasure: GONE, act: 'proposed', reference: 'Dnr 7' } },
  ] as const
  for (const [n, draft] of said.entries()) writeOn(karins, draft, n + 1)
  return foldCase(CASE_ID, [...karins.known.values()])
}

function membership(given: Partial<Membership>): Membership {
  const device = (id: string, role: MemberDevice['role']) => [id, { device: id, role, state: 'active' }]
  const devices = new Map([
    device(karins.id, 'admin'),
    device(evas.id, 'manager'),
    device(lars.id, 'caseworker'),
  ] as never)
  return { devices, erasing: [], erased: new Map(), ...given } as Membership
}

const proposal = { caseId: GONE, keys: [], author: karins.id, index: 5 }

test('what waits is known by the title on the own tablet, by who proposed it and on what decision', () => {
  const log = membership({ erasing: [proposal] })
  const here = [rowFor(GONE, 'Ärende Björk')]
  expect(erasureRows(organisation(), log, here, evas.id)).toEqual([
    { caseId: GONE, title: 'Ärende Björk', byName: 'Karin Ek', isOwn: false, reference: 'Dnr 7' },
  ])
  expect(erasureRows(organisation(), log, [], karins.id)).toMatchObject([{ title: undefined, isOwn: true }])
})

test('falls with whoever proposed it', () => {
  const log = membership({ erasing: [{ ...proposal, author: idOf('dd', 9) }] })
  expect(erasureRows(organisation(), log, [], evas.id)).toEqual([])
})

test('a case is called erased when the log says so, whoever has noted what', () => {
  expect(erasedLines(organisation(), membership({}))).toEqual([])
  const erased = new Map([[GONE, []]])
  expect(erasedLines(organisation(), membership({ erased }))).toEqual([{ caseId: GONE, done: undefined }])
  writeOn(karins, { type: 'erasure.noted@1', data: { erasure: GONE, act: 'done', reference: 'Dnr 7' } }, 9)
  const state = foldCase(CASE_ID, [...karins.known.values()])
  expect(erasedLines(state, membership({ erased }))).toMatchObject([
    { caseId: GONE, done: { reference: 'Dnr 7', wall: expect.any(String) } },
  ])
})

test('whoever decides may, and alone only where there is nobody else', () => {
  const log = membership({})
  expect(erasingRights(log, karins.id)).toEqual({ may: true, takesTwo: true })
  expect(erasingRights(log, evas.id)).toEqual({ may: true, takesTwo: true })
  expect(erasingRights(log, lars.id)).toMatchObject({ may: false })
  expect(erasingRights(undefined, karins.id)).toEqual({ may: false, takesTwo: false })
})

test('every rule of keeping has its words in both languages, its source, its certainty and the day it was read', () => {
  expect(retentionRules.map((rule) => RetentionRule.parse(rule))).toEqual(retentionRules)
  // What we have not seen is not called confirmed.
  const sure = retentionRules.filter(({ confidence }) => confidence === 'confirmed').map(({ id }) => id)
  expect(sure).not.toContain('child-inquiry')
  expect(sure).not.toContain('tablet-copy')
})
