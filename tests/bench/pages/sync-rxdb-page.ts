import { createRxDatabase, type RxCollection } from 'rxdb/plugins/core'
import { replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { editOf, took } from './sync-work.ts'
import { idOf } from './work.ts'

// One document a case, the free storage for browsers, and its own replication over plain HTTP. The last state alone.

const fields = Object.fromEntries(Array.from({ length: 19 }, (_, n) => [`q${n}`, { type: 'string' }]))
const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 32 }, ...fields },
  required: ['id'],
} as const

let cases: RxCollection | undefined

async function opened(): Promise<RxCollection> {
  if (cases) return cases
  const database = await createRxDatabase({
    name: 'bench-sync',
    storage: getRxStorageDexie(),
    multiInstance: false,
  })
  const collections = await database.addCollections({ cases: { schema } })
  cases = collections.cases as RxCollection
  return cases
}

async function post(url: string, body: unknown): Promise<never> {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
  return (await answer.json()) as never
}

async function replicate(server: string): Promise<void> {
  const replication = replicateRxCollection({
    collection: await opened(),
    replicationIdentifier: 'bench',
    live: false,
    push: { batchSize: 500, handler: (rows) => post(`${server}/push`, rows) },
    pull: {
      batchSize: 1_000,
      handler: (checkpoint, batchSize) => post(`${server}/pull`, { checkpoint, batchSize }),
    },
  })
  await replication.awaitInitialReplication()
  await replication.cancel()
}

window.syncContestant = {
  fill: async ({ cases: count, edits }) => {
    const collection = await opened()
    return took(async () => {
      await collection.bulkInsert(Array.from({ length: count }, (_, n) => ({ id: idOf('ca5e', n) })))
      const docs = await collection.find().exec()
      for (let n = 0; n < edits; n++) {
        const { field, text } = editOf(n)
        await collection.bulkUpsert(
          docs.map((doc) => ({ ...doc.getLatest().toMutableJSON(), [field]: text })),
        )
      }
    })
  },
  pushAll: (server) => took(() => replicate(server)),
  invite: async () => '',
  newDevice: async (server) => {
    let count = 0
    const ms = await took(async () => {
      await replicate(server)
      count = (await (await opened()).find().exec()).length
    })
    return { ms, cases: count, entries: count }
  },
}
