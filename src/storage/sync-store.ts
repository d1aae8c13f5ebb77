import type { DomainEvent } from '../domain/event.ts'
import { type Id, newId } from '../domain/id.ts'
import type { SavedLevel } from '../domain/index-row.ts'
import type { Bytes } from '../lib/bytes.ts'
import { ok, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { isCircleKey } from '../protocol/circle-wrap.ts'
import type { WrappedKey } from '../protocol/transport.ts'
import type { WholeStore } from '../sync/join-file.ts'
import type { ChainEnd, VerifiedRow } from '../sync/ports.ts'
import type { CaseKeys } from './case-keys.ts'
import type { Connection } from './connection.ts'
import { takeUpEarlier } from './earlier-lives.ts'
import { eraseCases } from './erase-cases.ts'
import { readKept } from './kept-batches.ts'
import { readShown, writeLog } from './membership-rows.ts'
import { numberRuns } from './number-runs.ts'
import { type Foreseen, foresee } from './open-page.ts'
import { peekEvents } from './peek-events.ts'
import { readEverything } from './read-everything.ts'
import { readOutgoing } from './read-outgoing.ts'
import { readPage } from './read-page.ts'
import { readWaitingEvents } from './read-waiting-events.ts'
import { createRefreshRows, type RefreshParts } from './refresh-rows.ts'
import type { Sealer, SpaceIdentity, SpaceName } from './sealer.ts'
import type { SecondCopy } from './second-copy.ts'
import { strictPut } from './strict-write.ts'
import {
  type LogRow,
  levelOf,
  readCursor,
  readHead,
  readReach,
  readSeen,
  readSpace,
  type Tables,
} from './tables.ts'
import { createWarmCases } from './warm-cases.ts'
import type { WriteResult } from './write-path.ts'
import { nothingToWrite, type WriteRequest } from './write-request.ts'

const FIRST_WAITING = 50
const START = { deviceSeq: 0, hash: new Uint8Array(32) } as const

export interface SyncStoreParts extends Omit<RefreshParts, 'warm' | 'device'> {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
  readonly identity: SpaceIdentity
  readonly keys: Pick<CaseKeys, 'setEpoch' | 'forget' | 'ensureLoaded' | 'drop'>
  readonly secondCopy: Pick<SecondCopy, 'erase'>
  readonly random: RandomBytes
  readonly keyRange: typeof IDBKeyRange
  readonly push: (request: WriteRequest) => Promise<WriteResult>
  /** Opens the list if nobody has yet. */
  readonly loadIndex: () => Promise<Result<unknown>>
}

/** The engine's side of one open store. What it writes goes through the same queue as every save. */
export interface OpenSyncStore extends WholeStore {
  /** After a round: the rows in the list of every case that came from elsewhere, or came back. */
  readonly refreshRows: () => Promise<Result<readonly Id[]>>
  /** What is in envelopes that are not to be kept; undefined for each that cannot be read here. */
  readonly peek: (
    envelopes: readonly Bytes[],
    keys: readonly WrappedKey[],
  ) => Promise<Result<readonly (DomainEvent | undefined)[]>>
  /** At its next opening this tablet goes on under a new name: another has the one it has. */
  readonly markSplit: () => Promise<Result<void>>
  /** How far everything on this disk has come: as far as the least of it. */
  readonly readLevel: () => Promise<Result<SavedLevel>>
  /** Every key this tablet knows of a case, in the order of their ids; also those it cannot open. */
  readonly readCaseKeys: (caseId: Id) => Promise<Result<readonly Id[]>>
  /** How far each event of a case has come that has not come back yet. */
  readonly readWaiting: (caseId: Id) => Promise<Result<ReadonlyMap<Id, SavedLevel>>>
}

export function createSyncStore(parts: SyncStoreParts): OpenSyncStore {
  const { connection, identity, push, keyRange } = parts
  const { org, feed, device } = identity
  const warm = createWarmCases()
  const foreseen = new WeakMap<readonly VerifiedRow[], Foreseen>()
  const erasedKeys = new Set<Id>()

  return {
    identity: { org, feed, device },

    readLog: () =>
      connection.run(async (tables) =>
        (await tables.members.orderBy('index').toArray()).map(({ entry }) => entry),
      ),

    appendLog: (from, entries) => connection.run((tables) => writeLog(tables, from, entries, true)),
    holdLog: (from, entries) => connection.run((tables) => writeLog(tables, from, entries, false)),
    readAll: () => connection.run(readEverything),
    readShown: () => connection.run(readShown),

    readCursor: () => connection.run(readCursor),

    readEpoch: () => connection.run(async (tables) => (await readSpace(tables))?.epoch ?? 0),

    keepEpoch: async (epoch, sealedKeys) => {
      const kept = await connection.run((tables) =>
        strictPut(tables, (writable) => {
          writable.meta.put({ key: 'space', sealedKeys, epoch })
        }),
      )
      if (kept.ok) parts.keys.setEpoch(epoch)
      return kept
    },

    chainEnd: (author) =>
      connection.run(async (tables) => {
        if (author === device) return endOf(await readHead(tables))
        // Rows from before there were segments lie in the log, and those of an earlier life of this tablet.
        const [chain, logged] = await Promise.all([tables.chains.get(author), lastOf(author)])
        return endOf((chain?.deviceSeq ?? 0) > (logged?.deviceSeq ?? 0) ? chain : logged)

        // Of an earlier life only what a server has had: what came after may be told otherwise there.
        async function lastOf(id: Id): Promise<LogRow | undefined> {
          const all = tables.log.where('[device+deviceSeq]').between([id, 0], [id, Number.MAX_SAFE_INTEGER])
          if ((await all.count()) === 0) return undefined
          const waiting = new Set(await tables.outbox.toCollection().primaryKeys())
          return all
            .reverse()
            .filter(({ seq }) => !waiting.has(seq))
            .first()
        }
      }),

    readOutgoing: (after) => readOutgoing(connection, device, after),

    readKept: (author) => readKept(connection, author),

    markOnServer: (deviceSeq) =>
      connection.run(async (tables) => {
        if (deviceSeq <= (await readReach(tables, device))) return
        await strictPut(tables, (writable) => {
          writable.meta.put({ key: 'reach', device, deviceSeq })
        })
      }),

    eraseCases: async (erased, leave = async () => {}) => {
      for (const keyId of [...erased.values()].flat()) erasedKeys.add(keyId)
      const done = await eraseCases({ ...parts, push, leave }, erased)
      // What came a moment ago lies opened in memory, and may be of one of them.
      if (done.ok && done.value.cases.size > 0) warm.empty()
      return done
    },

    openAhead: async (rows, keys) => {
      foreseen.set(
        rows,
        await foresee(
          parts,
          rows,
          keys.filter(({ keyId }) => !erasedKeys.has(keyId)),
        ),
      )
    },

    readSeen: () => connection.run(readSeen),
    keepSeen: (seen) =>
      connection.run((tables) =>
        strictPut(tables, (writable) => {
          writable.meta.put({ key: 'seen', ...seen })
        }),
      ),

    receive: async (rows, keys, cursor, seen) => {
      // Of an empty tablet, while it is empty: later it would be a list that is missing, and made from all there is.
      const index = await parts.loadIndex()
      if (!index.ok) return index
      const page = await readPage(parts, rows, keys, foreseen.get(rows))
      foreseen.delete(rows)
      if (!page.ok) return page
      const { received, confirmed, newKeys, goneKeys, chains, stale, events } = page.value
      const stored = await push({
        ...nothingToWrite,
        received,
        also: (tables) => {
          for (const key of newKeys) tables.keys.put(key)
          for (const keyId of goneKeys) tables.keys.delete(keyId)
          for (const chain of chains) tables.chains.put(chain)
          for (const [first, last] of numberRuns(confirmed.map(({ seq }) => seq)))
            tables.outbox.delete(keyRange.bound(first, last))
          if (stale.length > 0) tables.stale.put({ caseId: newId(parts.random), cases: stale })
          tables.meta.put({ key: 'sync', cursor })
          if (seen) tables.meta.put({ key: 'seen', ...seen })
        },
      })
      if (!stored.ok) return stored
      const dropped = goneKeys.length > 0 ? await parts.keys.drop(goneKeys) : ok(undefined)
      if (!dropped.ok) return dropped
      // Restricted by somebody else: whatever was going to be sealed under the ordinary key must not be.
      if (newKeys.some(isCircleKey)) parts.keys.forget()
      warm.note(page.value.warm)
      return ok({ cases: page.value.cases, events, confirmed: confirmed.length })
    },

    takeUpEarlier: () => takeUpEarlier(parts),

    isUnproven: (deviceSeq) =>
      connection.run(async (tables) => {
        // The oldest are enough; what an earlier life left here unsent may lie before them.
        const waiting = (await tables.outbox.limit(FIRST_WAITING).primaryKeys()) as number[]
        const rows = await tables.log.bulkGet(waiting)
        return rows.some((row) => row?.device === device && row.deviceSeq <= deviceSeq)
      }),

    markSplit: () =>
      connection.run((tables) =>
        strictPut(tables, (writable) => {
          writable.meta.put({ key: 'split' })
        }),
      ),

    readUnsent: () => connection.run((tables) => readUnsent(tables, device)),

    markLeft: (deviceSeq) =>
      connection.run((tables) =>
        strictPut(tables, (writable) => {
          writable.meta.put({ key: 'left', deviceSeq })
        }),
      ),

    moveCursor: (cursor) =>
      connection.run((tables) =>
        strictPut(tables, (writable) => {
          writable.meta.put({ key: 'sync', cursor })
        }),
      ),

    refreshRows: createRefreshRows({ ...parts, device, warm }),
    peek: (envelopes, keys) => peekEvents(parts, envelopes, keys),
    readLevel: () => connection.run((tables) => readLevel(tables, device)),
    readCaseKeys: (caseId) =>
      connection.run(async (tables) => {
        const keyIds = (await tables.keys.where('caseId').equals(caseId).primaryKeys()) as Id[]
        return keyIds.sort()
      }),
    readWaiting: (caseId) => connection.run((tables) => readWaitingEvents(tables, caseId, device)),
  }
}

function endOf(end: ChainEnd | undefined): ChainEnd {
  return end ? { deviceSeq: end.deviceSeq, hash: end.hash } : START
}

async function readLevel(tables: Tables, device: Id): Promise<SavedLevel> {
  const waiting = (await tables.outbox.toCollection().primaryKeys()) as number[]
  if (waiting.length === 0) return 'confirmed'
  const reach = await readReach(tables, device)
  const rows = await tables.log.bulkGet(waiting)
  return rows.some((row) => !row || levelOf(row, device, reach) === 'tablet') ? 'tablet' : 'server'
}

async function readUnsent(tables: Tables, device: Id) {
  const reach = await readReach(tables, device)
  const waiting = (await tables.outbox.toCollection().primaryKeys()) as number[]
  const rows = (await tables.log.bulkGet(waiting)).flatMap((row) =>
    row?.device === device && levelOf(row, device, reach) === 'tablet' ? [row.deviceSeq] : [],
  )
  const head = await readHead(tables)
  const left = await tables.meta.get('left')
  const leftTo = left?.key === 'left' ? left.deviceSeq : 0
  const sentTo = rows.length > 0 ? Math.min(...rows) - 1 : (head?.deviceSeq ?? 0)
  return { after: Math.max(sentTo, leftTo), isLeft: leftTo > 0 }
}
