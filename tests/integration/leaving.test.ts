import { describe, expect, test } from 'vitest'
import { newId } from '../../src/domain/id.ts'
import { parseEnvelope } from '../../src/protocol/envelope.ts'
import { wrapEpoch } from '../../src/protocol/wrap-epoch.ts'
import { readMembership } from '../../src/sync/read-membership.ts'
import { answerEvent, expectOk, newCaseRequest, notesOf, random } from '../support/storage-rig.ts'
import {
  foundingTablet,
  joiningTablet,
  portsOf,
  reopen,
  syncTablet,
  type Tablet,
  writeEntry,
} from '../support/sync-rig.ts'

const space = 'real' as const

async function threeTablets() {
  const admin = await foundingTablet()
  const leaver = await joiningTablet(admin)
  const stays = await joiningTablet(admin)
  return { admin, leaver, stays, server: admin.server }
}

async function newCase(tablet: Tablet, title: string) {
  const caseId = newId(random)
  expectOk(await tablet.store.save(newCaseRequest(caseId, title)))
  return caseId
}

async function note({ store }: Tablet, caseId: string, text: string) {
  expectOk(await store.save({ caseId, events: [answerEvent(caseId, text)] }))
}

async function putOut(admin: Tablet, leaver: Tablet, kind: 'suspended' | 'revoked' = 'revoked') {
  const { device } = leaver.store.identity
  const fence = kind === 'revoked' ? expectOk(await admin.sync.chainEnd(device)).deviceSeq : 0
  await writeEntry(admin, { kind, device, fence })
}

async function membersOf(tablet: Tablet) {
  return expectOk(await readMembership(portsOf(tablet))).members
}

/** What a leaver who kept every key can read of what lies on the server. */
async function readableBy(leaver: Tablet): Promise<number> {
  const { rows, keys } = leaver.server.kept()
  const wrapped = [...keys].map(([keyId, key]) => ({ keyId, wrapped: key.wrapped }))
  expectOk(await leaver.vault.crypto.loadCaseKeys({ space, keys: wrapped }))
  const envelopes = rows.map(({ envelope }) => envelope)
  const opened = expectOk(await leaver.vault.crypto.openEnvelopes({ space, envelopes }))
  return opened.filter((one) => 'payload' in one).length
}

