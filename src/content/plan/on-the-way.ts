import type { PlanChapter } from '../../domain/plan/plan-pack.ts'

export const vehicle = {
  id: 'vehicle',
  title: { sv: 'Bil och väg', en: 'Car and road' },
  lead: { sv: 'Hur du kommer därifrån, också på vintern.', en: 'How you get away, in winter too.' },
  tracks: ['stays', 'leaves'],
  topics: ['transport', 'farFromHelp', 'digitalTracking'],
  prompts: [
    {
      id: 'vehicle-key',
      lead: { sv: 'En extra bilnyckel finns …', en: 'A spare car key is …' },
      type: 'text',
      words: 'person',
      forCard: true,
      sources: ['S0', 'own'],
      confidence: 'likely',
    },
    {
      id: 'vehicle-ready',
      lead: { sv: 'Vad ser vi till att bilen har?', en: 'What do we see to that the car has?' },
      type: 'options',
      options: [
        { id: 'halfTank', text: { sv: 'Halv tank, alltid', en: 'Half a tank, always' } },
        { id: 'heater', text: { sv: 'Motorvärmare', en: 'Engine heater' } },
        { id: 'tyres', text: { sv: 'Rätt däck', en: 'The right tyres' } },
        { id: 'charger', text: { sv: 'Laddare till telefonen', en: 'A charger for the phone' } },
        { id: 'warm', text: { sv: 'Filt, lampa, varma kläder', en: 'Blanket, torch, warm clothes' } },
      ],
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'vehicle-road',
      lead: {
        sv: 'När vägen inte är plogad tar jag mig fram genom …',
        en: 'When the road is not ploughed I get through by …',
      },
      type: 'text',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'vehicle-second',
      lead: { sv: 'Den andra vägen ut är …', en: 'The other way out is …' },
      type: 'text',
      hint: {
        sv: 'Båt, skoter, skogsväg, till fots till grannen.',
        en: 'Boat, snowmobile, forest road, on foot to a neighbour.',
      },
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'vehicle-seen',
      lead: {
        sv: 'Kan någon se var bilen är, genom en app, en spårare eller försäkringen?',
        en: 'Can anyone see where the car is, through an app, a tracker or the insurance?',
      },
      type: 'yesNo',
      words: 'person',
      sources: ['TEK', 'own'],
      confidence: 'likely',
    },
    {
      id: 'vehicle-driver',
      lead: { sv: 'Om jag inte kan köra är det … som kör', en: 'If I cannot drive, the one who drives is …' },
      type: 'text',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
  ],
} as const satisfies PlanChapter

export const travel = {
  id: 'travel',
  title: { sv: 'Resan', en: 'The journey' },
  lead: {
    sv: 'Vägen dit, med paus och med något att säga om någon frågar.',
    en: 'The way there, with a rest and something to say if anyone asks.',
  },
  tracks: ['leaves'],
  topics: ['transport', 'farFromHelp'],
  from: [
    { sheet: 'transport', section: 'trips' },
    { sheet: 'transport', section: 'legs' },
  ],
  prompts: [
    {
      id: 'travel-money',
      lead: { sv: 'Pengar till biljett eller bensin har jag …', en: 'Money for a ticket or petrol I have …' },
      type: 'text',
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'travel-bus',
      lead: {
        sv: 'Bussen eller tåget går …, och går det inte gör jag så här:',
        en: 'The bus or train leaves …, and if it does not I do this:',
      },
      type: 'text',
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'travel-meet',
      lead: {
        sv: 'Om jag möter den andra personen på vägen …',
        en: 'If I meet the other person on the way I …',
      },
      type: 'text',
      words: 'person',
      forCard: true,
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'travel-rest',
      lead: { sv: 'Om jag behöver stanna på vägen …', en: 'If I need to stop on the way I …' },
      type: 'text',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'travel-arrived',
      lead: { sv: 'Vem får veta när du är framme?', en: 'Who is told when you have arrived?' },
      type: 'options',
      options: [
        { id: 'worker', text: { sv: 'Handläggaren', en: 'The case worker' } },
        { id: 'someone', text: { sv: 'Någon jag litar på', en: 'Someone I trust' } },
        { id: 'school', text: { sv: 'Skolan eller jobbet', en: 'School or work' } },
        { id: 'nobody', text: { sv: 'Ingen', en: 'Nobody' } },
      ],
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
  ],
} as const satisfies PlanChapter

export const farm = {
  id: 'farm',
  title: { sv: 'Gård och försörjning', en: 'Farm and livelihood' },
  lead: {
    sv: 'Det som måste skötas, och vem som kan göra det i stället.',
    en: 'What must be tended, and who can do it instead.',
  },
  tracks: ['leaves', 'hasLeft'],
  topics: ['animals', 'economicDependence'],
  from: [{ sheet: 'on-site', section: 'farm' }],
  prompts: [
    {
      id: 'farm-must',
      lead: { sv: 'Det som måste skötas varje dag är …', en: 'What must be tended every day is …' },
      type: 'text',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'farm-who',
      lead: {
        sv: 'Den som kan ta över när jag är borta är …',
        en: 'The one who can take over when I am away is …',
      },
      type: 'text',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'farm-papers',
      lead: { sv: 'Papper om gård, företag och lån finns …', en: 'Papers on farm, business and loans are …' },
      type: 'text',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'farm-lease',
      lead: {
        sv: 'Finns ett arrende eller en jakträtt som låter någon vara nära huset?',
        en: 'Is there a lease or hunting right that lets someone be near the house?',
      },
      type: 'yesNo',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
  ],
} as const satisfies PlanChapter
