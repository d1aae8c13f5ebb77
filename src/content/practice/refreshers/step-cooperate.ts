import type { Refresher } from '../../../domain/practice/refresher.ts'
import { interviews, own, secrecy, socialServices } from '../sources.ts'

export const cooperateStepRefresher = {
  format: 1,
  id: 'tre-minuter-steg-samverka',
  version: '1.0.0',
  pack: 'step.cooperate',
  title: { sv: 'Tre minuter: samverka', en: 'Three minutes: working together' },
  cards: [
    {
      id: 'default',
      situation: {
        sv: 'En polis ringer och vill veta ”allt ni har” om Anna.',
        en: 'A police officer calls and wants ”everything you have” on Anna.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Berätta, ni vill ju samma sak.', en: 'Tell, you want the same thing after all.' },
          why: {
            sv: 'Utgångspunkten är sekretess, också mellan dem som vill väl.',
            en: 'The starting point is secrecy, also among those who mean well.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga vad det ska användas till, och se vilket stöd som finns: samtycke eller en regel.',
            en: 'Ask what it is for, and see what allows it: consent or a rule.',
          },
          why: {
            sv: 'Skriv vad du lämnade, till vem, med vilket stöd och när.',
            en: 'Write what you gave, to whom, with what support and when.',
          },
          holds: true,
        },
      ],
      sources: ['OSL'],
    },
    {
      id: 'anonymous',
      situation: {
        sv: 'Du vill fråga länets team utan att säga vem det gäller. Kommunen har tvåtusen invånare.',
        en: 'You want to ask the county team without saying whom it is about. The municipality has two thousand people.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Ta bort namnet.', en: 'Leave out the name.' },
          why: {
            sv: 'Är det få som passar in räcker det inte att utelämna namnet.',
            en: 'Where few fit in, leaving out the name is not enough.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Ta också bort ålder, arbete, antal barn och ort, och fråga dig om någon kan gissa.',
            en: 'Leave out age, work, number of children and place too, and ask yourself who could guess.',
          },
          why: {
            sv: 'Ett rådgivande samtal blir bättre ju färre detaljer det behöver.',
            en: 'A consultation is better the fewer details it needs.',
          },
          holds: true,
        },
      ],
      sources: ['OSL', 'own'],
    },
    {
      id: 'function',
      situation: {
        sv: 'Din kontakt på polisen slutar. Det var alltid Lena du ringde.',
        en: 'Your contact at the police leaves. It was always Lena you called.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Vänta och se vem som tar över.', en: 'Wait and see who takes over.' },
          why: {
            sv: 'Samverkan som hänger på en person tar slut med personen.',
            en: 'Cooperation that hangs on a person ends with the person.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Skriv vilken funktion det är, en ersättare, och när uppgiften sist stämde.',
            en: 'Write which function it is, a stand-in, and when it was last right.',
          },
          why: {
            sv: 'Många kommuner beskriver hur allt faller när en person slutar.',
            en: 'Many municipalities describe how all falls when one person leaves.',
          },
          holds: true,
        },
      ],
      sources: ['S0'],
    },
    {
      id: 'sip',
      situation: {
        sv: 'Fyra parter behövs. En kan inte komma till mötet.',
        en: 'Four parties are needed. One cannot come to the meeting.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Skjut upp tills alla kan.', en: 'Put it off until all can.' },
          why: { sv: 'Det blir lätt aldrig.', en: 'That easily becomes never.' },
        },
        {
          id: 'b',
          text: {
            sv: 'Håll ett kort möte, ta in det skriftliga, och skriv vem som inte var med.',
            en: 'Hold a short meeting, take in the written word, and write who was not there.',
          },
          why: {
            sv: 'En samordnad plan kräver personens samtycke och säger vem som gör vad.',
            en: 'A coordinated plan needs the person’s consent and says who does what.',
          },
          holds: true,
        },
      ],
      sources: ['SoL', 'S0'],
    },
    {
      id: 'contact-rule',
      situation: {
        sv: 'Du behöver uppgifter från en vårdcentral om en vuxen kvinna.',
        en: 'You need data from a health centre about an adult woman.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Ring och be om journalen.', en: 'Call and ask for the record.' },
          why: {
            sv: 'Vården har sin egen sekretess. För en vuxen är samtycke den vanliga vägen.',
            en: 'Health care has its own secrecy. For an adult, consent is the usual way.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga henne först, och följ gärna med till läkaren.',
            en: 'Ask her first, and gladly go along to the doctor.',
          },
          why: {
            sv: 'Den som får sällskap får oftare skador dokumenterade, berättar en kommun.',
            en: 'One municipality tells that whoever has company more often gets injuries documented.',
          },
          holds: true,
        },
      ],
      sources: ['OSL', 'S0'],
    },
  ],
  sources: [interviews, own, secrecy, socialServices],
} as const satisfies Refresher
