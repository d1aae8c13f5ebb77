import type { Bytes } from './bytes.ts'

/** Milliseconds since 1970. Handed in, so that tests own time. */
export type Clock = () => number

/** `length` fresh random bytes. Handed in, so that a simulation can be repeated. */
export type RandomBytes = (length: number) => Bytes
