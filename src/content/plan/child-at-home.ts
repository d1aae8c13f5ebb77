import type { PlanChapter } from '../../domain/plan/plan-pack.ts'

export const childMe = {
  id: 'childMe',
  title: { sv: 'Det som är bra', en: 'What is good' },
  lead: { sv: 'Det du gillar, och det som lugnar.', en: 'What you like, and what calms.' },
  tracks: ['child'],
  prompts: [
    {
      id: 'kid-calm',
      lead: { sv: 'Det som gör mig lugn är …', en: 'What makes me calm is …' },
      type: 'text',
      words: 'child',
      picture: 'teddy',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'kid-good',
      lead: { sv: 'Jag blir glad av …', en: 'I get happy from …' },
      type: 'text',
      words: 'child',
      picture: 'sun',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'kid-signs',
      lead: { sv: 'Jag märker att det blir bråk när …', en: 'I notice that there will be a fight when …' },
      type: 'text',
      words: 'child',
      sources: ['MK'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies PlanChapter

export const childTalk = {
  id: 'childTalk',
  title: { sv: 'Någon att prata med', en: 'Someone to talk to' },
  lead: {
    sv: 'Du får berätta för en vuxen. Det är inte att skvallra.',
    en: 'You may tell an adult. That is not telling tales.',
  },
  tracks: ['child'],
  prompts: [
    {
      id: 'kid-adult',
      lead: { sv: 'En vuxen jag kan prata med är …', en: 'An adult I can talk to is …' },
      type: 'text',
      hint: {
        sv: 'Skriv vem det är för barnet, inte namnet.',
        en: 'Write who it is to the child, not the name.',
      },
      words: 'child',
      picture: 'talk',
      sources: ['SoF', 'own'],
      confidence: 'likely',
    },
    {
      id: 'kid-school-adult',
      lead: { sv: 'I skolan kan jag gå till …', en: 'At school I can go to …' },
      type: 'text',
      words: 'child',
      picture: 'school',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'kid-line',
      lead: {
        sv: 'Vet du att du kan ringa eller chatta på 116 111, utan att någon ser det?',
        en: 'Do you know that you can call or chat on 116 111 without anyone seeing?',
      },
      type: 'yesNo',
      words: 'child',
      sources: ['BRIS'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies PlanChapter

export const childHome = {
  id: 'childHome',
  title: { sv: 'När det blir bråk', en: 'When there is a fight' },
  lead: {
    sv: 'Ditt jobb är att vara trygg. De vuxna har ansvaret.',
    en: 'Your job is to be safe. The adults have the responsibility.',
  },
  tracks: ['child'],
  prompts: [
    {
      id: 'kid-go',
      lead: { sv: 'När det blir bråk går jag …', en: 'When there is a fight I go …' },
      type: 'text',
      hint: {
        sv: 'Till ett rum, ut, eller till någon. Skriv ingen adress.',
        en: 'To a room, out, or to someone. Write no address.',
      },
      words: 'child',
      picture: 'door',
      sources: ['MK'],
      confidence: 'confirmed',
    },
    {
      id: 'kid-word',
      lead: { sv: 'När jag hör ordet … går jag dit direkt', en: 'When I hear the word … I go there at once' },
      type: 'text',
      words: 'child',
      picture: 'word',
      sources: ['MK'],
      confidence: 'confirmed',
    },
    {
      id: 'kid-rooms',
      lead: { sv: 'Vilka rum går du inte in i då?', en: 'Which rooms do you not go into then?' },
      type: 'options',
      options: [
        { id: 'kitchen', text: { sv: 'Köket', en: 'The kitchen' } },
        { id: 'bathroom', text: { sv: 'Badrummet', en: 'The bathroom' } },
        { id: 'garage', text: { sv: 'Garaget', en: 'The garage' } },
        { id: 'cabinet', text: { sv: 'Rummet med vapenskåpet', en: 'The room with the gun cabinet' } },
      ],
      words: 'child',
      sources: ['MK'],
      confidence: 'confirmed',
    },
    {
      id: 'kid-neighbour',
      lead: { sv: 'Jag kan gå till …, och de vet om det', en: 'I can go to …, and they know about it' },
      type: 'text',
      words: 'child',
      picture: 'house',
      sources: ['MK', 'S0'],
      confidence: 'confirmed',
    },
    {
      id: 'kid-phone',
      lead: { sv: 'När jag ringer 112 säger jag …', en: 'When I call 112 I say …' },
      type: 'text',
      words: 'child',
      picture: 'phone',
      sources: ['MK', 'SOS'],
      confidence: 'confirmed',
    },
    {
      id: 'kid-practised',
      lead: {
        sv: 'Har barnet övat på att ringa, så som passar åldern?',
        en: 'Has the child practised calling, as fits the age?',
      },
      type: 'yesNo',
      words: 'worker',
      sources: ['MK'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies PlanChapter

export const childNotMine = {
  id: 'childNotMine',
  title: { sv: 'Det som inte är ditt jobb', en: 'What is not your job' },
  lead: {
    sv: 'Du ska aldrig behöva skydda någon eller bära hemligheter.',
    en: 'You never have to protect anyone or carry secrets.',
  },
  tracks: ['child'],
  prompts: [
    {
      id: 'kid-not',
      lead: { sv: 'Det är de vuxnas jobb att …', en: 'It is the adults’ job to …' },
      type: 'text',
      words: 'child',
      picture: 'heart',
      sources: ['MK', 'S0'],
      confidence: 'confirmed',
    },
    {
      id: 'kid-told',
      lead: {
        sv: 'Det barnet har fått veta, och med vilka ord, är …',
        en: 'What the child has been told, and in which words, is …',
      },
      type: 'text',
      words: 'worker',
      sources: ['MK'],
      confidence: 'confirmed',
    },
    {
      id: 'kid-person',
      lead: {
        sv: 'Den som gör planen tillsammans med barnet är …',
        en: 'The one who makes the plan with the child is …',
      },
      type: 'text',
      words: 'worker',
      sources: ['SoF'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies PlanChapter
