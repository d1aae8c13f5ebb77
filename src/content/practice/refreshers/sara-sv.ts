import type { Refresher } from '../../../domain/practice/refresher.ts'
import { own, saraForm, saraTable, singleFactors } from '../sources.ts'

export const saraSvRefresher = {
  format: 1,
  id: 'tre-minuter-sara-sv',
  version: '1.0.0',
  pack: 'sara-sv',
  title: { sv: 'Tre minuter: SARA:SV', en: 'Three minutes: SARA:SV' },
  cards: [
    {
      id: 'who-first',
      situation: {
        sv: 'Du ska göra SARA:SV. Du har träffat kvinnan en gång.',
        en: 'You are to do SARA:SV. You have met the woman once.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Börja fylla i, du kan rätta sedan.', en: 'Start filling in, you can correct later.' },
          why: {
            sv: 'Ett första intryck är svårt att ta tillbaka när bokstäverna väl står där.',
            en: 'A first impression is hard to take back once the letters stand there.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Se vad som finns: samtal med henne, med andra, och uppgifter i register.',
            en: 'See what there is: talks with her, with others, and data in registers.',
          },
          why: {
            sv: 'Instrumentet vilar på flera källor. Skriv vilka du hade och vilka som fattas.',
            en: 'The instrument rests on several sources. Write which you had and which are missing.',
          },
          holds: true,
        },
      ],
      sources: ['S16'],
    },
    {
      id: 'three-parts',
      situation: {
        sv: 'Faktorerna om utövaren är klara. Klockan är mycket.',
        en: 'The factors about the one who uses violence are done. It is late.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Sluta där, det är utövaren som är farlig.',
            en: 'Stop there, it is the other person who is dangerous.',
          },
          why: {
            sv: 'En tredje del handlar om den utsattas läge: rädsla, boende, stöd. Den hör till bedömningen.',
            en: 'A third part is about the exposed person: fear, housing, support. It belongs to the assessment.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Ta den tredje delen också, om så en annan dag.',
            en: 'Take the third part as well, on another day if need be.',
          },
          why: {
            sv: 'Stark rädsla, otryggt boende och litet stöd ändrar vad som kan hända och vad som hjälper.',
            en: 'Strong fear, unsafe housing and little support change what may happen and what helps.',
          },
          holds: true,
        },
      ],
      sources: ['S15', 'S16'],
    },
    {
      id: 'conclusions',
      situation: {
        sv: 'Alla femton är bedömda. Vad är resultatet?',
        en: 'All fifteen are judged. What is the result?',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Antalet J.', en: 'The number of J.' },
          why: {
            sv: 'Här räknas inget ihop. En enda faktor kan väga tyngst.',
            en: 'Nothing is added up here. A single factor may weigh the most.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Risken de närmaste veckorna, längre fram, och hur allvarligt det kan bli.',
            en: 'The risk in the next weeks, further on, and how serious it may become.',
          },
          why: {
            sv: 'De tre slutsatserna är bedömningen. De kan skilja sig åt.',
            en: 'The three conclusions are the assessment. They may differ.',
          },
          holds: true,
        },
      ],
      sources: ['S16'],
    },
    {
      id: 'two-judge',
      situation: {
        sv: 'Din kollega har satt D där du har satt J.',
        en: 'Your colleague has put D where you have put J.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Ta medelvärdet.', en: 'Take the middle.' },
          why: {
            sv: 'Då försvinner det ni borde prata om.',
            en: 'Then what is worth talking about disappears.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Läs varandras anteckningar vid faktorn och skriv vad ni ser olika på.',
            en: 'Read each other’s notes at the factor and write what you see differently.',
          },
          why: {
            sv: 'Bedömare skiljer sig ofta åt på enskilda faktorer, mindre i det stora.',
            en: 'Assessors often differ on single factors, less on the whole.',
          },
          holds: true,
        },
      ],
      sources: ['S75'],
    },
    {
      id: 'afraid',
      situation: {
        sv: 'Hon är mycket rädd. Du hittar få andra tecken.',
        en: 'She is very afraid. You find few other signs.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Lita på formuläret framför rädslan.', en: 'Trust the form more than the fear.' },
          why: {
            sv: 'Hennes rädsla är en av faktorerna, och hon vet saker som inte står i något register.',
            en: 'Her fear is one of the factors, and she knows things that stand in no register.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga vad hon är rädd ska hända, och skriv det som ett förlopp.',
            en: 'Ask what she fears will happen, and write it as a course of events.',
          },
          why: {
            sv: 'Ett förlopp säger vem som behöver göra vad, och när.',
            en: 'A course of events says who needs to do what, and when.',
          },
          holds: true,
        },
      ],
      sources: ['S15', 'own'],
    },
  ],
  sources: [own, saraForm, saraTable, singleFactors],
} as const satisfies Refresher
