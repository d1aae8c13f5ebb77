import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { skyddsbedomningBarn as first } from '../skyddsbedomning-barn-v1/pack.ts'

// The same questions. The first version called the sections of the act not confirmed while its own sources named one of
// them; both have been read in the text of the act since.
export const skyddsbedomningBarn = {
  ...first,
  version: '1.0.1',
  verification: {
    ...first.verification,
    note: {
      sv: 'Bekräftat i lagen, läst i lydelsen från februari 2026: skyddet bedöms genast (20 kap. 1 § socialtjänstlagen) och beslut om utredning fattas inom 14 dagar (20 kap. 2 §). Bekräftat i vägledning: samma dag eller senast dagen efter, dokumenterat, och innan vårdnadshavarna kontaktas. Inte bekräftat: ändringar efter februari 2026 och era egna rutiner. Frågorna är våra egna och inte prövade i forskning.',
      en: 'Confirmed in the act, read in its wording of February 2026: the protection is assessed at once (chapter 20 section 1 of the Social Services Act), and a decision on an inquiry is made within 14 days (chapter 20 section 2). Confirmed in guidance: the same day or the day after at the latest, documented, and before the guardians are contacted. Not confirmed: changes after February 2026, and your own routines. The questions are our own and not tested in research.',
    },
    sourceEdition: '1.0.1',
  },
  sources: first.sources.map((source) =>
    source.id === 'SoL'
      ? {
          ...source,
          title:
            'Socialtjänstlag (2025:400) 20:1 och 20:2; att genast bedöma ett barns skydd, och beslut inom 14 dagar',
        }
      : source,
  ),
} as const satisfies InstrumentPack
