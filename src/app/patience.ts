import type { CryptoClient } from '../crypto/client.ts'
import { err, type Failure, type Result } from '../lib/result.ts'
import type { Clock } from '../lib/sources.ts'
import { delayAfter } from './unlock-delay.ts'

/** What is remembered of wrong passphrases, beside the vault: a page that is loaded again must not begin anew. */
export interface WrongTries {
  readonly count: number
  /** When the last one was, in milliseconds since 1970 by the tablet's own clock. */
  readonly at: number
}

export interface Patience {
  /** Milliseconds to wait before the next try. */
  readonly waitMs: () => number
  readonly forget: () => void
  /** The same client, which tries no passphrase before its time. */
  readonly over: (client: CryptoClient) => CryptoClient
}

/**
 * Slows a hand that tries passphrases, wherever they are asked for: at the door, for the places, for a new passphrase.
 * What the tablet itself opens (finger or face) waits for nothing.
 */
export function createPatience(
  clock: Clock,
  tries: { readonly get: () => WrongTries; readonly set: (tries: WrongTries) => void },
): Patience {
  function waitMs(): number {
    const { count, at } = tries.get()
    const now = clock()
    // A clock that was set back would make a minute last for years.
    if (count > 0 && at > now) tries.set({ count, at: now })
    return Math.max(0, Math.min(at, now) + delayAfter(count) - now)
  }
  function forget(): void {
    if (tries.get().count > 0) tries.set({ count: 0, at: 0 })
  }
  async function attempt<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    if (waitMs() > 0) return err({ code: 'patience' })
    const tried: Result<T, Failure> = await work()
    if (tried.ok) forget()
    else if (tried.error.code === 'wrong-passphrase') tries.set({ count: tries.get().count + 1, at: clock() })
    return tried
  }
  return {
    waitMs,
    forget,
    over: (client) => ({
      ...client,
      unlock: (asked) => ('passphrase' in asked ? attempt(() => client.unlock(asked)) : client.unlock(asked)),
      unlockLocations: (asked) =>
        'passphrase' in asked ? attempt(() => client.unlockLocations(asked)) : client.unlockLocations(asked),
      changePassphrase: (asked) => attempt(() => client.changePassphrase(asked)),
      addPrfSlot: (asked) => attempt(() => client.addPrfSlot(asked)),
    }),
  }
}

/** As it is kept: `3 1764163200000`. Anything else counts as no tries, except the bare count of an older version. */
export function parseWrongTries(kept: string | null): WrongTries {
  const [count = 0, at = 0] = (kept ?? '').split(' ').map(Number)
  return Number.isSafeInteger(count) && count > 0 && Number.isSafeInteger(at)
    ? { count, at }
    : { count: 0, at: 0 }
}

export function writeWrongTries({ count, at }: WrongTries): string {
  return `${count} ${at}`
}
