import type { CatalogueMeasure } from '../../domain/bridge/measure.ts'
import { anotherPersonKnows, noneKnown } from './costs.ts'
import { byAgreement } from './preconditions.ts'

/** The people around and daily life where everyone knows everyone. */
export const peopleAround = [
  {
    id: 'granne-som-vet',
    title: { sv: 'En granne som vet', en: 'A neighbour who knows' },
    does: {
      sv: 'En eller två personer får veta ett kodord och vad de gör när de hör det.',
      en: 'One or two people get to know a code word and what to do when they hear it.',
    },
    owner: 'network',
    with: ['socialAdult'],
    group: 'safety',
    precondition: {
      policeReport: 'notNeeded',
      consent: 'person',
      decision: 'none',
      note: {
        sv: 'Personen väljer vem, och vad den får veta. Ett samtycke per person.',
        en: 'The person chooses whom, and what they are told. One consent per neighbour.',
      },
    },
    ruralNote: {
      sv: 'Ofta snabbast på plats. Fråga om bil, telefon och vilken sida grannen står på.',
      en: 'Often first on the spot. Ask about car, phone and whose side they are on.',
    },
    costForPerson: anotherPersonKnows,
    covers: [
      'farFromHelp',
      'noCoverage',
      'isolation',
      'noSafePlace',
      'dangerNow',
      'transport',
      'suicidePerpetrator',
      'substancesPerpetrator',
      'control',
    ],
    clarifies: [],
    track: 'stays',
    sources: ['S0', 'NKVTS'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'arbetsgivare-jaktlag',
    title: { sv: 'Arbetsgivare, jaktlag, byalag', en: 'Employer, hunting team, village group' },
    does: {
      sv: 'Någon i vardagen får veta lite: passtider, vem som inte släpps in, vapen som inte lånas ut.',
      en: 'Someone in daily life is told a little: shifts, who is not let in, weapons that are not lent.',
    },
    owner: 'network',
    with: ['socialAdult'],
    group: 'safety',
    precondition: {
      policeReport: 'notNeeded',
      consent: 'person',
      decision: 'none',
      note: {
        sv: 'Personen väljer vem, och vad den får veta.',
        en: 'The person chooses whom, and what they are told.',
      },
    },
    ruralNote: {
      sv: 'De kan vara vänner med utövaren. Säg hellre lite till rätt person.',
      en: 'They may be friends of the other. Better a little to the right person.',
    },
    costForPerson: anotherPersonKnows,
    covers: ['stalking', 'firearm', 'smallPlace', 'isolation'],
    clarifies: ['firearm'],
    sources: ['S0', 'own'],
    confidence: 'likely',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'vardag-pa-liten-ort',
    title: { sv: 'Vardagen på en liten ort', en: 'Daily life in a small place' },
    does: {
      sv: 'Ni går igenom affär, tvätt, parkering, vägar och föreningar, och bygger på det personen redan gör.',
      en: 'You go through shop, laundry, parking, roads and clubs, and build on what the person already does.',
    },
    owner: 'socialAdult',
    group: 'safety',
    precondition: byAgreement,
    ruralNote: {
      sv: 'Det finns en affär. Vilken tid är utövaren där, och vem i kassan är bra att gå till?',
      en: 'There is one shop. When is the other there, and who at the till is good to turn to?',
    },
    costForPerson: {
      sv: 'Vardagen blir mindre. Fråga vad som är värt att behålla.',
      en: 'Daily life shrinks. Ask what is worth keeping.',
    },
    covers: ['smallPlace', 'stalking', 'isolation', 'whereaboutsKnown', 'returnHome'],
    clarifies: ['smallPlace', 'isolation'],
    sources: ['S0'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
  {
    id: 'overenskommen-motesplats',
    title: { sv: 'En mötesplats som inte väcker frågor', en: 'A meeting place that raises no questions' },
    does: {
      sv: 'Ni ses på en plats där personen ändå kan ha ett ärende.',
      en: 'You meet where the person may have an errand anyway.',
    },
    owner: 'socialAdult',
    group: 'safety',
    precondition: byAgreement,
    ruralNote: {
      sv: 'Hälsocentralens bakväg, skolan, biblioteket. Parkera inte vid kommunhuset.',
      en: 'The back door of the health centre, school, library. Do not park at the municipal building.',
    },
    costForPerson: noneKnown,
    covers: ['smallPlace', 'unsafeContact', 'isolation'],
    clarifies: ['smallPlace'],
    sources: ['S0'],
    confidence: 'confirmed',
    verifiedOn: '2026-11-22',
  },
] as const satisfies readonly CatalogueMeasure[]
