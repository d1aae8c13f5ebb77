import type { Refresher } from '../../../domain/practice/refresher.ts'
import { animals, own, throat } from '../sources.ts'

export const urgentRefresher = {
  format: 1,
  id: 'tre-minuter-snabbkoll',
  version: '1.0.0',
  pack: 'akut-snabbkoll',
  title: { sv: 'Tre minuter: snabbkollen', en: 'Three minutes: the urgent check' },
  cards: [
    {
      id: 'a-whisper',
      situation: {
        sv: 'Hon ringer och viskar. Du hör en tv i bakgrunden.',
        en: 'She calls and whispers. You hear a television in the background.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Be henne berätta från början.', en: 'Ask her to tell from the beginning.' },
          why: {
            sv: 'Hon kanske inte kan prata. Varje mening kan höras.',
            en: 'She may not be able to talk. Every sentence may be heard.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga om hon kan prata fritt, och ställ frågor med ja eller nej.',
            en: 'Ask if she can talk freely, and ask questions with yes or no.',
          },
          why: {
            sv: 'Då kan hon svara utan att någon i rummet förstår vad.',
            en: 'Then she can answer without anyone in the room understanding what.',
          },
          holds: true,
        },
        {
          id: 'c',
          text: {
            sv: 'Fråga om någon är i fara just nu, och larma 112 om det är så.',
            en: 'Ask whether anyone is in danger right now, and call 112 if so.',
          },
          why: {
            sv: 'Fara nu går före allt annat i snabbkollen.',
            en: 'Danger now comes before everything else in the urgent check.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'hoarse',
      situation: {
        sv: 'Hon är hes. I natt höll han henne om halsen, men hon känner sig bra nu.',
        en: 'She is hoarse. Last night he held her by the throat, but she feels fine now.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Gör klart frågorna först.', en: 'Finish the questions first.' },
          why: {
            sv: 'Vård går före frågor. Resten kan vänta till efteråt.',
            en: 'Care comes before questions. The rest can wait until afterwards.',
          },
        },
        {
          id: 'b',
          text: { sv: 'Hjälp henne till vården i dag.', en: 'Help her to health care today.' },
          why: {
            sv: 'Skadan kan finnas inuti utan att synas, och bli värre senare.',
            en: 'The injury can be inside without showing, and become worse later.',
          },
          holds: true,
        },
      ],
      sources: ['pol'],
    },
    {
      id: 'what-level',
      situation: {
        sv: 'Snabbkollen är klar. Jouren vill veta vilken nivå det är.',
        en: 'The urgent check is done. The duty officer wants to know the level.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Säg hög, det låter rätt.', en: 'Say high, it sounds right.' },
          why: {
            sv: 'Snabbkollen ger ingen nivå. Ett ord som hög låter som ett resultat.',
            en: 'The urgent check gives no level. A word like high sounds like a result.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Säg vad som har kommit fram och vad som är gjort.',
            en: 'Say what has come up and what has been done.',
          },
          why: {
            sv: 'Fakta räcker för ett beslut i natt. Den strukturerade bedömningen återstår.',
            en: 'Facts are enough for a decision tonight. The structured assessment remains.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'the-address',
      situation: {
        sv: 'Hon ska sova hos en vän. Du vill skriva ner var.',
        en: 'She will sleep at a friend’s. You want to write down where.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Skriv adressen i marginalen vid frågan.',
            en: 'Write the address in the margin of the question.',
          },
          why: {
            sv: 'Marginalen följer med på utskrifter och i historiken.',
            en: 'The margin goes along on prints and in the history.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Skriv den i det låsta fältet för platser i ärendet.',
            en: 'Write it in the locked field for places in the case.',
          },
          why: {
            sv: 'Det fältet är låst för sig och kommer aldrig med på en utskrift.',
            en: 'That field is locked on its own and never comes along on a print.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'the-dog',
      situation: { sv: '”Jag kan inte åka. Vem tar hunden?”', en: '“I cannot go. Who takes the dog?”' },
      choices: [
        {
          id: 'a',
          text: { sv: 'Säg att hunden klarar sig en natt.', en: 'Say that the dog will manage one night.' },
          why: {
            sv: 'För den som åker kan djuret vara allt. Det kan också bli det som någon skadar.',
            en: 'To the one who leaves the animal may be everything. It may also be what someone hurts.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga vem som kan ta hunden, och ordna jourhem om ingen kan.',
            en: 'Ask who can take the dog, and arrange foster care if nobody can.',
          },
          why: {
            sv: 'När djuret är tryggt finns ett skäl mindre att stanna.',
            en: 'When the animal is safe there is one reason less to stay.',
          },
          holds: true,
        },
      ],
      sources: ['roks'],
    },
  ],
  sources: [animals, own, throat],
} as const satisfies Refresher
