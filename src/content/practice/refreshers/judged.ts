import type { Refresher } from '../../../domain/practice/refresher.ts'
import { interviews, own, patriarkFactors, patriarkGuide, samForm } from '../sources.ts'

export const judgedRefresher = {
  format: 1,
  id: 'tre-minuter-utan-summa',
  version: '1.0.0',
  pack: 'patriark',
  title: { sv: 'Tre minuter: bedöma utan summa', en: 'Three minutes: judging without a sum' },
  cards: [
    {
      id: 'no-sum',
      situation: {
        sv: 'Du har bedömt alla faktorer i PATRIARK. Elva finns, fyra finns inte.',
        en: 'You have judged every factor in PATRIARK. Eleven are present, four are not.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Skriv elva av femton i journalen.', en: 'Write eleven of fifteen in the record.' },
          why: {
            sv: 'Instrumentet har ingen summa. En enda faktor kan väga tyngst.',
            en: 'The instrument has no sum. A single factor may weigh the most.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Gå vidare till hur mycket var och en betyder, och vad som kan hända.',
            en: 'Go on to how much each one means, and what may happen.',
          },
          why: {
            sv: 'Slutsatserna är bedömningen. Bokstäverna är vägen dit.',
            en: 'The conclusions are the assessment. The letters are the way there.',
          },
          holds: true,
        },
      ],
      sources: ['S27'],
    },
    {
      id: 'not-enough',
      situation: {
        sv: 'Polisen har inte svarat. Du vet inget om hans tidigare domar.',
        en: 'The police have not answered. You know nothing about his earlier convictions.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Välj N, det finns inget som visar på domar.',
            en: 'Choose N, nothing points to convictions.',
          },
          why: {
            sv: 'N betyder att det inte finns. Du vet bara inte.',
            en: 'N means that it is not there. You just do not know.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Välj strecket, vet inte nog, och skriv vem du har frågat.',
            en: 'Choose the dash, not enough known, and write whom you have asked.',
          },
          why: {
            sv: 'Strecket talar om att bilden är ofullständig. Det är ett resultat.',
            en: 'The dash tells that the picture is incomplete. That is a result.',
          },
          holds: true,
        },
      ],
      sources: ['S33'],
    },
    {
      id: 'now-and-then',
      situation: {
        sv: 'Hot förekom för tre år sedan, inte sedan dess.',
        en: 'Threats were made three years ago, not since.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Välj finns, det har ju hänt.', en: 'Choose present, it did happen.' },
          why: { sv: 'Då syns inte att det var då.', en: 'Then it does not show that it was then.' },
        },
        {
          id: 'b',
          text: {
            sv: 'Bedöm nu för sig och tidigare för sig.',
            en: 'Judge now by itself and earlier by itself.',
          },
          why: {
            sv: 'Skillnaden mellan då och nu är ofta det viktigaste.',
            en: 'The difference between then and now is often what matters most.',
          },
          holds: true,
        },
      ],
      sources: ['S28'],
    },
    {
      id: 'trained',
      situation: {
        sv: 'Det är två år sedan din utbildning, och du har inte använt instrumentet sedan dess.',
        en: 'It is two years since your training, and you have not used the instrument since.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Gör det ensam, du har ju gått kursen.', en: 'Do it alone, you did take the course.' },
          why: {
            sv: 'Kunskap som inte används bleknar. Det säger många i små kommuner.',
            en: 'Knowledge that is not used fades. Many in small municipalities say so.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Gör det med en kollega, eller ring någon i länet som gör det oftare.',
            en: 'Do it with a colleague, or call someone in the county who does it more often.',
          },
          why: {
            sv: 'Två som bedömer ser mer än en, också över telefon.',
            en: 'Two who judge see more than one, also by phone.',
          },
          holds: true,
        },
      ],
      sources: ['S0'],
    },
    {
      id: 'scenario',
      situation: {
        sv: 'Faktorerna är klara. Du ska skriva vad som kan hända.',
        en: 'The factors are done. You are to write what may happen.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Skriv att risken för våld är hög.', en: 'Write that the risk of violence is high.' },
          why: { sv: 'Hög säger inte vad någon ska göra.', en: 'High does not say what anyone is to do.' },
        },
        {
          id: 'b',
          text: {
            sv: 'Skriv vad, mot vem, var och vad som kan utlösa det.',
            en: 'Write what, against whom, where and what may trigger it.',
          },
          why: {
            sv: 'Ett förlopp går att hindra. En nivå går bara att oroas av.',
            en: 'A course of events can be prevented. A level can only be worried about.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
  ],
  sources: [interviews, own, patriarkFactors, patriarkGuide, samForm],
} as const satisfies Refresher
