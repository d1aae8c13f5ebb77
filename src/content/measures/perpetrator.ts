import type { CatalogueMeasure } from '../../domain/bridge/measure.ts'
import { noneKnown } from './costs.ts'
import { byPerpetrator } from './preconditions.ts'

const uncertain = {
  sv: 'Osäkert. De flesta översikter visar liten eller ingen effekt, eller för lite underlag. Ersätter aldrig skydd.',
  en: 'Uncertain. Most reviews show little or no effect, or too little evidence. Never replaces protection.',
} as const

/** Measures for the person using violence. They live in that person’s own case, with another worker. */
export const perpetrator = [
  {
    id: 'stod-at-utovaren',
    title: { sv: 'Samtal för utövaren', en: 'Talks for the person using violence' },
    does: {
      sv: 'Samtal eller program för att sluta använda våld (SoL 13 kap. 8 §): Utväg, ATV eller egna samtal.',
      en: 'Talks or a programme to stop using violence (SoL 13:8): Utväg, ATV or your own.',
    },
    owner: 'socialPerpetrator',
    group: 'perpetrator',
    precondition: byPerpetrator,
    ruralNote: {
      sv: 'Finns sällan nära. Fråga om telefon eller video. Tiden då utövaren är borta går att använda.',
      en: 'Seldom near. Ask for phone or video. The time when the other is away can be used.',
    },
    costForPerson: {
      sv: 'Hopp om förändring kan göra att man väntar med skydd.',
      en: 'Hope of change can make one wait with protection.',
    },
    evidence: uncertain,
    covers: [
      'control',
      'physicalViolence',
      'escalation',
      'stalking',
      'unemploymentPerpetrator',
      'separation',
    ],
    clarifies: [],
    sources: ['SoL', 'SBU-utovare', 'S0'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'kontakt-inom-ett-dygn',
    title: { sv: 'Kontakt med utövaren inom ett dygn', en: 'Reaching the other within a day' },
    does: {
      sv: 'Socialtjänsten hör av sig till utövaren efter en händelse, medan motivationen finns. Upplägget liknar SMADIT.',
      en: 'Social services contact the other after an event, while motivation is there. Modelled on SMADIT.',
    },
    owner: 'socialPerpetrator',
    with: ['policeLocal'],
    group: 'perpetrator',
    precondition: {
      policeReport: 'notNeeded',
      consent: 'perpetrator',
      decision: 'none',
      note: {
        sv: 'Utövaren säger ja till kontakten. Stäm av tidpunkten med den som håller i skyddet.',
        en: 'The other agrees to be contacted. Align the timing with whoever holds the protection.',
      },
    },
    ruralNote: {
      sv: 'Ring, vänta inte på en resa. Ordna att den utsatta vet när samtalet sker.',
      en: 'Call, do not wait for a journey. See that the exposed person knows when.',
    },
    costForPerson: {
      sv: 'Utövaren kan bli arg efter samtalet.',
      en: 'The other may be angry after the call.',
    },
    evidence: uncertain,
    covers: ['escalation', 'physicalViolence', 'substancesPerpetrator', 'suicidePerpetrator', 'separation'],
    clarifies: [],
    sources: ['S0', 'SMAD'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'valj-att-sluta',
    title: { sv: 'Stödlinjen Välj att sluta', en: 'The helpline Välj att sluta' },
    does: {
      sv: 'Utövaren, eller du som arbetar, kan ringa och prata utan att säga sitt namn.',
      en: 'The person using violence, or you as staff, can call without giving a name.',
    },
    owner: 'socialPerpetrator',
    group: 'perpetrator',
    precondition: byPerpetrator,
    ruralNote: {
      sv: 'Fungerar var som helst med täckning. Kontrollera öppettiderna.',
      en: 'Works anywhere with coverage. Check the hours.',
    },
    costForPerson: noneKnown,
    evidence: uncertain,
    covers: ['control', 'physicalViolence', 'escalation'],
    clarifies: [],
    sources: ['NCK-V'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'beroendevard-utovaren',
    title: { sv: 'Beroendevård för utövaren', en: 'Addiction care for the other' },
    does: {
      sv: 'Behandling för alkohol eller droger. Minskar inte kontroll och hot av sig självt.',
      en: 'Treatment for alcohol or drugs. Does not by itself lessen control and threats.',
    },
    owner: 'addictionCare',
    with: ['socialPerpetrator'],
    group: 'perpetrator',
    precondition: byPerpetrator,
    ruralNote: {
      sv: 'Ta reda på när utövaren skrivs ut och vem som säger till.',
      en: 'Find out when the other is discharged and who tells.',
    },
    costForPerson: { sv: 'Hemkomsten kan vara en riskfylld dag.', en: 'The homecoming may be a risky day.' },
    evidence: uncertain,
    covers: ['substancesPerpetrator'],
    clarifies: [],
    sources: ['S0'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'vard-vid-sjalvmordstankar',
    title: {
      sv: 'Vård för utövaren vid självmordstankar',
      en: 'Care for the other with thoughts of suicide',
    },
    does: {
      sv: 'Du hjälper till att utövaren får vård. Är det på väg att hända: 112.',
      en: 'You help the other get care. If it is about to happen: 112.',
    },
    owner: 'psychiatry',
    with: ['socialPerpetrator', 'policeLocal'],
    group: 'perpetrator',
    precondition: {
      policeReport: 'notNeeded',
      consent: 'perpetrator',
      decision: 'none',
      note: {
        sv: 'Utövaren vill. Vid fara för liv behövs inget samtycke.',
        en: 'The other wants it. In danger to life no consent is needed.',
      },
    },
    ruralNote: {
      sv: 'Finns vapen hemma: säg det till 112. Personen och barnen ska inte vara ensamma med ansvaret.',
      en: 'If there are weapons at home: tell 112. The person and the children must not carry this alone.',
    },
    costForPerson: {
      sv: 'Skuld. Säg att det inte är personens ansvar.',
      en: 'Guilt. Say that it is not the person’s responsibility.',
    },
    covers: ['suicidePerpetrator'],
    clarifies: ['suicidePerpetrator'],
    sources: ['own'],
    confidence: 'likely',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'stod-i-kris-utovaren',
    title: { sv: 'Arbete, pengar och bostad för utövaren', en: 'Work, money and housing for the other' },
    does: {
      sv: 'Utövarens egen handläggare hjälper med det som gör läget mer pressat.',
      en: 'The other’s own worker helps with what makes the situation more strained.',
    },
    owner: 'socialPerpetrator',
    with: ['incomeSupport'],
    group: 'perpetrator',
    precondition: byPerpetrator,
    ruralNote: {
      sv: 'Ett nedlagt sågverk märks i hela byn. Jobb på annan ort ger också avstånd.',
      en: 'A closed sawmill is felt by the whole village. Work elsewhere also gives distance.',
    },
    costForPerson: noneKnown,
    covers: ['unemploymentPerpetrator', 'housing'],
    clarifies: ['unemploymentPerpetrator'],
    sources: ['own'],
    confidence: 'likely',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'frivard',
    title: { sv: 'Frivård och program', en: 'Probation and programmes' },
    does: {
      sv: 'Övervakning, föreskrifter och program inom Kriminalvården.',
      en: 'Supervision, conditions and programmes in the prison service.',
    },
    owner: 'prisonService',
    group: 'perpetrator',
    precondition: {
      policeReport: 'needed',
      consent: 'notNeeded',
      decision: 'court',
      note: {
        sv: 'Efter dom. Fråga vad frivården kan och får berätta.',
        en: 'After a sentence. Ask what probation can and may tell.',
      },
    },
    ruralNote: {
      sv: 'Möten på telefon märks inte. Fråga hur ofta de träffas på riktigt.',
      en: 'Phone meetings are not noticed. Ask how often they meet in person.',
    },
    costForPerson: noneKnown,
    evidence: uncertain,
    covers: ['release', 'physicalViolence', 'substancesPerpetrator', 'evadesPolice'],
    clarifies: [],
    sources: ['KVV'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
] as const satisfies readonly CatalogueMeasure[]
