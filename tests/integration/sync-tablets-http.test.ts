import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../src/domain/id.ts'
import { type Bytes, concatBytes } from '../../src/lib/bytes.ts'
import { encodeEntry } from '../../src/protocol/log-entry.ts'
import { findOnDisk } from '../support/find-on-disk.ts'
import { answerEvent, expectOk, newCaseRequest, notesOf, random } from '../support/storage-rig.ts'
import {
  foundingTablet,
  joiningTablet,
  syncTablet,
  type Tablet,
  type TabletServer,
} from '../support/sync-rig.ts'
import { listen, type SyncServer, syncServer, transportTo } from '../support/sync-server.ts'

// Tablets with real stores and real keys, over real connections, with the real server and its files.

let running: SyncServer
let origin: string
/** Where the server is may change; the tablets go on asking. */
const server: TabletServer = {
  as: (device, org, crypto) =>
    transportTo(origin, { org, device }, (challenge) => crypto.signSession({ space: 'real', challenge })),
}
beforeEach(async () => {
  running = await syncServer()
  origin = await listen(running)
})
afterEach(() => running.stop())

type HttpTablet = Tablet<TabletServer>

async function newCase({ store }: HttpTablet, title: string) {
  const caseId = newId(random)
  expectOk(await store.save(newCaseRequest(caseId, title)))
  return caseId
}

async function note({ store }: HttpTablet, caseId: string, text: string) {
  expectOk(await store.save({ caseId, events: [answerEvent(caseId, text)] }))
}

describe('two tablets and the server', () => {
  test('agree, and nothing is left to send', async () => {
    const first = await foundingTablet(server)
    const second = await joiningTablet(first)
    const caseId = await newCase(first, 'Ärende Björk')
    await note(first, caseId, 'från ettan')
    expect(expectOk(await syncTablet(first))).toMatchObject({ sent: 2, confirmed: 2 })
    expectOk(await syncTablet(second))
    await note(second, caseId, 'från tvåan')
    expectOk(await syncTablet(second))
    expectOk(await syncTablet(first))
    for (const tablet of [first, second])
      expect(await notesOf(tablet.store, caseId)).toEqual(['från ettan', 'från tvåan'])
    expect(expectOk(await first.store.status())).toMatchObject({ onlyHere: { count: 0 } })
  })

  test('lose nothing when the server comes back empty', async () => {
    const first = await foundingTablet(server)
    const second = await joiningTablet(first)
    const caseId = await newCase(first, 'Ärende Sälg')
    expectOk(await syncTablet(first))
    expectOk(await syncTablet(second))
    await note(second, caseId, 'från tvåan')
    expectOk(await syncTablet(second))
    expectOk(await syncTablet(first))
    await running.stop()
    running = await syncServer()
    origin = await listen(running)
    // The one that did not found it comes first.
    expect(expectOk(await syncTablet(second))).toMatchObject({ healed: true })
    expect(expectOk(await syncTablet(first))).toMatchObject({ healed: true })
    const third = await joiningTablet(first)
    expect(await notesOf(third.store, caseId)).toEqual(['från tvåan'])
  })

  test('lose nothing when the server comes back as it was before one of them had joined', async () => {
    const first = await foundingTablet(server)
    const [genesis] = expectOk(await first.sync.readLog())
    const second = await joiningTablet(first)
    const caseId = await newCase(second, 'Ärende Rönn')
    expectOk(await syncTablet(second))
    await running.stop()
    running = await syncServer()
    origin = await listen(running)
    const { device, org } = first.store.identity
    expectOk(await server.as(device, org, first.vault.crypto).appendLog(0, genesis as Bytes))
    expect(expectOk(await syncTablet(second))).toMatchObject({ healed: true })
    expectOk(await syncTablet(first))
    expect(expectOk(await first.store.loadCase(caseId)).events).toHaveLength(1)
  })

  test('do not lose their work when a cable is cut in the middle of anything', async () => {
    const first = await foundingTablet(server)
    const second = await joiningTablet(first)
    let callsUntilCut = 0
    const cutting: TabletServer = {
      as: (device, org, crypto) =>
        transportTo(
          origin,
          { org, device },
          (challenge) => crypto.signSession({ space: 'real', challenge }),
          {
            fetch: async (url, init) => {
              callsUntilCut -= 1
              // The request arrives and its answer does not.
              const answer = await fetch(url, init)
              if (callsUntilCut === 0) throw new TypeError('Failed to fetch')
              return answer
            },
          },
        ),
    }
    const cut = { ...first, server: cutting }
    const caseId = await newCase(first, 'Ärende Ek')
    const outcomes = new Set<boolean>()
    for (let cutAt = 1; cutAt <= 12; cutAt++) {
      await note(first, caseId, `a${cutAt}`)
      callsUntilCut = cutAt
      outcomes.add((await syncTablet(cut)).ok)
    }
    expect([...outcomes].sort()).toEqual([false, true])
    expect(expectOk(await first.store.status())).toMatchObject({ onlyHere: { count: 0 } })
    expectOk(await syncTablet(second))
    expect(await notesOf(second.store, caseId)).toHaveLength(12)
  })
})

