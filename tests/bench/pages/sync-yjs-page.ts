import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { editOf, took } from './sync-work.ts'
import { idOf } from './work.ts'

// One document with a map for each case, kept by y-indexeddb. What was overwritten is collected: no history.

const doc = new Y.Doc()
const cases = doc.getMap<Y.Map<string>>('cases')
const kept = new IndexeddbPersistence('bench-sync', doc)

/** As one update: what y-indexeddb has on disk when its last transaction is over. */
async function settled(): Promise<void> {
  await kept.whenSynced
  await kept.set('settled', Date.now())
}

window.syncContestant = {
  fill: ({ cases: count, edits }) =>
    took(async () => {
      await kept.whenSynced
      doc.transact(() => {
        for (let n = 0; n < count; n++) cases.set(idOf('ca5e', n), new Y.Map())
      })
      for (let n = 0; n < edits; n++) {
        const { field, text } = editOf(n)
        doc.transact(() => {
          for (const one of cases.values()) one.set(field, text)
        })
      }
      await settled()
    }),
  pushAll: (server) =>
    took(async () => {
      const vector = await (await fetch(`${server}/vector`)).arrayBuffer()
      const update = Y.encodeStateAsUpdate(doc, new Uint8Array(vector))
      const answer = await fetch(`${server}/update`, { method: 'POST', body: update.slice() })
      if (!answer.ok) throw new Error(`expected 200, got ${answer.status}`)
    }),
  invite: async () => '',
  newDevice: async (server) => {
    const ms = await took(async () => {
      await kept.whenSynced
      const vector = Y.encodeStateVector(doc).slice()
      const update = await (await fetch(`${server}/since`, { method: 'POST', body: vector })).arrayBuffer()
      Y.applyUpdate(doc, new Uint8Array(update))
      await settled()
    })
    return { ms, cases: cases.size, entries: cases.size }
  },
}
