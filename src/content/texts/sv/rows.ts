import type { InstrumentItem } from '../../../domain/instrument/pack.ts'

/** Questions asked once for each of several, and the time a question is about. */
export const rows = {
  remove: (row: string) => `Ta bort ${row}`,
  removeTitle: (row: string) => `Ta bort ${row}?`,
  removeBody: (row: string) => `Svaren om ${row} tas bort ur formuläret. De finns kvar i historiken.`,
  removeConfirm: 'Ta bort',
  removeNot: 'Behåll',
  window: {
    ever: 'Gäller: någon gång i livet',
    lastYear: 'Gäller: det senaste året',
    lastMonth: 'Gäller: den senaste månaden',
    lastDay: 'Gäller: det senaste dygnet',
    now: 'Gäller: just nu',
    ahead: 'Gäller: tiden som kommer',
  } satisfies Record<Exclude<InstrumentItem['window'], 'any'>, string>,
} as const
