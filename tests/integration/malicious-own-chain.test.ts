import { describe, expect, test } from 'vitest'
import { isSplit } from '../../src/app/sync/come-back.ts'
import { startSyncLoop } from '../../src/app/sync/sync-loop.ts'
import { syncErrors } from '../../src/content/texts/sv/sync-errors.ts'
import { newId } from '../../src/domain/id.ts'
import type { Bytes } from '../../src/lib/bytes.ts'
import { err, ok } from '../../src/lib/result.ts'
import { encodeHandOver, parseHandOver } from '../../src/protocol/hand-over.ts'
import type { SyncTransport } from '../../src/protocol/transport.ts'
import { makeHandOver, takeHandOver } from '../../src/sync/hand-over.ts'
import { runSync } from '../../src/sync/run-sync.ts'
import { openAppTablets } from '../support/app-tablets.ts'
import type { MemoryServer } from '../support/memory-server.ts'
import { answerEvent, expectOk, newCaseRequest, notesOf, random } from '../support/storage-rig.ts'
import { foundingTablet, joiningTablet, portsOf, syncTablet, type Tablet } from '../support/sync-rig.ts'

// A tablet whose history has split gives its name up, and somebody has to let it in again. A server that could bring that
// about alone could put everybody out. It cannot sign, so nothing but what this tablet's key has signed may count.

type Row = ReturnType<MemoryServer['kept']>['rows'][number]

async function writing() {
  const admin = await foundingTablet()
  const tablet = await joiningTablet(admin)
  const caseId = newId(random)
  expectOk(await tablet.store.save(newCaseRequest(caseId, 'Ärende Alm')))
  for (const text of ['ett', 'två']) await note(tablet, caseId, text)
  for (const each of [tablet, admin]) expectOk(await syncTablet(each))
  const rows = tablet.server.kept().rows.filter(({ device }) => device === tablet.store.identity.device)
  return { admin, tablet, caseId, server: tablet.server, last: rows.at(-1) as Row }
}

async function note({ store }: Tablet, caseId: string, text: string) {
  expectOk(await store.save({ caseId, events: [answerEvent(caseId, text)] }))
}

function append({ tamper }: MemoryServer, ...more: readonly Row[]): void {
  tamper(({ rows }) => ({ rows: [...rows, ...more] }))
}

function flipped(bytes: Bytes, at = bytes.length - 1): Bytes {
  return bytes.with(at, (bytes[at] ?? 0) ^ 1)
}

/** The same envelope under another number, after whatever came before. */
function moved(row: Row, deviceSeq: number, prevHash: Bytes): Row {
  const envelope = row.envelope.slice()
  new DataView(envelope.buffer).setBigUint64(68, BigInt(deviceSeq))
  envelope.set(prevHash, 76)
  return { ...row, envelope, deviceSeq }
}

/** What a copy of this tablet has written after this place, with this tablet's key. */
async function byCopy(
  { vault, server, store }: Tablet,
  after: { deviceSeq: number; hash: Bytes },
  caseId: string,
) {
  const [keyId] = [...server.kept().keys.keys()]
  const payload = JSON.stringify(answerEvent(caseId, 'på kopian'))
  const events = [{ keyId: keyId ?? '', payload }]
  const sealed = expectOk(await vault.crypto.seal({ space: 'real', head: after, events, records: [] }))
  const signature = expectOk(await vault.crypto.signHead({ space: 'real', head: sealed.head }))
  const row: Row = {
    seq: server.kept().rows.length + 1,
    envelope: sealed.envelopes[0]?.bytes as Bytes,
    signature,
    device: store.identity.device,
    deviceSeq: sealed.head.deviceSeq,
    hash: new Uint8Array(32).fill(9),
  }
  return row
}

async function endAfter(tablet: Tablet, deviceSeq: number) {
  const outgoing = expectOk(await tablet.sync.readOutgoing(deviceSeq - 1))
  return { deviceSeq, hash: await portsOf(tablet).crypto.sha256(outgoing?.envelopes[0] as Bytes) }
}

