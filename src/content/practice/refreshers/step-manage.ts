import type { Refresher } from '../../../domain/practice/refresher.ts'
import { doseStudy, interviews, own } from '../sources.ts'

export const manageStepRefresher = {
  format: 1,
  id: 'tre-minuter-steg-hantera',
  version: '1.0.0',
  pack: 'step.manage',
  title: { sv: 'Tre minuter: från risk till åtgärd', en: 'Three minutes: from risk to measure' },
  cards: [
    {
      id: 'whole-kit',
      situation: {
        sv: 'Bedömningen är låg. Enheten brukar göra allt i verktygslådan, för säkerhets skull.',
        en: 'The judgement is low. The unit tends to do everything in the toolbox, to be safe.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Gör allt, det kan inte skada.', en: 'Do it all, it cannot hurt.' },
          why: {
            sv: 'I svenska polisärenden gick stora insatser vid låg risk sämre. För mycket kostar också.',
            en: 'In Swedish police cases large efforts at low risk went worse. Too much costs as well.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Välj det som svarar på något ni har sett, och fråga vad det kostar henne.',
            en: 'Choose what answers to something you have seen, and ask what it costs her.',
          },
          why: {
            sv: 'Arbete, skola och vänner är också skydd.',
            en: 'Work, school and friends are protection too.',
          },
          holds: true,
        },
      ],
      sources: ['S0', 'S22'],
    },
    {
      id: 'no-report',
      situation: {
        sv: 'Hon vill inte anmäla. Kollegan säger att ni då inte kan göra något.',
        en: 'She does not want to report. Your colleague says that then nothing can be done.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Vänta tills hon är redo att anmäla.', en: 'Wait until she is ready to report.' },
          why: {
            sv: 'Då väntar skyddet på något som kanske aldrig kommer.',
            en: 'Then protection waits for something that may never come.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Gå igenom det som går utan anmälan, och låt det väga lika tungt.',
            en: 'Go through what can be done without a report, and let it weigh as much.',
          },
          why: {
            sv: 'Mycket kräver ingen anmälan. Den som får hjälp kan ändra sig senare.',
            en: 'Much needs no report. Whoever gets help may change her mind later.',
          },
          holds: true,
        },
      ],
      sources: ['S0'],
    },
    {
      id: 'far-away',
      situation: {
        sv: 'Planen säger: ring 112. Närmaste patrull är elva mil bort.',
        en: 'The plan says: call 112. The nearest patrol is a hundred and ten kilometres away.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Det är ändå rätt nummer.', en: 'It is still the right number.' },
          why: {
            sv: 'Numret är rätt. Det är inte en plan för den första timmen.',
            en: 'The number is right. It is not a plan for the first hour.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Skriv också vad som händer medan hon väntar: dörr, granne, bil, väg.',
            en: 'Write also what happens while she waits: door, neighbour, car, road.',
          },
          why: {
            sv: 'Tiden till hjälp är en del av risken, och den går att ta reda på.',
            en: 'The time to help is part of the risk, and it can be found out.',
          },
          holds: true,
        },
      ],
      sources: ['S0'],
    },
    {
      id: 'owner',
      situation: {
        sv: 'På mötet enas ni om att ”någon borde ringa skolan”.',
        en: 'At the meeting you agree that ”somebody should call the school”.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Skriv det så i planen.', en: 'Write it so in the plan.' },
          why: {
            sv: 'Någon är ingen. Det märks först när inget har hänt.',
            en: 'Somebody is nobody. It shows first when nothing has happened.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Skriv vem, senast när, och vilken dag ni ser efter.',
            en: 'Write who, by when, and which day you look.',
          },
          why: {
            sv: 'En åtgärd utan ägare och dag är en önskan.',
            en: 'A measure without owner and day is a wish.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'her-no',
      situation: {
        sv: 'Hon tackar nej till skyddat boende. Hästarna står kvar och barnen har skolan där.',
        en: 'She says no to a shelter. The horses stay and the children have their school there.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Skriv att hon har tackat nej, och gå vidare.',
            en: 'Write that she declined, and move on.',
          },
          why: { sv: 'Nejet är ett besked om vad planen saknar.', en: 'The no tells what the plan lacks.' },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga vad som skulle göra det möjligt, och bygg ett spår där hon stannar.',
            en: 'Ask what would make it possible, and build a track where she stays.',
          },
          why: {
            sv: 'Att stanna är inte att välja bort skydd. Det kräver ett annat.',
            en: 'To stay is not to choose away protection. It needs another kind.',
          },
          holds: true,
        },
      ],
      sources: ['S0'],
    },
  ],
  sources: [doseStudy, interviews, own],
} as const satisfies Refresher
