import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Bytes, concatBytes, fromHex, toHex, toUtf8 } from '../lib/bytes.ts'
import { readBytes, uint64 } from '../protocol/byte-codec.ts'
import { CHALLENGE_LENGTH } from '../protocol/session.ts'

/** Time enough to sign on a slow tablet, and no more. */
const CHALLENGE_LIFE_MS = 60_000
const CHALLENGE_MAC_LENGTH = 16
const TOKEN_LENGTH = 16 + 16 + 8 + 1 + 32
/** By the byte in the token. */
const HELD_BACK = [undefined, 'proof-needed', 'invitation-needed'] as const

/** Why nothing new is given out to a device during this session; what it brings is taken all the same. */
export type HeldBack = NonNullable<(typeof HELD_BACK)[number]>

/** A device that has proved its key. What it may do is for the log to say, at every call anew. */
export interface Caller {
  readonly org: string
  readonly device: string
}

export interface SessionCaller extends Caller {
  readonly untilMs: number
  readonly heldBack: HeldBack | undefined
}

/**
 * Challenges and tokens that prove themselves: nothing is kept for them, so that any process of this server can read
 * what another has given out.
 */
export interface SessionTokens {
  readonly newChallenge: (caller: Caller) => Bytes
  readonly isOurs: (caller: Caller, challenge: Bytes) => boolean
  readonly issue: (caller: Caller, heldBack?: HeldBack) => Bytes
  /** Undefined when it was not issued here, or has ended. */
  readonly read: (token: Bytes) => SessionCaller | undefined
}

export function openSessionTokens(secret: Bytes, nowMs: () => number, lifeMs: number): SessionTokens {
  const mac = (label: string, bytes: Bytes) =>
    new Uint8Array(createHmac('sha256', secret).update(toUtf8(label)).update(bytes).digest())
  const challengeMac = ({ org, device }: Caller, start: Bytes) =>
    mac('lykta/challenge/1', concatBytes(fromHex(org), fromHex(device), start)).slice(0, CHALLENGE_MAC_LENGTH)

  return {
    newChallenge: (caller) => {
      const random = new Uint8Array(randomBytes(CHALLENGE_LENGTH - 8 - CHALLENGE_MAC_LENGTH))
      const start = concatBytes(uint64(nowMs() + CHALLENGE_LIFE_MS), random)
      return concatBytes(start, challengeMac(caller, start))
    },
    isOurs: (caller, challenge) => {
      if (challenge.length !== CHALLENGE_LENGTH) return false
      const start = challenge.slice(0, CHALLENGE_LENGTH - CHALLENGE_MAC_LENGTH)
      const isMade = timingSafeEqual(challengeMac(caller, start), challenge.subarray(start.length))
      return isMade && readBytes(start.slice(0, 8)).uint64() > nowMs()
    },
    issue: ({ org, device }, heldBack) => {
      const held = Uint8Array.of(HELD_BACK.indexOf(heldBack))
      const start = concatBytes(fromHex(org), fromHex(device), uint64(nowMs() + lifeMs), held)
      return concatBytes(start, mac('lykta/token/1', start))
    },
    read: (token) => {
      if (token.length !== TOKEN_LENGTH) return undefined
      const start = token.slice(0, TOKEN_LENGTH - 32)
      if (!timingSafeEqual(mac('lykta/token/1', start), token.subarray(start.length))) return undefined
      const untilMs = readBytes(start.slice(32, 40)).uint64()
      return untilMs > nowMs()
        ? {
            org: toHex(start.subarray(0, 16)),
            device: toHex(start.subarray(16, 32)),
            untilMs,
            heldBack: HELD_BACK[start[40] ?? 0],
          }
        : undefined
    },
  }
}
