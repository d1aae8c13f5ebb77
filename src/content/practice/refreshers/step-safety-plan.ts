import type { Refresher } from '../../../domain/practice/refresher.ts'
import { childAtHome, coverageAtHome, own, ownStrategies, smsToAlarm } from '../sources.ts'

export const safetyPlanStepRefresher = {
  format: 1,
  id: 'tre-minuter-steg-sakerhetsplan',
  version: '1.0.0',
  pack: 'step.safetyPlan',
  title: { sv: 'Tre minuter: säkerhetsplanen', en: 'Three minutes: the safety plan' },
  cards: [
    {
      id: 'first-question',
      situation: {
        sv: 'Ni ska börja planen. Vad frågar du först?',
        en: 'You are to begin the plan. What do you ask first?',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Var hon vill bo.', en: 'Where she wants to live.' },
          why: {
            sv: 'Det kommer. Först behöver ni veta om planen själv är en fara.',
            en: 'That comes. First you need to know whether the plan itself is a danger.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Om det är tryggt att ha den på papper eller i telefonen.',
            en: 'Whether it is safe to have it on paper or in the phone.',
          },
          why: {
            sv: 'En plan som hittas berättar vad hon tänker göra.',
            en: 'A plan that is found tells what she means to do.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'her-words',
      situation: {
        sv: 'Du har skrivit planen färdig åt henne inför mötet.',
        en: 'You have written the plan for her before the meeting.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Läs upp den och be henne skriva på.', en: 'Read it out and ask her to sign.' },
          why: {
            sv: 'Hon vet vilken trappa som knarrar. Det vet ingen annan.',
            en: 'She knows which stair creaks. Nobody else does.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Börja om med det hon redan gör som fungerar.',
            en: 'Begin again with what she already does that works.',
          },
          why: {
            sv: 'De flesta har egna sätt att hålla sig och barnen säkra. Planen bygger på dem.',
            en: 'Most have ways of their own to keep themselves and the children safe. The plan builds on them.',
          },
          holds: true,
        },
      ],
      sources: ['NKVTS'],
    },
    {
      id: 'sms',
      situation: {
        sv: 'Hon kan inte prata när han är hemma. Ni pratar om att larma 112.',
        en: 'She cannot talk when he is at home. You talk about calling 112.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Skriv att hon kan skicka sms till 112.', en: 'Write that she can text 112.' },
          why: {
            sv: 'Enligt en odaterad sida gäller sms bara den som har anmält sig i förväg. Räkna inte med det.',
            en: 'By an undated page, texting is only for those who registered beforehand. Do not rely on it.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Öva på att ringa och låta linjen vara öppen, och gör upp ett kodord med en granne.',
            en: 'Practise calling and leaving the line open, and agree on a code word with a neighbour.',
          },
          why: {
            sv: 'Larmcentralen kan lyssna. En granne kan ringa i hennes ställe.',
            en: 'The operator can listen. A neighbour can call in her place.',
          },
          holds: true,
        },
      ],
      sources: ['SOS-sms', 'own'],
    },
    {
      id: 'child',
      situation: {
        sv: 'Sonen är åtta. Han säger att han ska skydda mamma.',
        en: 'The son is eight. He says he will protect his mother.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Låt honom ha hand om telefonen.', en: 'Let him look after the phone.' },
          why: {
            sv: 'Då bär ett barn ansvaret för en vuxens liv.',
            en: 'Then a child carries the responsibility for an adult’s life.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Ge honom en egen plan: vart han går, vem han ringer, och att det inte är hans jobb.',
            en: 'Give him a plan of his own: where he goes, whom he calls, and that it is not his job.',
          },
          why: {
            sv: 'Barnets plan handlar om barnets trygghet, efter ålder.',
            en: 'The child’s plan is about the child’s safety, by age.',
          },
          holds: true,
        },
      ],
      sources: ['MK'],
    },
    {
      id: 'coverage',
      situation: { sv: 'Larmtelefonen fungerade på kontoret.', en: 'The alarm phone worked at the office.' },
      choices: [
        {
          id: 'a',
          text: { sv: 'Då fungerar den.', en: 'Then it works.' },
          why: {
            sv: 'Täckningen i hennes kök är en annan sak.',
            en: 'The coverage in her kitchen is another matter.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Prova den hemma: kök, sovrum, gårdsplan och väg, och skriv var den inte når.',
            en: 'Try it at home: kitchen, bedroom, yard and road, and write where it does not reach.',
          },
          why: {
            sv: 'Det ni vet i förväg kan ni planera runt.',
            en: 'What you know beforehand you can plan around.',
          },
          holds: true,
        },
      ],
      sources: ['KAL', 'own'],
    },
  ],
  sources: [childAtHome, coverageAtHome, own, ownStrategies, smsToAlarm],
} as const satisfies Refresher
