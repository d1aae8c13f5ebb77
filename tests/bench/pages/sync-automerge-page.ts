import { type AutomergeUrl, Repo } from '@automerge/automerge-repo'
import { BrowserWebSocketClientAdapter } from '@automerge/automerge-repo-network-websocket'
import { IndexedDBStorageAdapter } from '@automerge/automerge-repo-storage-indexeddb'
import { editOf, took } from './sync-work.ts'

// A document a case, and one that lists them; every change is kept and can be read back.

type Case = Record<string, string>

const adapter = { storage: new IndexedDBStorageAdapter('bench-sync') }
let repo: Repo | undefined
const urls: AutomergeUrl[] = []

function opened(server?: string): Repo {
  repo ??= new Repo(adapter)
  if (server && repo.networkSubsystem.adapters.length === 0)
    repo.networkSubsystem.addNetworkAdapter(
      new BrowserWebSocketClientAdapter(server.replace('http', 'ws')) as never,
    )
  return repo
}

window.syncContestant = {
  fill: ({ cases, edits }) =>
    took(async () => {
      const here = opened()
      for (let c = 0; c < cases; c++) {
        const handle = here.create<Case>({ opened: '1' })
        for (let n = 0; n < edits; n++) {
          const { field, text } = editOf(n)
          handle.change((doc) => {
            doc[field] = text
          })
        }
        urls.push(handle.url)
      }
      await here.flush()
    }),
  pushAll: (server) =>
    took(async () => {
      opened(server)
      for (;;) {
        const there = Number(await (await fetch(`${server}/count`)).text())
        if (there >= urls.length) return
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    }),
  invite: async () => JSON.stringify(urls),
  newDevice: async (server, invitation) => {
    const wanted: AutomergeUrl[] = JSON.parse(invitation)
    let entries = 0
    const ms = await took(async () => {
      const here = opened(server)
      const handles = await Promise.all(wanted.map((url) => here.find<Case>(url)))
      for (const handle of handles) entries += (handle.history() ?? []).length
      await here.flush()
    })
    return { ms, cases: wanted.length, entries }
  },
}
