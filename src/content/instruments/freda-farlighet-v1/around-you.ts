import type { InstrumentSection } from '../../../domain/instrument/pack.ts'

export const aroundYou = {
  id: 'around-you',
  title: { sv: 'Du och de omkring dig', en: 'You and those around you' },
  items: [
    {
      id: 'left-relationship',
      text: {
        sv: 'Har du lämnat den andra personen det senaste året, efter att ni hade bott ihop?',
        en: 'Have you left the other person in the past year, after living together?',
      },
      sayIt: {
        sv: 'Det räknas också om du flyttade och sedan kom tillbaka.',
        en: 'It counts also if you moved out and then came back.',
      },
      why: {
        sv: 'Tiden runt en separation är ofta den känsligaste, och då behöver planen hålla.',
        en: 'The time around a separation is often the most delicate, and that is when the plan must hold.',
      },
      workerNote: {
        sv: 'Rutan ”har aldrig bott ihop” drar av poäng i det instrument som ämnet kommer från. Kryssa den bara om det är sagt.',
        en: 'The tick “never lived together” takes away points in the instrument this topic comes from. Use it only when it was said.',
      },
      type: 'yesNo',
      ticks: [
        {
          id: 'neverLivedTogether',
          text: { sv: 'Har aldrig bott ihop', en: 'Have never lived together' },
        },
      ],
      window: 'lastYear',
      about: 'exposed',
      flags: ['separation'],
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
    {
      id: 'child-not-theirs',
      text: {
        sv: 'Har du barn som inte är den andra personens?',
        en: 'Do you have a child who is not the other person’s?',
      },
      workerNote: {
        sv: 'Barn är ett känsligt ämne: rädsla för att förlora barnen kan göra att något tonas ner. Säg varför du frågar.',
        en: 'Children are a delicate subject: fear of losing them can lead to playing things down. Say why you ask.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'child',
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
    {
      id: 'threat-to-children',
      text: {
        sv: 'Har den andra personen hotat att skada barnen?',
        en: 'Has the other person threatened to hurt the children?',
      },
      sayIt: {
        sv: 'Det kan vara alla barn du bryr dig om. Det du berättar används för att göra det tryggare för dem.',
        en: 'It can be any child you care for. What you tell is used to make it safer for them.',
      },
      why: {
        sv: 'Barn har rätt till en egen bedömning. Ett hot räcker för att vi ska göra den genast.',
        en: 'Children have a right to their own assessment. A threat is enough for us to make it at once.',
      },
      type: 'yesNo',
      window: 'any',
      about: 'child',
      flags: ['child'],
      sensitive: true,
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
    {
      id: 'believes-could-kill',
      text: {
        sv: 'Tror du att den andra personen skulle kunna döda dig?',
        en: 'Do you believe the other person could kill you?',
      },
      sayIt: {
        sv: 'Det är din känsla jag frågar om. Den är värd mycket, oavsett vad andra tror.',
        en: 'I am asking about your feeling. It is worth a lot, whatever others think.',
      },
      why: {
        sv: 'Den egna känslan är i genomsnitt ungefär lika träffsäker som ett formulär.',
        en: 'A person’s own feeling is on average about as accurate as a form.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'exposed',
      flags: ['fearsForLife'],
      sources: ['S10', 'S5'],
      confidence: 'likely',
    },
    {
      id: 'own-suicide',
      text: {
        sv: 'Har du själv försökt eller tänkt på att ta ditt liv?',
        en: 'Have you yourself tried or thought of taking your life?',
      },
      sayIt: {
        sv: 'Många som har levt med rädsla har haft sådana tankar. Jag frågar för att du inte ska vara ensam med det.',
        en: 'Many who have lived with fear have had such thoughts. I ask so that you are not alone with it.',
      },
      why: {
        sv: 'Frågan räknas inte i summan. Den finns för din egen trygghet.',
        en: 'The question is not counted in the sum. It is here for your own safety.',
      },
      workerNote: {
        sv: 'Vid ja: fråga om tankar och planer nu, och lämna inte samtalet utan nästa steg.',
        en: 'On yes: ask about thoughts and plans now, and do not leave the talk without a next step.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'exposed',
      flags: ['ownSuicide'],
      sensitive: true,
      sources: ['S10', 'S7'],
      confidence: 'likely',
    },
  ],
} as const satisfies InstrumentSection
