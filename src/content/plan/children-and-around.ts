import type { PlanChapter } from '../../domain/plan/plan-pack.ts'

export const child = {
  id: 'child',
  title: { sv: 'Barn', en: 'Children' },
  lead: {
    sv: 'Det barnet behöver veta, i lagom stora bitar. Barnet ska aldrig skydda någon.',
    en: 'What the child needs to know, in small pieces. The child must never protect anyone.',
  },
  tracks: ['stays', 'leaves', 'hasLeft', 'child'],
  prompts: [
    {
      id: 'child-comfort',
      lead: { sv: 'Det som gör barnet tryggt är …', en: 'What makes the child feel safe is …' },
      type: 'text',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'child-go',
      lead: { sv: 'När det blir bråk går barnet …', en: 'When there is a fight the child goes …' },
      type: 'text',
      hint: {
        sv: 'Till ett rum, ut, eller till någon. Skriv ingen adress.',
        en: 'To a room, out, or to someone. Write no address.',
      },
      words: 'child',
      sources: ['MK'],
      confidence: 'confirmed',
    },
    {
      id: 'child-code-word',
      lead: {
        sv: 'Ordet som betyder att barnet ska gå är …',
        en: 'The word that tells the child to go is …',
      },
      type: 'text',
      words: 'child',
      sources: ['MK'],
      confidence: 'confirmed',
    },
    {
      id: 'child-phone',
      lead: { sv: 'Har barnet övat på att ringa 112?', en: 'Has the child practised calling 112?' },
      type: 'yesNo',
      words: 'child',
      sources: ['MK'],
      confidence: 'confirmed',
    },
    {
      id: 'child-not-task',
      lead: {
        sv: 'Har vi sagt att det aldrig är barnets uppgift att skydda någon eller bära hemligheter?',
        en: 'Have we said that it is never the child’s task to protect anyone or carry secrets?',
      },
      type: 'yesNo',
      words: 'worker',
      sources: ['MK', 'S0'],
      confidence: 'confirmed',
    },
    {
      id: 'child-pick-up',
      lead: { sv: 'De som får hämta är …', en: 'Those who may pick up are …' },
      type: 'text',
      words: 'person',
      sources: ['MK', 'S0'],
      confidence: 'confirmed',
    },
    {
      id: 'child-school',
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
    {
      id: 'child-told',
      lead: { sv: 'Det barnet får veta nu är …', en: 'What the child is told now is …' },
      type: 'text',
      words: 'person',
      sources: ['MK'],
      confidence: 'confirmed',
    },
  ],
} as const satisfies PlanChapter

export const weapons = {
  id: 'weapons',
  title: { sv: 'Vapen', en: 'Weapons' },
  lead: {
    sv: 'Var vapen och nycklar finns, och vad som kan göras åt det.',
    en: 'Where weapons and keys are, and what can be done about it.',
  },
  tracks: ['stays', 'leaves', 'hasLeft', 'child'],
  prompts: [
    {
      id: 'weapons-which',
      lead: { sv: 'Det som finns är …', en: 'What there is: …' },
      type: 'text',
      hint: {
        sv: 'Jaktvapen, kniv, yxa. Också hos släkt och i jaktlaget.',
        en: 'Hunting weapons, knife, axe. Also with relatives and the hunting team.',
      },
      words: 'person',
      sources: ['VAP', 'own'],
      confidence: 'likely',
    },
    {
      id: 'weapons-key',
      lead: { sv: 'Nyckeln till vapenskåpet har …', en: 'The key to the gun cabinet is with …' },
      type: 'text',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'weapons-if',
      lead: { sv: 'Om skåpet öppnas …', en: 'If the cabinet is opened I …' },
      type: 'text',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'weapons-police',
      lead: { sv: 'Är polisen tillfrågad om vapnen?', en: 'Have the police been asked about the weapons?' },
      type: 'yesNo',
      workerNote: {
        sv: 'Polisen kan omhänderta vid risk för missbruk. Ta reda på när de kan lämnas tillbaka.',
        en: 'The police can take custody at risk of misuse. Find out when they may be returned.',
      },
      words: 'worker',
      sources: ['VAP'],
      confidence: 'likely',
    },
  ],
} as const satisfies PlanChapter

export const animals = {
  id: 'animals',
  title: { sv: 'Djur', en: 'Animals' },
  lead: { sv: 'Vem som kan ta hand om dem.', en: 'Who can take care of them.' },
  tracks: ['stays', 'leaves', 'hasLeft', 'child'],
  prompts: [
    {
      id: 'animals-which',
      lead: { sv: 'Djuren jag tänker på är …', en: 'The animals I think of are …' },
      type: 'text',
      words: 'person',
      sources: ['ROKS'],
      confidence: 'confirmed',
    },
    {
      id: 'animals-who',
      lead: { sv: 'Den som kan hämta eller mata är …', en: 'The one who can fetch or feed is …' },
      type: 'text',
      words: 'person',
      sources: ['ROKS', 'VOOV'],
      confidence: 'confirmed',
    },
    {
      id: 'animals-chip',
      lead: {
        sv: 'Är chippet skrivet på en adress som någon kan se?',
        en: 'Is the chip registered to an address someone can see?',
      },
      type: 'yesNo',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
  ],
} as const satisfies PlanChapter

export const ifFound = {
  id: 'found',
  title: { sv: 'Om planen hittas', en: 'If the plan is found' },
  lead: {
    sv: 'En lapp kan hittas. Då är det skönt att ha tänkt efter.',
    en: 'A slip can be found. Then it helps to have thought ahead.',
  },
  tracks: ['stays', 'leaves', 'hasLeft', 'child'],
  prompts: [
    {
      id: 'found-say',
      lead: {
        sv: 'Om någon hittar lappen säger jag att den är …',
        en: 'If someone finds the slip I say that it is …',
      },
      type: 'text',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'found-then',
      lead: { sv: 'Efter det gör jag så här: …', en: 'After that I do this: …' },
      type: 'text',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
  ],
} as const satisfies PlanChapter
