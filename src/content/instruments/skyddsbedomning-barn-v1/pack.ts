import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { theChild, theNight } from './child.ts'
import { conclusion } from './conclusion.ts'

// Our own checklist for what the law wants done the same day. It never weighs anything itself: the last section is
// the worker's own conclusion, in words. No paragraph numbers: sources disagree until the new law has settled.
export const skyddsbedomningBarn = {
  format: 1,
  id: 'skyddsbedomning-barn',
  version: '1.0.0',
  kind: 'checklist',
  title: { sv: 'Omedelbar skyddsbedömning för barn', en: 'Immediate protection assessment for a child' },
  short: { sv: 'Barnskydd', en: 'Child protection' },
  purpose: {
    sv: 'För ett barn i taget, samma dag som oron kommer eller senast dagen efter. Hjälper dig att se, fråga och skriva ner. Ger ingen nivå: slutsatsen är din.',
    en: 'For one child at a time, the day the concern comes or the day after at the latest. Helps you see, ask and write down. Gives no level: the conclusion is yours.',
  },
  licence: {
    holder: 'Lykta',
    terms: { sv: 'Eget material, fritt att använda.', en: 'Our own material, free to use.' },
  },
  verification: {
    status: 'unverified',
    note: {
      sv: 'Bekräftat: bedömningen görs genast, samma dag eller senast dagen efter, dokumenteras och görs innan vårdnadshavarna kontaktas, och beslut om utredning fattas inom 14 dagar. Inte bekräftat: paragrafnumren i den nya socialtjänstlagen och era egna rutiner. Frågorna är våra egna och inte prövade i forskning.',
      en: 'Confirmed: the assessment is made at once, the same day or the day after at the latest, is documented and made before the guardians are contacted, and a decision on an inquiry is made within 14 days. Not confirmed: the paragraph numbers of the new act, and your own routines. The questions are our own and not tested in research.',
    },
    source: 'S55',
    sourceEdition: '1.0.0',
    verifiedOn: '2026-11-22',
    attestedBy: [],
  },
  sources: [
    {
      id: 'S0',
      title: 'Larsson, Petersson, Strand: intervjustudie i 17 kommuner, Örebro universitet 2023',
      readOn: '2026-11-22',
    },
    {
      id: 'S55',
      title: 'Förhandsbedömning och skyddsbedömning av ett barn',
      address: 'hedersfortryck.se',
      readOn: '2026-11-22',
    },
    {
      id: 'SoL',
      title: 'Socialtjänstlag (2025:400) 20:1; skyldigheten att genast bedöma ett barns skydd',
      address: 'riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-2025-400',
      readOn: '2026-11-22',
    },
    { id: 'own', title: 'Vår egen fråga', readOn: '2026-11-22' },
  ],
  numbering: 'own',
  sections: [theChild, theNight, conclusion],
  after: {
    suggests: [
      {
        pack: 'akut-snabbkoll',
        why: {
          sv: 'Barnet behöver skydd genast. Snabbkollen hjälper er med de närmaste timmarna.',
          en: 'The child needs protection at once. The urgent check helps you with the next hours.',
        },
        when: { item: 'need-of-protection', option: 'now' },
      },
    ],
    tasks: [
      {
        id: 'protection-now',
        text: { sv: 'Barnets skydd: ordna det nu', en: 'The child’s protection: arrange it now' },
        dueInDays: 0,
        when: { item: 'need-of-protection', option: 'now' },
      },
      {
        id: 'protection-today',
        text: { sv: 'Barnets skydd: ordna det i dag', en: 'The child’s protection: arrange it today' },
        dueInDays: 0,
        when: { item: 'need-of-protection', option: 'today' },
      },
      {
        id: 'not-finished',
        text: {
          sv: 'Barnets skyddsbedömning är inte klar: gör klart den senast i morgon',
          en: 'The child’s protection assessment is not finished: finish it tomorrow at the latest',
        },
        dueInDays: 1,
        when: { item: 'need-of-protection', option: 'not-clear' },
      },
      {
        id: 'decision-on-inquiry',
        text: {
          sv: 'Beslut om barnets utredning: senast 14 dagar efter anmälan',
          en: 'Decision on the child’s inquiry: 14 days after the report at the latest',
        },
        dueInDays: 14,
        when: { item: 'inquiry', option: 'later' },
      },
      {
        id: 'siblings',
        text: {
          sv: 'Skyddsbedömning för de andra barnen i hemmet',
          en: 'Protection assessment for the other children in the home',
        },
        dueInDays: 0,
        when: { item: 'other-children', is: 'yes' },
      },
    ],
  },
} as const satisfies InstrumentPack
