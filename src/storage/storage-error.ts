import type { Failure } from '../lib/result.ts'

/** The database could not be used. Nothing that was acknowledged before is affected. */
export type DatabaseError =
  | { readonly code: 'storage-full' }
  /** The browser closed the database and several attempts to reopen it failed. */
  | { readonly code: 'database-lost' }
  /** Opened, but what was in it is gone: deleted under our feet. */
  | { readonly code: 'database-vanished' }
  /** Another tab holds the database in an older version and does not let go. */
  | { readonly code: 'database-blocked' }
  /** A newer version of the app has asked for the database in another tab. */
  | { readonly code: 'app-outdated' }
  | { readonly code: 'store-closed' }
  /** `reason` is the name of the browser's error, e.g. DataError. */
  | { readonly code: 'not-saved'; readonly reason: string }

export type SealError = { readonly code: 'sealing-failed'; readonly reason: string }
type CaseUnknown = { readonly code: 'case-unknown' }
/** Only for some, and not for this tablet; or for more than one key can be for. Nothing has been written. */
type CircleError = { readonly code: 'case-restricted' | 'circle-too-many' }
export type SaveError = DatabaseError | SealError | CaseUnknown | CircleError
export type ReadError = DatabaseError | SealError | CaseUnknown

export function sealError(cause: Failure): SealError {
  return { code: 'sealing-failed', reason: cause.code }
}

/** Gone connections come back; everything else is the save's own fault and is not tried again. */
type Fault = DatabaseError | 'connection'

const CONNECTION_ERRORS = new Set([
  'InvalidStateError',
  'UnknownError',
  'AbortError',
  'DatabaseClosedError',
  'OpenFailedError',
  'TimeoutError',
])

/** Dexie wraps the browser's error in `inner`, so the innermost name decides. */
export function faultOf(error: unknown): Fault {
  const names = namesOf(error)
  // Firefox reports a full disk while opening as an inner QuotaExceededError of an abort.
  if (names.includes('QuotaExceededError')) return { code: 'storage-full' }
  const innermost = names.at(-1) ?? 'Error'
  return CONNECTION_ERRORS.has(innermost) ? 'connection' : { code: 'not-saved', reason: innermost }
}

function namesOf(error: unknown): string[] {
  const names: string[] = []
  let current = error
  while (typeof current === 'object' && current !== null && names.length < 8) {
    if ('name' in current) names.push(String(current.name))
    current = 'inner' in current ? current.inner : undefined
  }
  return names
}
