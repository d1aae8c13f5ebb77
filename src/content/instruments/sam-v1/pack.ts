import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { conclusionsOf, opinion } from '../judged-parts-v1/conclusions.ts'
import { after, familyTerms, needs, own, readOff, windows } from '../judged-parts-v1/frame.ts'
import { grounds } from '../judged-parts-v1/grounds.ts'
import { nature, perpetrator, vulnerability } from './factors.ts'

// Places V4 to V10 stand without names: what was found about them was only likely, and a likely name is not shipped.
export const sam: InstrumentPack = {
  format: 1,
  id: 'sam',
  version: '1.0.0',
  kind: 'judged',
  title: { sv: 'SAM, vid förföljelse', en: 'SAM, for stalking' },
  short: { sv: 'SAM', en: 'SAM' },
  purpose: {
    sv: 'Strukturerad professionell bedömning av förföljelse: 30 faktorer, tänkbara förlopp, åtgärder och slutsatser. Ger ingen summa. Polisen använder den.',
    en: 'Structured professional judgement of stalking: 30 factors, possible courses, measures and conclusions. Gives no sum. The police use it.',
  },
  licence: { holder: 'Kropp, Hart, Lyon', terms: familyTerms },
  verification: {
    status: 'unverified',
    note: {
      sv: 'Bekräftat: 30 faktorer i tre områden om tio, koderna J, D, N och –, en kolumn för aktuell situation, slutsatser om prioritet och fortsatt förföljelse, och att inget räknas ihop. Troligt: de övriga slutsatserna. Inte bekräftat: namnen på sårbarhetsfaktorerna V4 till V10, hur lång tid som räknas som nu, och manualens ordalydelse.',
      en: 'Confirmed: 30 factors in three areas of ten, the codes J, D, N and –, a column for the current situation, conclusions on priority and continued stalking, and that nothing is added up. Likely: the other conclusions. Not confirmed: the names of the vulnerability factors V4 to V10, how long counts as now, and the wording of the manual.',
    },
    source: 'S33',
    sourceEdition: 'SAM as described in open sources; the manual was not read',
    verifiedOn: '2026-11-22',
    attestedBy: [],
  },
  sources: [
    {
      id: 'S32',
      title: 'SIFER: SAM',
      address: 'sifer.no/verktoy/detalj/sam-stalking-assesment-and-management',
      readOn: '2026-11-22',
    },
    {
      id: 'S33',
      title: 'Belfrage: den svenska formen av SAM',
      address: 'studylibsv.com/doc/190553/sam---henrik-belfrage',
      readOn: '2026-11-22',
    },
    {
      id: 'S34',
      title: 'Om hur SAM används: angelägenhet och fortsatt stalkning',
      address: 'intelquo.com',
      readOn: '2026-11-22',
    },
    { id: 'S35', title: 'OJP NCJ 226666: SAM räknas inte ihop', address: 'ojp.gov', readOn: '2026-11-22' },
    own,
  ],
  numbering: 'official',
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
        source: 'S34',
        confidence: 'confirmed',
      }),
      opinion({
        id: 'continued-stalking',
        text: {
          sv: 'Hur stor är risken att förföljelsen fortsätter?',
          en: 'How great is the risk that the stalking continues?',
        },
        source: 'S34',
        confidence: 'confirmed',
      }),
      opinion({
        id: 'serious-violence',
        text: { sv: 'Hur stor är risken för allvarlig skada?', en: 'How great is the risk of serious harm?' },
        source: 'own',
        confidence: 'likely',
      }),
      opinion({
        id: 'imminence',
        text: { sv: 'Hur bråttom är det att göra något?', en: 'How urgent is it to do something?' },
        source: 'own',
        confidence: 'likely',
      }),
    ]),
  ],
  judged: { windows, needs },
  after,
}
