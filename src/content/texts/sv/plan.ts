import type { UnknownBecause } from '../../../domain/bridge/factor.ts'
import type { CatalogueMeasure, MeasureGroup, MinimumPart } from '../../../domain/bridge/measure.ts'
import type { MeasureStatus } from '../../../domain/event.ts'
import type { CardFault } from '../../../domain/plan/memory-card.ts'

/** Work texts: the reader is the worker. */
const bridge = {
  title: 'Från risk till åtgärder',
  lead: 'Det som kom fram, vad som går att göra åt det här på orten, och det ni har valt. Poängen väljer inget, det gör ni.',
  found: 'Det som kom fram',
  proposals: 'Vad som kan göras',
  chosen: 'I planen',
  because: (facts: readonly string[]) => `Därför: ${joinAnd(facts)}.`,
  withoutReport: 'Utan polisanmälan',
  withReport: 'Med polisanmälan',
  withReportLead:
    'Bygger på en anmälan, eller brukar göra det. Personen väljer. Lova inget som andra beslutar.',
  uncovered: (n: number) => (n === 1 ? 'En sak har ingen åtgärd än.' : `${n} saker har ingen åtgärd än.`),
  allCovered: 'Allt som kom fram har en åtgärd eller ett skäl.',
  nothingFound: 'Inget har kommit fram i formulären än. Det som alltid ska finnas står här.',
  missingMeasure: 'Ingen åtgärd än',
  nothingChosen: 'Inga åtgärder är valda än.',
  moreSuggestions: (n: number) => (n === 1 ? 'Ett förslag till' : `${n} förslag till`),
  covered: 'Har en åtgärd',
  left: 'Lämnad med skäl',
  leave: 'Lämna utan åtgärd',
  leaveReason: 'Varför?',
  leaveReasonHint: 'Till exempel: personen vill vänta, eller någon annan gör det.',
  outside: 'Utanför formulären',
  unknownBecause: {
    unanswered: 'inte besvarad',
    unknown: 'vet ej',
    declined: 'vill inte svara',
    notAsked: 'inte frågad',
  } satisfies Record<UnknownBecause, string>,
  minimum: 'Ska alltid finnas',
  minimumLead: 'Oavsett bedömning. När inget gjordes under den högsta nivån kom våldet tillbaka.',
  minimumParts: {
    safetyPlan: 'Säkerhetsplan',
    safeContact: 'Säker kontaktväg',
    childCheck: 'Barnen efterfrågade',
    responsible: 'En ansvarig',
    reviewDate: 'Dag för uppföljning',
  } satisfies Record<MinimumPart, string>,
  inPlace: 'finns',
  missing: 'saknas',
  add: 'Lägg till i planen',
  inPlan: 'Finns i planen',
  ownMeasure: 'Egen åtgärd',
  ownMeasureHint: 'Med dina ord. Skriv vad som ska hända, inte vem det gäller.',
  groups: {
    safety: 'Trygghet för den utsatta',
    monitoring: 'Hålla ögonen på läget',
    control: 'Gränser för utövaren',
    support: 'Stöd',
    children: 'Barn',
    perpetrator: 'Utövaren, i eget ärende',
  } satisfies Record<MeasureGroup, string>,
} as const

const measure = {
  owner: 'Ansvarig funktion',
  ownerName: 'Den som har funktionen nu',
  ownerNameHint: 'Personen byts, funktionen är kvar.',
  precondition: 'Vad som krävs',
  policeReport: {
    needed: 'Kräver polisanmälan',
    notNeeded: 'Kräver ingen polisanmälan',
    unknown: 'Brukar kräva polisanmälan, inte bekräftat',
  } satisfies Record<CatalogueMeasure['precondition']['policeReport'], string>,
  consent: {
    person: 'Den utsatta vill',
    perpetrator: 'Utövaren vill',
    third: 'Någon annan behöver samtycka',
    notNeeded: 'Inget samtycke krävs',
  } satisfies Record<CatalogueMeasure['precondition']['consent'], string>,
  decision: {
    none: 'Inget beslut krävs',
    socialServices: 'Socialtjänsten beslutar',
    prosecutor: 'Åklagaren beslutar',
    court: 'Domstolen beslutar',
    authority: 'Myndigheten beslutar',
  } satisfies Record<CatalogueMeasure['precondition']['decision'], string>,
  ruralNote: 'Här hos oss',
  costForPerson: 'Vad det kan kosta personen',
  evidence: 'Vad som är känt om effekt',
  source: 'Källa',
  verified: (day: string) => `Kontrollerat ${day}`,
  start: 'Börjar',
  followUp: 'Följs upp',
  status: 'Läge',
  statuses: {
    proposed: 'Föreslagen',
    offered: 'Erbjuden',
    declined: 'Tackade nej',
    decided: 'Beslutad',
    ongoing: 'Pågår',
    done: 'Klar',
    noEffect: 'Utan effekt',
  } satisfies Record<MeasureStatus, string>,
  note: 'Anteckning',
  for: 'Svarar på',
  remove: 'Ta bort ur planen',
  change: 'Ansvarig, datum och läge',
  removeReason: 'Varför tar du bort åtgärden?',
  missingOwner: 'Ingen ansvarig än',
  missingFollowUp: 'Inget datum för uppföljning än',
} as const

/** Read with the person beside: "den andra personen", never a label. */
const safetyPlan = {
  title: 'Säkerhetsplan',
} as const

const card = {
  faults: {
    name: 'Här kan det stå ett namn. Skriv ”hon”, ”grannen” eller en bokstav.',
    personnummer: 'Här kan det stå ett personnummer. Ta bort det.',
    phone: 'Numret finns i ärendet. Skriv ”numret” eller lär in det.',
    caseNumber: 'Ärendenumret ska inte stå på kortet.',
    address: 'En webb- eller e-postadress säger för mycket.',
    telling: 'Ordet säger vad kortet är till för.',
    heading: 'Ingen rubrik på kortet.',
    tooLong: 'Raden får inte plats. Korta den.',
    empty: 'Raden är tom.',
  } satisfies Record<CardFault['kind'], string>,
  instead: (words: string) => `Du kan skriva ”${words}”.`,
} as const

export const plan = { bridge, measure, safetyPlan, card } as const

function joinAnd(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} och ${last}`
}
