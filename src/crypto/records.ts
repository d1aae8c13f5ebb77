import { type Bytes, concatBytes, fromUtf8, toUtf8 } from '../lib/bytes.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { pad, unpad } from '../protocol/padme.ts'
import { openAes, sealAes } from './primitives.ts'
import type { Space } from './space.ts'

const RECORD_VERSION = 1

/** Views, index shards and drafts: under the vault key, bound to their name and place. Never leave the tablet. */
export async function sealRecord(
  space: Space,
  name: string,
  text: string,
  random: RandomBytes,
): Promise<Bytes> {
  const sealed = await sealAes(space.recordKey, pad(toUtf8(text)), recordAad(space, name), random)
  return concatBytes(Uint8Array.of(RECORD_VERSION), sealed)
}

export async function openRecord(
  space: Space,
  name: string,
  bytes: Bytes,
): Promise<string | { readonly code: 'damaged' }> {
  if (bytes[0] !== RECORD_VERSION) return { code: 'damaged' }
  const padded = await openAes(space.recordKey, bytes.slice(1), recordAad(space, name))
  const text = padded && unpad(padded)
  return text?.ok ? fromUtf8(text.value) : { code: 'damaged' }
}

function recordAad(space: Space, name: string): Bytes {
  return toUtf8(JSON.stringify(['lykta/record/1', space.identity.org, space.name, name]))
}
