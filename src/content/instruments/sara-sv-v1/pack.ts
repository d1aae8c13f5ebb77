import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { conclusionsOf, opinion } from '../judged-parts-v1/conclusions.ts'
import { after, familyTerms, needs, own, readOff, windows } from '../judged-parts-v1/frame.ts'
import { grounds } from '../judged-parts-v1/grounds.ts'
import { history, psychosocial, vulnerability } from './factors.ts'

// Confirmed: three parts of five factors, no sum. The names are short topics from a published table, in our own words.
export const saraSv: InstrumentPack = {
  format: 1,
  id: 'sara-sv',
  version: '1.0.0',
  kind: 'judged',
  title: { sv: 'SARA:SV', en: 'SARA:SV' },
  short: { sv: 'SARA:SV', en: 'SARA:SV' },
  purpose: {
    sv: 'Strukturerad professionell bedömning av partnervåld: 15 faktorer, tänkbara förlopp, åtgärder och slutsatser. Ger ingen summa och ingen nivå.',
    en: 'Structured professional judgement of partner violence: 15 factors, possible courses, measures and conclusions. Gives no sum and no level.',
  },
  licence: { holder: 'Kropp, Hart, Belfrage and others', terms: familyTerms },
  verification: {
    status: 'unverified',
    note: {
      sv: 'Bekräftat: tre delar med fem faktorer var, egna tillägg, ingen poäng och ingen summa, och tre slutsatser om risken på kort sikt, framöver och hur allvarligt våldet kan bli. Troligt: koderna J, D, N och –, som finns i systerformuläret SAM, och slutsatserna om brådska, troliga utsatta och underlag. Inte bekräftat: hur lång tid som räknas som nu, och manualens ordalydelse.',
      en: 'Confirmed: three parts of five factors each, additions of one’s own, no points and no sum, and three conclusions on the risk in the near time, further on, and how serious the violence may be. Likely: the codes J, D, N and –, which are in the sister form SAM, and the conclusions on urgency, likely victims and information. Not confirmed: how long counts as now, and the wording of the manual.',
    },
    source: 'S16',
    sourceEdition: 'SARA:SV as described in open sources; the manual was not read',
    verifiedOn: '2026-11-22',
    attestedBy: [],
  },
  sources: [
    {
      id: 'S15',
      title: 'BMC Public Health: tabell över de 15 faktorerna',
      address: 'bmcpublichealth.biomedcentral.com/articles/10.1186/s12889-021-12408-x/tables/2',
      readOn: '2026-11-22',
    },
    {
      id: 'S16',
      title: 'Socialstyrelsen, Metodguiden: SARA:SV',
      address:
        'socialstyrelsen.se/kunskapsstod-och-regler/omraden/evidensbaserad-praktik/metodguiden/sarasv-spousal-assault-risk-assessment-guide/',
      readOn: '2026-11-22',
    },
    {
      id: 'S33',
      title: 'Belfrage: den svenska formen av SAM',
      address: 'studylibsv.com/doc/190553/sam---henrik-belfrage',
      readOn: '2026-11-22',
    },
    {
      id: 'S75',
      title: 'Svalin 2017: bedömare är sällan överens om enskilda faktorer',
      address: '5dok.org/document/7q010olz',
      readOn: '2026-11-22',
    },
    own,
  ],
  numbering: 'own',
  paper: readOff,
  sections: [
    grounds,
    history,
    psychosocial,
    vulnerability,
    conclusionsOf([
      opinion({
        id: 'risk-now',
        text: {
          sv: 'Hur stor är risken de närmaste veckorna?',
          en: 'How great is the risk in the next weeks?',
        },
        source: 'S16',
        confidence: 'confirmed',
      }),
      opinion({
        id: 'risk-ahead',
        text: {
          sv: 'Hur stor är risken för partnervåld längre fram?',
          en: 'How great is the risk of partner violence further on?',
        },
        source: 'S16',
        confidence: 'confirmed',
      }),
      opinion({
        id: 'serious-violence',
        text: { sv: 'Hur allvarligt kan våldet bli?', en: 'How serious may the violence become?' },
        source: 'S16',
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
