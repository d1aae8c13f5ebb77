import type { RandomBytes } from '../lib/sources.ts'
import { deriveArgon2 } from './argon2.ts'
import type { KdfParams } from './vault-header.ts'

/** The weakest that is ever used, whatever the device: OWASP's first choice for Argon2id (46 MiB, one pass). */
export const MIN_MEMORY_KIB = 47_104
const MEMORY_KIB = 65_536
const AIM_MS = 1_000
const MAX_ITERATIONS = 10

/** About one second of Argon2id on this very device. `nowMs` is a clock that does not jump. */
export async function calibrateKdf(nowMs: () => number, random: RandomBytes): Promise<KdfParams> {
  const onePass = { memoryKiB: MEMORY_KIB, iterations: 1, parallelism: 1 } as const
  const started = nowMs()
  await deriveArgon2(random(16), random(16), onePass)
  const passMs = Math.max(1, nowMs() - started)
  if (passMs > AIM_MS) return { memoryKiB: MIN_MEMORY_KIB, iterations: 1, parallelism: 1 }
  const iterations = Math.min(MAX_ITERATIONS, Math.max(1, Math.round(AIM_MS / passMs)))
  return { ...onePass, iterations }
}
