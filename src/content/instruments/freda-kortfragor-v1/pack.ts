import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { childrenItems, followUp, threeKinds } from './sections.ts'

// Only the purpose, the three kinds of violence and the two child topics of 2014 are known. Count, order, answer
// options and time frames of the form are not, so nothing here carries an official number.
export const fredaKortfragor = {
  format: 1,
  id: 'freda-kortfragor',
  version: '1.0.0',
  kind: 'screen',
  title: { sv: 'FREDA-kortfrågor', en: 'FREDA short questions' },
  short: { sv: 'Kortfrågor', en: 'Short questions' },
  purpose: {
    sv: 'Hjälper dig att fråga om våld i enskilda ärenden. Ger ingen nivå: ett ja betyder att ni går vidare tillsammans.',
    en: 'Helps you ask about violence in individual cases. Gives no level: a yes means that you go on together.',
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
      sv: 'Bekräftat: syftet och att formuläret har två barnfrågor, om barnet sett, hört eller märkt våldet och om barnet själv blivit utsatt. Troligt: de tre slagen av våld, som finns i FREDA-beskrivning. Inte bekräftat: antal frågor, ordning, svarsalternativ, tidsramar och om relationen frågas. Barnfrågorna ingick inte i den statistiska prövningen av formuläret.',
      en: 'Confirmed: the purpose, and that the form has two questions on children: whether the child has seen, heard or noticed the violence and whether the child has been exposed. Likely: the three kinds of violence, which are in FREDA-beskrivning. Not confirmed: number of items, order, answer options, time frames and whether the relation is asked. The child questions were not part of the psychometric testing.',
    },
    source: 'S1',
    sourceEdition: 'Socialstyrelsen 2014-6-15 (2014-10), not read in full',
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
      id: 'S1',
      title: 'Socialstyrelsen 2014-6-15: vad som ändrades i oktober 2014',
      address: 'socialstyrelsen.se/publikationer2014/2014-6-15',
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
      id: 'S55',
      title: 'Skyldigheten att bedöma ett barns skydd',
      address: 'hedersfortryck.se',
      readOn: '2026-11-22',
    },
    { id: 'own', title: 'Vår egen fråga, ingår inte i formuläret', readOn: '2026-11-22' },
  ],
  numbering: 'own',
  sections: [threeKinds, childrenItems, followUp],
  after: {
    suggests: [
      {
        pack: 'akut-snabbkoll',
        why: {
          sv: 'Det känns inte tryggt att gå hem i dag. Akut snabbkoll tar några minuter och kommer före allt annat.',
          en: 'It does not feel safe to go home today. The urgent check takes a few minutes and comes before everything else.',
        },
        when: { item: 'safe-to-go-home', is: 'no' },
      },
      {
        pack: 'freda-farlighet',
        why: {
          sv: 'Något av svaren är ja. Nästa steg är att bedöma risken tillsammans, när det finns tid och lugn.',
          en: 'One of the answers is yes. The next step is to assess the risk together, when there is time and calm.',
        },
        when: {
          any: [
            { item: 'psychological', is: 'yes' },
            { item: 'physical', is: 'yes' },
            { item: 'sexual', is: 'yes' },
          ],
        },
      },
    ],
    tasks: [
      {
        id: 'child-protection-assessment',
        text: {
          sv: 'Barnets skyddsbedömning: gör eller begär den genast',
          en: 'The child’s protection assessment: make or request it at once',
        },
        dueInDays: 0,
        when: {
          any: [
            { item: 'child-noticed', is: 'yes' },
            { item: 'child-exposed', is: 'yes' },
          ],
        },
      },
    ],
  },
} as const satisfies InstrumentPack
