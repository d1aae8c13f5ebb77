import type { Desk } from '../../../src/app/desk.ts'
import { setUpDesk } from '../../../src/app/set-up-desk.ts'
import { admit, findApplicant } from '../../../src/app/sync/admit.ts'
import { beginJoin, type Joining } from '../../../src/app/sync/join.ts'
import { startSyncLoop } from '../../../src/app/sync/sync-loop.ts'
import { type Network, openSyncPorts, openTransport } from '../../../src/app/sync/sync-ports.ts'
import { trustOwnScripts } from '../../../src/app/trust-own-scripts.ts'
import { type CryptoClient, openCryptoWorker } from '../../../src/crypto/client.ts'
import type { VaultHeader } from '../../../src/crypto/vault-header.ts'
import type { KnownEvent } from '../../../src/domain/event.ts'
import type { IndexRow } from '../../../src/domain/index-row.ts'
import type { Failure, Result } from '../../../src/lib/result.ts'
import { browserPlatform } from '../../../src/storage/platform.ts'
import { runSync } from '../../../src/sync/run-sync.ts'
import { editOf, took } from './sync-work.ts'
import { caseText, freshId, idOf } from './work.ts'

// The app's own path from a first start to a colleague's full list: sealed, chained, signed, checked, strictly flushed.
// With ?relaxed the browser may acknowledge before the disk has it: what the flush costs is the difference.

trustOwnScripts(window)

const PASSPHRASE = 'gran flod lykta sten mossa'
const KDF = { memoryKiB: 46 * 1024, iterations: 1, parallelism: 1 } as const
let provenMs = 0
const parts = { network: 0, signatures: 0, opening: 0, writing: 0 }

