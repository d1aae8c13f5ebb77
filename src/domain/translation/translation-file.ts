import * as z from 'zod/mini'
import { err, ok, type Result } from '../../lib/result.ts'
import { Day } from '../answer.ts'
import { ContentId } from '../event.ts'
import { type InstrumentItem, type InstrumentPack, Plain, Version } from '../instrument/pack.ts'
import { packItems } from '../instrument/pack-items.ts'
import { type PlanPack, planPrompts } from '../plan/plan-pack.ts'
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

/** What a translation is held against: its version, and what can be said in it, with the choices of each. */
export interface Translatable {
  readonly version: string
  readonly items: ReadonlyMap<string, readonly string[]>
}

export function translatableInstrument(pack: InstrumentPack): Translatable {
  const choicesOf = ({ options, ticks }: InstrumentItem) =>
    [...(options ?? []), ...(ticks ?? [])].map((choice) => choice.id)
  return {
    version: pack.version,
    items: new Map(packItems(pack).map((item) => [item.id, choicesOf(item)])),
  }
}

/** A plan is read by the person: its chapters and its sentences, and what can be chosen in them. */
export function translatablePlan(pack: PlanPack): Translatable {
  return {
    version: pack.version,
    items: new Map([
      ...pack.chapters.map(({ id }): [string, readonly string[]] => [id, []]),
      ...planPrompts(pack).map(({ id, options }): [string, readonly string[]] => [
        id,
        (options ?? []).map((option) => option.id),
      ]),
    ]),
  }
}

/** Reads a file against the instrument it says it is for. `packOf` gives the version of that instrument in use now. */
export async function parseTranslation(
  text: string,
  packOf: (id: string) => Promise<Translatable | undefined>,
): Promise<Result<Translation, TranslationError>> {
  const file = TranslationFile.safeParse(readJson(text))
  if (!file.success) return err({ code: 'translation-malformed' })
  const { format: _format, items, ...facts } = file.data
  if (facts.language.split('-')[0] === 'sv') return err({ code: 'translation-language-swedish' })
  const pack = await packOf(facts.pack)
  if (!pack) return err({ code: 'translation-pack-unknown' })
  if (pack.version !== facts.packVersion) return err({ code: 'translation-other-version' })
  for (const [id, { options }] of Object.entries(items)) {
    const choices = pack.items.get(id)
    if (!choices || Object.keys(options ?? {}).some((option) => !choices.includes(option)))
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

/** The translations of exactly this version: another version may have asked something else. */
export function translationsFor(
  all: readonly Translation[],
  pack: { readonly id: string; readonly version: string },
): readonly Translation[] {
  return all.filter(({ pack: id, packVersion }) => id === pack.id && packVersion === pack.version)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Said with the same code as a file of the wrong shape: neither can be used, and neither is half read.
    return undefined
  }
}
