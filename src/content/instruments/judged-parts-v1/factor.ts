import type { About, Confidence, InstrumentItem } from '../../../domain/instrument/pack.ts'

// Shared by the first versions of the judged packs. A shipped pack never changes: to change anything here, make a
// second folder beside this one.

interface Named {
  readonly id: string
  /** Code on the official form, only where it was read in a source. */
  readonly number?: string
  readonly text: { readonly sv: string; readonly en: string }
  readonly about: About
  readonly source: string
  readonly confidence: Confidence
}

/** One factor with its two windows. The text is a topic in our own words, never the manual's. */
export function factor(named: Named): InstrumentItem {
  const { source, ...rest } = named
  return { ...rest, type: 'factor', window: 'any', workerOnly: true, sources: [source] }
}

/** A place in the form whose name was not found. Whoever has the manual knows what stands there. */
export function slot(
  place: Omit<Named, 'text' | 'confidence'> & { readonly text: Named['text'] },
): InstrumentItem {
  return {
    ...factor({ ...place, confidence: 'unknown' }),
    workerNote: {
      sv: 'Namnet på faktorn är inte bekräftat i någon öppen källa. Läs det i manualen.',
      en: 'The name of the factor is not confirmed in any open source. Read it in the manual.',
    },
  }
}
