import type { ChecklistPack } from '../../domain/follow-up/checklist-pack.ts'

/** What follows the first day. */
export const highRiskLater = [
  {
    id: 'h72',
    title: { sv: 'Inom tre dygn', en: 'Within three days' },
    withinHours: 72,
    items: [
      {
        id: 'h72.samverkan',
        text: {
          sv: 'Möte med dem som har en del i planen. En samordnar.',
          en: 'A meeting with those who have a part in the plan. One coordinates.',
        },
        owner: 'socialManager',
        sources: ['S0'],
        confidence: 'likely',
      },
      {
        id: 'h72.handelser',
        text: {
          sv: 'Skriv in det som kommer: delgivning, frigivning, umgänge, jakt.',
          en: 'Write down what is coming: serving, release, contact, hunting.',
        },
        owner: 'socialAdult',
        sources: ['S0'],
        confidence: 'likely',
      },
      {
        id: 'h72.vapen',
        text: {
          sv: 'Vad har polisen beslutat om vapen?',
          en: 'What have the police decided on weapons?',
        },
        owner: 'policeLocal',
        sources: ['S0'],
        confidence: 'likely',
      },
      {
        id: 'h72.skador',
        text: {
          sv: 'Skador dokumenterade, om personen vill.',
          en: 'Injuries documented, if the person wants.',
        },
        owner: 'healthCentre',
        sources: ['S0'],
        confidence: 'likely',
      },
      {
        id: 'h72.uppgifter',
        text: {
          sv: 'Behövs skyddade personuppgifter? Hjälp med ansökan.',
          en: 'Is protected personal data needed? Help with the application.',
        },
        owner: 'socialAdult',
        sources: ['S0'],
        confidence: 'likely',
      },
      {
        id: 'h72.ekonomi',
        text: {
          sv: 'Eget konto, pengar till resa och mat.',
          en: 'An account of one’s own, money for travel and food.',
        },
        owner: 'incomeSupport',
        sources: ['S0'],
        confidence: 'likely',
      },
      {
        id: 'h72.barn',
        text: {
          sv: 'Barnen har fått säga sitt. Utredning inledd eller inte, med skäl.',
          en: 'The children have had their say. An investigation begun or not, with reasons.',
        },
        owner: 'socialChild',
        sources: ['SoL'],
        confidence: 'likely',
      },
    ],
  },
  {
    id: 'v1',
    title: { sv: 'Inom en vecka', en: 'Within a week' },
    withinHours: 168,
    items: [
      {
        id: 'v1.ombedomning',
        text: {
          sv: 'Ny bedömning. Vad har ändrats sedan första dagen?',
          en: 'A new assessment. What has changed since the first day?',
        },
        owner: 'socialAdult',
        sources: ['S0'],
        confidence: 'likely',
      },
      {
        id: 'v1.planen',
        text: {
          sv: 'Gå igenom planen: vad är gjort, vad fungerar inte, vad saknas?',
          en: 'Go through the plan: what is done, what does not work, what is missing?',
        },
        owner: 'socialAdult',
        sources: ['IVO-24'],
        confidence: 'likely',
      },
      {
        id: 'v1.liv',
        text: {
          sv: 'Hur är livet där personen är? Sömn, barnens dag, kontakt med andra.',
          en: 'How is life where the person is? Sleep, the children’s day, contact with others.',
        },
        owner: 'socialAdult',
        sources: ['S0'],
        confidence: 'likely',
      },
      {
        id: 'v1.nasta',
        text: {
          sv: 'Ska det höga läget fortsätta? Planera nedtrappningen som ni planerade upptrappningen.',
          en: 'Does the high level go on? Plan the way down as you planned the way up.',
        },
        owner: 'socialManager',
        sources: ['own'],
        confidence: 'likely',
      },
      {
        id: 'v1.ersattare',
        text: {
          sv: 'En kollega kan ta över i morgon. Allt som behövs är skrivet.',
          en: 'A colleague can take over tomorrow. All that is needed is written.',
        },
        owner: 'socialManager',
        sources: ['S0'],
        confidence: 'likely',
      },
    ],
  },
] as const satisfies ChecklistPack['parts']
