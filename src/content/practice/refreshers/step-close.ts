import type { Refresher } from '../../../domain/practice/refresher.ts'
import { interviews, own, socialServices } from '../sources.ts'

export const closeStepRefresher = {
  format: 1,
  id: 'tre-minuter-steg-avsluta',
  version: '1.0.0',
  pack: 'step.close',
  title: { sv: 'Tre minuter: avsluta', en: 'Three minutes: closing' },
  cards: [
    {
      id: 'quiet',
      situation: { sv: 'Det har varit lugnt i två månader.', en: 'It has been calm for two months.' },
      choices: [
        {
          id: 'a',
          text: { sv: 'Avsluta, det är ju lugnt.', en: 'Close, it is calm.' },
          why: {
            sv: 'Lugn kan bero på skyddet. Frågan är vad som händer utan det.',
            en: 'Calm may be due to the protection. The question is what happens without it.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Gör en sista bedömning, jämför med den förra, och fråga hur hon själv ser det.',
            en: 'Make a last assessment, compare with the one before, and ask how she sees it.',
          },
          why: {
            sv: 'Då syns vad som har ändrats, och vad ni ännu inte vet.',
            en: 'Then it shows what has changed, and what you still do not know.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'open-measures',
      situation: {
        sv: 'Två åtgärder väntar på andra. Listan är annars klar.',
        en: 'Two measures wait for others. The list is otherwise done.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Avsluta, det är deras sak nu.', en: 'Close, it is theirs now.' },
          why: {
            sv: 'Det som väntar på någon annan väntar på ingen när ärendet är stängt.',
            en: 'What waits for somebody else waits for nobody once the case is closed.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Ge varje åtgärd ett slut: klar, utan effekt, eller lämnad till någon som har sagt ja.',
            en: 'Give every measure an end: done, without effect, or left to somebody who said yes.',
          },
          why: { sv: 'Ett slut med namn går att följa upp.', en: 'An end with a name can be followed up.' },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'door',
      situation: {
        sv: 'Hon tackar och säger att hon hör av sig om något händer.',
        en: 'She thanks you and says she will be in touch if something happens.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Bra, då vet hon var ni finns.', en: 'Good, then she knows where you are.' },
          why: {
            sv: 'Den som är övervakad kan sällan höra av sig just då.',
            en: 'Whoever is watched can seldom get in touch just then.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Bestäm en dag då ni hör av er, på ett sätt som är säkert, om hon vill.',
            en: 'Choose a day when you get in touch, in a way that is safe, if she wishes.',
          },
          why: { sv: 'Dörren är öppen åt båda hållen.', en: 'The door is open both ways.' },
          holds: true,
        },
      ],
      sources: ['S0', 'own'],
    },
    {
      id: 'keeping',
      situation: {
        sv: 'Ärendet rör också barn som har bott på skyddat boende. Akten ska rensas om fem år, tror ni.',
        en: 'The case also concerns children who lived at a shelter. The file is to be erased in five years, you think.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Ja, fem år gäller alla.', en: 'Yes, five years holds for all.' },
          why: {
            sv: 'Reglerna skiljer sig för vuxna, barnutredningar och placerade barn.',
            en: 'The rules differ for adults, child investigations and placed children.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Se efter vad som gäller för just den akten.',
            en: 'Look up what holds for just that file.',
          },
          why: {
            sv: 'Uppgifter om barn som placerats i skyddat boende gallras aldrig.',
            en: 'Data on children placed in a shelter are never erased.',
          },
          holds: true,
        },
      ],
      sources: ['SoL'],
    },
    {
      id: 'hand-over',
      situation: {
        sv: 'Hon flyttar till en annan kommun. Du mejlar akten och avslutar.',
        en: 'She moves to another municipality. You mail the file and close.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Klart, de har papperen.', en: 'Done, they have the papers.' },
          why: {
            sv: 'Ingen vet om någon har läst. Och mejl är ingen säker väg.',
            en: 'Nobody knows whether anyone has read. And mail is no safe way.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Lämna över på ett säkert sätt, i ett samtal, och avsluta när mottagaren har bekräftat.',
            en: 'Hand over in a safe way, in a talk, and close when the receiver has confirmed.',
          },
          why: {
            sv: 'En ny handläggare är i sig ett läge för ny bedömning.',
            en: 'A new case worker is by itself a time for a new assessment.',
          },
          holds: true,
        },
      ],
      sources: ['S0', 'own'],
    },
  ],
  sources: [interviews, own, socialServices],
} as const satisfies Refresher
