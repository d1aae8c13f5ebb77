import { createMergeableStore } from 'tinybase'
import { createIndexedDbPersister } from 'tinybase/persisters/persister-indexed-db'
import { createWsSynchronizer } from 'tinybase/synchronizers/synchronizer-ws-client'
import { editOf, took } from './sync-work.ts'
import { idOf } from './work.ts'

// A mergeable store with a row for each case, saved into IndexedDB as a whole. The last state alone.

const store = createMergeableStore()
// Its way of keeping a mergeable store in a browser is a file of the origin's own; rows are what is compared here.
const persister = createIndexedDbPersister(store as never, 'bench-sync')

async function synced(server: string, isDone: () => boolean): Promise<void> {
  const socket = new WebSocket(`${server.replace('http', 'ws')}/bench`)
  const synchronizer = await createWsSynchronizer(store, socket, 60)
  await synchronizer.startSync()
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 5))
  await synchronizer.destroy()
}

window.syncContestant = {
  fill: ({ cases, edits }) =>
    took(async () => {
      for (let n = -1; n < edits; n++) {
        const { field, text } = editOf(Math.max(0, n))
        store.transaction(() => {
          for (let c = 0; c < cases; c++)
            store.setCell('cases', idOf('ca5e', c), n < 0 ? 'opened' : field, n < 0 ? '1' : text)
        })
      }
      await persister.save()
    }),
  pushAll: (server) =>
    took(async () => {
      // The server has it when another client would be given it; it is asked over HTTP, beside the socket.
      const rows = store.getRowCount('cases')
      let there = 0
      const polling = setInterval(async () => {
        there = Number(await (await fetch(`${server}/count`)).text())
      }, 20)
      await synced(server, () => there >= rows)
      clearInterval(polling)
    }),
  invite: async () => String(store.getRowCount('cases')),
  newDevice: async (server, expected) => {
    const ms = await took(async () => {
      await synced(server, () => store.getRowCount('cases') >= Number(expected))
      await persister.save()
    })
    const count = store.getRowCount('cases')
    return { ms, cases: count, entries: count }
  },
}
