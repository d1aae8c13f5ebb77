import { fromBase64Url, toBase64Url } from '../lib/base64url.ts'
import { type Bytes, toUtf8 } from '../lib/bytes.ts'
import type { Clock, RandomBytes } from '../lib/sources.ts'
import { deriveAesKey, deriveBytes, kdfKey, openAes, openText, sealAes, sealText } from './primitives.ts'
import type { Space } from './space.ts'

export const LOCATIONS_OPEN_MS = 2 * 60_000

/** Runs once after so many milliseconds, unless what it gives back is called first. */
export type After = (ms: number, run: () => void) => () => void

export interface LockTime {
  readonly clock: Clock
  /** Milliseconds that never jump; may stand still while the device sleeps. */
  readonly nowMs: () => number
  readonly after: After
}

/** The second lock. Opened only by a fresh unlock, shut again after two minutes whatever happens. */
export interface LocationLock {
  readonly open: (locationSecret: CryptoKey) => void
  readonly shut: () => void
  /** The key of one case's places, or undefined when the lock is shut. */
  readonly keyFor: (space: Space, caseId: string) => Promise<CryptoKey | undefined>
  /**
   * What all place keys of an organisation come from, to hand to a tablet that is let in; undefined when the lock is
   * shut. Whoever asks for it wipes it.
   */
  readonly rootFor: (space: Space) => Promise<Bytes | undefined>
  /** The root of another organisation under this device's own second lock; undefined when it is shut. */
  readonly sealRoot: (root: Bytes, org: string, random: RandomBytes) => Promise<Bytes | undefined>
}

export function createLocationLock(time: LockTime): LocationLock {
  let opened:
    | { readonly secret: CryptoKey; readonly at: number; readonly atMs: number; readonly cancel: () => void }
    | undefined

  function shut(): void {
    opened?.cancel()
    opened = undefined
  }

  // Two clocks: the wall clock can be set back, and the steady one may stop while the tablet sleeps. Either one shuts.
  function isOver({ at, atMs }: { readonly at: number; readonly atMs: number }): boolean {
    const byWall = time.clock() - at
    return byWall < 0 || byWall >= LOCATIONS_OPEN_MS || time.nowMs() - atMs >= LOCATIONS_OPEN_MS
  }

  function openSecret(): CryptoKey | undefined {
    if (opened && isOver(opened)) shut()
    return opened?.secret
  }

  /** Made of this device's own secret where the organisation began; everywhere else it came with joining. */
  async function rootFor({ identity, places }: Space): Promise<Bytes | undefined> {
    const secret = openSecret()
    if (!secret) return undefined
    if (!places) return deriveBytes(secret, 'lykta/places/own/1', identity.org)
    return openAes(await rootKey(secret, identity.org), places, rootAad(identity.org))
  }

  return {
    open: (secret) => {
      shut()
      // Dropped even if nobody asks again.
      opened = {
        secret,
        at: time.clock(),
        atMs: time.nowMs(),
        cancel: time.after(LOCATIONS_OPEN_MS, shut),
      }
    },
    shut,
    keyFor: async (space, caseId) => {
      const root = await rootFor(space)
      return root && deriveAesKey(await kdfKey(root), 'lykta/location/1', space.identity.org, caseId)
    },
    rootFor,
    sealRoot: async (root, org, random) => {
      const secret = openSecret()
      return secret && sealAes(await rootKey(secret, org), root, rootAad(org), random)
    },
  }
}

// Under its own lock on every tablet: who has one of them and its passphrase has the places, and nobody else.
function rootKey(secret: CryptoKey, org: string): Promise<CryptoKey> {
  return deriveAesKey(secret, 'lykta/places/1', org)
}

function rootAad(org: string): Bytes {
  return toUtf8(JSON.stringify(['lykta/places/1', org]))
}

export async function sealLocation(
  key: CryptoKey,
  caseId: string,
  field: string,
  text: string,
  random: RandomBytes,
): Promise<string> {
  return toBase64Url(await sealText(key, text, locationAad(caseId, field), random))
}

export async function openLocation(
  key: CryptoKey,
  caseId: string,
  field: string,
  sealed: string,
): Promise<string | undefined> {
  const bytes = sealedBytes(sealed)
  return bytes && openText(key, bytes, locationAad(caseId, field))
}

function sealedBytes(sealed: string): Bytes | undefined {
  try {
    return fromBase64Url(sealed)
  } catch {
    // Came in an event, perhaps from another device: as damaged as any other byte that is wrong.
    return undefined
  }
}

function locationAad(caseId: string, field: string): Bytes {
  return toUtf8(JSON.stringify(['lykta/location/1', caseId, field]))
}
