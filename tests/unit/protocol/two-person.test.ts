import { describe, expect, test } from 'vitest'
import type { Bytes } from '../../../src/lib/bytes.ts'
import type { LogEntry } from '../../../src/protocol/log-entry.ts'
import { type ProposedKind, proposalBytes } from '../../../src/protocol/two-person.ts'
import {
  FORBIDDEN,
  fourPeople,
  type Organisation,
  openOrganisation,
  openPerson,
  type Person,
} from '../../support/organisation-rig.ts'
import { expectOk } from '../../support/storage-rig.ts'

const about = ({ identity }: Person) => identity.device

function propose(
  org: Organisation,
  by: Person,
  kind: ProposedKind | null,
  device: string,
  role: LogEntry['role'] = 'caseworker',
): Promise<Bytes> {
  return org.write(by, { kind: 'proposed', device, role, sealed: proposalBytes(kind) })
}

function does(
  org: Organisation,
  by: Person,
  kind: ProposedKind,
  device: string,
  role: LogEntry['role'] = 'caseworker',
): Promise<Bytes> {
  return org.write(by, { kind, device, role, fence: 0 })
}

describe('what cannot be taken back takes two', () => {
  test.each([
    ['a tablet is emptied', 'wipe', 'lars'],
    ['an administrator is put out', 'revoked', 'siv'],
    ['a manager is put out', 'revoked', 'eva'],
    ['an administrator is given less to say', 'role', 'siv'],
  ] as const)('%s when a second one signs what the first one proposed', async (_, kind, whom) => {
    const people = await fourPeople()
    const { org, karin, siv, eva } = people
    const device = about(people[whom])
    const second = whom === 'siv' ? eva : siv
    expect(await org.take(await does(org, karin, kind, device))).toMatchObject(FORBIDDEN)
    expect(await org.take(await does(org, second, kind, device))).toMatchObject(FORBIDDEN)
    expectOk(await org.take(await propose(org, karin, kind, device)))
    expect(org.membership().devices.get(device)?.state).toBe('active')
    expect(await org.take(await does(org, karin, kind, device))).toMatchObject(FORBIDDEN)
    expectOk(await org.take(await does(org, second, kind, device)))
    expect(org.membership().devices.get(device)).toMatchObject(
      { wipe: { state: 'wiped' }, revoked: { state: 'revoked' }, role: { role: 'caseworker' } }[kind],
    )
    expect(org.membership().proposals).toEqual([])
  })

  test('and one of them an administrator', async () => {
    const { org, karin, siv, eva, lars } = await fourPeople()
    const other = await openPerson()
    expectOk(await org.take(await org.admit(other, 'manager')))
    expectOk(await org.take(await propose(org, eva, 'wipe', about(lars))))
    expect(await org.take(await does(org, other, 'wipe', about(lars)))).toMatchObject(FORBIDDEN)
    expect(await org.take(await does(org, lars, 'wipe', about(lars)))).toMatchObject(FORBIDDEN)
    expectOk(await org.take(await does(org, siv, 'wipe', about(lars))))
    expect(karin.identity.device).toBe(org.founder.identity.device)
  })

  test('is only what was proposed: not for another tablet, not another thing, not another role, and not twice', async () => {
    const { org, karin, siv, eva, lars } = await fourPeople()
    expectOk(await org.take(await propose(org, karin, 'role', about(siv), 'manager')))
    for (const [kind, device, role] of [
      ['wipe', about(siv), 'manager'],
      ['revoked', about(siv), 'manager'],
      ['role', about(siv), 'caseworker'],
      ['wipe', about(lars), 'manager'],
    ] as const)
      expect(await org.take(await does(org, eva, kind, device, role))).toMatchObject(FORBIDDEN)
    expectOk(await org.take(await does(org, eva, 'role', about(siv), 'manager')))
    expectOk(await org.take(await org.write(karin, { kind: 'role', device: about(siv), role: 'admin' })))
    expect(await org.take(await does(org, eva, 'role', about(siv), 'manager'))).toMatchObject(FORBIDDEN)
  })

  test('falls with whoever proposed it, and when it is taken back', async () => {
    const { org, karin, siv, eva, lars } = await fourPeople()
    expectOk(await org.take(await propose(org, siv, 'wipe', about(lars))))
    expectOk(await org.take(await org.write(karin, { kind: 'suspended', device: about(siv) })))
    expect(await org.take(await does(org, karin, 'wipe', about(lars)))).toMatchObject(FORBIDDEN)
    expectOk(await org.take(await propose(org, karin, 'wipe', about(lars))))
    expectOk(await org.take(await propose(org, eva, null, about(lars))))
    expect(await org.take(await does(org, eva, 'wipe', about(lars)))).toMatchObject(FORBIDDEN)
    expect(await org.take(await propose(org, eva, null, about(lars)))).toMatchObject(FORBIDDEN)
  })

  test('is proposed by nobody who works there without deciding, and by nobody in another’s name', async () => {
    const { org, karin, siv, eva, lars } = await fourPeople()
    expect(await org.take(await propose(org, lars, 'wipe', about(eva)))).toMatchObject(FORBIDDEN)
    const entry = await propose(org, karin, 'wipe', about(lars))
    expect(await org.take(entry.with(-1, (entry.at(-1) as number) ^ 1))).toMatchObject({
      error: { code: 'log-signature' },
    })
    expect(await org.take(await does(org, siv, 'wipe', about(lars)))).toMatchObject(FORBIDDEN)
    const odd = { kind: 'proposed', device: about(lars), sealed: Uint8Array.of(9) } as const
    expect(await org.take(await org.write(karin, odd))).toMatchObject(FORBIDDEN)
  })

  test('one who pauses all others is not the only one by that', async () => {
    const { org, karin, siv, eva, lars } = await fourPeople()
    for (const person of [siv, eva])
      expectOk(await org.take(await org.write(karin, { kind: 'suspended', device: about(person) })))
    expect(await org.take(await does(org, karin, 'wipe', about(lars)))).toMatchObject(FORBIDDEN)
  })
})

describe('one administrator alone', () => {
  test('decides alone, because nobody else could', async () => {
    const org = await openOrganisation()
    const lars = await openPerson()
    expectOk(await org.take(await org.admit(lars, 'caseworker')))
    expect(await org.take(await propose(org, org.founder, 'wipe', about(lars)))).toMatchObject(FORBIDDEN)
    expectOk(await org.take(await does(org, org.founder, 'wipe', about(lars))))
  })

  test('with one other decides about that one alone: whom it is about has no say', async () => {
    const org = await openOrganisation()
    const [eva, lars] = [await openPerson(), await openPerson()]
    expectOk(await org.take(await org.admit(eva, 'manager')))
    expectOk(await org.take(await org.admit(lars, 'caseworker')))
    expect(await org.take(await does(org, org.founder, 'wipe', about(lars)))).toMatchObject(FORBIDDEN)
    expectOk(await org.take(await does(org, org.founder, 'revoked', about(eva))))
  })

  test('puts out somebody who works there for good, and pauses anybody, at once and alone', async () => {
    const { org, karin, siv, lars } = await fourPeople()
    expectOk(await org.take(await does(org, karin, 'revoked', about(lars))))
    expectOk(await org.take(await org.write(karin, { kind: 'suspended', device: about(siv) })))
  })
})
