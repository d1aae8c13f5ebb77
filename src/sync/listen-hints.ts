import { fromUtf8 } from '../lib/bytes.ts'
import { err, ok } from '../lib/result.ts'
import { feedRequest, ROUTES } from '../protocol/wire.ts'
import { failureOf, requestOf } from './http-call.ts'
import type { HttpPorts } from './http-ports.ts'
import type { HttpSession } from './http-session.ts'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 300_000
/** The server says something every 25 seconds; a line silent for this long is dead and does not know it. */
const SILENT_MS = 60_000

/**
 * Keeps one line open on which the server says that something may be new. A line that breaks is opened again after a
 * wait that doubles; each time it opens there is a hint, for what was said while it was down.
 */
export function listenForHints(
  ports: HttpPorts,
  session: HttpSession,
  feed: string,
  hint: () => void,
): () => void {
  let isStopped = false
  let waitMs = FIRST_WAIT_MS
  let abort = new AbortController()
  let cancelWait = () => {}

  async function keepOpen(): Promise<void> {
    while (!isStopped) {
      abort = new AbortController()
      await session.use(openLine)
      if (isStopped) return
      const ms = waitMs * (0.5 + ports.chance())
      waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2)
      await new Promise<void>((resolve) => {
        const cancel = ports.setTimer(ms, resolve)
        cancelWait = () => {
          cancel()
          resolve()
        }
      })
    }
  }

  async function openLine(token: string) {
    let cancelSilence = ports.setTimer(SILENT_MS, () => abort.abort())
    try {
      const request = requestOf({ body: feedRequest.encode({ feed }), token }, abort.signal)
      const answer = await ports.fetch(ports.origin + ROUTES.events, request)
      if (answer.status !== 200 || !answer.body)
        return err(failureOf(answer, new Uint8Array(await answer.arrayBuffer())))
      const reader = answer.body.getReader()
      for (;;) {
        const { done, value } = await reader.read()
        if (done || isStopped) return ok(undefined)
        cancelSilence()
        cancelSilence = ports.setTimer(SILENT_MS, () => abort.abort())
        // Only lines that begin with "data:" speak; the others keep the line awake.
        if (value && fromUtf8(value).includes('data:')) {
          waitMs = FIRST_WAIT_MS
          hint()
        }
      }
    } catch {
      // The line broke, as lines do. The next one is opened after the wait.
      return ok(undefined)
    } finally {
      cancelSilence()
    }
  }

  keepOpen()
  return () => {
    isStopped = true
    abort.abort()
    cancelWait()
  }
}
