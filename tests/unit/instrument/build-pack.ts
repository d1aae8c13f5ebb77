import type { InstrumentItem, InstrumentPack } from '../../../src/domain/instrument/pack.ts'

const words = { sv: 'Ord', en: 'Words' } as const

/** A yes/no item about the perpetrator; anything can be overridden. */
export function buildItem(id: string, over: Partial<InstrumentItem> = {}): InstrumentItem {
  return {
    id,
    text: words,
    type: 'yesNo',
    window: 'ever',
    about: 'perpetrator',
    sources: ['own'],
    confidence: 'confirmed',
    ...over,
  }
}

/** The smallest pack that parses, around the given items. */
export function buildPack(
  items: readonly InstrumentItem[],
  over: Partial<InstrumentPack> = {},
): InstrumentPack {
  return {
    format: 1,
    id: 'test-pack',
    version: '1.0.0',
    kind: 'screen',
    title: words,
    short: words,
    purpose: words,
    licence: { holder: 'Test', terms: words },
    verification: {
      status: 'unverified',
      note: words,
      source: 'own',
      sourceEdition: '1',
      verifiedOn: '2026-11-22',
      attestedBy: [],
    },
    sources: [{ id: 'own', title: 'Own', readOn: '2026-11-22' }],
    numbering: 'own',
    sections: [{ id: 'all', title: words, items }],
    after: { suggests: [], tasks: [] },
    ...over,
  }
}
