import type { PlanChapter } from '../../domain/plan/plan-pack.ts'

export const childSchool = {
  id: 'childSchool',
  title: { sv: 'Skola, förskola och fritids', en: 'School, preschool and after-school' },
  lead: { sv: 'Det skolan behöver, och inte mer.', en: 'What the school needs, and no more.' },
  tracks: ['child'],
  topics: ['children', 'childContact', 'childThreatened', 'whereaboutsKnown'],
  prompts: [
    {
      id: 'kid-pick-up',
      lead: { sv: 'De som får hämta är …', en: 'Those who may pick up are …' },
      type: 'text',
      words: 'person',
      mayLeave: ['school'],
      sources: ['MK', 'S0'],
      confidence: 'confirmed',
    },
    {
      id: 'kid-not-pick-up',
      lead: { sv: 'De som inte får hämta är …', en: 'Those who may not pick up are …' },
      type: 'text',
      words: 'person',
      mayLeave: ['school'],
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'kid-comes',
      lead: {
        sv: 'Om någon annan kommer gör skolan så här: …',
        en: 'If someone else comes the school does this: …',
      },
      type: 'text',
      words: 'person',
      mayLeave: ['school'],
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
    {
      id: 'kid-call',
      lead: { sv: 'Då ringer skolan …', en: 'Then the school calls …' },
      type: 'text',
      words: 'person',
      mayLeave: ['school'],
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'kid-know',
      lead: { sv: 'Det personalen behöver veta är …', en: 'What the staff need to know is …' },
      type: 'text',
      words: 'person',
      mayLeave: ['school'],
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
    {
      id: 'kid-comfort-there',
      lead: {
        sv: 'Om barnet blir ledset eller rädd hjälper det att …',
        en: 'If the child is sad or afraid it helps to …',
      },
      type: 'text',
      words: 'person',
      mayLeave: ['school'],
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'kid-never',
      lead: { sv: 'Det här lämnar skolan aldrig ut: …', en: 'This the school never gives out: …' },
      type: 'text',
      words: 'person',
      mayLeave: ['school'],
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
    {
      id: 'kid-clothes',
      lead: {
        sv: 'Är skolans och lagets namn borta från kläder och bilder?',
        en: 'Are the names of school and team gone from clothes and pictures?',
      },
      type: 'yesNo',
      words: 'worker',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'kid-school-where',
      lead: { sv: 'Skola, förskola och fritids:', en: 'School, preschool and after-school:' },
      type: 'text',
      hint: {
        sv: 'Sparas för sig, bakom ett eget lås. Skrivs aldrig ut.',
        en: 'Kept apart, behind a lock of its own. Never printed.',
      },
      location: 'school',
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies PlanChapter

export const childDevices = {
  id: 'childDevices',
  title: { sv: 'Platta, telefon och spel', en: 'Tablet, phone and games' },
  lead: { sv: 'Det som kan visa var du är.', en: 'What can show where you are.' },
  tracks: ['child'],
  topics: ['digitalTracking', 'whereaboutsKnown'],
  prompts: [
    {
      id: 'kid-devices',
      lead: { sv: 'Vad har en vuxen gått igenom?', en: 'What has an adult gone through?' },
      type: 'options',
      options: [
        { id: 'tablet', text: { sv: 'Surfplattan', en: 'The tablet' } },
        { id: 'phone', text: { sv: 'Telefonen', en: 'The phone' } },
        { id: 'watch', text: { sv: 'Klockan', en: 'The watch' } },
        { id: 'console', text: { sv: 'Spelkonsolen', en: 'The game console' } },
        { id: 'toys', text: { sv: 'Leksaker och väska', en: 'Toys and bag' } },
      ],
      words: 'worker',
      sources: ['TRY', 'S0'],
      confidence: 'confirmed',
    },
    {
      id: 'kid-online',
      lead: { sv: 'På nätet berättar jag inte …', en: 'On the net I do not tell …' },
      type: 'text',
      words: 'child',
      sources: ['TEK'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies PlanChapter

export const childHandover = {
  id: 'childHandover',
  title: { sv: 'När du ska träffa den andra föräldern', en: 'When you meet the other parent' },
  lead: { sv: 'Hur det går till, och vad du får säga.', en: 'How it is done, and what you may say.' },
  tracks: ['child'],
  topics: ['childContact'],
  prompts: [
    {
      id: 'kid-with',
      lead: { sv: 'Den som är med är …', en: 'The one who is there is …' },
      type: 'text',
      words: 'child',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'kid-may-say',
      lead: { sv: 'Jag får berätta om …', en: 'I may tell about …' },
      type: 'text',
      words: 'child',
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
    {
      id: 'kid-need-not',
      lead: { sv: 'Jag behöver inte svara på …', en: 'I need not answer …' },
      type: 'text',
      words: 'child',
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
    {
      id: 'kid-wrong',
      lead: { sv: 'Om det känns fel …', en: 'If it feels wrong I …' },
      type: 'text',
      words: 'child',
      picture: 'hand',
      sources: ['own'],
      confidence: 'likely',
    },
  ],
} as const satisfies PlanChapter

export const childAbroad = {
  id: 'childAbroad',
  title: { sv: 'Om någon vill bestämma över mig', en: 'If someone wants to decide over me' },
  lead: {
    sv: 'För dig som är äldre, när fler i släkten är med.',
    en: 'For you who are older, when more relatives are in it.',
  },
  tracks: ['child'],
  topics: ['honour'],
  prompts: [
    {
      id: 'kid-abroad',
      lead: {
        sv: 'Om någon vill ta mig utomlands eller att jag gifter mig …',
        en: 'If someone wants to take me abroad or have me marry I …',
      },
      type: 'text',
      words: 'child',
      sources: ['HED2'],
      confidence: 'confirmed',
    },
    {
      id: 'kid-passport',
      lead: { sv: 'Mitt pass finns …', en: 'My passport is …' },
      type: 'text',
      words: 'child',
      sources: ['HED2'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies PlanChapter

export const childFound = {
  id: 'childFound',
  title: { sv: 'Om någon hittar kortet', en: 'If someone finds the card' },
  lead: { sv: 'Kortet säger inget om vad det är till för.', en: 'The card says nothing of what it is for.' },
  tracks: ['child'],
  prompts: [
    {
      id: 'kid-found',
      lead: { sv: 'Om någon frågar om kortet säger jag …', en: 'If someone asks about the card I say …' },
      type: 'text',
      words: 'child',
      sources: ['own'],
      confidence: 'likely',
    },
  ],
} as const satisfies PlanChapter
