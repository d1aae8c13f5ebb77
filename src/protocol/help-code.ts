import { type Bytes, concatBytes, toUtf8 } from '../lib/bytes.ts'
import { bigEndian, bitsOf, inGroups, signsOf, toBigEndian, typedSigns } from './spoken-bits.ts'

type Sha256 = (bytes: Bytes) => Promise<Bytes>

const NONCE_BYTES = 8
const ASK_SIGNS = 16
const KEY_BYTES = 16
const ANSWER_SIGNS = 28
const ANSWER_CHECK_BITS = 12n

/**
 * What the tablet with the forgotten passphrase shows: the nonce of its helpers' slots and two check bytes. Not secret:
 * without an admin's tablet it opens nothing.
 */
export async function askCodeOf(nonce: Bytes, sha256: Sha256): Promise<string> {
  return inGroups(signsOf(bigEndian(concatBytes(nonce, await checkOf('ask', nonce, sha256))), ASK_SIGNS))
}

/** Undefined for whatever was misread. */
export async function parseAskCode(typed: string, sha256: Sha256): Promise<Bytes | undefined> {
  const signs = typedSigns(typed, ASK_SIGNS)
  if (!signs) return undefined
  const nonce = toBigEndian(bitsOf(signs), NONCE_BYTES + 2).slice(0, NONCE_BYTES)
  return (await askCodeOf(nonce, sha256)) === inGroups(signs) ? nonce : undefined
}

/** What opens that one lock once: 128 bits and 12 that find a slip. */
export async function answerOf(key: Bytes, sha256: Sha256): Promise<string> {
  const check = bigEndian(await checkOf('answer', key, sha256)) >> 4n
  return inGroups(signsOf((bigEndian(key) << ANSWER_CHECK_BITS) | check, ANSWER_SIGNS))
}

export async function parseAnswer(typed: string, sha256: Sha256): Promise<Bytes | undefined> {
  const signs = typedSigns(typed, ANSWER_SIGNS)
  if (!signs) return undefined
  const key = toBigEndian(bitsOf(signs) >> ANSWER_CHECK_BITS, KEY_BYTES)
  return (await answerOf(key, sha256)) === inGroups(signs) ? key : undefined
}

async function checkOf(kind: 'ask' | 'answer', bytes: Bytes, sha256: Sha256): Promise<Bytes> {
  return (await sha256(concatBytes(toUtf8(`lykta/help-${kind}/1`), bytes))).slice(0, 2)
}
