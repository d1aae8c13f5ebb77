import type { keeping as sv } from '../content/texts/sv/keeping.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import type { StoreStatus } from './desk.ts'
import { loaderOf } from './in-language.ts'

/** What may take away what is saved, the nearest first. */
export type KeepingDoubt = 'home-screen' | 'nearly-full' | 'only-here'
export type KeepingTexts = TextsLike<typeof sv>

/** A weekend, or days in the field, pass without a word. */
const ONLY_HERE_MS = 3 * 24 * 60 * 60_000

export const loadKeepingTexts = loaderOf(
  import.meta.glob<KeepingTexts>('../content/texts/*/keeping.ts', { import: 'keeping' }),
)

/** What has to be said today of what is saved; undefined when nothing speaks against it. */
export function keepingDoubt(
  { isNearlyFull, onlyHere }: Pick<StoreStatus, 'isNearlyFull' | 'onlyHere'>,
  isPassing: boolean,
  nowMs: number,
): KeepingDoubt | undefined {
  if (isPassing) return 'home-screen'
  if (isNearlyFull) return 'nearly-full'
  const sinceMs = onlyHere.oldestWall === undefined ? nowMs : Date.parse(onlyHere.oldestWall)
  return nowMs - sinceMs > ONLY_HERE_MS ? 'only-here' : undefined
}
