import { type Bytes, concatBytes, fromHex, toUtf8 } from '../lib/bytes.ts'

const LABEL = 'lykta/session/1'
/** Random bytes the server asks a device to sign, each time anew. */
export const CHALLENGE_LENGTH = 32

/** What a device signs to open a session: it proves the key, and is of no use anywhere else. */
export function sessionMessage(org: string, device: string, challenge: Bytes): Bytes {
  return concatBytes(toUtf8(LABEL), fromHex(org), fromHex(device), challenge)
}
