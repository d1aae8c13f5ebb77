import { type Bytes, concatBytes, toUtf8 } from '../lib/bytes.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { openText, sealText } from './primitives.ts'
import type { Space } from './space.ts'

const RECORD_VERSION = 1

/** Views, index shards and drafts: under the vault key, bound to their name and place. Never leave the tablet. */
export async function sealRecord(
  space: Space,
  name: string,
  text: string,
  random: RandomBytes,
): Promise<Bytes> {
  const sealed = await sealText(space.recordKey, text, recordAad(space, name), random)
  return concatBytes(Uint8Array.of(RECORD_VERSION), sealed)
}

export async function openRecord(
  space: Space,
  name: string,
  bytes: Bytes,
): Promise<string | { readonly code: 'damaged' }> {
  if (bytes[0] !== RECORD_VERSION) return { code: 'damaged' }
  const text = await openText(space.recordKey, bytes.subarray(1), recordAad(space, name))
  return text ?? { code: 'damaged' }
}

function recordAad(space: Space, name: string): Bytes {
  return toUtf8(JSON.stringify(['lykta/record/1', space.identity.org, space.name, name]))
}