describe('when somebody leaves', () => {
  test('what is written afterwards, also in old cases, cannot be read with the keys that left, the server’s disk in hand', async () => {
    const { admin, leaver, stays, server } = await threeTablets()
    const caseId = await newCase(admin, 'Ärende Gran')
    await note(admin, caseId, 'före')
    for (const tablet of [admin, leaver, stays]) expectOk(await syncTablet(tablet))
    expect(await readableBy(leaver)).toBe(2)

    await putOut(admin, leaver)
    expectOk(await syncTablet(admin))
    expect((await membersOf(admin)).epochDue).toBe(false)
    await note(admin, caseId, 'efter')
    const later = await newCase(admin, 'Ärende Hassel')
    for (const tablet of [admin, stays]) expectOk(await syncTablet(tablet))
    await note(stays, caseId, 'också efter')
    for (const tablet of [stays, admin]) expectOk(await syncTablet(tablet))

    expect(server.kept().rows).toHaveLength(5)
    expect(await readableBy(leaver)).toBe(2)
    const everything = ['före', 'efter', 'också efter']
    for (const tablet of [admin, stays]) {
      expect((await notesOf(tablet.store, caseId)).sort()).toEqual([...everything].sort())
      expectOk(await tablet.store.loadCase(later))
      await reopen(tablet)
      expect((await notesOf(tablet.store, caseId)).sort()).toEqual([...everything].sort())
    }
  })

  test('a tablet that comes in afterwards reads what was written before and after every change of key', async () => {
    const { admin, leaver, stays } = await threeTablets()
    const caseId = await newCase(admin, 'Ärende Ask')
    for (const [text, tablet] of [
      ['ett', leaver],
      ['två', stays],
    ] as const) {
      await note(admin, caseId, text)
      expectOk(await syncTablet(admin))
      await putOut(admin, tablet)
      expectOk(await syncTablet(admin))
    }
    await note(admin, caseId, 'tre')
    expectOk(await syncTablet(admin))
    const late = await joiningTablet(admin)
    expect(await notesOf(late.store, caseId)).toEqual(['ett', 'två', 'tre'])
    await note(late, caseId, 'fyra')
    expectOk(await syncTablet(late))
    expectOk(await syncTablet(admin))
    expect(await notesOf(admin.store, caseId)).toEqual(['ett', 'två', 'tre', 'fyra'])
  })

  test('a tablet that was paused and is let in again has what it missed, and its own work goes out', async () => {
    const { admin, leaver, stays } = await threeTablets()
    const caseId = await newCase(admin, 'Ärende Oxel')
    for (const tablet of [admin, leaver]) expectOk(await syncTablet(tablet))
    await putOut(admin, leaver, 'suspended')
    expectOk(await syncTablet(admin))
    await note(admin, caseId, 'under pausen')
    await note(leaver, caseId, 'skrivet på pausad')
    expectOk(await syncTablet(admin))
    expect(await syncTablet(leaver)).toMatchObject({ error: { code: 'not-admitted-left' } })
    const { device, signPublicKey, boxPublicKey } = leaver.store.identity
    await writeEntry(admin, { kind: 'added', device, role: 'caseworker', signPublicKey, boxPublicKey })
    expect(await syncTablet(leaver)).toMatchObject({ error: { code: 'epoch-waiting' } })
    expectOk(await syncTablet(admin))
    expectOk(await syncTablet(leaver))
    for (const tablet of [admin, stays]) expectOk(await syncTablet(tablet))
    for (const tablet of [admin, leaver, stays])
      expect((await notesOf(tablet.store, caseId)).sort()).toEqual(['skrivet på pausad', 'under pausen'])
  })

  test('a change of key that was left out is made by the next manager’s tablet, and by no caseworker’s', async () => {
    const { admin, leaver, stays } = await threeTablets()
    const manager = await joiningTablet(admin, 'manager')
    await putOut(admin, leaver)
    // The administrator's tablet was shut before its next round.
    expectOk(await syncTablet(stays))
    expect((await membersOf(stays)).epochDue).toBe(true)
    expectOk(await syncTablet(manager))
    const { epoch, epochDue, length } = await membersOf(manager)
    expect({ epoch, epochDue }).toEqual({ epoch: length - 1, epochDue: false })
    expectOk(await syncTablet(stays))
    const caseId = await newCase(stays, 'Ärende Idegran')
    expectOk(await syncTablet(stays))
    expectOk(await syncTablet(admin))
    expectOk(await admin.store.loadCase(caseId))
    const keys = [...admin.server.kept().keys.values()].map(({ wrapped }) => wrapEpoch(wrapped))
    expect(keys).toEqual([epoch])
  })

  test('two tablets that make the new key at the same time end with one', async () => {
    const { admin, leaver } = await threeTablets()
    const manager = await joiningTablet(admin, 'manager')
    await putOut(admin, leaver)
    for (const round of await Promise.all([syncTablet(admin), syncTablet(manager)])) expectOk(round)
    const [one, other] = [await membersOf(admin), await membersOf(manager)]
    expect(one.epochs).toHaveLength(1)
    expect(one.epoch).toBe(other.epoch)
    const caseId = await newCase(manager, 'Ärende Lind')
    expectOk(await syncTablet(manager))
    expectOk(await syncTablet(admin))
    expectOk(await admin.store.loadCase(caseId))
  })

  test('what an offline tablet wrote under the old key still comes in', async () => {
    const { admin, leaver, stays } = await threeTablets()
    const caseId = await newCase(stays, 'Ärende Brakved')
    await putOut(admin, leaver)
    expectOk(await syncTablet(admin))
    await note(stays, caseId, 'utan täckning')
    expectOk(await syncTablet(stays))
    await note(stays, caseId, 'med ny nyckel')
    expectOk(await syncTablet(stays))
    expectOk(await syncTablet(admin))
    expect(await notesOf(admin.store, caseId)).toEqual(['utan täckning', 'med ny nyckel'])
    const keyIds = admin.server.kept().rows.map(({ envelope }) => {
      const parsed = expectOk(parseEnvelope(envelope))
      return parsed.header.keyId
    })
    expect(new Set(keyIds).size).toBe(2)
  })
})
