import type { TopicWords } from '../../domain/bridge/topic-words.ts'

/** Topics about children, distance and daily life. Work texts: the reader is the worker. */
export const wordsOfCircumstances = {
  children: {
    name: { sv: 'Barn', en: 'Children' },
    present: { sv: 'det finns barn', en: 'there are children' },
    unknown: { sv: 'det är inte känt om det finns barn', en: 'it is not known whether there are children' },
  },
  childContact: {
    name: { sv: 'Umgänge och överlämning', en: 'Contact and hand-over' },
    present: { sv: 'barnet är eller ska vara hos utövaren', en: 'the child is or will be with the other' },
    unknown: {
      sv: 'det är inte känt hur barnet träffar utövaren',
      en: 'it is not known how the child meets the other',
    },
  },
  farFromHelp: {
    name: { sv: 'Långt till hjälp', en: 'Far from help' },
    present: { sv: 'det tar lång tid för hjälp att komma', en: 'help takes long to arrive' },
    unknown: { sv: 'det är inte känt hur lång tid hjälpen tar', en: 'it is not known how long help takes' },
  },
  noCoverage: {
    name: { sv: 'Telefonen fungerar inte', en: 'The phone does not work' },
    present: { sv: 'telefonen når inte fram därifrån', en: 'the phone does not get through from there' },
    unknown: {
      sv: 'det är inte känt om telefonen fungerar där',
      en: 'it is not known whether the phone works there',
    },
  },
  transport: {
    name: { sv: 'Svårt att ta sig därifrån', en: 'Hard to get away' },
    present: { sv: 'det är svårt att ta sig därifrån', en: 'it is hard to get away' },
    unknown: {
      sv: 'det är inte känt hur personen kan ta sig därifrån',
      en: 'it is not known how the person can get away',
    },
  },
  unsafeContact: {
    name: { sv: 'Säker kontaktväg saknas', en: 'No safe contact' },
    present: { sv: 'det saknas ett säkert sätt att höras', en: 'a safe way to be in touch is missing' },
    unknown: {
      sv: 'det är inte känt hur ni kan höras säkert',
      en: 'it is not known how you can be in touch safely',
    },
  },
  smallPlace: {
    name: { sv: 'Alla känner alla', en: 'Everyone knows everyone' },
    present: { sv: 'det är svårt att inte synas på orten', en: 'it is hard not to be seen locally' },
    unknown: {
      sv: 'det är inte känt om ni kan ses utan att synas',
      en: 'it is not known whether you can meet unseen',
    },
  },
  isolation: {
    name: { sv: 'Ensamhet', en: 'Isolation' },
    present: { sv: 'personen har få att vända sig till', en: 'the person has few to turn to' },
    unknown: {
      sv: 'det är inte känt vilka personen kan vända sig till',
      en: 'it is not known whom the person can turn to',
    },
  },
  economicDependence: {
    name: { sv: 'Ekonomiskt beroende', en: 'Economic dependence' },
    present: { sv: 'pengar eller skulder håller kvar', en: 'money or debts hold the person back' },
    unknown: { sv: 'det är inte känt hur ekonomin ser ut', en: 'the finances are not known' },
  },
  housing: {
    name: { sv: 'Bostad', en: 'Housing' },
    present: { sv: 'bostaden är en del av problemet', en: 'housing is part of the problem' },
    unknown: {
      sv: 'det är inte känt hur bostaden kan lösas',
      en: 'it is not known how housing can be solved',
    },
  },
  animals: {
    name: { sv: 'Djur', en: 'Animals' },
    present: { sv: 'det finns djur att tänka på', en: 'there are animals to think of' },
    unknown: { sv: 'det är inte känt om det finns djur', en: 'it is not known whether there are animals' },
  },
  ownHealth: {
    name: { sv: 'Personens hälsa', en: 'The person’s health' },
    present: { sv: 'måendet påverkar vad personen orkar', en: 'health affects what the person can manage' },
    unknown: { sv: 'det är inte känt hur personen mår', en: 'it is not known how the person is' },
  },
  ownSubstances: {
    name: { sv: 'Personens alkohol eller droger', en: 'The person’s alcohol or drugs' },
    present: {
      sv: 'personen använder alkohol, tabletter eller droger',
      en: 'the person uses alcohol, tablets or drugs',
    },
    unknown: {
      sv: 'det är inte känt om personen har problem med alkohol eller droger',
      en: 'it is not known whether the person has problems with alcohol or drugs',
    },
  },
  language: {
    name: { sv: 'Språk', en: 'Language' },
    present: { sv: 'det behövs en trygg tolk', en: 'a safe interpreter is needed' },
    unknown: {
      sv: 'det är inte känt om tolk behövs',
      en: 'it is not known whether an interpreter is needed',
    },
  },
  release: {
    name: { sv: 'Frihetsberövad, kommer ut', en: 'Detained, will be released' },
    present: {
      sv: 'utövaren är frihetsberövad och kommer ut',
      en: 'the other is detained and will be released',
    },
    unknown: {
      sv: 'det är inte känt när utövaren kommer ut',
      en: 'it is not known when the other will be released',
    },
  },
  returnHome: {
    name: { sv: 'Hem igen', en: 'Home again' },
    present: {
      sv: 'personen ska flytta eller har flyttat hem igen',
      en: 'the person will move or has moved home again',
    },
    unknown: {
      sv: 'det är inte känt om personen ska hem igen',
      en: 'it is not known whether the person will go home again',
    },
  },
  workerSafety: {
    name: { sv: 'Din säkerhet', en: 'Your safety' },
    present: { sv: 'din egen säkerhet är inte klar', en: 'your own safety is not settled' },
    unknown: {
      sv: 'det är inte känt om du är trygg på plats',
      en: 'it is not known whether you are safe on site',
    },
  },
  conflictOfInterest: {
    name: { sv: 'Jäv', en: 'Conflict of interest' },
    present: { sv: 'någon kan tvivla på att du är opartisk', en: 'someone may doubt that you are impartial' },
    unknown: {
      sv: 'det är inte känt om någon kan tvivla på att du är opartisk',
      en: 'it is not known whether someone may doubt that you are impartial',
    },
  },
} as const satisfies Record<string, TopicWords>
