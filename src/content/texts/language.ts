/** What a folder of texts says of itself; the folder's name is the tag that pages are marked with. */
export interface Language {
  /** In the language itself. */
  readonly name: string
  /** Instruments, measures and laws stand in these two. A language beyond them says which it shows beside its texts. */
  readonly content: 'sv' | 'en'
}
