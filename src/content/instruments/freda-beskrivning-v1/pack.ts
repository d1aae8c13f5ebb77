import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { aboutChildren } from './children.ts'
import { physical, psychological, sexual } from './kinds.ts'

// Only the purpose, the three kinds of violence and the three child topics of 2014 are known. Which acts are listed,
// how often and since when are asked in words of our own, and no index is counted.
export const fredaBeskrivning = {
  format: 1,
  id: 'freda-beskrivning',
  version: '1.0.0',
  kind: 'describe',
  title: { sv: 'FREDA-beskrivning', en: 'FREDA description' },
  short: { sv: 'Beskrivning', en: 'Description' },
  purpose: {
    sv: 'Beskriver våldet: vilka slag, hur ofta, när senast, och vad barnen varit med om. Ger ingen nivå och inget index.',
    en: 'Describes the violence: which kinds, how often, when last, and what the children have been around. Gives no level and no index.',
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
      sv: 'Bekräftat: formuläret ger karaktär och omfattning av psykiskt, fysiskt och sexuellt våld, och har tre barnfrågor: om barnet sett, hört eller märkt våldet eller dess följder, om barnet självt blivit utsatt, och om den utsatta själv använt våld mot barnet. Inte bekräftat: antal frågor, ordning, vilka handlingar som räknas upp, hur ofta och när det frågas om, och om ett index räknas. Allt sådant här är våra egna ord.',
      en: 'Confirmed: the form gives the character and extent of psychological, physical and sexual violence, and has three questions on children: whether the child has seen, heard or noticed the violence or its consequences, whether the child has been exposed, and whether the exposed person has used violence against the child. Not confirmed: number of items, order, which acts are listed, how frequency and time are asked, and whether an index is counted. All of that here is in our own words.',
    },
    source: 'S4',
    sourceEdition: 'Socialstyrelsen 2014-6-15 (2014-10), not read in full',
    verifiedOn: '2026-11-22',
    attestedBy: [],
  },
  sources: [
    {
      id: 'S1',
      title: 'Socialstyrelsen 2014-6-15: vad som ändrades i oktober 2014',
      address: 'socialstyrelsen.se/publikationer2014/2014-6-15',
      readOn: '2026-11-22',
    },
    {
      id: 'S2b',
      title: 'FREDA, manualen: rubriker om starka känslor och exempel på våld',
      address: 'docplayer.se/amp/11875533',
      readOn: '2026-11-22',
    },
    { id: 'S4', title: 'Kunskapsguiden: FREDA', address: 'kunskapsguiden.se', readOn: '2026-11-22' },
    {
      id: 'S73',
      title: 'Region Stockholm APC 2023: ett formulär med slag, tid och hur ofta; inte FREDA',
      address: 'akademisktprimarvardscentrum.se',
      readOn: '2026-11-22',
    },
    { id: 'own', title: 'Vår egen fråga, ingår inte i formuläret', readOn: '2026-11-22' },
  ],
  numbering: 'own',
  sections: [psychological, physical, sexual, aboutChildren],
  after: {
    suggests: [
      {
        pack: 'skyddsbedomning-barn',
        why: {
          sv: 'Ett barn har varit nära våldet eller själv blivit utsatt. Barnets skydd bedöms för sig, samma dag.',
          en: 'A child has been near the violence or been exposed. The child’s protection is assessed by itself, the same day.',
        },
        when: {
          any: [
            { item: 'child-noticed', is: 'yes' },
            { item: 'child-exposed', is: 'yes' },
            { item: 'own-violence', is: 'yes' },
          ],
        },
      },
      {
        pack: 'freda-farlighet',
        why: {
          sv: 'Våldet är beskrivet. Nästa steg är att bedöma risken tillsammans.',
          en: 'The violence is described. The next step is to assess the risk together.',
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
            { item: 'own-violence', is: 'yes' },
          ],
        },
      },
      {
        id: 'own-violence-not-asked',
        text: {
          sv: 'En av barnfrågorna är inte ställd: ta den i enrum när det går',
          en: 'One of the questions on children has not been asked: ask it in private when possible',
        },
        dueInDays: 7,
        when: { item: 'ask-own-violence', is: 'no' },
      },
      {
        id: 'care-today',
        text: { sv: 'Kontakt med vården i dag', en: 'Contact with health care today' },
        dueInDays: 0,
        when: {
          all: [
            { item: 'physical-acts', option: 'throat' },
            { item: 'physical-last', option: 'lastDays' },
          ],
        },
      },
    ],
  },
} as const satisfies InstrumentPack
