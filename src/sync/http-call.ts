import type { Bytes } from '../lib/bytes.ts'
import { fromUtf8, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { TransportCode } from '../protocol/transport.ts'
import { WIRE_TYPE, type WireError } from '../protocol/wire.ts'
import { FailureAnswer } from '../protocol/wire-answers.ts'
import type { HttpAnswer, HttpPorts } from './http-ports.ts'

/** Short messages: a tablet with a signal but no network gives up soon enough to say so. */
export const SHORT_CALL_MS = 15_000
/** A full batch or page at 150 kbit/s. */
export const LONG_CALL_MS = 90_000

export type CallError =
  | { readonly code: TransportCode | 'session-needed' }
  | { readonly code: 'gap' | 'fork'; readonly deviceSeq: number }
  | { readonly code: 'log-moved'; readonly length: number }
  | { readonly code: 'diverged' }

const PLAIN_CODES = [
  'busy',
  'not-admitted',
  'org-unknown',
  'newer',
  'refused',
  'session-needed',
  'diverged',
  'proof-needed',
  'invitation-needed',
  'provider-down',
  'proof-code-wrong',
  'proof-other-person',
  'invitation-unknown',
] as const

/** One request and its whole answer, within the time. */
export async function callServer<T>(
  ports: HttpPorts,
  call: {
    readonly route: string
    readonly body: Bytes
    readonly token: string | undefined
    readonly timeoutMs: number
    readonly decode: (bytes: Bytes) => Result<T, WireError>
  },
): Promise<Result<T, CallError>> {
  const abort = new AbortController()
  const cancel = ports.setTimer(call.timeoutMs, () => abort.abort())
  try {
    const answer = await ports.fetch(ports.origin + call.route, requestOf(call, abort.signal))
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (answer.status < 200 || answer.status > 299) return err(failureOf(answer, bytes))
    const decoded = call.decode(bytes)
    // A page of somebody's Wi-Fi, or a proxy's: no answer of ours.
    return decoded.ok ? ok(decoded.value) : err({ code: 'unreachable' })
  } catch {
    // fetch tells no reasons apart, and all of them mean the same here: later.
    return err({ code: 'unreachable' })
  } finally {
    cancel()
  }
}

export function requestOf(
  call: { readonly body: Bytes; readonly token: string | undefined },
  signal: AbortSignal,
): Parameters<HttpPorts['fetch']>[1] {
  return {
    method: 'POST',
    headers: {
      'content-type': WIRE_TYPE,
      ...(call.token === undefined ? {} : { authorization: call.token }),
    },
    body: call.body,
    signal,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
  }
}

/** What the server said, as far as it is one of its own words; else what its status means. */
export function failureOf({ status }: Pick<HttpAnswer, 'status'>, bytes: Bytes): CallError {
  const said = FailureAnswer.safeParse(parseJson(bytes))
  const { code, deviceSeq, length } = said.success ? said.data : { code: '' }
  if ((code === 'gap' || code === 'fork') && deviceSeq !== undefined) return { code, deviceSeq }
  if (code === 'log-moved' && length !== undefined) return { code, length }
  const plain = PLAIN_CODES.find((known) => known === code)
  if (plain) return { code: plain }
  if (status === 401) return { code: 'session-needed' }
  if (status === 429 || status >= 500) return { code: 'busy' }
  return { code: said.success && status !== 404 ? 'refused' : 'unreachable' }
}

function parseJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(fromUtf8(bytes))
  } catch {
    // Not ours; the status has to do.
    return undefined
  }
}

export const NO_BYTES: Bytes = toUtf8('')
