import { expect, test } from 'vitest'
import { type Id, newId } from '../../src/domain/id.ts'
import { ok } from '../../src/lib/result.ts'
import type { SyncTransport } from '../../src/protocol/transport.ts'
import { makeHandOver, takeHandOver } from '../../src/sync/hand-over.ts'
import { readMembership } from '../../src/sync/read-membership.ts'
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

// A server that leaves the newest out for one tablet alone, and goes on doing so: how far that reaches, and what ends it.
// What is decided about it stands in docs/decisions/withheld.md.

type View = (real: SyncTransport) => Partial<SyncTransport>

async function three() {
  const admin = await foundingTablet()
  const [lars, reader] = [await joiningTablet(admin), await joiningTablet(admin)]
  const caseId = newId(random)
  expectOk(await admin.store.save(newCaseRequest(caseId, 'Ärende Alm')))
  for (const tablet of [admin, lars, reader]) expectOk(await syncTablet(tablet))
  return { admin, lars, reader, caseId, server: admin.server }
}

async function note(tablet: Tablet, caseId: Id, text: string): Promise<void> {
  expectOk(await tablet.store.save({ caseId, events: [answerEvent(caseId, text)] }))
  expectOk(await syncTablet(tablet))
}

function syncSeeing(tablet: Tablet, view: View) {
  const { transport, ...ports } = portsOf(tablet)
  return runSync({ ...ports, transport: { ...transport, ...view(transport) } })
}

/** Rows at these places in the feed are never there. */
function without(isHidden: (seq: number) => boolean): View {
  return (real) => ({
    pull: async (feed, after) => {
      const page = await real.pull(feed, after)
      return page.ok ? ok({ ...page.value, rows: page.value.rows.filter(({ seq }) => !isHidden(seq)) }) : page
    },
  })
}

/** The membership log ends there. */
function logOf(entries: number): View {
  return (real) => ({
    readLog: async (from) => {
      const read = await real.readLog(from)
      return read.ok ? ok(read.value.slice(0, Math.max(0, entries - from))) : read
    },
  })
}

async function memberCount(tablet: Tablet, view: View = () => ({})): Promise<number> {
  const { transport, ...ports } = portsOf(tablet)
  return expectOk(await readMembership({ ...ports, transport: { ...transport, ...view(transport) } })).members
    .length
}

test('all that one author writes, kept from one tablet, is not noticed there; the first of it that is shown tells of the rest', async () => {
  const { admin, lars, reader, caseId, server } = await three()
  await note(lars, caseId, 'undanhållet')
  const hidden = server.kept().rows.length
  expect(expectOk(await lars.sync.readLevel())).toBe('confirmed')
  expectOk(await syncTablet(admin))
  // Somebody who has seen it writes on: what she writes says nothing of what she had seen.
  await note(admin, caseId, 'svar på det')
  const view = without((seq) => seq === hidden)
  for (const _round of [1, 2, 3]) expectOk(await syncSeeing(reader, view))
  expect(await notesOf(reader.store, caseId)).toEqual(['svar på det'])

  await note(lars, caseId, 'visat')
  expect(await syncSeeing(reader, view)).toMatchObject({ error: { code: 'chain-gap' } })
  expectOk(await syncTablet(reader))
  expect((await notesOf(reader.store, caseId)).sort()).toEqual(['svar på det', 'undanhållet', 'visat'])
})

test('a file from her hand brings what a server keeps from a colleague, and it cannot be kept back again', async () => {
  const { lars, reader, caseId, server } = await three()
  await note(lars, caseId, 'undanhållet')
  const hidden = server.kept().rows.length
  const view = without((seq) => seq >= hidden)
  expectOk(await syncSeeing(reader, view))
  const file = expectOk(await makeHandOver(portsOf(lars)))
  expect(expectOk(await takeHandOver(portsOf(reader), file)).events).toBe(1)
  expectOk(await syncSeeing(reader, view))
  expect(await notesOf(reader.store, caseId)).toEqual(['undanhållet'])
})

test('entries about who may what, kept from one tablet, are not noticed there until a colleague’s file brings the log', async () => {
  const { admin, lars, reader, caseId, server } = await three()
  const before = server.kept().log.length
  // Without a change of key, which would tell: see "omitted revoke" in malicious-server.test.ts.
  await writeEntry(admin, { kind: 'role', device: lars.store.identity.device, role: 'manager' })
  await note(admin, caseId, 'sedan dess')
  const view = logOf(before)
  expectOk(await syncSeeing(reader, view))
  expect(await notesOf(reader.store, caseId)).toEqual(['sedan dess'])
  expect(await memberCount(reader, view)).toBe(before)

  expectOk(await takeHandOver(portsOf(reader), expectOk(await makeHandOver(portsOf(admin)))))
  expectOk(await syncSeeing(reader, view))
  expect(await memberCount(reader, view)).toBe(before + 1)
})

test('a tablet whose letting in is kept from another is a stranger there with the first it writes', async () => {
  const { admin, reader, caseId, server } = await three()
  const before = server.kept().log.length
  const late = await joiningTablet(admin)
  await note(late, caseId, 'från den nya')
  expect(await syncSeeing(reader, logOf(before))).toMatchObject({ error: { code: 'feed-stranger' } })
  expectOk(await syncTablet(reader))
  expect(await notesOf(reader.store, caseId)).toEqual(['från den nya'])
})
