import { createSHA256 } from 'hash-wasm'
import type { Bytes } from '../lib/bytes.ts'

/**
 * SHA-256 of each. The browser's own is as fast and answers one at a time from another thread: for a thousand short
 * envelopes the way there and back is most of it.
 */
export async function hashAll(items: readonly Bytes[]): Promise<readonly Bytes[]> {
  const hasher = await createSHA256()
  return items.map((item) => new Uint8Array(hasher.init().update(item).digest('binary')))
}
