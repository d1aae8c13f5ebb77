import type { Refresher } from '../../../domain/practice/refresher.ts'
import { own, shortQuestions } from '../sources.ts'

export const descriptionRefresher = {
  format: 1,
  id: 'tre-minuter-beskrivning',
  version: '1.0.0',
  pack: 'freda-beskrivning',
  title: { sv: 'Tre minuter: beskrivningen', en: 'Three minutes: the description' },
  cards: [
    {
      id: 'one-kind',
      situation: {
        sv: 'Hon berättar om slag. Du har fyllt i den delen och tiden börjar ta slut.',
        en: 'She tells of being hit. You have filled in that part and time is running out.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Sluta där, slagen är det allvarligaste.',
            en: 'Stop there, the hitting is the most serious.',
          },
          why: {
            sv: 'Kontroll och sexuellt våld kan vara det som väger tyngst, och sägs sällan först.',
            en: 'Control and sexual violence may weigh the most, and are seldom said first.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Säg att det finns två delar till, och boka tid för dem.',
            en: 'Say that there are two more parts, and book time for them.',
          },
          why: {
            sv: 'Då vet hon att frågorna kommer, och du att de återstår.',
            en: 'Then she knows the questions will come, and you that they remain.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'how-often',
      situation: {
        sv: '”Det händer då och då”, säger hon när du frågar hur ofta.',
        en: '“It happens now and then,” she says when you ask how often.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Välj det svar som ligger i mitten.', en: 'Choose the answer in the middle.' },
          why: {
            sv: 'Mitten är en gissning som ser ut som ett svar.',
            en: 'The middle is a guess that looks like an answer.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Ta hjälp av helger, lov och högtider för att minnas.',
            en: 'Use weekends, school breaks and holidays to remember.',
          },
          why: {
            sv: 'Det är lättare att minnas dagar än antal.',
            en: 'Days are easier to remember than numbers.',
          },
          holds: true,
        },
        {
          id: 'c',
          text: {
            sv: 'Skriv vet ej och det hon sa i marginalen.',
            en: 'Write don’t know and what she said in the margin.',
          },
          why: {
            sv: 'Hennes egna ord säger mer än ett svar som inte passar.',
            en: 'Her own words say more than an answer that does not fit.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'own-violence',
      situation: {
        sv: 'Formuläret har en fråga om den utsatta själv har använt våld mot barnet. Partnern kan höra er.',
        en: 'The form has a question on whether the exposed person has used violence against the child. The partner may hear you.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Ställ den snabbt, så är det gjort.', en: 'Ask it quickly, so that it is done.' },
          why: {
            sv: 'Ett svar kan användas mot henne, samma kväll.',
            en: 'An answer can be used against her, the same evening.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Låt den vara inte frågad, och ta den i enrum.',
            en: 'Leave it as not asked, and take it in private.',
          },
          why: {
            sv: 'Inte frågad påminner er om att den återstår.',
            en: 'Not asked reminds you that it remains.',
          },
          holds: true,
        },
        {
          id: 'c',
          text: { sv: 'Skriv nej, det verkar inte troligt.', en: 'Write no, it does not seem likely.' },
          why: {
            sv: 'Ingen har sagt nej. Ett barn kan behöva att frågan ställs.',
            en: 'Nobody has said no. A child may need the question to be asked.',
          },
        },
      ],
      sources: ['S1'],
    },
    {
      id: 'strong-feelings',
      situation: {
        sv: 'Hon blir tyst och stirrar i bordet mitt i en fråga.',
        en: 'She falls silent and stares at the table in the middle of a question.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Fortsätt, det är bättre att få det gjort.',
            en: 'Go on, it is better to get it done.',
          },
          why: {
            sv: 'Den som inte är med i rummet kan inte svara.',
            en: 'Someone who is not in the room cannot answer.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Ta paus, prata om rummet ni sitter i, och fråga om hon vill fortsätta.',
            en: 'Take a break, talk about the room you are in, and ask if she wants to go on.',
          },
          why: {
            sv: 'Det hon orkar i dag räcker. Resten är sparat till nästa gång.',
            en: 'What she manages today is enough. The rest is saved for next time.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'no-index',
      situation: {
        sv: 'Chefen vill ha en siffra på hur omfattande våldet är.',
        en: 'Your manager wants a figure for how extensive the violence is.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Räkna jakande svar och säg antalet.',
            en: 'Count the yes answers and tell the number.',
          },
          why: {
            sv: 'Antalet säger inget om hur farligt det är. Appen räknar inget index.',
            en: 'The number says nothing about how dangerous it is. The app counts no index.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Säg vilka slag, hur ofta, när senast och vad som ökar.',
            en: 'Say which kinds, how often, when last and what increases.',
          },
          why: {
            sv: 'Det är vad beskrivningen är till för. Risken bedöms i nästa steg.',
            en: 'That is what the description is for. The risk is assessed in the next step.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
  ],
  sources: [own, shortQuestions],
} as const satisfies Refresher
