import { type Bytes, joinBytes } from '../lib/bytes.ts'

/** Many byte strings as one, and how long each of them is: a thousand small ones take longer to post than to open. */
export interface Packed {
  readonly bytes: Bytes
  readonly lengths: readonly number[]
}

export function packBytes(items: readonly Bytes[]): Packed {
  return { bytes: joinBytes(items), lengths: items.map(({ length }) => length) }
}
