import { type Bytes, concatBytes, fromHex, toHex, toUtf8 } from '../lib/bytes.ts'
import { bigEndian, inGroups, signsOf, typedSigns } from './spoken-bits.ts'

/** 80 bits: as many as two people can say and type, and more than anybody can search through. */
const CODE_BYTES = 10
const CODE_LENGTH = 16
const KEY_LENGTH = 32
const ID_LENGTH = 16

/** Who asks to be let in. Public halves only. */
export interface JoinRequest {
  readonly device: string
  readonly signPublicKey: Bytes
  readonly boxPublicKey: Bytes
}

/** Where the new device belongs from now on. */
export interface JoinAnswer {
  readonly org: string
  readonly feed: string
}

export function encodeJoinRequest({ device, signPublicKey, boxPublicKey }: JoinRequest): Bytes {
  return concatBytes(fromHex(device), signPublicKey, boxPublicKey)
}

export function parseJoinRequest(bytes: Bytes): JoinRequest | undefined {
  if (bytes.length !== ID_LENGTH + 2 * KEY_LENGTH) return undefined
  return {
    device: toHex(bytes.subarray(0, ID_LENGTH)),
    signPublicKey: bytes.slice(ID_LENGTH, ID_LENGTH + KEY_LENGTH),
    boxPublicKey: bytes.slice(ID_LENGTH + KEY_LENGTH),
  }
}

export function encodeJoinAnswer({ org, feed }: JoinAnswer): Bytes {
  return concatBytes(fromHex(org), fromHex(feed))
}

export function parseJoinAnswer(bytes: Bytes): JoinAnswer | undefined {
  if (bytes.length !== 2 * ID_LENGTH) return undefined
  return { org: toHex(bytes.subarray(0, ID_LENGTH)), feed: toHex(bytes.subarray(ID_LENGTH)) }
}

/** The code on the new device's screen, made of its keys: a server in between cannot put others in their place. */
export async function joinCodeOf(request: Bytes, sha256: (bytes: Bytes) => Promise<Bytes>): Promise<string> {
  return codeOf(await sha256(concatBytes(toUtf8('lykta/join/1'), request)))
}

/** Under which code the answer lies; only who knows the first can know it. */
export async function answerCodeOf(code: string, sha256: (bytes: Bytes) => Promise<Bytes>): Promise<string> {
  return codeOf(await sha256(toUtf8(`lykta/join-answer/1${code}`)))
}

/** The code on the screen of the one who lets in. An organisation's id is made of its root key, so it proves itself. */
export function organisationCode(org: string): string {
  return codeOf(fromHex(org))
}

/** As it was typed; undefined when it is no code. */
export function parseCode(typed: string, length = CODE_LENGTH): string | undefined {
  return typedSigns(typed, length)
}

/** In groups of four, as it is shown and said. */
export function spokenCode(code: string): string {
  return inGroups(code)
}

/** Sixteen signs of the first ten bytes. */
export function codeOf(bytes: Uint8Array): string {
  return signsOf(bigEndian(bytes.subarray(0, CODE_BYTES)), CODE_LENGTH)
}
