import PouchDB from 'pouchdb-browser'
import { editOf, took } from './sync-work.ts'
import { idOf } from './work.ts'

// One document a case in IndexedDB, replicated to express-pouchdb. Revisions are numbered; only the last one has its text.

const db = new PouchDB('bench-sync')

window.syncContestant = {
  fill: ({ cases, edits }) =>
    took(async () => {
      let docs: Record<string, string>[] = Array.from({ length: cases }, (_, n) => ({ _id: idOf('ca5e', n) }))
      for (let n = -1; n < edits; n++) {
        const { field, text } = editOf(Math.max(0, n))
        if (n >= 0) docs = docs.map((doc) => ({ ...doc, [field]: text }))
        const stored = await db.bulkDocs(docs)
        docs = docs.map((doc, i) => ({ ...doc, _rev: (stored[i] as { rev: string }).rev }))
      }
    }),
  pushAll: (server) => took(() => db.replicate.to(`${server}/bench`, { batch_size: 500 })),
  invite: async () => '',
  newDevice: async (server) => {
    let count = 0
    const ms = await took(async () => {
      await db.replicate.from(`${server}/bench`, { batch_size: 500 })
      count = (await db.allDocs({ include_docs: true })).rows.length
    })
    return { ms, cases: count, entries: count }
  },
}
