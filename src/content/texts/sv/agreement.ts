import type { Kappa } from '../../../domain/agreement/kappa.ts'

/** Two people who assess the same thing apart, and then talk about where they differ. */
export const agreement = {
  title: 'Två bedömare',
  ask: 'Be en kollega bedöma samtidigt',
  askLead:
    'Ni gör samma formulär var för sig. Ingen ser den andras svar förrän båda har skrivit under. Sedan ser ni var ni skiljer er åt.',
  askOwn: 'Kollegan har en egen surfplatta',
  askOwnHint: 'Kollegan öppnar ärendet hos sig och väljer Två bedömare under Runt bedömningen.',
  askHere: 'Vi har samma surfplatta',
  guestName: 'Kollegans namn',
  guestHint: 'Ni lämnar över surfplattan. Det håller svaren isär, men är inget lås mellan er.',
  askNow: 'Börja blind bedömning',
  guestRole: 'på samma surfplatta',
  notYet: 'Svaren visas när båda har skrivit under.',
  standing: {
    asked: 'Väntar på en andra bedömare',
    yours: 'Din bedömning är inte underskriven',
    waiting: 'Väntar på den andra underskriften',
    open: 'Båda har skrivit under',
    noted: 'Gemensam anteckning finns',
    ended: 'Avbruten',
  },
  blindTitle: 'Var för sig, tills båda har skrivit under',
  meanwhile: 'Skyddet väntar inte på jämförelsen. Gör det som behövs nu.',
  steps: {
    first: 'Den första bedömaren',
    second: 'Den andra bedömaren',
    notBegun: 'Inte påbörjad',
    begun: 'Påbörjad',
    signed: 'Underskriven',
  },
  beginMine: 'Börja min bedömning',
  continueMine: 'Fortsätt min bedömning',
  notYours: 'Den andra bedömaren behöver vara någon annan än den första.',
  handOver: (name: string) => `Lämna surfplattan till ${name}.`,
  iAm: (name: string) => `Jag är ${name}`,
  holds: (name: string) => `Surfplattan är hos ${name}.`,
  handBack: 'Lämna tillbaka surfplattan',
  end: 'Avbryt den blinda bedömningen',
  endLead: 'Då syns det som är skrivet, och det går inte att ångra. Gör det om någon annan behöver veta nu.',
  endReason: 'Varför avbryter ni den?',
  endedTitle: 'Den blinda bedömningen avbröts',
  endedLead: 'Svaren syntes innan båda var klara. Därför räknas ingen överensstämmelse.',
  differences: 'Här skiljer ni er åt',
  noDifferences: 'Inget svar skiljer sig.',
  alike: 'Här är ni överens',
  words: 'Med egna ord',
  measure: 'Hur lika är det?',
  percent: (percent: number, alike: number, counted: number) =>
    `${percent} % av svaren är lika (${alike} av ${counted}).`,
  nothingCounted: 'Inget svar går att räkna.',
  percentHint:
    'Siffran säger hur lika ni svarade, inte vem som har rätt. Vet ej räknas som ett svar. Ett svar som bara den ena gav räknas som olika. Fritext räknas inte.',
  kappa: (kappa: Kappa): string => {
    if (kappa.is === 'value')
      return `Cohens kappa: ${kappa.value.toFixed(2).replace('.', ',')}, på ${kappa.of} svar med samma svarsalternativ. 0 är vad slumpen ger, 1 är helt lika.`
    return kappa.because === 'few'
      ? `Cohens kappa räknas inte: bara ${kappa.of} svar har samma svarsalternativ hos er båda, och det behövs minst 10. Gränsen är vår egen.`
      : 'Cohens kappa räknas inte: en av er gav samma svar på allt, och då finns inget slumpvärde att jämföra med.'
  },
  judgements: 'Era bedömningar',
  judged: (level: string) => `Bedömning: ${level}`,
  neverMerged: 'Bedömningarna räknas aldrig ihop.',
  higher: (level: string) => `Skyddet följer den högre bedömningen så länge ni skiljer er åt: nivå ${level}.`,
  higherWords: 'Skyddet följer den bedömning som ser störst risk, så länge ni skiljer er åt.',
  note: 'Gemensam anteckning',
  noteLead: 'Prata om skillnaderna först. Ni behöver inte bli överens.',
  outcome: 'Vad kom ni fram till?',
  outcomes: {
    agreed: 'Vi är överens',
    different: 'Vi ser fortfarande olika',
    ended: 'Avbruten',
  },
  noteWords: 'Vad ni kom fram till, och vad ni ser olika på',
  save: 'Spara anteckningen',
  change: 'Ändra anteckningen',
  apart: 'Två anteckningar gjordes var för sig. Båda finns kvar tills någon skriver en ny.',
  print: 'Skriv ut',
  unanswered: 'Inget svar',
  question: 'Fråga',
} as const
