import { fromBase64Url, toBase64Url } from '../lib/base64url.ts'
import { type Bytes, concatBytes } from '../lib/bytes.ts'
import { idBytes, readBytes } from './byte-codec.ts'

/** In the part of an address that never leaves the browser. */
const INVITATION_MARK = '#ga-med.'
const LINK = /#ga-med\.([A-Za-z0-9_-]{22})(?![A-Za-z0-9_-])/
export const SECRET_LENGTH = 16
const SESSION_LENGTH = 16
const SHARE_LENGTH = 32
const PROOF_LENGTH = 32
/** A number that two people say and type. Together with so few tries it is enough. */
const CODE_DIGITS = 8
export const MAX_TRIES = 3
export const INVITATION_LIFE_MS = 12 * 3_600_000

/** What goes back and forth in one try. Each is sealed under what the link says, so the server sees noise. */
export interface Hello {
  readonly session: Bytes
  readonly share: Bytes
}
export interface Answer {
  readonly share: Bytes
  readonly proof: Bytes
  /** Of the organisation, under the new key. */
  readonly sealed: Bytes
}
export interface Request {
  readonly proof: Bytes
  /** The keys of the new tablet, under the new key. */
  readonly sealed: Bytes
}

export function invitationLink(origin: string, secret: Bytes): string {
  return `${origin}/${INVITATION_MARK}${toBase64Url(secret)}`
}

/** The secret in whatever was pasted or opened; undefined when there is none. */
export function secretOfLink(text: string): Bytes | undefined {
  const found = LINK.exec(text)?.[1]
  const secret = found === undefined ? undefined : fromBase64Url(found)
  return secret?.length === SECRET_LENGTH ? secret : undefined
}

/** Eight digits, every number as likely; undefined for the few draws that would make some likelier. */
export function digitsOf(drawn: Uint8Array): string | undefined {
  const most = 10 ** CODE_DIGITS
  const number = drawn.reduce((all, byte) => all * 256 + byte, 0)
  const room = 256 ** drawn.length
  return number < room - (room % most) ? String(number % most).padStart(CODE_DIGITS, '0') : undefined
}

export function typedDigits(typed: string): string | undefined {
  const digits = typed.replace(/[\s-]/g, '')
  return /^\d+$/.test(digits) && digits.length === CODE_DIGITS ? digits : undefined
}

export function encodeHello({ session, share }: Hello): Bytes {
  return concatBytes(session, share)
}
export function parseHello(bytes: Bytes): Hello | undefined {
  const reader = readBytes(bytes)
  const hello = { session: reader.fixed(SESSION_LENGTH), share: reader.fixed(SHARE_LENGTH) }
  return reader.isWhole() ? hello : undefined
}

export function encodeAnswer({ share, proof, sealed }: Answer): Bytes {
  return concatBytes(share, proof, sealed)
}
export function parseAnswer(bytes: Bytes): Answer | undefined {
  if (bytes.length < SHARE_LENGTH + PROOF_LENGTH) return undefined
  return {
    share: bytes.slice(0, SHARE_LENGTH),
    proof: bytes.slice(SHARE_LENGTH, SHARE_LENGTH + PROOF_LENGTH),
    sealed: bytes.slice(SHARE_LENGTH + PROOF_LENGTH),
  }
}

export function encodeRequest({ proof, sealed }: Request): Bytes {
  return concatBytes(proof, sealed)
}
export function parseRequest(bytes: Bytes): Request | undefined {
  if (bytes.length < PROOF_LENGTH) return undefined
  return { proof: bytes.slice(0, PROOF_LENGTH), sealed: bytes.slice(PROOF_LENGTH) }
}

export function encodeOrganisation(org: string): Bytes {
  return idBytes(org)
}
export function parseOrganisation(bytes: Bytes): string | undefined {
  const reader = readBytes(bytes)
  const org = reader.id()
  return reader.isWhole() ? org : undefined
}
