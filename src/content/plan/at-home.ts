import type { PlanChapter } from '../../domain/plan/plan-pack.ts'

export const atHome = {
  id: 'home',
  title: { sv: 'I ett akut läge hemma', en: 'In an emergency at home' },
  lead: {
    sv: 'Vägen ut, telefonen och vem som gör vad. Det är aldrig ditt ansvar att lugna någon annan.',
    en: 'The way out, the phone and who does what. It is never your task to calm someone else.',
  },
  tracks: ['stays'],
  prompts: [
    {
      id: 'home-out',
      lead: { sv: 'Jag tar mig ut genom …', en: 'I get out through …' },
      type: 'text',
      words: 'person',
      forCard: true,
      sources: ['MK', 'NKVTS'],
      confidence: 'confirmed',
    },
    {
      id: 'home-rooms',
      lead: { sv: 'Vilka rum håller du dig borta från?', en: 'Which rooms do you stay away from?' },
      type: 'options',
      options: [
        { id: 'kitchen', text: { sv: 'Köket', en: 'The kitchen' } },
        { id: 'bathroom', text: { sv: 'Badrummet', en: 'The bathroom' } },
        { id: 'garage', text: { sv: 'Garage eller verkstad', en: 'Garage or workshop' } },
        { id: 'gunCabinet', text: { sv: 'Rummet med vapenskåpet', en: 'The room with the gun cabinet' } },
        { id: 'noLock', text: { sv: 'Rum med bara en väg ut', en: 'Rooms with only one way out' } },
      ],
      words: 'person',
      sources: ['MK', 'NKVTS'],
      confidence: 'confirmed',
    },
    {
      id: 'home-phone',
      lead: { sv: 'Telefonen har jag …', en: 'I keep the phone …' },
      type: 'text',
      words: 'person',
      sources: ['NKVTS'],
      confidence: 'confirmed',
    },
    {
      id: 'home-keys',
      lead: { sv: 'Nycklar, skor och jacka finns …', en: 'Keys, shoes and jacket are …' },
      type: 'text',
      words: 'person',
      forCard: true,
      sources: ['NKVTS', 'own'],
      confidence: 'likely',
    },
    {
      id: 'home-code-word',
      lead: {
        sv: 'När jag säger kodordet … gör den som hör det så här:',
        en: 'When I say the code word … whoever hears it does this:',
      },
      type: 'text',
      words: 'person',
      sources: ['MK', 'NKVTS'],
      confidence: 'confirmed',
    },
    {
      id: 'home-who-calls',
      lead: { sv: 'Den som ringer 112 är …', en: 'The one who calls 112 is …' },
      type: 'text',
      hint: {
        sv: 'Någon som hör, ser ljuset eller får kodordet.',
        en: 'Someone who hears, sees the light or gets the code word.',
      },
      words: 'person',
      sources: ['NKVTS'],
      confidence: 'confirmed',
    },
    {
      id: 'home-go',
      lead: { sv: 'Jag tar mig till …', en: 'I make my way to …' },
      type: 'text',
      hint: {
        sv: 'En plats sparas för sig, bakom ett eget lås. Den skrivs aldrig ut.',
        en: 'A place is kept apart, behind a lock of its own. It is never printed.',
      },
      location: 'shelter',
      words: 'person',
      sources: ['NKVTS'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies PlanChapter

export const neighbours = {
  id: 'neighbours',
  title: { sv: 'Grannar och folk omkring', en: 'Neighbours and people around' },
  lead: {
    sv: 'Den som är närmast är ofta först. Du väljer vem, och vad den får veta.',
    en: 'Whoever is nearest is often first. You choose whom, and what they are told.',
  },
  tracks: ['stays', 'hasLeft'],
  prompts: [
    {
      id: 'neighbours-who',
      lead: { sv: 'Jag kan vända mig till …', en: 'I can turn to …' },
      type: 'text',
      words: 'person',
      sources: ['S0', 'NKVTS'],
      confidence: 'confirmed',
    },
    {
      id: 'neighbours-know',
      lead: { sv: 'De vet, eller får veta, att …', en: 'They know, or will be told, that …' },
      type: 'text',
      words: 'person',
      sources: ['S0', 'NKVTS'],
      confidence: 'confirmed',
    },
    {
      id: 'neighbours-minutes',
      lead: {
        sv: 'Hur lång tid tar det för dem att vara hos dig?',
        en: 'How long does it take them to be with you?',
      },
      type: 'number',
      unit: 'minutes',
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'neighbours-not',
      lead: { sv: 'Det här får ingen av dem veta: …', en: 'None of them may know this: …' },
      type: 'text',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
  ],
} as const satisfies PlanChapter
