import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { dangerSigns, rightNow } from './danger.ts'
import { gettingAway, whoIsWhere, whoToCall } from './people-and-way-out.ts'

// Our own material for the minutes before there is protection. It has not been tested as an instrument, so it must
// never give a number or a level: flags and next steps only. No item asks for an address in words; those have a
// locked place of their own.
export const akutSnabbkoll = {
  format: 1,
  id: 'akut-snabbkoll',
  version: '1.0.0',
  kind: 'checklist',
  title: { sv: 'Akut snabbkoll', en: 'Urgent check' },
  short: { sv: 'Snabbkoll', en: 'Urgent' },
  purpose: {
    sv: 'Några minuter för det som inte kan vänta: fara, vem som är var, vapen, barn, djur, vägen därifrån och vem ni ringer. Ger ingen nivå. Den strukturerade bedömningen återstår.',
    en: 'A few minutes for what cannot wait: danger, who is where, weapons, children, animals, the way out and whom you call. Gives no level. The structured assessment remains.',
  },
  licence: {
    holder: 'Lykta',
    terms: { sv: 'Eget material, fritt att använda.', en: 'Our own material, free to use.' },
  },
  verification: {
    status: 'unverified',
    note: {
      sv: 'Egen checklista, inte prövad i forskning och inte granskad av praktiker utanför projektet. Den ersätter inte en bedömning.',
      en: 'Our own checklist, not tested in research and not reviewed by practitioners outside the project. It does not replace an assessment.',
    },
    source: 'own',
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
      id: 'S10',
      title: 'Danger Assessment, vad frågorna handlar om',
      address: 'emerge.ucsd.edu/r_1ekteclaxtd2bdg/',
      readOn: '2026-11-22',
    },
    {
      id: 'S55',
      title: 'Skyldigheten att bedöma ett barns skydd',
      address: 'hedersfortryck.se',
      readOn: '2026-11-22',
    },
    { id: 'SOS', title: 'SOS Alarm: 112', address: 'sosalarm.se/112', readOn: '2026-11-22' },
    {
      id: 'NCK-DFU',
      title: 'Rapport från 2024 om utredda dödsfall: ofta nära en separation',
      address: 'nck.uu.se',
      readOn: '2026-11-22',
    },
    {
      id: 'ROKS',
      title: 'Roks: våld mot husdjur',
      address: 'roks.se/om-vald/valdets-uttryck/vald-mot-husdjur',
      readOn: '2026-11-22',
    },
    { id: 'own', title: 'Vår egen fråga', readOn: '2026-11-22' },
  ],
  numbering: 'own',
  sections: [rightNow, dangerSigns, whoIsWhere, gettingAway, whoToCall],
  after: {
    suggests: [
      {
        pack: 'freda-farlighet',
        why: {
          sv: 'Snabbkollen är gjord utan struktur, för att det var bråttom. Gör den strukturerade bedömningen när det finns lugn.',
          en: 'The urgent check was made without structure, because there was no time. Make the structured assessment when there is calm.',
        },
      },
    ],
    tasks: [
      {
        id: 'structured-assessment-remains',
        text: { sv: 'Strukturerad bedömning återstår', en: 'Structured assessment remains' },
        dueInDays: 3,
      },
      {
        id: 'child-protection-assessment',
        text: {
          sv: 'Barnets skyddsbedömning: gör eller begär den genast',
          en: 'The child’s protection assessment: make or request it at once',
        },
        dueInDays: 0,
        when: {
          any: [
            { item: 'has-children', is: 'yes' },
            { item: 'child-in-danger', is: 'yes' },
          ],
        },
      },
      {
        id: 'care-today',
        text: { sv: 'Kontakt med vården i dag', en: 'Contact with health care today' },
        dueInDays: 0,
        when: {
          any: [
            { item: 'hurt-now', is: 'yes' },
            { item: 'strangulation', is: 'yes' },
          ],
        },
      },
    ],
  },
} as const satisfies InstrumentPack
