import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { conclusionsOf, opinion } from '../judged-parts-v1/conclusions.ts'
import { after, familyTerms, needs, own, readOff, windows } from '../judged-parts-v1/frame.ts'
import { grounds, several } from '../judged-parts-v1/grounds.ts'
import { context, pattern, vulnerability } from './slots.ts'

// Fifteen places without names: none of the names in the edition of 2013 was found in an open source.
export const patriark: InstrumentPack = {
  format: 1,
  id: 'patriark',
  version: '1.0.0',
  kind: 'judged',
  title: { sv: 'PATRIARK, vid hedersvåld', en: 'PATRIARK, for honour violence' },
  short: { sv: 'PATRIARK', en: 'PATRIARK' },
  purpose: {
    sv: 'Strukturerad professionell bedömning av hedersrelaterat våld: 15 faktorer, flera utövare, förlopp, åtgärder och slutsatser. Ger ingen summa. Bara för den som är utbildad.',
    en: 'Structured professional judgement of honour-related violence: 15 factors, several perpetrators, courses, measures and conclusions. Gives no sum. Only for those who are trained.',
  },
  licence: { holder: 'Kropp, Belfrage, Hart', terms: familyTerms },
  verification: {
    status: 'unverified',
    note: {
      sv: 'Bekräftat: fem faktorer om våldets mönster, fem om utövare och sammanhang och fem om sårbarhet, bedömda nu och tidigare, flera utövare, egna tillägg, ingen poäng, och slutsatser om allvarligt våld, akut risk, troliga utsatta och underlag. Inte bekräftat: namnen på alla femton faktorer i utgåvan från 2013, koderna, och manualens ordalydelse.',
      en: 'Confirmed: five factors on the pattern of the violence, five on perpetrators and context and five on vulnerability, judged now and before, several perpetrators, additions of one’s own, no points, and conclusions on serious violence, acute risk, likely victims and information. Not confirmed: the names of all fifteen factors in the edition of 2013, the codes, and the wording of the manual.',
    },
    source: 'S27',
    sourceEdition: 'PATRIARK (2013) as described in open sources; the manual was not read',
    verifiedOn: '2026-11-22',
    attestedBy: [],
  },
  sources: [
    {
      id: 'S27',
      title: 'Socialstyrelsen, Metodguiden: PATRIARK',
      address:
        'socialstyrelsen.se/kunskapsstod-och-regler/omraden/evidensbaserad-praktik/metodguiden/patriark/',
      readOn: '2026-11-22',
    },
    { id: 'S28', title: 'Humana: PATRIARK', address: 'humana.se', readOn: '2026-11-22' },
    {
      id: 'S29',
      title: 'Hedersförtryck.se: riskbedömning',
      address: 'hedersfortryck.se',
      readOn: '2026-11-22',
    },
    own,
  ],
  numbering: 'own',
  paper: readOff,
  sections: [
    { ...grounds, items: [...grounds.items, several] },
    pattern,
    context,
    vulnerability,
    conclusionsOf([
      opinion({
        id: 'serious-violence',
        text: {
          sv: 'Hur stor är risken för allvarligt våld?',
          en: 'How great is the risk of serious violence?',
        },
        source: 'S27',
        confidence: 'confirmed',
      }),
      opinion({
        id: 'imminence',
        text: { sv: 'Hur stor är den akuta risken?', en: 'How great is the acute risk?' },
        source: 'S27',
        confidence: 'confirmed',
      }),
      opinion({
        id: 'other-risks',
        text: {
          sv: 'Hur stor är risken för annat, som bortförande eller tvångsäktenskap?',
          en: 'How great is the risk of something else, such as abduction or forced marriage?',
        },
        source: 'S28',
        confidence: 'confirmed',
      }),
      opinion({
        id: 'priority',
        text: { sv: 'Hur angeläget är ärendet?', en: 'How urgent is the case?' },
        source: 'own',
        confidence: 'likely',
      }),
    ]),
  ],
  judged: { windows, needs },
  after,
}