describe('a server alone makes no tablet give its name up', () => {
  test('chain-fork, chain-signature: more under this tablet’s name, falsely signed, above what it has written', async () => {
    const { tablet, caseId, server, last } = await writing()
    const end = await endAfter(tablet, last.deviceSeq)
    const whole = server.snapshot()
    for (const [prevHash, code] of [
      [new Uint8Array(32).fill(7), 'chain-fork'],
      [end.hash, 'chain-signature'],
    ] as const) {
      for (const signature of [new Uint8Array(64).fill(7), last.signature as Bytes]) {
        append(server, { ...moved(last, last.deviceSeq + 1, prevHash), signature })
        expect(await syncTablet(tablet)).toMatchObject({ ok: false, error: { code } })
        server.restore(whole, true)
      }
    }
    await note(tablet, caseId, 'tre')
    expect(expectOk(await syncTablet(tablet))).toMatchObject({ sent: 1, confirmed: 1 })
  })

  test('feed-damaged: what this tablet wrote comes back changed, signed as it was or not at all', async () => {
    const changes: readonly ((rows: readonly [Row, Row, Row, Row]) => readonly Row[])[] = [
      ([, , third]) => [{ ...third, envelope: flipped(third.envelope) }],
      ([, , third]) => [{ ...third, envelope: flipped(third.envelope), signature: null }],
      ([, , third]) => [{ ...third, envelope: flipped(third.envelope), signature: new Uint8Array(64) }],
      // The ends of the batches are as they were signed; what is before them is not.
      ([first, second, third, last]) => [
        first,
        { ...second, envelope: flipped(second.envelope) },
        third,
        last,
      ],
      ([first, , third, last]) => [last, moved(first, 2, new Uint8Array(32)), third],
    ]
    for (const change of changes) {
      const { tablet, caseId, server } = await writing()
      await note(tablet, caseId, 'tre')
      expectOk(await syncTablet(tablet))
      const whole = server.snapshot()
      const own = whole.rows.filter(({ device }) => device === tablet.store.identity.device)
      expect(own.map(({ signature }) => signature !== null)).toEqual([false, false, true, true])
      append(server, ...change(own as unknown as [Row, Row, Row, Row]))
      await note(tablet, caseId, 'skickas ändå')
      expect(await syncTablet(tablet)).toMatchObject({ ok: false, error: { code: 'feed-damaged' } })
      expect(server.kept().rows.at(-1)).toMatchObject({ device: tablet.store.identity.device, deviceSeq: 5 })
      server.restore(whole, true)
      expect(expectOk(await syncTablet(tablet))).toMatchObject({ sent: 1, confirmed: 1 })
      expect((await notesOf(tablet.store, caseId)).sort()).toEqual(['ett', 'skickas ändå', 'tre', 'två'])
    }
  })

  test('own-claimed: the server says it has another envelope, or more of them, and shows none', async () => {
    const { tablet, caseId, server } = await writing()
    await note(tablet, caseId, 'tre')
    const before = server.kept().rows.length
    const { transport, ...ports } = portsOf(tablet)
    const lies: readonly Partial<SyncTransport>[] = [
      { push: async () => err({ code: 'fork', deviceSeq: 2 }) },
      {
        readHead: async (feed) => {
          const head = await transport.readHead(feed)
          return head.ok ? ok({ ...head.value, deviceSeq: 99 }) : head
        },
      },
    ]
    for (const lie of lies) {
      const froms: (number | undefined)[] = []
      const pull: SyncTransport['pull'] = (feed, after) => {
        froms.push(after?.seq)
        return transport.pull(feed, after)
      }
      const lying = { ...ports, transport: { ...transport, ...lie, pull } }
      for (const mayAskAgain of [false, true])
        expect(await runSync(lying, mayAskAgain)).toMatchObject({ ok: false, error: { code: 'own-claimed' } })
      expect(froms.filter((from) => from === undefined)).toHaveLength(1)
    }
    expect(server.kept().rows).toHaveLength(before)
    expect(syncErrors['own-claimed']).toMatch(/^Servern säger .* Allt är kvar här/)
    expect(expectOk(await syncTablet(tablet))).toMatchObject({ sent: 1, confirmed: 1 })
    expect((await notesOf(tablet.store, caseId)).sort()).toEqual(['ett', 'tre', 'två'])
  })

  test('own-claimed: nobody is asked for a new name, and not everything is read again each minute', async () => {
    const rigs = await openAppTablets()
    const karin = await rigs.found()
    const lars = await rigs.join(karin, 'caseworker', 'Lars Lövqvist')
    lars.loop.stop()
    const { desk } = lars
    const { transport } = lars.loop.ports
    const froms: (number | undefined)[] = []
    const lying: SyncTransport = {
      ...transport,
      push: async () => err({ code: 'fork', deviceSeq: 1 }),
      pull: (feed, after) => {
        froms.push(after?.seq)
        return transport.pull(feed, after)
      },
    }
    expectOk(await desk.createCase({ kind: 'exposed', title: 'Kvar', people: [], protection: 'none' }))
    const ports = { ...lars.loop.ports, transport: lying }
    const quiet = { onWake: () => () => {}, onWiped: () => {} }
    const loop = startSyncLoop({ desk, ports, network: rigs.network, ...quiet })
    for (const _round of [1, 2, 3])
      expect(await loop.syncNow()).toMatchObject({ ok: false, error: { code: 'own-claimed' } })
    loop.stop()
    expect(isSplit(loop.state.value)).toBe(false)
    expect(desk.cases.value.map(({ title }) => title)).toEqual(['Kvar'])
    expect(froms.filter((from) => from === undefined)).toHaveLength(1)
    await rigs.stop()
  })
})

