import type { PlanChapter } from '../../domain/plan/plan-pack.ts'

export const everyday = {
  id: 'everyday',
  title: { sv: 'Vardag på en liten ort', en: 'Everyday life in a small place' },
  lead: {
    sv: 'Affären, tvättstugan, vårdcentralen. Det du redan gör räknas.',
    en: 'The shop, the laundry, the health centre. What you already do counts.',
  },
  tracks: ['stays', 'hasLeft'],
  topics: ['smallPlace', 'stalking', 'whereaboutsKnown'],
  from: [{ sheet: 'meetings', section: 'meet' }],
  prompts: [
    {
      id: 'everyday-shop',
      lead: { sv: 'Jag handlar helst när …', en: 'I prefer to shop when …' },
      type: 'text',
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'everyday-avoid',
      lead: { sv: 'Platser jag håller mig ifrån …', en: 'Places I stay away from …' },
      type: 'text',
      hint: {
        sv: 'Sparas för sig, bakom ett eget lås. Skrivs aldrig ut.',
        en: 'Kept apart, behind a lock of its own. Never printed.',
      },
      location: 'avoidPlaces',
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'everyday-laundry',
      lead: {
        sv: 'Tvättstuga, gym och förening går bra när …',
        en: 'The laundry, the gym and clubs are fine when …',
      },
      type: 'text',
      words: 'person',
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
    {
      id: 'everyday-care',
      lead: { sv: 'Till vårdcentralen går jag genom …', en: 'I go into the health centre through …' },
      type: 'text',
      hint: {
        sv: 'Bakdörren, en egen tid, någon som möter.',
        en: 'The back door, a time of my own, someone who meets me.',
      },
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'everyday-see',
      lead: { sv: 'Om jag ser den andra personen …', en: 'If I see the other person I …' },
      type: 'text',
      words: 'person',
      forCard: true,
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
  ],
} as const satisfies PlanChapter

export const newPlace = {
  id: 'newPlace',
  title: { sv: 'På en ny ort', en: 'In a new place' },
  lead: {
    sv: 'Ett liv som går att leva, och något att svara.',
    en: 'A life that can be lived, and something to answer.',
  },
  tracks: ['hasLeft'],
  topics: ['whereaboutsKnown', 'isolation', 'returnHome'],
  prompts: [
    {
      id: 'new-say',
      lead: {
        sv: 'När någon frågar var jag kommer ifrån säger jag …',
        en: 'When someone asks where I come from I say …',
      },
      type: 'text',
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'new-arrange',
      lead: { sv: 'Vad behöver ordnas här?', en: 'What needs to be arranged here?' },
      type: 'options',
      options: [
        { id: 'school', text: { sv: 'Skola och förskola', en: 'School and preschool' } },
        { id: 'doctor', text: { sv: 'Vårdcentral och recept', en: 'Health centre and prescriptions' } },
        { id: 'post', text: { sv: 'Post genom Skatteverket', en: 'Post through the tax agency' } },
        { id: 'work', text: { sv: 'Arbete eller studier', en: 'Work or studies' } },
        {
          id: 'club',
          text: { sv: 'Något att göra och någon att träffa', en: 'Something to do and someone to meet' },
        },
      ],
      words: 'person',
      sources: ['S0', 'FOL'],
      confidence: 'confirmed',
    },
    {
      id: 'new-online',
      lead: { sv: 'På nätet gör jag så här: …', en: 'On the net I do this: …' },
      type: 'text',
      words: 'person',
      sources: ['TEK'],
      confidence: 'confirmed',
    },
    {
      id: 'new-lonely',
      lead: { sv: 'När det blir ensamt …', en: 'When it gets lonely I …' },
      type: 'text',
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies PlanChapter

export const returning = {
  id: 'returning',
  title: { sv: 'Att komma hem igen', en: 'Coming home again' },
  lead: {
    sv: 'Om du väljer att åka hem är det en plan som alla andra.',
    en: 'If you choose to go home, that is a plan like any other.',
  },
  tracks: ['hasLeft'],
  topics: ['returnHome', 'housing'],
  from: [{ sheet: 'on-site', section: 'keys' }],
  prompts: [
    {
      id: 'return-who',
      lead: { sv: 'Den som bor där nu är …', en: 'The one who lives there now is …' },
      type: 'text',
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'return-first',
      lead: { sv: 'Den första veckan hörs vi …', en: 'The first week we are in touch …' },
      type: 'text',
      words: 'person',
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
    {
      id: 'return-ban',
      lead: { sv: 'Gäller ett kontaktförbud för bostaden?', en: 'Does a contact ban hold for the home?' },
      type: 'yesNo',
      words: 'person',
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
    {
      id: 'return-neighbour',
      lead: { sv: 'Den som vet att jag är tillbaka är …', en: 'The one who knows I am back is …' },
      type: 'text',
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'return-turn',
      lead: { sv: 'Då vänder jag om: …', en: 'Then I turn back: …' },
      type: 'text',
      words: 'person',
      forCard: true,
      sources: ['own'],
      confidence: 'likely',
    },
  ],
} as const satisfies PlanChapter
