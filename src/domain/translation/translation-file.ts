import * as z from 'zod/mini'
import { err, ok, type Result } from '../../lib/result.ts'
import { Day } from '../answer.ts'
import { ContentId } from '../event.ts'
import { Plain, Version } from '../instrument/pack.ts'
import type { Translatable } from './source-texts.ts'
import { LanguageTag, type Translation } from './translation.ts'

/** Format of the file itself. */
const FORMAT = 1
// As in packs: control characters and direction overrides could make one question read as another.
const Words = z
  .string()
  .check(z.minLength(1), z.maxLength(1200), z.regex(/^(?:[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|\n)*$/u))

/**
 * What an organisation hands in: the questions of one version of one instrument in another language, and who reviewed
 * them. A file without a reviewer is refused: a wrong word in a question about violence is worse than none.
 */
const TranslationFile = z.strictObject({
  format: z.literal(FORMAT),
  pack: ContentId,
  packVersion: Version,
  language: LanguageTag,
  /** The language in its own words. */
  name: Plain,
  direction: z.enum(['ltr', 'rtl']),
  reviewedBy: Plain,
  reviewedOn: Day,
  answers: z.strictObject({ yes: Plain, no: Plain, unknown: Plain, declined: Plain }),
  items: z.record(
    ContentId,
    z.strictObject({ text: Words, options: z.optional(z.record(ContentId, Words)) }),
  ),
})

export interface TranslationError {
  readonly code:
    | 'translation-malformed'
    | 'translation-language-swedish'
    | 'translation-pack-unknown'
    | 'translation-other-version'
    | 'translation-item-unknown'
}

/**
 * Reads a file against the instrument it says it is for, in the version it says: an earlier one is as good, because what
 * is unchanged since is carried over (`carried.ts`). `packOf` answers `other` where it has the instrument in other versions.
 */
export async function parseTranslation(
  text: string,
  packOf: (id: string, version: string) => Promise<Translatable | 'other' | undefined>,
): Promise<Result<Translation, TranslationError>> {
  const file = TranslationFile.safeParse(readJson(text))
  if (!file.success) return err({ code: 'translation-malformed' })
  const { format: _format, items, ...facts } = file.data
  if (facts.language.split('-')[0] === 'sv') return err({ code: 'translation-language-swedish' })
  const pack = await packOf(facts.pack, facts.packVersion)
  if (!pack) return err({ code: 'translation-pack-unknown' })
  if (pack === 'other') return err({ code: 'translation-other-version' })
  for (const [id, { options }] of Object.entries(items)) {
    const choices = pack.items.get(id)?.choices
    if (!choices || Object.keys(options ?? {}).some((option) => !choices.has(option)))
      return err({ code: 'translation-item-unknown' })
  }
  return ok({
    ...facts,
    items: Object.entries(items).map(([item, { text, options }]) => ({
      item,
      text,
      options: Object.entries(options ?? {}).map(([option, words]) => ({ option, text: words })),
    })),
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Said with the same code as a file of the wrong shape: neither can be used, and neither is half read.
    return undefined
  }
}
