import type { Condition, InstrumentPack } from '../../../domain/instrument/pack.ts'
import { aroundTheFamily, whoKnows } from './sections.ts'

const anySign = {
  any: [
    { item: 'several-people', is: 'yes' },
    { item: 'family-approves', is: 'yes' },
    { item: 'reputation', is: 'yes' },
    { item: 'marriage-plans', is: 'yes' },
    { item: 'travel-plans', is: 'yes' },
    { item: 'watched-by-family', is: 'yes' },
  ],
} as const satisfies Condition

// Our own gate, not an instrument: a yes leads to a colleague who is trained in PATRIARK, never to a level.
export const hedersfraga = {
  format: 1,
  id: 'hedersfraga',
  version: '1.0.0',
  kind: 'checklist',
  title: { sv: 'Hedersfråga', en: 'Honour question' },
  short: { sv: 'Heder', en: 'Honour' },
  purpose: {
    sv: 'Sex korta frågor som visar om fler än en person kan stå bakom våldet. Ger ingen nivå. Ett ja betyder: fråga en kollega som är utbildad i PATRIARK.',
    en: 'Six short questions that show whether more than one person may stand behind the violence. Gives no level. A yes means: ask a colleague trained in PATRIARK.',
  },
  licence: {
    holder: 'Lykta',
    terms: { sv: 'Eget material, fritt att använda.', en: 'Our own material, free to use.' },
  },
  verification: {
    status: 'unverified',
    note: {
      sv: 'Egna frågor, inte prövade i forskning. Bekräftat: PATRIARK är gjord för hedersrelaterat våld, räknar med flera utövare och omfattar tvångsäktenskap, och ett brittiskt verktyg använder tio frågor för samma ändamål. Inte bekräftat: att just de här frågorna fångar alla som behöver PATRIARK. Ett nej utesluter inget.',
      en: 'Our own questions, not tested in research. Confirmed: PATRIARK is made for honour-related violence, counts on several perpetrators and includes forced marriage, and a British tool uses ten questions for the same purpose. Not confirmed: that these very questions catch everyone who needs PATRIARK. A no rules nothing out.',
    },
    source: 'own',
    sourceEdition: '1.0.0',
    verifiedOn: '2026-11-22',
    attestedBy: [],
  },
  sources: [
    {
      id: 'S0',
      title: 'Larsson, Petersson, Strand: intervjustudie i 17 kommuner, Örebro universitet 2023',
      readOn: '2026-11-22',
    },
    {
      id: 'S27',
      title: 'Socialstyrelsen, Metodguiden: PATRIARK',
      address:
        'socialstyrelsen.se/kunskapsstod-och-regler/omraden/evidensbaserad-praktik/metodguiden/patriark/',
      readOn: '2026-11-22',
    },
    { id: 'S28', title: 'Humana: PATRIARK', address: 'humana.se', readOn: '2026-11-22' },
    {
      id: 'S67',
      title: 'DASH risk checklist: frågor om hedersrelaterat våld',
      address: 'dashriskchecklist.com/resources/honour-based-abuse',
      readOn: '2026-11-22',
    },
    { id: 'own', title: 'Vår egen fråga', readOn: '2026-11-22' },
  ],
  numbering: 'own',
  sections: [aroundTheFamily, whoKnows],
  after: {
    suggests: [
      {
        pack: 'patriark',
        why: {
          sv: 'Något tyder på att fler står bakom. En kollega som är utbildad i PATRIARK avgör om den behövs.',
          en: 'Something points to more people behind it. A colleague trained in PATRIARK decides whether it is needed.',
        },
        when: anySign,
      },
    ],
    tasks: [
      {
        id: 'ask-trained-colleague',
        text: {
          sv: 'Fråga en kollega som är utbildad i PATRIARK, innan någon i familjen kontaktas',
          en: 'Ask a colleague trained in PATRIARK, before anyone in the family is contacted',
        },
        dueInDays: 0,
        when: anySign,
      },
      {
        id: 'child-protection-assessment',
        text: {
          sv: 'Barnets skyddsbedömning: gör eller begär den genast',
          en: 'The child’s protection assessment: make or request it at once',
        },
        dueInDays: 0,
        when: { item: 'watcher-is-child', is: 'yes' },
      },
    ],
  },
} as const satisfies InstrumentPack
