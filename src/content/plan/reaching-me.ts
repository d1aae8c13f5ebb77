import type { PlanChapter, PlanPrompt } from '../../domain/plan/plan-pack.ts'

/** Asked before anything else. What may not exist must not be made. */
export const keeping = {
  id: 'keeping',
  lead: {
    sv: 'Var är det tryggt för dig att ha en plan?',
    en: 'Where is it safe for you to keep a plan?',
  },
  type: 'options',
  options: [
    { id: 'paper', text: { sv: 'På ett litet papper', en: 'On a small piece of paper' } },
    { id: 'phone', text: { sv: 'I min telefon, skrivet av mig', en: 'In my phone, written by me' } },
    { id: 'withSomeone', text: { sv: 'Hos någon jag litar på', en: 'With someone I trust' } },
    { id: 'memory', text: { sv: 'Bara i minnet', en: 'Only in my memory' } },
    { id: 'nowhere', text: { sv: 'Ingenstans just nu', en: 'Nowhere right now' } },
  ],
  hint: {
    sv: 'Hela planen finns kvar hos oss. Inget skickas till din telefon.',
    en: 'The whole plan stays with us. Nothing is sent to your phone.',
  },
  words: 'person',
  sources: ['NKVTS', 'own'],
  confidence: 'likely',
} as const satisfies PlanPrompt

export const reachingMe = {
  id: 'contact',
  title: { sv: 'Kontaktvägar', en: 'Ways to reach me' },
  lead: {
    sv: 'Hur vi kan höras utan att någon annan märker det.',
    en: 'How we can be in touch without anyone else noticing.',
  },
  tracks: ['stays', 'leaves', 'hasLeft', 'child'],
  prompts: [
    {
      id: 'contact-how',
      lead: { sv: 'Hur vill du att vi hör av oss?', en: 'How do you want us to be in touch?' },
      type: 'options',
      options: [
        { id: 'call', text: { sv: 'Ring mig', en: 'Call me' } },
        { id: 'iCall', text: { sv: 'Jag ringer er', en: 'I call you' } },
        { id: 'meet', text: { sv: 'Vi ses på en bestämd plats', en: 'We meet at an agreed place' } },
        { id: 'through', text: { sv: 'Genom någon annan', en: 'Through someone else' } },
      ],
      words: 'person',
      sources: ['NKVTS'],
      confidence: 'confirmed',
    },
    {
      id: 'contact-when',
      lead: { sv: 'Det är tryggast att ringa när …', en: 'It is safest to call when …' },
      type: 'text',
      words: 'person',
      sources: ['NKVTS'],
      confidence: 'confirmed',
    },
    {
      id: 'contact-someone-else',
      lead: {
        sv: 'Om någon annan svarar säger du att du …',
        en: 'If someone else answers, you say that you …',
      },
      type: 'text',
      hint: {
        sv: 'Till exempel att du ringer om en tid hos tandläkaren.',
        en: 'For example that you call about a dentist appointment.',
      },
      words: 'person',
      sources: ['NKVTS'],
      confidence: 'confirmed',
    },
    {
      id: 'contact-cannot-talk',
      lead: { sv: 'När jag inte kan prata säger jag …', en: 'When I cannot talk I say …' },
      type: 'text',
      words: 'person',
      forCard: true,
      sources: ['NKVTS'],
      confidence: 'confirmed',
    },
    {
      id: 'contact-seen',
      lead: {
        sv: 'Kan någon annan se dina samtal eller meddelanden?',
        en: 'Can anyone else see your calls or messages?',
      },
      type: 'yesNo',
      hint: {
        sv: 'I telefonen, på räkningen, i bilen eller på en surfplatta.',
        en: 'In the phone, on the bill, in the car or on a tablet.',
      },
      words: 'person',
      sources: ['NKVTS', 'TEK'],
      confidence: 'confirmed',
    },
    {
      id: 'contact-never',
      lead: { sv: 'Vad ska vi aldrig göra?', en: 'What must we never do?' },
      type: 'options',
      options: [
        { id: 'voicemail', text: { sv: 'Tala in meddelanden', en: 'Leave voicemail' } },
        { id: 'shownNumber', text: { sv: 'Ringa med nummer som syns', en: 'Call with a number that shows' } },
        { id: 'messages', text: { sv: 'Skriva meddelanden', en: 'Write messages' } },
        { id: 'letter', text: { sv: 'Skicka brev hem', en: 'Send letters home' } },
        { id: 'visit', text: { sv: 'Komma hem', en: 'Come to the home' } },
      ],
      words: 'person',
      sources: ['NKVTS'],
      confidence: 'confirmed',
    },
    {
      id: 'contact-silent',
      lead: {
        sv: 'Om du inte når mig på den tid vi sagt vill jag att du …',
        en: 'If you cannot reach me within the time we said, I want you to …',
      },
      type: 'text',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
  ],
} as const satisfies PlanChapter

export const warningSigns = {
  id: 'signs',
  title: { sv: 'Varningssignaler', en: 'Warning signs' },
  lead: {
    sv: 'Du känner de tidiga tecknen bäst. Det du redan gör är en del av planen.',
    en: 'You know the early signs best. What you already do is part of the plan.',
  },
  tracks: ['stays', 'leaves'],
  prompts: [
    {
      id: 'signs-did',
      lead: { sv: 'Förut har det hjälpt att jag …', en: 'Before, it has helped that I …' },
      type: 'text',
      hint: {
        sv: 'Var du parkerar, vilken tid du handlar, vem du åker med.',
        en: 'Where you park, when you shop, whom you ride with.',
      },
      words: 'person',
      sources: ['NKVTS', 'S0'],
      confidence: 'confirmed',
    },
    {
      id: 'signs-notice',
      lead: { sv: 'Jag märker att något är på väg när …', en: 'I notice that something is coming when …' },
      type: 'text',
      words: 'person',
      sources: ['NKVTS', 'KAL'],
      confidence: 'confirmed',
    },
    {
      id: 'signs-worse',
      lead: { sv: 'Det blir svårare när …', en: 'It gets harder when …' },
      type: 'text',
      hint: {
        sv: 'Helger, pengar, alkohol, jaktstart, när barnen lämnas.',
        en: 'Holidays, money, alcohol, the hunting season, hand-over of children.',
      },
      words: 'person',
      sources: ['KAL', 'own'],
      confidence: 'likely',
    },
    {
      id: 'signs-then',
      lead: { sv: 'När jag märker det …', en: 'When I notice it, I …' },
      type: 'text',
      words: 'person',
      forCard: true,
      sources: ['NKVTS'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies PlanChapter
