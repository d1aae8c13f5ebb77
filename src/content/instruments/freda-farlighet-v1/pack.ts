import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { aroundYou } from './around-you.ts'
import { otherPerson } from './other-person.ts'
import { violence } from './violence.ts'

// The official items, weights and limits of FREDA-farlighetsbedömning could not be read. Topics are those of the
// Danger Assessment, which FREDA is believed to build on; points are those of that instrument as professionally
// known. Both are marked likely, and everything made with this pack is called preliminary until two people have
// compared it with the form. No item carries an official number, because none is known.
export const fredaFarlighet = {
  format: 1,
  id: 'freda-farlighet',
  version: '1.0.0',
  kind: 'scored',
  title: { sv: 'FREDA-farlighetsbedömning', en: 'FREDA danger assessment' },
  short: { sv: 'Farlighet', en: 'Danger' },
  purpose: {
    sv: 'Ger en bild av risken för fortsatt och dödligt våld. En del av utredningen om behov av skydd, aldrig hela.',
    en: 'Gives a picture of the risk of continued and lethal violence. One part of the inquiry into the need for protection, never all of it.',
  },
  licence: {
    holder: 'Socialstyrelsen',
    terms: {
      sv: 'Socialstyrelsen har rätten till FREDA och tillåter inte användning i kommersiella sammanhang. Formulärets text finns inte här: frågorna är våra egna ord.',
      en: 'Socialstyrelsen holds the rights to FREDA and does not allow commercial use. The text of the form is not included: the questions are our own words.',
    },
  },
  verification: {
    status: 'unverified',
    note: {
      sv: 'Bekräftat: syftet, att resultatet är 1 (låg) till 4 (mycket hög) och att den egna skattningen ska vägas in. Inte bekräftat för FREDA: vilka frågor som ingår, ordning, poäng, minuspoäng, gränser mellan nivåer och hur ”vet ej” räknas. Ämnen och poäng kommer från ett annat instrument och ska jämföras med formuläret av två personer.',
      en: 'Confirmed: the purpose, that the result is 1 (low) to 4 (very high), and that the own estimate is to be weighed in. Not confirmed for FREDA: which items it has, their order, points, minus points, limits between levels and how “don’t know” counts. Topics and points come from another instrument and must be compared with the form by two people.',
    },
    source: 'S4',
    sourceEdition: 'Socialstyrelsen 2014-6-15 (2014-10-22), not read in full',
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
      id: 'S3',
      title: 'Socialstyrelsen, Metodguiden: FREDA',
      address: 'socialstyrelsen.se/kunskapsstod-och-regler/omraden/evidensbaserad-praktik/metodguiden/freda/',
      readOn: '2026-11-22',
    },
    { id: 'S4', title: 'Kunskapsguiden: FREDA', address: 'kunskapsguiden.se', readOn: '2026-11-22' },
    {
      id: 'S5',
      title: 'FREDA-farlighetsbedömning, de första sidorna',
      address: 'studylibsv.com/doc/145620/freda-farlighetsbedömning',
      readOn: '2026-11-22',
    },
    {
      id: 'S7',
      title: 'Brottsofferjouren om FREDA och var det kommer ifrån',
      address: 'mynewsdesk.com/se/brottsofferjouren',
      readOn: '2026-11-22',
    },
    {
      id: 'S10',
      title: 'Danger Assessment, vad frågorna handlar om',
      address: 'emerge.ucsd.edu/r_1ekteclaxtd2bdg/',
      readOn: '2026-11-22',
    },
    { id: 'own', title: 'Vår egen fråga, ingår inte i formuläret', readOn: '2026-11-22' },
  ],
  numbering: 'own',
  paper: {
    form: {
      sv: 'Har formuläret fyllts i på papper? Skriv in resultatet 1–4, vem som gjorde bedömningen och vilken dag.',
      en: 'Was the form filled in on paper? Enter the result 1–4, who made the assessment and on which day.',
    },
  },
  sections: [violence, otherPerson, aroundYou],
  scoring: {
    base: 1,
    extra: [
      { item: 'firearm-access', points: 4 },
      { item: 'left-relationship', points: 3 },
      { item: 'out-of-work', points: 3 },
      { item: 'weapon-used', points: 2 },
      { item: 'threat-to-kill', points: 2 },
      { item: 'escaped-police', points: 2 },
      { item: 'child-not-theirs', points: 1 },
      { item: 'forced-sex', points: 1 },
    ],
    subtract: [{ item: 'left-relationship', tick: 'neverLivedTogether', points: 3 }],
    excluded: ['weapon-was-firearm', 'own-suicide'],
    bands: [
      { min: -3, max: 7, level: 1 },
      { min: 8, max: 13, level: 2 },
      { min: 14, max: 17, level: 3 },
      { min: 18, max: 37, level: 4 },
    ],
    unknownPolicy: 'range',
    confidence: 'likely',
    note: {
      sv: 'Poäng och gränser är de som används för Danger Assessment, så som de är kända i yrket. De är inte lästa i Socialstyrelsens formulär och inte bekräftade för FREDA.',
      en: 'Points and limits are those used for the Danger Assessment, as known in the profession. They were not read in Socialstyrelsen’s form and are not confirmed for FREDA.',
    },
  },
  after: {
    suggests: [],
    tasks: [
      {
        id: 'child-protection-assessment',
        text: {
          sv: 'Barnets skyddsbedömning: gör eller begär den genast',
          en: 'The child’s protection assessment: make or request it at once',
        },
        dueInDays: 0,
        when: { item: 'threat-to-children', is: 'yes' },
      },
      {
        id: 'own-suicide-follow-up',
        text: {
          sv: 'Följ upp tankarna på att inte vilja leva, i dag',
          en: 'Follow up the thoughts of not wanting to live, today',
        },
        dueInDays: 0,
        when: { item: 'own-suicide', is: 'yes' },
      },
    ],
  },
} as const satisfies InstrumentPack
