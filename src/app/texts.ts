import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Language } from '../content/texts/language.ts'
import type { door as svDoor } from '../content/texts/sv/door.ts'
import type { inside as svInside } from '../content/texts/sv/inside.ts'
import type { work as svWork } from '../content/texts/sv/work.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import { inLanguage, loaderOf, tagsOf } from './in-language.ts'

/** What instruments, measures and laws are written in; dates and numbers follow it. */
export type Locale = Language['content']
export type DoorTexts = TextsLike<typeof svDoor>
export type ListTexts = TextsLike<typeof svInside>
export type InsideTexts = ListTexts & TextsLike<typeof svWork>

const OWN_WORDS = import.meta.glob<Language>('../content/texts/*/language.ts', {
  import: 'language',
  eager: true,
})

/** Languages there are, each named in itself, Swedish first. Adding one is a folder of texts and nothing here. */
export const LANGUAGES: readonly { readonly id: string; readonly name: string }[] = tagsOf(OWN_WORDS)
  .map((id) => ({ id, name: inLanguage(OWN_WORDS, id).name }))
  .sort((one, other) => Number(other.id === 'sv') - Number(one.id === 'sv'))

/** Round and round, for a button with room for one. */
export function nextLanguage(language: string): { readonly id: string; readonly name: string } {
  const at = LANGUAGES.findIndex(({ id }) => id === language)
  const next = LANGUAGES[(at + 1) % LANGUAGES.length]
  if (!next) throw new Error('expected a language')
  return next
}

export interface Texts {
  /** The folder that the app speaks from. */
  readonly language: ReadonlySignal<string>
  readonly locale: ReadonlySignal<Locale>
  /** What the lock screen needs; there before the first render. */
  readonly door: ReadonlySignal<DoorTexts>
  /** Lists and saving; there before the first screen behind the lock. */
  readonly lists: ReadonlySignal<ListTexts | undefined>
  readonly loadLists: () => Promise<void>
  /** Everything; there before any screen but the lists. */
  readonly inside: ReadonlySignal<InsideTexts | undefined>
  readonly loadInside: () => Promise<void>
  readonly change: (language: string) => Promise<void>
}

/** Loads one language at a time. The choice of language is no secret and is kept where the browser keeps small things. */
export async function openTexts(kept: {
  readonly get: () => string | null
  readonly set: (language: string) => void
}): Promise<Texts> {
  const asked = kept.get()
  const first = LANGUAGES.find(({ id }) => id === asked)?.id ?? 'sv'
  const language = signal(first)
  const locale = computed<Locale>(() => inLanguage(OWN_WORDS, language.value).content)
  const door = signal<DoorTexts>(await loadDoor(first))
  const lists = signal<ListTexts | undefined>(undefined)
  const inside = signal<InsideTexts | undefined>(undefined)
  return {
    language,
    locale,
    door,
    lists,
    inside,
    loadLists: async () => {
      lists.value ??= await loadLists(language.peek())
    },
    loadInside: async () => {
      inside.value ??= await loadInside(language.peek())
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
      language.value = next
      kept.set(next)
    },
  }
}

const loadDoor = loaderOf(import.meta.glob<DoorTexts>('../content/texts/*/door.ts', { import: 'door' }))

const loadLists = loaderOf(import.meta.glob<ListTexts>('../content/texts/*/inside.ts', { import: 'inside' }))

async function loadInside(language: string): Promise<InsideTexts> {
  const folders = import.meta.glob<TextsLike<typeof svWork>>('../content/texts/*/work.ts', { import: 'work' })
  const [lists, work] = await Promise.all([loadLists(language), inLanguage(folders, language)()])
  return { ...lists, ...work }
}
