import { expect, test } from 'vitest'
import { newId } from '../../src/domain/id.ts'
import { parseEnvelope } from '../../src/protocol/envelope.ts'
import { runSync } from '../../src/sync/run-sync.ts'
import { answerEvent, expectOk, newCaseRequest, notesOf, random } from '../support/storage-rig.ts'
import {
  foundingTablet,
  joiningTablet,
  portsOf,
  syncTablet,
  type Tablet,
  writeEntry,
} from '../support/sync-rig.ts'

/** A manager, a caseworker, and somebody who wrote twenty notes and was put out; the server is from before all of them. */
async function leaverAndRestoredServer() {
  const admin = await foundingTablet()
  const colleague = await joiningTablet(admin)
  const leaver = await joiningTablet(admin)
  for (const tablet of [admin, colleague, leaver]) expectOk(await syncTablet(tablet))
  const early = admin.server.snapshot()
  const caseId = newId(random)
  expectOk(await leaver.store.save(newCaseRequest(caseId, 'Ärende Björk')))
  const texts = Array.from({ length: 20 }, (_, i) => `n${i}`)
  for (const text of texts) {
    expectOk(await leaver.store.save({ caseId, events: [answerEvent(caseId, text)] }))
    if (text.endsWith('5')) expectOk(await syncTablet(leaver))
  }
  expectOk(await syncTablet(leaver))
  const { device } = leaver.store.identity
  const { deviceSeq: fence } = expectOk(await leaver.sync.chainEnd(device))
  for (const tablet of [admin, colleague]) expectOk(await syncTablet(tablet))
  await writeEntry(admin, { kind: 'revoked', device, fence })
  // The key is changed, and everybody has seen it.
  for (const tablet of [admin, colleague, admin, colleague]) expectOk(await syncTablet(tablet))
  admin.server.restore(early)
  return { admin, colleague, device, caseId, texts, fence }
}

async function rowsOn(server: Tablet['server'], device: string): Promise<number> {
  const { rows } = server.snapshot()
  return rows.filter(({ envelope }) => {
    const parsed = parseEnvelope(envelope)
    return parsed.ok && parsed.value.header.device === device
  }).length
}

// Tablets with keys of their own each time: slow on a machine that is busy.
test('what somebody wrote who is out comes back to a restored server from a manager’s tablet, as it was signed', async () => {
  const { admin, colleague, device, caseId, texts, fence } = await leaverAndRestoredServer()
  expect(await rowsOn(admin.server, device)).toBe(0)
  // A caseworker's tablet may not bring it.
  expectOk(await syncTablet(colleague))
  expect(await rowsOn(admin.server, device)).toBe(0)

  expect(expectOk(await syncTablet(admin)).healed).toBe(true)
  expect(await rowsOn(admin.server, device)).toBe(fence)
  const late = await joiningTablet(admin)
  expectOk(await syncTablet(late))
  expect(await notesOf(late.store, caseId)).toEqual(texts)
}, 120_000)

test('is brought again when the line was cut in between, and is there once', async () => {
  const { admin, device, caseId, texts, fence } = await leaverAndRestoredServer()
  const ports = portsOf(admin)
  let brought = 0
  const cut = await runSync({
    ...ports,
    transport: {
      ...ports.transport,
      relay: async (batch) => {
        if (brought > 0) return { ok: false, error: { code: 'unreachable' } } as const
        brought += 1
        return ports.transport.relay(batch)
      },
    },
  })
  expect(cut).toMatchObject({ error: { code: 'unreachable' } })
  const some = await rowsOn(admin.server, device)
  expect(some).toBeGreaterThan(0)
  expect(some).toBeLessThan(fence)
  expectOk(await syncTablet(admin))
  expect(await rowsOn(admin.server, device)).toBe(fence)
  const late = await joiningTablet(admin)
  expect(await notesOf(late.store, caseId)).toEqual(texts)
}, 120_000)

test('a server that takes none of it back is not asked for ever, and nothing else waits for it', async () => {
  const { admin, caseId, texts } = await leaverAndRestoredServer()
  const ports = portsOf(admin)
  let asked = 0
  const refused = await runSync({
    ...ports,
    transport: {
      ...ports.transport,
      relay: async () => {
        asked += 1
        return { ok: false, error: { code: 'refused' } } as const
      },
    },
  })
  expect(refused).toMatchObject({ value: { healed: true } })
  expect(asked).toBe(1)
  expect(await notesOf(admin.store, caseId)).toEqual(texts)
}, 120_000)

test('log-forked: whoever had not heard of the newest entry can write another in its place on a restored server; it is said, and mended by restoring again with those who know first', async () => {
  const admin = await foundingTablet()
  const manager = await joiningTablet(admin, 'manager')
  const [colleague, leaver] = [await joiningTablet(admin), await joiningTablet(admin)]
  for (const tablet of [admin, manager, colleague, leaver]) expectOk(await syncTablet(tablet))
  const { device } = leaver.store.identity
  const fence = expectOk(await leaver.sync.chainEnd(device)).deviceSeq
  await writeEntry(admin, { kind: 'revoked', device, fence })
  // A backup between the leaving and the change of key that follows from it.
  const backup = admin.server.snapshot()
  for (const tablet of [admin, colleague]) expectOk(await syncTablet(tablet))
  const caseId = newId(random)
  expectOk(await colleague.store.save(newCaseRequest(caseId, 'Ärende Björk')))

  admin.server.restore(backup)
  // Her tablet finds a change of key that is due, and makes it.
  expectOk(await syncTablet(manager))
  for (const tablet of [admin, colleague])
    expect(await syncTablet(tablet)).toMatchObject({ error: { code: 'log-forked' } })
  expect(expectOk(await colleague.store.loadCase(caseId)).events).toHaveLength(1)

  admin.server.restore(backup)
  for (const tablet of [colleague, admin]) expectOk(await syncTablet(tablet))
  expect(await syncTablet(manager)).toMatchObject({ error: { code: 'log-forked' } })
  expect(expectOk(await admin.store.loadCase(caseId)).events).toHaveLength(1)
}, 120_000)