describe('a copy of this tablet is noticed by what it has signed', () => {
  test('own-fork: another envelope under a number that this tablet has used', async () => {
    const { tablet, caseId, server, last } = await writing()
    append(server, await byCopy(tablet, await endAfter(tablet, last.deviceSeq - 1), caseId))
    await note(tablet, caseId, 'skickas inte')
    const before = server.kept().rows.length
    expect(await syncTablet(tablet)).toMatchObject({ ok: false, error: { code: 'own-fork' } })
    expect(server.kept().rows).toHaveLength(before)
    expect(syncErrors['own-fork']).toMatch(/^Det finns en kopia av den här surfplattan/)
  })

  test('own-fork: it went on from where this tablet had not written yet', async () => {
    const { tablet, caseId, server, last } = await writing()
    const first = await byCopy(tablet, await endAfter(tablet, last.deviceSeq), caseId)
    const hash = await portsOf(tablet).crypto.sha256(first.envelope)
    const second = await byCopy(tablet, { deviceSeq: first.deviceSeq, hash }, caseId)
    await note(tablet, caseId, 'samtidigt')
    append(server, first, second)
    expect(await syncTablet(tablet)).toMatchObject({ ok: false, error: { code: 'own-fork' } })
  })

  test('own-unknown: it went on, and this tablet has written nothing since', async () => {
    const { tablet, caseId, server, last } = await writing()
    append(server, await byCopy(tablet, await endAfter(tablet, last.deviceSeq), caseId))
    expect(await syncTablet(tablet)).toMatchObject({ ok: false, error: { code: 'own-unknown' } })
  })

  test('own-fork, own-unknown: it writes between what this tablet reads and what it sends', async () => {
    for (const isWritten of [true, false]) {
      const { tablet, caseId, server, last } = await writing()
      const row = await byCopy(tablet, await endAfter(tablet, last.deviceSeq), caseId)
      if (isWritten) await note(tablet, caseId, 'samtidigt')
      const { transport, ...ports } = portsOf(tablet)
      const readHead: SyncTransport['readHead'] = (feed) => {
        if (!server.kept().rows.includes(row)) append(server, row)
        return transport.readHead(feed)
      }
      const round = await runSync({ ...ports, transport: { ...transport, readHead } }, false)
      expect(round).toMatchObject({ ok: false, error: { code: isWritten ? 'own-fork' : 'own-unknown' } })
    }
  })

  test('own-fork: left out by an earlier answer, and found when the server is asked for its proof', async () => {
    const { tablet, caseId, server, last } = await writing()
    append(server, await byCopy(tablet, await endAfter(tablet, last.deviceSeq), caseId))
    const { transport, ...ports } = portsOf(tablet)
    const pull: SyncTransport['pull'] = async (feed, after) => {
      const page = await transport.pull(feed, after)
      const isShown = ({ seq }: { readonly seq: number }) => seq <= last.seq
      return page.ok ? ok({ ...page.value, rows: page.value.rows.filter(isShown) }) : page
    }
    const readHead: SyncTransport['readHead'] = async (feed) => {
      const head = await transport.readHead(feed)
      return head.ok ? ok({ ...head.value, deviceSeq: last.deviceSeq }) : head
    }
    expectOk(await runSync({ ...ports, transport: { ...transport, pull, readHead } }))
    await note(tablet, caseId, 'samtidigt')
    expect(await syncTablet(tablet)).toMatchObject({ ok: false, error: { code: 'own-fork' } })
  })

  test('feed-damaged: a hand-over with this tablet’s own writing in it, changed, is no copy', async () => {
    const { admin, tablet, caseId, last } = await writing()
    for (const text of ['ur handen', 'på nytt']) await note(admin, caseId, text)
    const file = expectOk(parseHandOver(expectOk(await makeHandOver(portsOf(admin)))))
    const [first, ...others] = file.envelopes as readonly [Bytes, ...Bytes[]]
    const put = (own: Bytes) => encodeHandOver({ ...file, envelopes: [first, own, ...others] })
    const taken = await takeHandOver(portsOf(tablet), put(flipped(last.envelope)))
    expect(taken).toMatchObject({ ok: false, error: { code: 'feed-damaged' } })
    expectOk(await takeHandOver(portsOf(tablet), put(last.envelope)))
  })
})
