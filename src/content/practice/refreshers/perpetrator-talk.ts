import type { Refresher } from '../../../domain/practice/refresher.ts'
import { interviews, own, workWithPerpetrators } from '../sources.ts'

export const perpetratorTalkRefresher = {
  format: 1,
  id: 'tre-minuter-utovarsamtal',
  version: '1.0.0',
  pack: 'utovarsamtal',
  title: { sv: 'Tre minuter: utövarsamtalet', en: 'Three minutes: the talk with the one who uses violence' },
  cards: [
    {
      id: 'whose-words',
      situation: {
        sv: 'Han undrar varför du frågar om vapen. Hon har berättat om dem i sitt eget ärende.',
        en: 'He wonders why you ask about weapons. She has told of them in her own case.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Säg att du har hört att det finns vapen.',
            en: 'Say that you have heard there are weapons.',
          },
          why: { sv: 'Då vet han vem som har berättat.', en: 'Then he knows who has told.' },
        },
        {
          id: 'b',
          text: { sv: 'Säg att du ställer frågan till alla.', en: 'Say that you ask everyone.' },
          why: {
            sv: 'Frågorna här vilar aldrig på vad hon har sagt. Så ska de också låta.',
            en: 'The questions here never rest on what she has said. That is how they should sound too.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'he-wants-help',
      situation: {
        sv: '”Jag vill inte vara sådan”, säger han. Det finns inget program i kommunen.',
        en: '“I do not want to be like this,” he says. There is no programme in the municipality.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Säg att ni tyvärr inte har något.', en: 'Say that you have nothing, unfortunately.' },
          why: {
            sv: 'Socialtjänsten har ansvar också för den som använder våld. Viljan kan vara borta nästa vecka.',
            en: 'Social services have a responsibility also for the one who uses violence. The will may be gone next week.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Boka en ny tid nu, och ta reda på vad som finns på distans.',
            en: 'Book a new time now, and find out what there is at a distance.',
          },
          why: { sv: 'Ett nästa samtal är också ett erbjudande.', en: 'A next talk is an offer too.' },
          holds: true,
        },
      ],
      sources: ['S59'],
    },
    {
      id: 'his-own-life',
      situation: {
        sv: 'Han säger att det inte spelar någon roll längre, inget gör det.',
        en: 'He says that it does not matter any more, nothing does.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Låt det passera, samtalet handlar om våldet.',
            en: 'Let it pass, the talk is about the violence.',
          },
          why: {
            sv: 'Den som inte ser någon väg framåt kan bli farlig för sig själv och för andra.',
            en: 'Someone who sees no way forward can become dangerous to themselves and to others.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga rakt om han tänker på att ta sitt liv, och vad som händer i kväll.',
            en: 'Ask plainly whether he thinks of taking his life, and what happens tonight.',
          },
          why: {
            sv: 'Frågan gör det inte värre. Svaret avgör vad ni gör i dag.',
            en: 'The question does not make it worse. The answer decides what you do today.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'both-sides',
      situation: {
        sv: '”Hon slår också”, säger han. ”Skriv det.”',
        en: '“She hits too,” he says. “Write that.”',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Säg att du inte tror på det.', en: 'Say that you do not believe it.' },
          why: {
            sv: 'Då tar samtalet slut, och du vet inte mer.',
            en: 'Then the talk ends, and you know no more.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Skriv vad han säger som hans ord, och fråga vad han själv har gjort.',
            en: 'Write what he says as his words, and ask what he himself has done.',
          },
          why: {
            sv: 'Det är hans ansvar samtalet handlar om. Hennes ärende är ett annat.',
            en: 'It is his responsibility the talk is about. Her case is another.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'after-the-talk',
      situation: {
        sv: 'Samtalet gick bra. Han lovade att det inte ska hända igen.',
        en: 'The talk went well. He promised it will not happen again.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Sänk risken i hennes ärende.', en: 'Lower the risk in her case.' },
          why: {
            sv: 'Ett löfte är inte ett skydd. Ärendena hålls isär.',
            en: 'A promise is not protection. The cases are kept apart.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Bestäm vem som följer upp henne i dag, utan att nämna samtalet.',
            en: 'Decide who follows up with her today, without mentioning the talk.',
          },
          why: {
            sv: 'Tiden efter ett sådant samtal kan vara känslig hemma.',
            en: 'The time after such a talk can be delicate at home.',
          },
          holds: true,
        },
      ],
      sources: ['S0'],
    },
  ],
  sources: [interviews, own, workWithPerpetrators],
} as const satisfies Refresher
