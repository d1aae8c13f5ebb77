/** One text in both languages. Content packs carry their own words; screens read theirs from `content/texts`. */
export interface Words {
  readonly sv: string
  readonly en: string
}
