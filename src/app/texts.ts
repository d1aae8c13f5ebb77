import { type ReadonlySignal, signal } from '@preact/signals'
import type { door as svDoor } from '../content/texts/sv/door.ts'
import type { inside as svInside } from '../content/texts/sv/inside.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'

export type Locale = 'sv' | 'en'
export type DoorTexts = TextsLike<typeof svDoor>
export type InsideTexts = TextsLike<typeof svInside>

/** Languages there are, each named in itself. Adding one is a folder of texts and a line here. */
export const LOCALES: readonly { readonly id: Locale; readonly name: string }[] = [
  { id: 'sv', name: 'Svenska' },
  { id: 'en', name: 'English' },
]

export interface Texts {
  readonly locale: ReadonlySignal<Locale>
  /** What the lock screen needs; there before the first render. */
  readonly door: ReadonlySignal<DoorTexts>
  /** The rest; there before the first screen behind the lock. */
  readonly inside: ReadonlySignal<InsideTexts | undefined>
  readonly loadInside: () => Promise<void>
  readonly change: (locale: Locale) => Promise<void>
}

/** Loads one language at a time. The choice of language is no secret and is kept where the browser keeps small things. */
export async function openTexts(kept: {
  readonly get: () => string | null
  readonly set: (locale: Locale) => void
}): Promise<Texts> {
  const first: Locale = kept.get() === 'en' ? 'en' : 'sv'
  const locale = signal<Locale>(first)
  const door = signal<DoorTexts>(await loadDoor(first))
  const inside = signal<InsideTexts | undefined>(undefined)
  return {
    locale,
    door,
    inside,
    loadInside: async () => {
      inside.value ??= await loadInside(locale.peek())
    },
    change: async (next) => {
      const [nextDoor, nextInside] = await Promise.all([loadDoor(next), inside.peek() && loadInside(next)])
      door.value = nextDoor
      inside.value = nextInside
      locale.value = next
      kept.set(next)
    },
  }
}

async function loadDoor(locale: Locale): Promise<DoorTexts> {
  if (locale === 'en') return (await import('../content/texts/en/door.ts')).door
  return (await import('../content/texts/sv/door.ts')).door
}

async function loadInside(locale: Locale): Promise<InsideTexts> {
  if (locale === 'en') return (await import('../content/texts/en/inside.ts')).inside
  return (await import('../content/texts/sv/inside.ts')).inside
}
