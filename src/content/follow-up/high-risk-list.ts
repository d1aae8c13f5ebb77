import type { ChecklistPack } from '../../domain/follow-up/checklist-pack.ts'
import { highRiskLater } from './high-risk-later.ts'
import { sources } from './sources.ts'

/** In the order of time, for when the risk is judged high. The order is ours; what is in it is the field’s. */
export const highRiskList = {
  format: 1,
  id: 'hoglage',
  version: '1.0.0',
  title: { sv: 'Höglägeslista', en: 'List for high risk' },
  lead: {
    sv: 'I tidsordning. Bocka av det som är gjort och skriv vem som gör resten. Det som inte passar här markerar du som inte aktuellt.',
    en: 'In the order of time. Tick what is done and write who does the rest. What does not fit here you mark as not relevant.',
  },
  sources,
  verifiedOn: '2026-11-22',
  parts: [
    {
      id: 'h1',
      title: { sv: 'Första timmen', en: 'The first hour' },
      withinHours: 1,
      items: [
        {
          id: 'h1.fara',
          text: {
            sv: 'Pågår något nu? 112. Annars: var är personen, barnen och den andra den här timmen?',
            en: 'Is something going on now? 112. Otherwise: where are the person, the children and the other this hour?',
          },
          owner: 'socialAdult',
          sources: ['S0'],
          confidence: 'likely',
        },
        {
          id: 'h1.vard',
          text: {
            sv: 'Behövs vård? Efter tryck mot halsen alltid, också utan märken.',
            en: 'Is care needed? After pressure to the neck always, also without marks.',
          },
          owner: 'healthCentre',
          sources: ['own'],
          confidence: 'likely',
        },
        {
          id: 'h1.barn',
          text: {
            sv: 'Skyddsbedömning för varje barn, genast.',
            en: 'Assess each child’s need of protection, at once.',
          },
          owner: 'socialChild',
          sources: ['SoL'],
          confidence: 'confirmed',
        },
        {
          id: 'h1.vapen',
          text: {
            sv: 'Fråga personen och polisen om vapen: vilka, var, vem har nyckeln?',
            en: 'Ask the person and the police about weapons: which, where, who has the key?',
          },
          owner: 'policeLocal',
          sources: ['S0'],
          confidence: 'likely',
        },
        {
          id: 'h1.natt',
          text: {
            sv: 'Var sover personen och barnen i natt? Vem vet det, och vem kör?',
            en: 'Where do the person and the children sleep tonight? Who knows, and who drives?',
          },
          owner: 'socialAdult',
          sources: ['S0'],
          confidence: 'likely',
        },
        {
          id: 'h1.kontakt',
          text: {
            sv: 'Säker kontakt de närmaste timmarna: nummer, klockslag, kodord.',
            en: 'Safe contact the next hours: number, hour, code word.',
          },
          owner: 'socialAdult',
          sources: ['S0'],
          confidence: 'likely',
        },
        {
          id: 'h1.hjalp',
          text: {
            sv: 'Förvarna polisen, om lagen eller samtycke ger stöd. Fråga hur lång tid hjälp tar i natt och vad som gäller om den enda patrullen är upptagen.',
            en: 'Warn the police beforehand, where law or consent allows. Ask how long help takes tonight and what holds if the one patrol is busy.',
          },
          owner: 'policeLocal',
          sources: ['S0'],
          confidence: 'likely',
        },
        {
          id: 'h1.chef',
          text: {
            sv: 'Chefen vet. Bestäm vem som avlöser dig.',
            en: 'The manager knows. Decide who relieves you.',
          },
          owner: 'socialManager',
          sources: ['own'],
          confidence: 'likely',
        },
      ],
    },
    {
      id: 'h24',
      title: { sv: 'Inom ett dygn', en: 'Within a day' },
      withinHours: 24,
      items: [
        {
          id: 'h24.bedomning',
          text: {
            sv: 'Strukturerad bedömning, med personens egen uppskattning.',
            en: 'A structured assessment, with the person’s own estimate.',
          },
          owner: 'socialAdult',
          sources: ['S0'],
          confidence: 'likely',
        },
        {
          id: 'h24.polis',
          text: {
            sv: 'Be om polisens bedömning. Lämna er egen om sekretessen tillåter.',
            en: 'Ask for the police’s assessment. Give yours if secrecy allows.',
          },
          owner: 'policeProtection',
          sources: ['KG-risk'],
          confidence: 'likely',
        },
        {
          id: 'h24.plan',
          text: {
            sv: 'Säkerhetsplan tillsammans, och minneskort om papper är säkert.',
            en: 'A safety plan together, and a memory card if paper is safe.',
          },
          owner: 'socialAdult',
          sources: ['NCK-DFU'],
          confidence: 'likely',
        },
        {
          id: 'h24.enheter',
          text: {
            sv: 'Enhetskoll innan någon flyttas.',
            en: 'The device check before anyone is moved.',
          },
          owner: 'socialAdult',
          why: {
            sv: 'En glömd surfplatta har avslöjat skyddade boenden.',
            en: 'A forgotten tablet has given shelters away.',
          },
          sources: ['S0'],
          confidence: 'confirmed',
        },
        {
          id: 'h24.resa',
          text: {
            sv: 'Resan: omärkt bil, väg, vem som kör, vem som möter.',
            en: 'The journey: unmarked car, road, who drives, who meets.',
          },
          owner: 'socialAdult',
          sources: ['S0'],
          confidence: 'likely',
        },
        {
          id: 'h24.skola',
          text: {
            sv: 'Skola och förskola vet vem som får hämta.',
            en: 'School and preschool know who may fetch.',
          },
          owner: 'school',
          sources: ['S0'],
          confidence: 'likely',
        },
        {
          id: 'h24.djur',
          text: {
            sv: 'Djuren: vem hämtar och matar?',
            en: 'The animals: who fetches and feeds?',
          },
          owner: 'animalShelter',
          sources: ['ROKS'],
          confidence: 'likely',
        },
        {
          id: 'h24.anmalan',
          text: {
            sv: 'Prata igenom polisanmälan och kontaktförbud. Personen väljer.',
            en: 'Talk through a police report and a contact ban. The person chooses.',
          },
          owner: 'policeLocal',
          sources: ['S0'],
          confidence: 'likely',
        },
        {
          id: 'h24.utovaren',
          text: {
            sv: 'Eget ärende och annan handläggare för den som utövar våld. Erbjudande om kontakt inom ett dygn.',
            en: 'A case and a worker of their own for whoever uses violence. An offer of contact within a day.',
          },
          owner: 'socialPerpetrator',
          sources: ['SMAD'],
          confidence: 'likely',
        },
        {
          id: 'h24.egen',
          text: {
            sv: 'Din egen säkerhet: parkering, telefon, inte ensam.',
            en: 'Your own safety: parking, phone, not alone.',
          },
          owner: 'socialManager',
          sources: ['S0'],
          confidence: 'likely',
        },
      ],
    },
    ...highRiskLater,
  ],
} as const satisfies ChecklistPack
