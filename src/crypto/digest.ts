import { type Bytes, toHex, toUtf8 } from '../lib/bytes.ts'

/** SHA-256 of a text, as 64 hex digits. Needs no key, so it runs where it is called. */
export async function sha256Hex(text: string): Promise<string> {
  return sha256BytesHex(toUtf8(text))
}

/** SHA-256 of bytes, as 64 hex digits. */
export async function sha256BytesHex(bytes: Bytes): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}
