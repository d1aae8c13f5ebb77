import type { PlanChapter } from '../../domain/plan/plan-pack.ts'

export const money = {
  id: 'money',
  title: { sv: 'Pengar', en: 'Money' },
  lead: {
    sv: 'Det som går att göra själv, och det vi kan hjälpa till med.',
    en: 'What you can do yourself, and what we can help with.',
  },
  tracks: ['leaves', 'hasLeft'],
  topics: ['economicDependence', 'housing'],
  prompts: [
    {
      id: 'money-account',
      lead: {
        sv: 'Har du ett konto som ingen annan kommer åt?',
        en: 'Do you have an account that nobody else can reach?',
      },
      type: 'yesNo',
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'money-id',
      lead: {
        sv: 'Är bank-id borta från enheter som andra når?',
        en: 'Is your bank identity gone from devices others reach?',
      },
      type: 'yesNo',
      words: 'person',
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
    {
      id: 'money-debts',
      lead: { sv: 'Lån och räkningar att ta hand om är …', en: 'Loans and bills to take care of are …' },
      type: 'text',
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'money-first',
      lead: { sv: 'Den första veckan lever jag på …', en: 'The first week I live on …' },
      type: 'text',
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'money-apply',
      lead: { sv: 'Vad ska vi söka tillsammans?', en: 'What do we apply for together?' },
      type: 'options',
      options: [
        { id: 'support', text: { sv: 'Ekonomiskt bistånd', en: 'Income support' } },
        { id: 'housing', text: { sv: 'Bostadsbidrag', en: 'Housing allowance' } },
        { id: 'maintenance', text: { sv: 'Underhåll till barnen', en: 'Maintenance for the children' } },
        { id: 'debt', text: { sv: 'Budget- och skuldrådgivning', en: 'Budget and debt advice' } },
      ],
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies PlanChapter

export const health = {
  id: 'health',
  title: { sv: 'Hälsa', en: 'Health' },
  lead: {
    sv: 'Skador, sömn och det allra mörkaste. Allt får sägas.',
    en: 'Injuries, sleep and the very darkest. Everything may be said.',
  },
  tracks: ['stays', 'leaves', 'hasLeft'],
  topics: [
    'ownHealth',
    'ownSuicide',
    'injuries',
    'pregnancy',
    'ownSubstances',
    'strangulation',
    'sexualViolence',
  ],
  prompts: [
    {
      id: 'health-injuries',
      lead: { sv: 'Är skadorna dokumenterade i vården?', en: 'Are the injuries documented by care staff?' },
      type: 'yesNo',
      words: 'person',
      sources: ['FRI'],
      confidence: 'confirmed',
    },
    {
      id: 'health-diary',
      lead: {
        sv: 'Det jag skriver ned om vad som händer finns …',
        en: 'What I write down about what happens is …',
      },
      type: 'text',
      hint: { sv: 'Skriv ingen adress här.', en: 'Write no address here.' },
      words: 'person',
      sources: ['FRI'],
      confidence: 'confirmed',
    },
    {
      id: 'health-medicine',
      lead: { sv: 'Räcker medicinen om du måste åka?', en: 'Will your medicine last if you have to go?' },
      type: 'yesNo',
      words: 'person',
      sources: ['FRI'],
      confidence: 'confirmed',
    },
    {
      id: 'health-dark',
      lead: { sv: 'När det är som mörkast gör jag så här: …', en: 'When it is darkest I do this: …' },
      type: 'text',
      workerNote: {
        sv: 'Finns tankar på att inte vilja leva: stanna kvar i samtalet och ta hjälp av vården samma dag.',
        en: 'If there are thoughts of not wanting to live: stay in the talk and get care the same day.',
      },
      words: 'person',
      forCard: true,
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
    {
      id: 'health-call',
      lead: { sv: 'Den jag ringer då är …', en: 'The one I call then is …' },
      type: 'text',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
  ],
} as const satisfies PlanChapter

export const court = {
  id: 'court',
  title: { sv: 'Förhör och rättegång', en: 'Interviews and court' },
  lead: {
    sv: 'Dagarna, sällskapet och kvällen efteråt.',
    en: 'The days, the company and the evening after.',
  },
  tracks: ['hasLeft', 'stays'],
  topics: ['release', 'contactBanBreach', 'evadesPolice'],
  prompts: [
    {
      id: 'court-days',
      lead: { sv: 'Dagarna som kommer är …', en: 'The days to come are …' },
      type: 'text',
      workerNote: {
        sv: 'Lägg dagarna under Följa upp, så att planen ses över före dem.',
        en: 'Put the days under Follow up, so that the plan is looked over before them.',
      },
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'court-ready',
      lead: { sv: 'Vad ska vara ordnat?', en: 'What must be arranged?' },
      type: 'options',
      options: [
        { id: 'counsel', text: { sv: 'Målsägandebiträde', en: 'Counsel for the injured party' } },
        { id: 'support', text: { sv: 'Stödperson', en: 'A support person' } },
        { id: 'room', text: { sv: 'Ett skyddat väntrum', en: 'A protected waiting room' } },
        { id: 'travel', text: { sv: 'Resa dit och hem', en: 'The journey there and back' } },
        { id: 'children', text: { sv: 'Någon hos barnen', en: 'Someone with the children' } },
        { id: 'interpreter', text: { sv: 'Trygg tolk', en: 'A safe interpreter' } },
      ],
      words: 'person',
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
    {
      id: 'court-with',
      lead: { sv: 'Den som är med mig är …', en: 'The one who is with me is …' },
      type: 'text',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'court-after',
      lead: { sv: 'Kvällen efteråt …', en: 'The evening after I …' },
      type: 'text',
      hint: { sv: 'Hos vem, inte vilken adress.', en: 'With whom, not at which address.' },
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
  ],
} as const satisfies PlanChapter
