import { type Bytes, concatBytes, equalBytes, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { bigEndian, bitsOf, signsOf, toBigEndian, typedSigns } from './spoken-bits.ts'

type Sha256 = (bytes: Bytes) => Promise<Bytes>

const MAGIC = toUtf8('LYKTA-COPY-1')
const KEY_LENGTH = 32
/** HPKE's encapsulated key, and the content key sealed to the receiver: 32 + 32 + 16. */
const WRAP_LENGTH = 80
/** Nonce, the shortest padded text, tag. */
const LEAST_SEALED = 12 + 256 + 16
/** A case with every document it can hold is a fraction of this. */
export const MAX_COPY_BYTES = 48 * 1024 * 1024
const CHECK_LENGTH = 2
const RECEIVER_SIGNS = Math.ceil((8 * (KEY_LENGTH + CHECK_LENGTH)) / 5)

/** A case on its way to another organisation, sealed to one tablet there. */
export interface CaseCopyFile {
  readonly wrap: Bytes
  readonly sealed: Bytes
}

export type CaseCopyFault = {
  readonly code: 'copy-not-one' | 'copy-damaged' | 'copy-too-large' | 'copy-newer'
}

export function encodeCaseCopy({ wrap, sealed }: CaseCopyFile): Bytes {
  return concatBytes(MAGIC, wrap, sealed)
}

/** Form only. Whether it is whole and for whom it is, the seal says. */
export function parseCaseCopy(bytes: Bytes): Result<CaseCopyFile, CaseCopyFault> {
  if (bytes.length > MAX_COPY_BYTES) return err({ code: 'copy-too-large' })
  const name = bytes.subarray(0, MAGIC.length)
  // All but the last sign: another version of the same.
  if (!equalBytes(name.subarray(0, -1), MAGIC.subarray(0, -1))) return err({ code: 'copy-not-one' })
  if (!equalBytes(name, MAGIC)) return err({ code: 'copy-newer' })
  const wrap = bytes.slice(MAGIC.length, MAGIC.length + WRAP_LENGTH)
  const sealed = bytes.slice(MAGIC.length + WRAP_LENGTH)
  return sealed.length < LEAST_SEALED ? err({ code: 'copy-damaged' }) : ok({ wrap, sealed })
}

/** For whom a copy is sealed; bound into its wrap. */
export function copyInfo(receiver: Bytes): Bytes {
  return concatBytes(toUtf8('lykta/copy/1'), receiver)
}

/**
 * What the sender signs. The receiver is in it, so that nobody who was sent a copy can hand it on as if it had been made
 * for somebody else.
 */
export function copyMessage(receiver: Bytes, bodyHash: Bytes): Bytes {
  return concatBytes(toUtf8('lykta/copy-sign/1'), receiver, bodyHash)
}

/** What the square picture says and a person can type: the key a copy is sealed to, and a check of it. */
export async function receiverSigns(boxPublicKey: Bytes, sha256: Sha256): Promise<string> {
  return signsOf(bigEndian(concatBytes(boxPublicKey, await checkOf(boxPublicKey, sha256))), RECEIVER_SIGNS)
}

/** Undefined for whatever was misread. */
export async function parseReceiverSigns(typed: string, sha256: Sha256): Promise<Bytes | undefined> {
  const signs = typedSigns(typed, RECEIVER_SIGNS)
  const bits = signs === undefined ? undefined : bitsOf(signs)
  // Fifty-five signs are three bits more than there is to say.
  if (bits === undefined || bits >> BigInt(8 * (KEY_LENGTH + CHECK_LENGTH)) !== 0n) return undefined
  const bytes = toBigEndian(bits, KEY_LENGTH + CHECK_LENGTH)
  const key = bytes.slice(0, KEY_LENGTH)
  return equalBytes(await checkOf(key, sha256), bytes.subarray(KEY_LENGTH)) ? key : undefined
}

/** Hash of a public key, of which a few words are said over the telephone. Receivers' and senders' are kept apart. */
export function copyMark(whose: 'receiver' | 'sender', publicKey: Bytes, sha256: Sha256): Promise<Bytes> {
  return sha256(concatBytes(toUtf8(`lykta/copy-mark/1/${whose}`), publicKey))
}

/** Which case a copy becomes: the same on every tablet there, and however often it is opened. */
export async function copiedCaseId(copy: Bytes, org: Bytes, sha256: Sha256): Promise<Bytes> {
  return (await sha256(concatBytes(toUtf8('lykta/copy-case/1'), copy, org))).slice(0, 16)
}

async function checkOf(key: Bytes, sha256: Sha256): Promise<Bytes> {
  return (await sha256(concatBytes(toUtf8('lykta/copy-receiver/1'), key))).slice(0, CHECK_LENGTH)
}
