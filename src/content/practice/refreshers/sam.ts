import type { Refresher } from '../../../domain/practice/refresher.ts'
import { contactBan, own, samForm, samNoSum, samUse } from '../sources.ts'

export const samRefresher = {
  format: 1,
  id: 'tre-minuter-sam',
  version: '1.0.0',
  pack: 'sam',
  title: { sv: 'Tre minuter: SAM, stalkning', en: 'Three minutes: SAM, stalking' },
  cards: [
    {
      id: 'log-first',
      situation: {
        sv: 'Han har dykt upp ”massor av gånger”. Hon minns inte när.',
        en: 'He has turned up ”lots of times”. She does not remember when.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Skriv massor av gånger.', en: 'Write lots of times.' },
          why: {
            sv: 'Ihållande och trappar upp går inte att bedöma utan dagar.',
            en: 'Persistent and escalating cannot be judged without days.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Gå igenom de senaste månaderna tillsammans, och skriv en rad per händelse.',
            en: 'Go through the last months together, and write one line for each event.',
          },
          why: {
            sv: 'Dag, plats, sätt och vad som finns sparat. Raderna duger också för en polisanmälan.',
            en: 'Day, place, way and what is kept. The lines also serve a police report.',
          },
          holds: true,
        },
      ],
      sources: ['S33', 'own'],
    },
    {
      id: 'no-points',
      situation: {
        sv: 'Chefen frågar hur många av trettio som var J.',
        en: 'The manager asks how many of thirty were J.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Säg antalet.', en: 'Say the number.' },
          why: {
            sv: 'SAM har ingen gräns och ingen summa. Talet säger inget om faran.',
            en: 'SAM has no limit and no sum. The number says nothing of the danger.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Säg hur angeläget ärendet är, och vad som kan hända härnäst.',
            en: 'Say how urgent the case is, and what may happen next.',
          },
          why: { sv: 'Det är vad instrumentet är till för.', en: 'That is what the instrument is for.' },
          holds: true,
        },
      ],
      sources: ['S34', 'S35'],
    },
    {
      id: 'no-threat',
      situation: {
        sv: 'Han hotar aldrig. Han skriver varje dag och vet var hon har varit.',
        en: 'He never threatens. He writes every day and knows where she has been.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Utan hot är det mest jobbigt.', en: 'Without threats it is mostly tiresome.' },
          why: {
            sv: 'Att samla uppgifter, höra av sig på avstånd och bevaka är egna delar av mönstret.',
            en: 'Gathering data, contact from afar and watching are parts of the pattern.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Bedöm varje sätt för sig: samla, höra av sig, bevaka, komma nära.',
            en: 'Judge each way by itself: gathering, contacting, watching, coming near.',
          },
          why: {
            sv: 'Mönstret syns först när delarna står bredvid varandra.',
            en: 'The pattern shows first when the parts stand side by side.',
          },
          holds: true,
        },
      ],
      sources: ['S33'],
    },
    {
      id: 'now',
      situation: {
        sv: 'Han slutade för fem månader sedan. Hon söker hjälp i dag.',
        en: 'He stopped five months ago. She seeks help today.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Skriv att stalkning pågår.', en: 'Write that stalking is going on.' },
          why: {
            sv: 'Vad som räknas som nu behöver vara bestämt, annars går bedömningar inte att jämföra.',
            en: 'What counts as now must be decided, or assessments cannot be compared.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Skriv senaste dagen, bedöm nu och tidigare för sig, och fråga vad som hände i dag.',
            en: 'Write the last day, judge now and earlier apart, and ask what happened today.',
          },
          why: {
            sv: 'Något fick henne att söka hjälp just nu. Det kan vara det viktigaste.',
            en: 'Something made her seek help right now. That may be what matters most.',
          },
          holds: true,
        },
      ],
      sources: ['S34', 'own'],
    },
    {
      id: 'contact-ban',
      situation: {
        sv: 'Kontaktförbudet är beviljat. Hon slappnar av.',
        en: 'The contact ban is granted. She relaxes.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Stäng det spåret.', en: 'Close that track.' },
          why: {
            sv: 'Brott mot kontaktförbud är en egen del av bedömningen.',
            en: 'A breach of the ban is a part of the assessment by itself.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga när det delges, och vad ni gör den dagen och vid första överträdelsen.',
            en: 'Ask when it is served, and what you do that day and at the first breach.',
          },
          why: {
            sv: 'I praktiken börjar förbudet skydda när det är delgivet.',
            en: 'In practice the ban begins to protect once it is served.',
          },
          holds: true,
        },
      ],
      sources: ['S33', 'KF'],
    },
  ],
  sources: [contactBan, own, samForm, samNoSum, samUse],
} as const satisfies Refresher
