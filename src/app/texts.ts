import { type ReadonlySignal, signal } from '@preact/signals'
import type { door as svDoor } from '../content/texts/sv/door.ts'
import type { inside as svInside } from '../content/texts/sv/inside.ts'
import type { work as svWork } from '../content/texts/sv/work.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'

export type Locale = 'sv' | 'en'
export type DoorTexts = TextsLike<typeof svDoor>
export type ListTexts = TextsLike<typeof svInside>
export type InsideTexts = ListTexts & TextsLike<typeof svWork>

/** Languages there are, each named in itself. Adding one is a folder of texts and a line here. */
export const LOCALES: readonly { readonly id: Locale; readonly name: string }[] = [
  { id: 'sv', name: 'Svenska' },
  { id: 'en', name: 'English' },
]

export interface Texts {
  readonly locale: ReadonlySignal<Locale>
  /** What the lock screen needs; there before the first render. */
  readonly door: ReadonlySignal<DoorTexts>
  /** Lists and saving; there before the first screen behind the lock. */
  readonly lists: ReadonlySignal<ListTexts | undefined>
  readonly loadLists: () => Promise<void>
  /** Everything; there before any screen but the lists. */
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
  const lists = signal<ListTexts | undefined>(undefined)
  const inside = signal<InsideTexts | undefined>(undefined)
  return {
    locale,
    door,
    lists,
    inside,
    loadLists: async () => {
      lists.value ??= await loadLists(locale.peek())
    },
    loadInside: async () => {
      inside.value ??= await loadInside(locale.peek())
    },
    change: async (next) => {
      const [nextDoor, nextLists, nextInside] = await Promise.all([
        loadDoor(next),
        lists.peek() && loadLists(next),
        inside.peek() && loadInside(next),
      ])
      door.value = nextDoor
      lists.value = nextLists
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

async function loadLists(locale: Locale): Promise<ListTexts> {
  if (locale === 'en') return (await import('../content/texts/en/inside.ts')).inside
  return (await import('../content/texts/sv/inside.ts')).inside
}

async function loadInside(locale: Locale): Promise<InsideTexts> {
  const lists = await loadLists(locale)
  if (locale === 'en') return { ...lists, ...(await import('../content/texts/en/work.ts')).work }
  return { ...lists, ...(await import('../content/texts/sv/work.ts')).work }
}
