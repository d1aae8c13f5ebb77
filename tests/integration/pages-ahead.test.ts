import { describe, expect, test } from 'vitest'
import { newId } from '../../src/domain/id.ts'
import { ok } from '../../src/lib/result.ts'
import type { PullPage, WrappedKey } from '../../src/protocol/transport.ts'
import { runSync } from '../../src/sync/run-sync.ts'
import { memoryServer } from '../support/memory-server.ts'
import { answerEvent, expectOk, newCaseRequest, notesOf, random } from '../support/storage-rig.ts'
import {
  foundingTablet,
  joiningTablet,
  portsOf,
  reopen,
  syncTablet,
  type Tablet,
} from '../support/sync-rig.ts'

const ROWS_OF_A_PAGE = 3
const TEXTS = Array.from({ length: 5 }, (_, i) => `anteckning ${i}`)

async function writeCase({ store }: Tablet, title: string): Promise<string> {
  const caseId = newId(random)
  expectOk(await store.save(newCaseRequest(caseId, title)))
  const events = TEXTS.map((text) => answerEvent(caseId, text))
  expectOk(await store.save({ caseId, events }))
  return caseId
}

/** Two tablets, and what the first has written since the second was there. */
async function written(count: number) {
  const first = await foundingTablet(memoryServer(ROWS_OF_A_PAGE))
  const second = await joiningTablet(first)
  const caseIds: string[] = []
  for (let i = 0; i < count; i++) {
    caseIds.push(await writeCase(first, `Ärende ${i}`))
    expectOk(await syncTablet(first))
  }
  return { first, second, caseIds }
}

/** A round in which the server says something else on each page. */
function syncWith(tablet: Tablet, say: (page: PullPage) => PullPage) {
  const ports = portsOf(tablet)
  const transport = {
    ...ports.transport,
    pull: async (...asked: Parameters<typeof ports.transport.pull>) => {
      const page = await ports.transport.pull(...asked)
      return page.ok ? ok(say(page.value)) : page
    },
  }
  return runSync({ ...ports, transport })
}

/** Another key under the name of the one given. */
function wrongAmong(all: readonly WrappedKey[]) {
  return ({ keyId }: WrappedKey): WrappedKey => {
    const other = all.find((key) => key.keyId !== keyId)
    return { keyId, wrapped: other?.wrapped ?? random(80) }
  }
}

async function keysOf({ rig }: Tablet) {
  return rig.tables((tables) => tables.keys.toArray())
}

describe('what is opened before its turn', () => {
  test('a key is kept only if it opens, whatever opens what came with it', async () => {
    const { first, second, caseIds } = await written(4)
    const theirs = await keysOf(first)
    const wrongOf = wrongAmong(theirs)
    // On the page of the right one, after it: then the page is not what its author made.
    const twice = await syncWith(second, (page) => ({
      ...page,
      keys: [...page.keys, ...page.keys.map(wrongOf)],
    }))
    expect(twice).toMatchObject({ error: { code: 'feed-damaged' } })
    // In the place of one that was given out before, for something that is not kept.
    const { envelopes, keys } = expectOk(await first.sync.readOutgoing(0)) ?? { envelopes: [], keys: [] }
    expectOk(await second.sync.peek(envelopes, keys))
    const instead = await syncWith(second, (page) => ({ ...page, keys: page.keys.map(wrongOf) }))
    expect(instead).toMatchObject({ error: { code: 'feed-damaged' } })
    // On a page after it: then the first is here, and the other is nothing.
    const seen: WrappedKey[] = []
    const round = await syncWith(second, (page) => {
      const before = seen.map(wrongOf)
      seen.push(...page.keys)
      return { ...page, keys: [...page.keys, ...before] }
    })
    expectOk(round)
    await reopen(second)
    for (const caseId of caseIds) expect(await notesOf(second.store, caseId)).toEqual(TEXTS)
    const wrappedOf = new Map(theirs.map(({ keyId, wrapped }) => [keyId, wrapped]))
    for (const { keyId, wrapped } of await keysOf(second)) expect(wrapped).toEqual(wrappedOf.get(keyId))
  })

  test.each([0, 1, 2, 3])('the %i pages that came whole before one that is not are kept', async (whole) => {
    const { first, second } = await written(4)
    const wrongOf = wrongAmong(await keysOf(first))
    const keyIdsOf = async (tablet: Tablet) => (await keysOf(tablet)).map(({ keyId }) => keyId)
    const known = await keyIdsOf(second)
    const order: string[] = []
    const round = await syncWith(second, (page) => {
      const news = page.keys.map(({ keyId }) => keyId).filter((keyId) => !known.includes(keyId))
      order.push(...news.filter((keyId) => !order.includes(keyId)))
      const isWhole = news.every((keyId) => order.indexOf(keyId) < whole)
      return isWhole ? page : { ...page, keys: page.keys.map(wrongOf) }
    })
    expect(round).toMatchObject({ error: { code: 'feed-damaged' } })
    expect((await keyIdsOf(second)).toSorted()).toEqual([...known, ...order.slice(0, whole)].toSorted())
  })

  test('nothing on the disk drags along what it came in', async () => {
    const { second } = await written(3)
    expectOk(await syncTablet(second))
    const rows = await second.rig.tables(async (tables) => [
      ...(await tables.chains.toArray()).map(({ hash }) => hash),
      ...(await tables.keys.toArray()).map(({ wrapped }) => wrapped),
      ...(await tables.segments.toArray()).map(({ bytes }) => bytes),
    ])
    expect(rows.length).toBeGreaterThan(6)
    for (const bytes of rows) expect(bytes.buffer.byteLength).toBe(bytes.length)
  })

  test('of a case that is erased before the list was made nothing is left, in the list or beside it', async () => {
    const { second, caseIds } = await written(3)
    expectOk(await runSync(portsOf(second)))
    const [gone = '', ...left] = caseIds
    const stale = () => second.rig.tables(async (tables) => JSON.stringify(await tables.stale.toArray()))
    expect(await stale()).toContain(gone)
    const [key] = (await keysOf(second)).filter(({ caseId }) => caseId === gone)
    expectOk(await second.sync.eraseCases(new Map([[gone, [key?.keyId ?? '']]])))
    expect(await stale()).not.toContain(gone)
    expectOk(await second.sync.refreshRows())
    const rows = expectOk(await second.store.readIndex())
    expect(rows.map(({ caseId }) => caseId).toSorted()).toEqual(left.toSorted())
  })
})
