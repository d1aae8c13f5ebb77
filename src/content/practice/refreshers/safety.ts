import type { Refresher } from '../../../domain/practice/refresher.ts'
import { administrativeAct, honour, interviews, own } from '../sources.ts'

export const safetyRefresher = {
  format: 1,
  id: 'tre-minuter-sakerhetskoll',
  version: '1.0.0',
  pack: 'sakerhetskoll',
  title: { sv: 'Tre minuter: säkerhetskollen', en: 'Three minutes: the safety check' },
  cards: [
    {
      id: 'the-hunting-team',
      situation: {
        sv: 'Du får ett ärende och ser att den andra personen är med i ditt jaktlag.',
        en: 'You get a case and see that the other person is in your hunting team.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Läs igenom ärendet först för att se om det spelar roll.',
            en: 'Read the case first to see whether it matters.',
          },
          why: {
            sv: 'Då vet du redan det du kanske inte ska veta.',
            en: 'Then you already know what you perhaps should not.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Säg det till chefen innan du läser vidare.',
            en: 'Tell your manager before you read on.',
          },
          why: {
            sv: 'Någon kan tvivla på att du är opartisk. Det prövas innan du fortsätter.',
            en: 'Someone may doubt that you are impartial. It is tried before you go on.',
          },
          holds: true,
        },
        {
          id: 'c',
          text: {
            sv: 'Behåll ärendet, ni är bara två på enheten.',
            en: 'Keep the case, there are only two of you.',
          },
          why: {
            sv: 'Att ni är få gör det svårare, inte annorlunda. En grannkommun kan hjälpa till.',
            en: 'Being few makes it harder, not different. A neighbouring municipality can help.',
          },
        },
      ],
      sources: ['FL'],
    },
    {
      id: 'where-to-meet',
      situation: {
        sv: 'Kommunhuset ligger mitt på torget. Alla ser vem som går in.',
        en: 'The town hall lies in the middle of the square. Everyone sees who goes in.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Boka ditt rum som vanligt.', en: 'Book your room as usual.' },
          why: {
            sv: 'I en liten ort är en dörr en nyhet. Det kan räcka för att hon inte kommer.',
            en: 'In a small place a door is news. It may be enough for her not to come.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga var hon kan vara utan att det väcker frågor.',
            en: 'Ask where she can be without raising questions.',
          },
          why: {
            sv: 'Hon vet bäst vilken dörr som är osynlig: vårdcentralen, skolan, en annan ort.',
            en: 'She knows best which door is invisible: the health centre, the school, another place.',
          },
          holds: true,
        },
      ],
      sources: ['S0'],
    },
    {
      id: 'how-to-reach',
      situation: {
        sv: 'Du behöver nå henne i morgon. Hon har en telefon som partnern betalar.',
        en: 'You need to reach her tomorrow. She has a phone her partner pays for.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Skicka ett sms med tid och vem du är.',
            en: 'Send a text with the time and who you are.',
          },
          why: {
            sv: 'Fler än hon kan läsa ett sms, också långt senare.',
            en: 'A text can be read by others than her, also much later.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga när, hur och vad du får säga om någon annan svarar.',
            en: 'Ask when, how and what you may say if someone else answers.',
          },
          why: {
            sv: 'Då finns ett svar färdigt innan det behövs.',
            en: 'Then an answer is ready before it is needed.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'alone-on-the-road',
      situation: {
        sv: 'Du ska göra ett hembesök, sex mil bort och utan täckning.',
        en: 'You are going on a home visit, sixty kilometres away and without coverage.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Åk själv och hör av dig när du är tillbaka.',
            en: 'Go alone and get in touch when you are back.',
          },
          why: {
            sv: 'Då vet ingen när det har gått för lång tid.',
            en: 'Then nobody knows when it has been too long.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Gör upp med en kollega om tid, plats och vad som händer om du inte ringer.',
            en: 'Agree with a colleague on time, place and what happens if you do not call.',
          },
          why: {
            sv: 'En tid då någon annan agerar skyddar dig också utan täckning.',
            en: 'A time when someone else acts protects you also without coverage.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'the-local-interpreter',
      situation: {
        sv: 'Den tolk som brukar anlitas bor på orten och känner släkten.',
        en: 'The interpreter you usually book lives locally and knows the family.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Ta tolken, det är den som finns.',
            en: 'Take that interpreter, it is the one there is.',
          },
          why: {
            sv: 'I hederssammanhang kan det nå fel personer samma kväll.',
            en: 'In an honour context it may reach the wrong people the same evening.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Boka en tolk på telefon från en annan ort, utan namn.',
            en: 'Book an interpreter by phone from another place, without names.',
          },
          why: {
            sv: 'Avstånd är skydd. Namnet behövs inte för att tolka.',
            en: 'Distance is protection. The name is not needed to interpret.',
          },
          holds: true,
        },
      ],
      sources: ['hed'],
    },
  ],
  sources: [administrativeAct, honour, interviews, own],
} as const satisfies Refresher