test('a tablet that was suspended says so, keeps its work, and goes on once it is let in again', async () => {
  const admin = await foundingTablet(server)
  const other = await joiningTablet(admin)
  const caseId = await newCase(other, 'Ärende Lönn')
  expectOk(await syncTablet(other))
  await note(other, caseId, 'efteråt')

  async function say(kind: 'suspended' | 'added') {
    const { members } = { members: expectOk(await syncTablet(admin)).membership }
    const { device, signPublicKey, boxPublicKey } = other.store.identity
    const { crypto } = admin.vault
    const { org, feed } = admin.store.identity
    const unsigned = encodeEntry({
      kind,
      org,
      index: members.length,
      prevHash: members.head,
      author: admin.store.identity.device,
      device,
      role: 'caseworker',
      signPublicKey,
      boxPublicKey,
      feed,
      fence: 0,
      sealed: new Uint8Array(0),
    })
    const signature = expectOk(await crypto.signEntry({ space: 'real', unsigned }))
    const transport = server.as(admin.store.identity.device, org, crypto)
    expectOk(await transport.appendLog(members.length, concatBytes(unsigned, signature)))
  }

  await say('suspended')
  // What it had not sent lies on the server now, for a manager to decide about, and on the tablet as before.
  expect(await syncTablet(other)).toMatchObject({ ok: false, error: { code: 'not-admitted-left' } })
  expect(await notesOf(other.store, caseId)).toEqual(['efteråt'])
  await say('added')
  // A new key for those who are in is due, and only a tablet of an admin or a manager makes it.
  expect(await syncTablet(other)).toMatchObject({ ok: false, error: { code: 'epoch-waiting' } })
  expectOk(await syncTablet(admin))
  expectOk(await syncTablet(other))
  expectOk(await syncTablet(admin))
  expect(await notesOf(admin.store, caseId)).toEqual(['efteråt'])
})

test('whoever takes the server away has noise', async () => {
  const first = await foundingTablet(server)
  const second = await joiningTablet(first)
  const caseId = await newCase(first, 'Ärende Björk')
  await note(first, caseId, 'bor hos sin syster')
  for (const tablet of [first, second]) expectOk(await syncTablet(tablet))
  await writeFile(join(running.folder, 'clear.txt'), 'skrivet i klartext')
  const searched = ['Björk', 'syster', 'Surfplatta', 'note.added', caseId, 'skrivet i klartext']
  expect(await findOnDisk(running.folder, searched)).toEqual(['skrivet i klartext'])
  expect(running.log()).not.toMatch(/Björk|syster|Surfplatta/)
})
