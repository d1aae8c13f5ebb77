import { argon2id } from 'hash-wasm'
import type { RandomBytes } from '../lib/sources.ts'
import type { KdfParams } from './vault-header.ts'

/** The weakest that is ever used, whatever the device: OWASP's first choice for Argon2id (46 MiB, one pass). */
export const MIN_MEMORY_KIB = 47_104
const MEMORY_KIB = 65_536
const AIM_MS = 1_000
const MAX_ITERATIONS = 10

/** About one second of Argon2id on this very device. `nowMs` is a clock that does not jump. */
export async function calibrateKdf(nowMs: () => number, random: RandomBytes): Promise<KdfParams> {
  const started = nowMs()
  await argon2id({
    password: random(16),
    salt: random(16),
    memorySize: MEMORY_KIB,
    iterations: 1,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  })
  const passMs = Math.max(1, nowMs() - started)
  if (passMs > AIM_MS) return { memoryKiB: MIN_MEMORY_KIB, iterations: 1, parallelism: 1 }
  const iterations = Math.min(MAX_ITERATIONS, Math.max(1, Math.round(AIM_MS / passMs)))
  return { memoryKiB: MEMORY_KIB, iterations, parallelism: 1 }
}
