import type { Id } from '../domain/id.ts'
import type { Bytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'

/** As much of `fetch` as the transport needs; the page's own fits. */
export type HttpFetch = (
  url: string,
  init: {
    readonly method: 'POST'
    readonly headers: Record<string, string>
    readonly body: Bytes
    readonly signal: AbortSignal
    readonly cache: 'no-store'
    readonly credentials: 'omit'
    readonly redirect: 'error'
  },
) => Promise<HttpAnswer>

export interface HttpAnswer {
  readonly status: number
  readonly arrayBuffer: () => Promise<ArrayBuffer>
  readonly body: { readonly getReader: () => ByteStream } | null
}

interface ByteStream {
  readonly read: () => Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>
}

/** What a transport over HTTP is made of. Network, time and chance come from outside. */
export interface HttpPorts {
  /** Scheme, host and port; empty for the server the app came from. */
  readonly origin: string
  readonly identity: { readonly org: Id; readonly device: Id }
  readonly fetch: HttpFetch
  /** Signs `sessionMessage` of this challenge; only whoever holds the keys can. */
  readonly signSession: (challenge: Bytes) => Promise<Result<Bytes>>
  /** Calls back after so long, unless it is cancelled with what it returns. */
  readonly setTimer: (ms: number, then: () => void) => () => void
  readonly clock: () => number
  /** From 0 up to 1, so that tablets that lost the server together do not come back together. */
  readonly chance: () => number
}
