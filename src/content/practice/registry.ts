import type { PracticeCase, PracticeKind } from '../../domain/practice/practice-case.ts'
import type { Words } from '../../domain/words.ts'

/** What a card shows before the case is opened. */
export interface PracticeCard {
  readonly id: string
  readonly version: string
  readonly kind: PracticeKind
  readonly title: Words
  readonly lead: Words
  readonly pack: string
  readonly load: () => Promise<PracticeCase>
}

// A version that has been shipped stays: what was played is compared with the very words it was played on.
export const practiceCards: readonly PracticeCard[] = [
  {
    id: 'skogsvagen',
    version: '1.0.0',
    kind: 'partner',
    title: { sv: 'Övning: Skogsvägen', en: 'Practice: Forest Road' },
    lead: {
      sv: 'Anna vill prata om ekonomin. Per har bilen och vapenskåpet, och läser hennes meddelanden.',
      en: 'Anna wants to talk about money. Per has the car and the gun cabinet, and reads her messages.',
    },
    pack: 'freda-farlighet',
    load: async () => (await import('./skogsvagen/case.ts')).skogsvagen,
  },
  {
    id: 'bygdegarden',
    version: '1.0.0',
    kind: 'stalking',
    title: { sv: 'Övning: Bygdegården', en: 'Practice: The Village Hall' },
    lead: {
      sv: 'Sara flyttade för fyra månader sedan. Någon kör förbi på nätterna.',
      en: 'Sara moved four months ago. Someone drives past at night.',
    },
    pack: 'freda-farlighet',
    load: async () => (await import('./bygdegarden/case.ts')).bygdegarden,
  },
  {
    id: 'busshallplatsen',
    version: '1.0.0',
    kind: 'honour',
    title: { sv: 'Övning: Busshållplatsen', en: 'Practice: The Bus Stop' },
    lead: {
      sv: 'Mira är nitton. Ni har trettio minuter innan brodern väntar.',
      en: 'Mira is nineteen. You have thirty minutes before her brother waits.',
    },
    pack: 'freda-kortfragor',
    load: async () => (await import('./busshallplatsen/case.ts')).busshallplatsen,
  },
  {
    id: 'verkstaden',
    version: '1.0.0',
    kind: 'manExposed',
    title: { sv: 'Övning: Verkstaden', en: 'Practice: The Garage' },
    lead: {
      sv: 'Mikael säger att han slant med ett verktyg. Tove har sagt något annat.',
      en: 'Mikael says he slipped with a tool. Tove has said something else.',
    },
    pack: 'freda-farlighet',
    load: async () => (await import('./verkstaden/case.ts')).verkstaden,
  },
  {
    id: 'garden',
    version: '1.0.0',
    kind: 'olderCouple',
    title: { sv: 'Övning: Fårgården', en: 'Practice: The Sheep Farm' },
    lead: {
      sv: 'Ingrid är 78 och säger att hon är skör i huden. Gården ligger sist på vägen.',
      en: 'Ingrid is 78 and says her skin is fragile. The farm lies last on the road.',
    },
    pack: 'freda-farlighet',
    load: async () => (await import('./garden/case.ts')).garden,
  },
  {
    id: 'skolskjutsen',
    version: '1.0.0',
    kind: 'childWitness',
    title: { sv: 'Övning: Skolskjutsen', en: 'Practice: The School Bus' },
    lead: {
      sv: 'Alva vill inte kliva av bussen på fredagar. Emma säger att hon är känslig.',
      en: 'Alva does not want to get off the bus on Fridays. Emma says she is sensitive.',
    },
    pack: 'freda-kortfragor',
    load: async () => (await import('./skolskjutsen/case.ts')).skolskjutsen,
  },
]
