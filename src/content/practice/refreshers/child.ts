import type { Refresher } from '../../../domain/practice/refresher.ts'
import { childProtection, own, protectionAssessment } from '../sources.ts'

export const childRefresher = {
  format: 1,
  id: 'tre-minuter-barnskydd',
  version: '1.0.0',
  pack: 'skyddsbedomning-barn',
  title: { sv: 'Tre minuter: barnets skydd', en: 'Three minutes: the child’s protection' },
  cards: [
    {
      id: 'when',
      situation: {
        sv: 'En anmälan om ett barn kommer klockan tre på fredagen.',
        en: 'A report about a child comes at three on Friday.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Lägg den i högen till måndag.', en: 'Put it in the pile for Monday.' },
          why: {
            sv: 'Skyddsbedömningen görs samma dag eller senast dagen efter, också över en helg.',
            en: 'The protection assessment is made the same day or the day after at the latest, also over a weekend.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Gör skyddsbedömningen nu, eller lämna över till den som kan.',
            en: 'Make the protection assessment now, or hand over to someone who can.',
          },
          why: { sv: 'Helgen är när barnet är hemma.', en: 'The weekend is when the child is at home.' },
          holds: true,
        },
      ],
      sources: ['S55'],
    },
    {
      id: 'one-at-a-time',
      situation: {
        sv: 'Det finns tre syskon. Oron gäller det äldsta.',
        en: 'There are three siblings. The concern is about the eldest.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Gör en bedömning för syskonskaran.', en: 'Make one assessment for the siblings.' },
          why: {
            sv: 'Barn i samma hem kan ha olika behov av skydd.',
            en: 'Children in the same home can need different protection.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Bedöm ett barn i taget, och fråga om de andra också.',
            en: 'Assess one child at a time, and ask about the others too.',
          },
          why: {
            sv: 'Den minsta märks ofta minst och kan vara mest utsatt.',
            en: 'The youngest is often noticed least and may be most exposed.',
          },
          holds: true,
        },
      ],
      sources: ['sol', 'own'],
    },
    {
      id: 'before-calling',
      situation: {
        sv: 'Du vill ringa föräldrarna för att höra vad de säger om anmälan.',
        en: 'You want to call the parents to hear what they say about the report.',
      },
      choices: [
        {
          id: 'a',
          text: {
            sv: 'Ring direkt, det är rakt och ärligt.',
            en: 'Call at once, it is straight and honest.',
          },
          why: {
            sv: 'Ett samtal före bedömningen kan göra kvällen farligare för barnet.',
            en: 'A call before the assessment can make the evening more dangerous for the child.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Gör skyddsbedömningen innan du kontaktar vårdnadshavarna.',
            en: 'Make the protection assessment before you contact the guardians.',
          },
          why: {
            sv: 'Då vet du om barnet är tryggt när samtalet har varit.',
            en: 'Then you know whether the child is safe once the call has been made.',
          },
          holds: true,
        },
      ],
      sources: ['S55'],
    },
    {
      id: 'tonight',
      situation: {
        sv: 'Bedömningen verkar lugn. Pappan som oron gäller kommer hem klockan sex.',
        en: 'The assessment seems calm. The father the concern is about comes home at six.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Avsluta, det finns ingen fara just nu.', en: 'Finish, there is no danger right now.' },
          why: {
            sv: 'Just nu är klockan tre. Bedömningen ska hålla i natt.',
            en: 'Right now it is three. The assessment has to hold tonight.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Fråga vad som händer efter sex, och vem som är hemma.',
            en: 'Ask what happens after six, and who is at home.',
          },
          why: {
            sv: 'Skyddet gäller barnets kväll, inte din arbetstid.',
            en: 'The protection is about the child’s evening, not your working hours.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
    {
      id: 'your-words',
      situation: {
        sv: 'Alla frågor är besvarade. Slutsatsen är tom.',
        en: 'All questions are answered. The conclusion is empty.',
      },
      choices: [
        {
          id: 'a',
          text: { sv: 'Låt svaren tala för sig själva.', en: 'Let the answers speak for themselves.' },
          why: {
            sv: 'Checklistan väger inget. Den som läser akten i natt behöver veta vad du kom fram till.',
            en: 'The checklist weighs nothing. Whoever reads the file tonight needs to know what you concluded.',
          },
        },
        {
          id: 'b',
          text: {
            sv: 'Skriv om barnet behöver skydd genast, och varför.',
            en: 'Write whether the child needs protection at once, and why.',
          },
          why: {
            sv: 'Två meningar räcker. De är bedömningen.',
            en: 'Two sentences are enough. They are the assessment.',
          },
          holds: true,
        },
      ],
      sources: ['own'],
    },
  ],
  sources: [childProtection, own, protectionAssessment],
} as const satisfies Refresher
