import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { conclusionsOf, opinion } from '../judged-parts-v1/conclusions.ts'
import { after, familyTerms, needs, own, readOff, windows } from '../judged-parts-v1/frame.ts'
import { grounds } from '../judged-parts-v1/grounds.ts'
import { nature, perpetrator, vulnerability } from './factors.ts'

export const saraV3: InstrumentPack = {
  format: 1,
  id: 'sara-v3',
  version: '1.0.0',
  kind: 'judged',
  title: { sv: 'SARA-V3', en: 'SARA-V3' },
  short: { sv: 'SARA-V3', en: 'SARA-V3' },
  purpose: {
    sv: 'Strukturerad professionell bedömning av partnervåld: 24 faktorer, tänkbara förlopp, åtgärder och slutsatser. Ger ingen summa. Färskvara: gör om när något ändras.',
    en: 'Structured professional judgement of partner violence: 24 factors, possible courses, measures and conclusions. Gives no sum. It ages: make it again when something changes.',
  },
  licence: { holder: 'Kropp, Hart', terms: familyTerms },
  verification: {
    status: 'unverified',
    note: {
      sv: 'Bekräftat: 24 faktorer i tre områden (8, 10 och 6) och stegen underlag, förekomst, relevans, förlopp, åtgärder och slutsats. Troligt: koderna och slutsatsernas ämnen, som i närbesläktade instrument. Inte bekräftat: faktorernas nummer, hur lång tid som räknas som nu, och manualens ordalydelse.',
      en: 'Confirmed: 24 factors in three areas (8, 10 and 6) and the steps information, presence, relevance, courses, management and conclusion. Likely: the codes and the subjects of the conclusions, as in related instruments. Not confirmed: the numbers of the factors, how long counts as now, and the wording of the manual.',
    },
    source: 'S24',
    sourceEdition: 'SARA-V3 (2015) as described in open sources; the manual was not read',
    verifiedOn: '2026-11-22',
    attestedBy: [],
  },
  sources: [
    { id: 'S24', title: 'SIFER: SARA-V3', address: 'sifer.no/verktoy/sara-v3/', readOn: '2026-11-22' },
    {
      id: 'S26',
      title: 'SARA är upphovsrättsskyddat och inte fritt',
      address: 'carepatron.com/templates/spousal-assault-risk-assessment',
      readOn: '2026-11-22',
    },
    {
      id: 'S_acc',
      title: 'Skyddat boende: SARA-V3 vid inskrivning och igen under vistelsen',
      address: 'acctusaudentes.se/riskbedomning-enligt-sara-v3/',
      readOn: '2026-11-22',
    },
    own,
  ],
  numbering: 'own',
  paper: readOff,
  sections: [
    grounds,
    nature,
    perpetrator,
    vulnerability,
    conclusionsOf([
      opinion({
        id: 'priority',
        text: { sv: 'Hur angeläget är ärendet?', en: 'How urgent is the case?' },
        source: 'own',
        confidence: 'likely',
      }),
      opinion({
        id: 'serious-violence',
        text: {
          sv: 'Hur stor är risken för allvarligt våld?',
          en: 'How great is the risk of serious violence?',
        },
        source: 'own',
        confidence: 'likely',
      }),
      opinion({
        id: 'imminence',
        text: { sv: 'Hur nära i tid är risken?', en: 'How near in time is the risk?' },
        source: 'own',
        confidence: 'likely',
      }),
    ]),
  ],
  judged: { windows, needs },
  after,
}
