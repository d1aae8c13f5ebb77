import { fromBase64Url, toBase64Url } from '../lib/base64url.ts'
import { type Bytes, fromUtf8, toUtf8 } from '../lib/bytes.ts'
import type { Clock, RandomBytes } from '../lib/sources.ts'
import { pad, unpad } from '../protocol/padme.ts'
import { aesKey, hkdf, openAes, sealAes } from './primitives.ts'
import type { Space } from './space.ts'

export const LOCATIONS_OPEN_MS = 2 * 60_000

/** The second lock. Opened only by a fresh unlock, shut again after two minutes whatever happens. */
export interface LocationLock {
  readonly open: (locationSecret: Bytes) => void
  readonly shut: () => void
  /** The key of one case's places, or undefined when the lock is shut. */
  readonly keyFor: (space: Space, caseId: string) => Promise<CryptoKey | undefined>
}

export function createLocationLock(clock: Clock): LocationLock {
  let secret: Bytes | undefined
  let until = 0

  function shut(): void {
    secret?.fill(0)
    secret = undefined
  }

  return {
    open: (fresh) => {
      shut()
      secret = fresh
      until = clock() + LOCATIONS_OPEN_MS
    },
    shut,
    keyFor: async (space, caseId) => {
      if (clock() >= until) shut()
      if (!secret) return undefined
      return aesKey(await hkdf(secret, 'lykta/location/1', space.identity.org, caseId))
    },
  }
}

export async function sealLocation(
  key: CryptoKey,
  caseId: string,
  field: string,
  text: string,
  random: RandomBytes,
): Promise<string> {
  return toBase64Url(await sealAes(key, pad(toUtf8(text)), locationAad(caseId, field), random))
}

export async function openLocation(
  key: CryptoKey,
  caseId: string,
  field: string,
  sealed: string,
): Promise<string | undefined> {
  const padded = await openAes(key, fromBase64Url(sealed), locationAad(caseId, field))
  const text = padded && unpad(padded)
  return text?.ok ? fromUtf8(text.value) : undefined
}

function locationAad(caseId: string, field: string): Bytes {
  return toUtf8(JSON.stringify(['lykta/location/1', caseId, field]))
}
