import type { Bytes } from '../lib/bytes.ts'
import type { LockTime } from './locations.ts'

const FRESH_MS = 2 * 60_000

/**
 * The vault secret for the two minutes after an unlock, so that it can be sealed for those who may help when the
 * passphrase is forgotten. Who may is known only once the log has been read. Nothing else can ask for it.
 */
export interface FreshSecret {
  readonly put: (secret: Bytes) => void
  /** A copy; whoever asks wipes it. */
  readonly read: () => Bytes | undefined
  readonly drop: () => void
}

export function createFreshSecret({ nowMs, after }: Pick<LockTime, 'nowMs' | 'after'>): FreshSecret {
  let kept: { readonly secret: Bytes; readonly atMs: number; readonly cancel: () => void } | undefined

  function drop(): void {
    kept?.cancel()
    kept?.secret.fill(0)
    kept = undefined
  }

  return {
    put: (secret) => {
      drop()
      kept = { secret: secret.slice(), atMs: nowMs(), cancel: after(FRESH_MS, drop) }
    },
    read: () => {
      if (kept && nowMs() - kept.atMs >= FRESH_MS) drop()
      return kept?.secret.slice()
    },
    drop,
  }
}
