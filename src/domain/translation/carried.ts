import type { Words } from '../words.ts'
import { choiceKey, sourceTexts, type Translatable } from './source-texts.ts'
import type { Translation } from './translation.ts'

/** As much of a translation as can be shown in a version, and what it lacks there. */
export interface Carried {
  readonly translation: Translation
  /** Texts of the version without a translation, in its order. */
  readonly lacking: readonly Words[]
}

/** What was translated, text by text, as far as it can be known. Undefined: nobody can say. */
export function translatedTexts(
  translation: Translation,
  shipped: Translatable | undefined,
  touched: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const texts = [...(shipped ? sourceTexts(shipped) : [])]
  const { sources } = translation
  // Written before the sources were: where the organisation has had words of its own, they may be what was translated.
  if (!sources) return new Map(texts.filter(([key]) => !touched.has(key.split('/', 1)[0] ?? key)))
  return new Map([
    ...texts,
    ...sources.map(
      ({ item, option, text }) => [option === undefined ? item : choiceKey(item, option), text] as const,
    ),
  ])
}

/**
 * A translation of one version in another: every text whose source is the same, letter by letter. A choice goes with its
 * question, because an answer means what is asked. What cannot be shown to be unchanged is not shown.
 */
export function carriedTo(
  translation: Translation,
  translated: ReadonlyMap<string, string>,
  now: Translatable,
): Carried {
  const texts = sourceTexts(now)
  const isSame = (key: string) => translated.has(key) && translated.get(key) === texts.get(key)
  const items = translation.items
    .filter(({ item }) => isSame(item))
    .map((each) => ({
      ...each,
      options: each.options.filter(({ option }) => isSame(choiceKey(each.item, option))),
    }))
  const said = new Set(
    items.flatMap(({ item, options }) => [item, ...options.map(({ option }) => choiceKey(item, option))]),
  )
  const lacking = [...now.items].flatMap(([item, { words, choices }]) => [
    ...(said.has(item) ? [] : [words]),
    ...[...choices].flatMap(([choice, each]) => (said.has(choiceKey(item, choice)) ? [] : [each])),
  ])
  return { translation: { ...translation, items }, lacking }
}

/** What has to be written down of the sources with a translation: all that is not as it ships in that version. */
export function ownSources(
  { items }: Pick<Translation, 'items'>,
  asHad: Translatable,
  shipped: Translatable | undefined,
): NonNullable<Translation['sources']> {
  const [had, ships] = [sourceTexts(asHad), shipped ? sourceTexts(shipped) : new Map<string, string>()]
  const own = (key: string) => {
    const text = had.get(key)
    return text === undefined || text === ships.get(key) ? [] : [text]
  }
  return items.flatMap(({ item, options }) => [
    ...own(item).map((text) => ({ item, text })),
    ...options.flatMap(({ option }) => own(choiceKey(item, option)).map((text) => ({ item, option, text }))),
  ])
}
