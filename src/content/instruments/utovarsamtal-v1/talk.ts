import type { InstrumentSection } from '../../../domain/instrument/pack.ts'

export const theTalk = {
  id: 'the-talk',
  title: { sv: 'Samtalet', en: 'The talk' },
  intro: {
    sv: 'Säg aldrig något som den utsatta har berättat. Utgå från det du själv har fått veta i det här ärendet.',
    en: 'Never say anything the exposed person has told. Start from what you have come to know in this case.',
  },
  items: [
    {
      id: 'can-be-held-safely',
      text: {
        sv: 'Kan samtalet hållas utan att någon annan råkar illa ut efteråt?',
        en: 'Can the talk be held without someone else coming to harm afterwards?',
      },
      workerNote: {
        sv: 'Stäm av med den som arbetar med den utsatta. Vet hon eller han att ni ses i dag? Finns skydd i kväll?',
        en: 'Check with whoever works with the exposed person: does that person know that you meet today, and is there protection tonight?',
      },
      type: 'yesNo',
      window: 'now',
      about: 'situation',
      riskWhen: 'no',
      flags: ['workerSafety'],
      workerOnly: true,
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
    {
      id: 'own-words',
      text: { sv: 'Vad har hänt, med dina egna ord?', en: 'What has happened, in your own words?' },
      sayIt: {
        sv: 'Jag är inte här för att döma dig. Jag vill förstå hur du har det, och hur alla kan bli trygga.',
        en: 'I am not here to judge you. I want to understand how you are, and how everyone can be safe.',
      },
      type: 'text',
      window: 'lastYear',
      about: 'perpetrator',
      optional: true,
      sources: ['own'],
      confidence: 'unknown',
    },
    {
      id: 'own-responsibility',
      text: {
        sv: 'Hur talar personen om sin egen del?',
        en: 'How does the person speak of their own part?',
      },
      type: 'option',
      options: [
        {
          id: 'own',
          text: { sv: 'Beskriver det som sitt eget handlande', en: 'Describes it as their own acts' },
        },
        {
          id: 'partly',
          text: {
            sv: 'Delvis, men säger att det inte var så farligt',
            en: 'Partly, but says it was not that bad',
          },
          risk: 2,
        },
        { id: 'other', text: { sv: 'Lägger det på någon annan', en: 'Puts it on someone else' }, risk: 3 },
        {
          id: 'denies',
          text: { sv: 'Säger att inget har hänt', en: 'Says that nothing has happened' },
          risk: 3,
        },
      ],
      window: 'now',
      about: 'perpetrator',
      workerOnly: true,
      sources: ['own'],
      confidence: 'unknown',
    },
    {
      id: 'wants-change',
      text: {
        sv: 'Vill du att något ska bli annorlunda?',
        en: 'Do you want something to be different?',
      },
      sayIt: {
        sv: 'Vad skulle du själv vinna på det? Vad skulle barnen märka?',
        en: 'What would you gain from it? What would the children notice?',
      },
      type: 'option',
      options: [
        { id: 'now', text: { sv: 'Ja, och vill ha hjälp nu', en: 'Yes, and wants help now' } },
        { id: 'maybe', text: { sv: 'Kanske, vill prata mer', en: 'Maybe, wants to talk more' }, risk: 1 },
        { id: 'alone', text: { sv: 'Ja, men utan hjälp', en: 'Yes, but without help' }, risk: 2 },
        { id: 'no', text: { sv: 'Nej', en: 'No' }, risk: 3 },
      ],
      window: 'now',
      about: 'perpetrator',
      sources: ['own'],
      confidence: 'unknown',
    },
    {
      id: 'hurt-before',
      text: {
        sv: 'Har det hänt att du gjort någon du står nära illa?',
        en: 'Has it happened that you have hurt someone close to you?',
      },
      sayIt: {
        sv: 'Till exempel knuffat, hållit fast, slagit, hotat eller skrämt.',
        en: 'Such as pushed, held down, hit, threatened or frightened.',
      },
      type: 'yesNo',
      window: 'ever',
      about: 'perpetrator',
      sensitive: true,
      sources: ['own'],
      confidence: 'unknown',
    },
    {
      id: 'fears-losing-control',
      text: {
        sv: 'Är du rädd att du ska göra någon illa igen?',
        en: 'Are you afraid that you will hurt someone again?',
      },
      sayIt: {
        sv: 'Det är modigt att svara ärligt. Svaret är till för att ingen ska skadas.',
        en: 'It takes courage to answer honestly. The answer is there so that nobody gets hurt.',
      },
      workerNote: {
        sv: 'Vid ett ja: fråga när, mot vem och vad som brukar komma före. Är det nära: 112.',
        en: 'On a yes: ask when, against whom and what usually comes before. If it is near: 112.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'perpetrator',
      flags: ['dangerNow'],
      sensitive: true,
      sources: ['own'],
      confidence: 'unknown',
    },
  ],
} as const satisfies InstrumentSection
