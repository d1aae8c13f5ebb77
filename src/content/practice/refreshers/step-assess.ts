import type { Refresher } from '../../../domain/practice/refresher.ts'
import { fredaEstimate, interviews, own } from '../sources.ts'

export const assessStepRefresher = {
  format: 1,
  id: 'tre-minuter-steg-bedoma',
  version: '1.0.0',
  pack: 'step.assess',
  title: { sv: 'Tre minuter: väga samman', en: 'Three minutes: weighing it up' },
  cards: [
    {
      id: 'order',
      situation: { sv: 'Svaren är klara. Vad kommer först?', en: 'The answers are done. What comes first?' },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Formulärets nivå, sedan din egen bedömning.',
            en: 'The level of the form, then your own judgement.',
          },
          why: {
            sv: 'Den som har sett en siffra bedömer runt den.',
            en: 'Whoever has seen a figure judges around it.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Personens egen uppskattning, sedan din, sist formuläret.',
            en: 'The person’s own estimate, then yours, the form last.',
          },
          why: { sv: 'Då är tre röster verkligen tre.', en: 'Then three voices are really three.' },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'low-but',
      situation: {
        sv: 'Formuläret säger låg. Du går och tänker på henne hela kvällen.',
        en: 'The form says low. You think about her all evening.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Skriv låg, magkänsla är inget underlag.', en: 'Write low, a feeling is no ground.' },
          why: {
            sv: 'Något har du sett eller hört. Det finns ofta utanför mallen.',
            en: 'You have seen or heard something. It is often outside the form.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Skriv din bedömning och vad den vilar på, bredvid formulärets.',
            en: 'Write your judgement and what it rests on, beside that of the form.',
          },
          why: {
            sv: 'Många i små kommuner säger att instrument är trubbiga. Skillnaden är värd att skriva ner.',
            en: 'Many in small municipalities say instruments are blunt. The difference is worth writing down.',
          },
          holds: true,
        },
      ],
      sources: ['S0'],
    },
    {
      id: 'she-sees-less',
      situation: {
        sv: 'Du bedömer hög. Hon säger att det inte är någon fara.',
        en: 'You judge high. She says there is no danger.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Ändra hennes uppskattning till hög.', en: 'Change her estimate to high.' },
          why: {
            sv: 'Uppskattningen är hennes. Den behöver stå som hon sa den.',
            en: 'The estimate is hers. It must stand as she said it.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Låt båda stå, och fråga vad som gör att hon ser det så.',
            en: 'Let both stand, and ask what makes her see it so.',
          },
          why: {
            sv: 'Svaret säger vad hon kan gå med på, och vad som skrämmer mest.',
            en: 'The answer says what she can agree to, and what frightens most.',
          },
          holds: true,
        },
      ],
      sources: ['S0', 'FREDA'],
    },
    {
      id: 'unknown',
      situation: {
        sv: 'Tolv svar är vet ej. Alla gäller utövaren.',
        en: 'Twelve answers are do not know. All are about the other person.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Räkna dem som nej så att det blir en nivå.',
            en: 'Count them as no, so that there is a level.',
          },
          why: {
            sv: 'Ett nej som ingen har sagt gör bilden ljusare än den är.',
            en: 'A no that nobody said makes the picture brighter than it is.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Låt dem stå, gör frågor av dem, och säg att bilden är ofullständig.',
            en: 'Let them stand, make questions of them, and say that the picture is incomplete.',
          },
          why: {
            sv: 'Ofta finns bara den utsattas uppgifter. Polisen och andra kan veta mer.',
            en: 'Often there is only what the exposed person knows. The police and others may know more.',
          },
          holds: true,
        },
      ],
      sources: ['S0'],
    },
    {
      id: 'date',
      situation: {
        sv: 'Bedömningen är underskriven. I morgon ska han delges misstanke.',
        en: 'The assessment is signed. Tomorrow he is told that he is a suspect.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Den är underskriven och gäller.', en: 'It is signed and holds.' },
          why: {
            sv: 'En underskrift fryser det ni visste då. I morgon är läget ett annat.',
            en: 'A signature freezes what you knew then. Tomorrow things are different.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Skriv in delgivningen och gör en ny bedömning samma dag.',
            en: 'Write in the service and make a new assessment that day.',
          },
          why: {
            sv: 'Flera kommuner säger att de måste veta när misstanken delges.',
            en: 'Several municipalities say they must know when the suspicion is served.',
          },
          holds: true,
        },
      ],
      sources: ['S0'],
    },
  ],
  sources: [fredaEstimate, interviews, own],
} as const satisfies Refresher
