import { type Bytes, concatBytes, equalBytes, toUtf8 } from '../lib/bytes.ts'
import { bigEndian, bitsOf, inGroups, signsOf, toBigEndian, typedSigns } from './spoken-bits.ts'

const REQUEST_BYTES = 80
const CHECK_BYTES = 2
const SIGNS = 132

/** A join request that needs no server to be fetched from: all of it, as signs for a picture, a file or patient fingers. */
export async function spokenRequest(
  request: Bytes,
  sha256: (bytes: Bytes) => Promise<Bytes>,
): Promise<string> {
  const whole = concatBytes(request, await checkOf(request, sha256))
  return inGroups(signsOf(bigEndian(whole), SIGNS))
}

/** Whether somebody means to give a whole request and not the short code, right or wrong. */
export function isLongCode(typed: string): boolean {
  return typed.replace(/[\s-]/g, '').length > SIGNS / 2
}

/** Undefined when it is none, or when a sign is wrong. */
export async function heardRequest(
  typed: string,
  sha256: (bytes: Bytes) => Promise<Bytes>,
): Promise<Bytes | undefined> {
  const signs = typedSigns(typed, SIGNS)
  const bits = signs && bitsOf(signs)
  if (!bits || bits >> BigInt(8 * (REQUEST_BYTES + CHECK_BYTES)) !== 0n) return undefined
  const whole = toBigEndian(bits, REQUEST_BYTES + CHECK_BYTES)
  const request = whole.slice(0, REQUEST_BYTES)
  const isWhole = equalBytes(whole.slice(REQUEST_BYTES), await checkOf(request, sha256))
  return isWhole ? request : undefined
}

async function checkOf(request: Bytes, sha256: (bytes: Bytes) => Promise<Bytes>): Promise<Bytes> {
  return (await sha256(concatBytes(toUtf8('lykta/join-request/1'), request))).slice(0, CHECK_BYTES)
}
