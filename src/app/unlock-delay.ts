const DELAYS_MS = [0, 0, 0, 2_000, 5_000, 15_000, 30_000, 60_000] as const

/**
 * How long to wait after that many wrong passphrases in a row, in milliseconds. It slows a hand, not a disk image
 * (Argon2id does that), so it never deletes anything and never grows past a minute.
 */
export function delayAfter(failures: number): number {
  return DELAYS_MS[Math.min(failures, DELAYS_MS.length - 1)] as number
}
