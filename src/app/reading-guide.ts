import { readingGuide } from '../content/instruments/reading-guide.ts'
import { formatDate } from './format.ts'
import type { InsideTexts, Locale } from './texts.ts'

export interface ToolRead {
  readonly id: string
  readonly tool: string
  readonly result: string
  readonly about: string
  /** How sure we are, from where, and when it was read. */
  readonly standing: string
}

/** What the words of each tool are about, one at a time and never as those of another. */
export function toolsRead(texts: InsideTexts, locale: Locale): readonly ToolRead[] {
  return readingGuide.map(({ id, tool, result, about, confidence, source, verifiedOn }) => ({
    id,
    tool: tool[locale],
    result: result[locale],
    about: about[locale],
    standing: texts.around.readStanding(
      texts.instruments.confidence[confidence],
      source,
      formatDate(verifiedOn, locale),
    ),
  }))
}
