/** An expected failure is a value with a code; what should be impossible is thrown. */
export type Result<T, E extends Failure = Failure> = Ok<T> | Err<E>
export interface Ok<T> {
  readonly ok: true
  readonly value: T
}
export interface Err<E extends Failure> {
  readonly ok: false
  readonly error: E
}
/** Facts beside the code are counts, sizes, ids and versions; never content, names, keys or addresses. */
export interface Failure {
  readonly code: string
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

export function err<const E extends Failure>(error: E): Err<E> {
  return { ok: false, error }
}
