import * as z from 'zod/mini'
import { toHex } from '../lib/bytes.ts'
import type { RandomBytes } from '../lib/sources.ts'

/** 16 random bytes as 32 lower-case hex digits. Names every case, event, device, person, assessment and measure. */
export const Id = z.string().check(z.regex(/^[0-9a-f]{32}$/))
export type Id = z.infer<typeof Id>

export function newId(random: RandomBytes): Id {
  return toHex(random(16))
}