const network: Network = {
  origin: '',
  fetch: async (url, init) => {
    const start = performance.now()
    try {
      const answer = await fetch(url, init)
      const bytes = await answer.arrayBuffer()
      return { status: answer.status, arrayBuffer: async () => bytes, body: null }
    } finally {
      parts.network += performance.now() - start
    }
  },
  setTimer: (ms, then) => {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
  clock: Date.now,
  chance: Math.random,
}
const ports = {
  clock: Date.now,
  random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
  zone: 'Europe/Stockholm',
  platform: browserPlatform('lykta'),
  network,
}

const page: { crypto?: CryptoClient; header?: VaultHeader; desk?: Desk; joining?: Joining } = {}

watchWrites()

window.syncContestant = {
  fill: async ({ cases, edits }) => {
    const { client, header } = await newVault()
    const first = { organisation: 'Bänkköping', unit: 'Vuxen', name: 'Karin', title: 'socialsekreterare' }
    const desk = must(await setUpDesk(client, first, ports))
    page.desk = desk
    page.header = header
    return took(async () => {
      for (let from = 0; from < cases; from += 50) {
        await Promise.all(
          Array.from({ length: Math.min(50, cases - from) }, async (_, i) => {
            const caseId = idOf('ca5e', from + i)
            const events = eventsOf(caseId, edits)
            must(await desk.store.save({ caseId, newCase: true, events, indexRow: rowOf(caseId) }))
          }),
        )
      }
    })
  },
  pushAll: async () => {
    const { desk, client } = opened()
    const transport = openTransport(network, client, desk.store.identity)
    let [began, ended] = [0, 0]
    const timed = {
      ...transport,
      push: async (batch: Parameters<typeof transport.push>[0]) => {
        began ||= performance.now()
        const pushed = await transport.push(batch)
        ended = performance.now()
        return pushed
      },
    }
    const sync = await desk.store.openSync()
    provenMs = await took(async () => must(await runSync(openSyncPorts(sync, client, timed))))
    return ended - began
  },
  proven: () => provenMs,
  invite: async (code) => {
    const { desk, client } = opened()
    const sync = openSyncPorts(
      await desk.store.openSync(),
      client,
      openTransport(network, client, desk.store.identity),
    )
    const loop = startSyncLoop({ desk, ports: sync, network, onWake: () => () => {}, onWiped: () => {} })
    must(await loop.syncNow())
    const applicant = must(await findApplicant(loop, code))
    const colleague = { name: 'Lars', title: '', deviceName: 'två', role: 'caseworker' } as const
    if (!page.header) throw new Error('expected a vault')
    const answer = must(
      await admit(desk, loop, applicant, colleague, { header: page.header, passphrase: PASSPHRASE }),
    )
    loop.stop()
    return answer
  },
  arrive: async () => {
    const { client, header } = await newVault()
    must(await client.unlockLocations({ header, passphrase: PASSPHRASE }))
    page.joining = must(await beginJoin(timedClient(client), ports))
    return page.joining.code
  },
  newDevice: async (_server, answer) => {
    const { joining } = page
    if (!joining) throw new Error('expected to have arrived')
    for (const name of Object.keys(parts)) parts[name as keyof typeof parts] = 0
    let desk: Desk | undefined
    const ms = await took(async () => {
      desk = must(await joining.finish(answer))
    })
    const cases = desk?.cases.value ?? []
    let entries = 0
    for (const { caseId } of cases) entries += must(await (desk as Desk).store.loadCase(caseId)).events.length
    return { ms, cases: cases.length, entries, parts: { ...parts } }
  },
}

function opened() {
  const { desk } = page
  if (!desk) throw new Error('expected an open desk')
  return { desk, client: desk.crypto }
}

async function newVault() {
  const client = openCryptoWorker()
  const header = must(await client.createVault({ passphrase: PASSPHRASE, kdf: KDF }))
  must(await client.unlockLocations({ header, passphrase: PASSPHRASE }))
  page.crypto = client
  return { client, header }
}

/** As it is, with a watch on what the promises cost. */
function timedClient(client: CryptoClient): CryptoClient {
  async function timed<T>(part: keyof typeof parts, work: () => Promise<T>): Promise<T> {
    const start = performance.now()
    try {
      return await work()
    } finally {
      parts[part] += performance.now() - start
    }
  }
  return {
    ...client,
    verifyChain: (run) => timed('signatures', () => client.verifyChain(run)),
    openEnvelopes: (asked) => timed('opening', () => client.openEnvelopes(asked)),
  }
}

function watchWrites(): void {
  const relaxed = location.search === '?relaxed'
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    const transaction = begin.call(this, names, mode, relaxed ? { durability: 'relaxed' } : options)
    if (mode === 'readwrite') {
      const start = performance.now()
      transaction.addEventListener('complete', () => {
        parts.writing += performance.now() - start
      })
    }
    return transaction
  }
}

function must<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`expected ok, got ${JSON.stringify(result.error)}`)
  return result.value
}

function eventsOf(caseId: string, edits: number): KnownEvent[] {
  const meta = () => ({
    id: freshId(),
    caseId,
    lamport: 1,
    over: [],
    wall: new Date().toISOString(),
    zone: 'Europe/Stockholm',
    actor: idOf('ac', 1),
    device: idOf('de', 1),
  })
  const opening: KnownEvent = {
    ...meta(),
    type: 'case.opened@1',
    data: { kind: 'exposed', title: caseId.slice(-4) },
  }
  const answers = Array.from({ length: edits }, (_, n): KnownEvent => {
    const { field, text } = editOf(n)
    const answer = { is: 'text', text } as const
    return { ...meta(), type: 'answer.set@1', data: { assessment: idOf('a55e', 1), item: field, answer } }
  })
  return [opening, ...answers]
}

function rowOf(caseId: string): IndexRow {
  const { personnummer, names, ...shown } = caseText(Number.parseInt(caseId.slice(-8), 16) % 65_536)
  return {
    caseId,
    kind: 'exposed',
    ...shown,
    dues: '',
    names: names.join('\n'),
    personnummer,
    changedAt: '2026-11-23T10:00:00.000Z',
    protection: 'none',
    saved: 'tablet',
  }
}
