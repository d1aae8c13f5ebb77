import type { Refresher } from '../../../domain/practice/refresher.ts'
import { childProtection, honour, own, patriarkGuide } from '../sources.ts'

export const honourRefresher = {
  format: 1,
  id: 'tre-minuter-hedersfraga',
  version: '1.0.0',
  pack: 'hedersfraga',
  title: { sv: 'Tre minuter: hedersfrågan', en: 'Three minutes: the honour question' },
  cards: [
    {
      id: 'several-people',
      situation: {
        sv: 'Hon berättar om en bror. Efter en stund nämner hon vad farbröderna anser.',
        en: 'She tells of a brother. After a while she mentions what her uncles think.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Bedöm brodern, det är han som gör det.',
            en: 'Assess the brother, he is the one who does it.',
          },
          why: {
            sv: 'Den som utför är inte alltid den som bestämmer. Då räcker inte en bedömning av en person.',
            en: 'The one who acts is not always the one who decides. Then assessing one person is not enough.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga vilka fler som vet, bestämmer eller hjälper till.',
            en: 'Ask who else knows, decides or helps.',
          },
          why: {
            sv: 'PATRIARK räknar med flera utövare. En kollega med utbildning kan avgöra om den behövs.',
            en: 'PATRIARK counts on several perpetrators. A trained colleague can decide whether it is needed.',
          },
          holds: true,
        },
      ],
      sources: ['S27'],
    },
    {
      id: 'the-call-home',
      situation: {
        sv: 'Du undrar om det hon säger stämmer. Pappans nummer finns i akten.',
        en: 'You wonder whether what she says is true. The father’s number is in the file.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Ring pappan och hör hans bild.', en: 'Call the father and hear his side.' },
          why: {
            sv: 'Samtalet kan röja att hon har berättat. Det går inte att ta tillbaka.',
            en: 'The call may reveal that she has told. It cannot be taken back.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Ordna skyddet först, och ta reda på mer utan familjen.',
            en: 'Arrange the protection first, and find out more without the family.',
          },
          why: {
            sv: 'Skolan, en kollega eller det nationella stödet kan hjälpa utan att någon varnas.',
            en: 'School, a colleague or the national support can help without anyone being warned.',
          },
          holds: true,
        },
      ],
      sources: ['hed'],
    },
    {
      id: 'the-trip',
      situation: {
        sv: 'Det är maj. Hon ska ”hälsa på släkten i sommar” och vet inte när hon kommer hem.',
        en: 'It is May. She will “visit relatives this summer” and does not know when she is coming back.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Önska trevlig resa och boka tid i augusti.',
            en: 'Wish her a nice trip and book a time in August.',
          },
          why: { sv: 'I augusti kan hon vara borta.', en: 'In August she may be gone.' },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga om pass, biljetter, vem som bestämt resan, och om hon vill.',
            en: 'Ask about passport, tickets, who decided the trip, and whether she wants to.',
          },
          why: {
            sv: 'Planer på resa eller äktenskap är en fråga för i dag.',
            en: 'Plans for travel or marriage are a question for today.',
          },
          holds: true,
        },
      ],
      sources: ['hed'],
    },
    {
      id: 'the-guard',
      situation: {
        sv: 'Hennes fjortonårige bror följer henne till skolan och ringer hem om vem hon pratar med.',
        en: 'Her brother of fourteen walks her to school and calls home about whom she talks to.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Skriv upp brodern som den som utövar våld.',
            en: 'Put the brother down as the one who uses violence.',
          },
          why: {
            sv: 'Han är fjorton. Han kan vara satt att göra det.',
            en: 'He is fourteen. He may have been set to do it.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Se honom som ett barn, och låt också hans skydd bedömas.',
            en: 'See him as a child, and let his protection be assessed too.',
          },
          why: {
            sv: 'Ett barn som används för att vakta någon far också illa.',
            en: 'A child used to guard someone is harmed too.',
          },
          holds: true,
        },
      ],
      sources: ['sol'],
    },
    {
      id: 'not-a-culture',
      situation: {
        sv: 'En kollega säger att det är så i den familjen, det hör till kulturen.',
        en: 'A colleague says that is how it is in that family, it belongs to the culture.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Hoppa över hedersfrågan för att inte peka ut någon.',
            en: 'Skip the honour question so as not to point at anyone.',
          },
          why: {
            sv: 'Att inte fråga lämnar henne ensam. Frågan kan ställas till alla.',
            en: 'Not asking leaves her alone. The question can be asked of everyone.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga om handlingar: vem som bestämmer, vad som händer om hon säger nej.',
            en: 'Ask about acts: who decides, what happens if she says no.',
          },
          why: {
            sv: 'Det är handlingarna som bedöms, inte varifrån någon kommer.',
            en: 'It is the acts that are assessed, not where someone comes from.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
  ],
  sources: [honour, own, patriarkGuide, childProtection],
} as const satisfies Refresher
