import { err, type Result } from '../lib/result.ts'
import { type CryptoClient, clientOver } from './crypto-client.ts'

export type { CryptoClient } from './crypto-client.ts'

interface Reply {
  readonly n: number
  readonly result: Result<unknown>
}

// Written out: see read-vault-header.ts.
function isReply(data: unknown): data is Reply {
  const { n, result } = (data ?? {}) as { readonly n?: unknown; readonly result?: unknown }
  const { ok, error } = (result ?? {}) as {
    readonly ok?: unknown
    readonly error?: { readonly code?: unknown }
  }
  return typeof n === 'number' && (ok === true || (ok === false && typeof error?.code === 'string'))
}

/** Starts the one worker that holds keys. A worker that dies answers every waiting request with a code. */
export function openCryptoWorker(): CryptoClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  let count = 0
  let closed = false

  function endAll(code: string): void {
    closed = true
    // Also after an error: a worker nobody can reach any more would go on holding the keys.
    worker.terminate()
    for (const answer of waiting.values()) answer(err({ code }))
    waiting.clear()
  }

  worker.onmessage = (event: MessageEvent<unknown>) => {
    const reply = event.data
    if (!isReply(reply)) return
    waiting.get(reply.n)?.(reply.result)
    waiting.delete(reply.n)
  }
  worker.onerror = () => endAll('crypto-stopped')
  worker.onmessageerror = () => endAll('crypto-stopped')

  return clientOver(
    (name, input) => {
      if (closed) return Promise.resolve(err({ code: 'crypto-closed' }))
      return new Promise((resolve) => {
        const n = ++count
        waiting.set(n, resolve)
        try {
          worker.postMessage({ n, name, input })
        } catch {
          // Not cloneable. The browser's text may quote what it was, so only the code goes on.
          waiting.delete(n)
          resolve(err({ code: 'crypto-malformed-request' }))
        }
      })
    },
    () => endAll('crypto-closed'),
  )
}
