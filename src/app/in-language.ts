/** What `import.meta.glob` finds of one kind of texts: by path, one folder for each language; the texts, or how they load. */
export type ByFolder<T> = Readonly<Record<string, T>>

/**
 * The texts of one language out of all there are. Which languages those are is read from the folders, here and nowhere
 * else: adding one is adding a folder. A tag that no folder has is Swedish.
 */
export function inLanguage<T>(folders: ByFolder<T>, language: string): T {
  const of = (tag: string) => Object.entries(folders).find(([path]) => path.split('/').at(-2) === tag)?.[1]
  const found = of(language) ?? of('sv')
  if (found === undefined) throw new Error('expected texts in Swedish')
  return found
}

/** Loads one kind of texts in the language that is asked for. */
export function loaderOf<T>(folders: ByFolder<() => Promise<T>>): (language: string) => Promise<T> {
  return (language) => inLanguage(folders, language)()
}

/** The tag of each folder. */
export function tagsOf(folders: ByFolder<unknown>): readonly string[] {
  return Object.keys(folders).map((path) => path.split('/').at(-2) ?? '')
}
