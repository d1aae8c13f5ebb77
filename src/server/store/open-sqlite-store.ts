import { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '../../lib/result.ts'
import type { FeedStore } from './feed-store.ts'
import type { CallAnswer } from './sqlite-folder.ts'
import type { StoreCall } from './store-call.ts'

/**
 * - `data-taken`: another process has the folder.
 * - `data-newer`: a later version of the server wrote it.
 * - `data-unusable`: it cannot be read or written, or a file in it is damaged.
 */
export type OpenStoreError = { readonly code: 'data-taken' | 'data-newer' | 'data-unusable' }

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** The store for one machine: files in a folder, written by a thread of their own. */
export async function openSqliteStore(folder: string): Promise<Result<FeedStore, OpenStoreError>> {
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData: { folder } })
  const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const opened = await new Promise<{ opened: true } | { opened: false; code: OpenStoreError['code'] }>(
    (resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    },
  )
  if (!opened.opened) {
    await worker.terminate()
    return err({ code: opened.code })
  }
  // From here on a fault of the thread ends the process: whoever starts it again finds everything that was promised.
  worker.removeAllListeners('error')

  const waiting = new Map<number, Waiting>()
  const watchers = new Set<(org: string) => void>()
  let calls = 0
  let isClosed = false
  worker.on('message', ({ n, value, fault }: CallAnswer) => {
    const call = waiting.get(n)
    waiting.delete(n)
    if (fault === undefined) call?.resolve(value)
    else call?.reject(new Error(`the store could not answer: ${fault}`))
  })
  exited.then(() => {
    isClosed = true
    for (const { reject } of waiting.values()) reject(new Error('the store is closed'))
    waiting.clear()
  })

  function ask<N extends StoreCall>(name: N): FeedStore[N] {
    const call = (...args: readonly unknown[]) =>
      new Promise((resolve, reject) => {
        if (isClosed) throw new Error('the store is closed')
        calls += 1
        waiting.set(calls, { resolve, reject })
        worker.postMessage({ n: calls, name, args })
      })
    return call as FeedStore[N]
  }
  function tell(org: string): void {
    for (const changed of watchers) changed(org)
  }

  const [append, appendLog] = [ask('append'), ask('appendLog')]
  return ok({
    readLog: ask('readLog'),
    appendLog: async (entry) => {
      const appended = await appendLog(entry)
      if (appended.ok) tell(entry.org)
      return appended
    },
    readHead: ask('readHead'),
    append: async (batch, logLength) => {
      const appended = await append(batch, logLength)
      if (appended.ok) tell(batch.org)
      return appended
    },
    readPage: ask('readPage'),
    readChain: ask('readChain'),
    putQuarantine: ask('putQuarantine'),
    readQuarantine: ask('readQuarantine'),
    countQuarantine: ask('countQuarantine'),
    putJoin: ask('putJoin'),
    getJoin: ask('getJoin'),
    readSecret: ask('readSecret'),
    meetDevice: ask('meetDevice'),
    readAdmission: ask('readAdmission'),
    noteProof: ask('noteProof'),
    addInvitation: ask('addInvitation'),
    useInvitation: ask('useInvitation'),
    isInvited: ask('isInvited'),
    ping: ask('ping'),
    watch: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    close: async () => {
      worker.postMessage('close')
      await exited
    },
  })
}
