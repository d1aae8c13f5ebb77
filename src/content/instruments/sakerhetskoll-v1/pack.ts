import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { conflict } from './conflict.ts'
import { ownSafety, placeAndChannel } from './meeting.ts'

// Step 0, before anyone is called or met. In a small place the worker may know the family, share a hunting team with
// one of them, or meet both in the shop.
export const sakerhetskoll = {
  format: 1,
  id: 'sakerhetskoll',
  version: '1.0.0',
  kind: 'checklist',
  title: { sv: 'Säkerhetskoll och jäv', en: 'Safety check and conflict of interest' },
  short: { sv: 'Säkerhetskoll', en: 'Safety check' },
  purpose: {
    sv: 'För dig, innan du ringer eller träffar någon: kan du ha ärendet, och hur möts ni tryggt och osedda?',
    en: 'For you, before you call or meet anyone: can you have the case, and how do you meet safely and unseen?',
  },
  licence: {
    holder: 'Lykta',
    terms: { sv: 'Eget material, fritt att använda.', en: 'Our own material, free to use.' },
  },
  verification: {
    status: 'unverified',
    note: {
      sv: 'Egen checklista. Att jäv ska prövas enligt 16–18 §§ förvaltningslagen är bekräftat; hur frågorna är ställda är vårt eget och inte granskat av jurist.',
      en: 'Our own checklist. That conflicts of interest are tried under sections 16–18 of the Administrative Procedure Act is confirmed; the wording of the questions is ours and has not been reviewed by a lawyer.',
    },
    source: 'FL',
    sourceEdition: 'Förvaltningslag (2017:900)',
    verifiedOn: '2026-11-22',
    attestedBy: [],
  },
  sources: [
    {
      id: 'FL',
      title: 'Förvaltningslag (2017:900), 13 och 16–18 §§',
      address: 'riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-2017-900',
      readOn: '2026-11-22',
    },
    {
      id: 'S0',
      title: 'Larsson, Petersson, Strand: intervjustudie i 17 kommuner, Örebro universitet 2023',
      readOn: '2026-11-22',
    },
    { id: 'own', title: 'Vår egen fråga', readOn: '2026-11-22' },
  ],
  numbering: 'own',
  sections: [conflict, placeAndChannel, ownSafety],
  after: {
    suggests: [],
    tasks: [
      {
        id: 'conflict-to-manager',
        text: {
          sv: 'Anmäl det till chefen och be någon annan ta ärendet',
          en: 'Report it to your manager and ask someone else to take the case',
        },
        dueInDays: 0,
        when: {
          any: [
            { item: 'close-to-family', is: 'yes' },
            { item: 'own-interest', is: 'yes' },
            { item: 'other-doubt', is: 'yes' },
          ],
        },
      },
      {
        id: 'book-interpreter',
        text: {
          sv: 'Boka utbildad tolk på telefon, från en annan ort',
          en: 'Book a trained interpreter by phone, from another place',
        },
        dueInDays: 1,
        when: { item: 'interpreter-safe', is: 'no' },
      },
    ],
  },
} as const satisfies InstrumentPack
