import type { PlanPrompt } from '../../domain/plan/plan-pack.ts'

type Options = NonNullable<PlanPrompt['options']>

/** Prompts that a plan of version 1.1.0 does not have, by chapter. Each comes last in its chapter. */
export const promptsSince: Readonly<Record<string, readonly PlanPrompt[]>> = {
  contact: [
    {
      id: 'contact-codename',
      lead: { sv: 'När du ringer säger du att du heter …', en: 'When you call, you say that your name is …' },
      type: 'text',
      hint: {
        sv: 'Ett namn som bara vi känner till, och som inte väcker frågor.',
        en: 'A name that only we know, and that raises no questions.',
      },
      words: 'person',
      sources: ['NKVTS'],
      confidence: 'confirmed',
    },
  ],
  neighbours: [
    {
      id: 'neighbours-car',
      lead: {
        sv: 'Den granne som har bil och kan köra mig är …',
        en: 'The neighbour who has a car and can drive me is …',
      },
      type: 'text',
      words: 'person',
      sources: ['S0'],
      confidence: 'confirmed',
    },
    {
      id: 'neighbours-police',
      lead: {
        sv: 'Den som bor nära och är polis är …',
        en: 'The one who lives nearby and is with the police is …',
      },
      type: 'text',
      workerNote: {
        sv: 'Fråga personen först. Den som är ledig är en granne, inte en patrull.',
        en: 'Ask the person first. Somebody off duty is a neighbour, not a patrol.',
      },
      words: 'person',
      sources: ['S0', 'own'],
      confidence: 'confirmed',
    },
  ],
  vehicle: [
    {
      id: 'vehicle-owner',
      lead: { sv: 'Vem äger bilen?', en: 'Who owns the car?' },
      type: 'options',
      options: [
        { id: 'me', text: { sv: 'Jag', en: 'I do' } },
        { id: 'both', text: { sv: 'Vi båda', en: 'Both of us' } },
        { id: 'other', text: { sv: 'Den andra personen', en: 'The other person' } },
        { id: 'someone', text: { sv: 'Någon annan', en: 'Somebody else' } },
        { id: 'none', text: { sv: 'Det finns ingen bil', en: 'There is no car' } },
      ],
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'vehicle-licence',
      lead: { sv: 'Har du ett körkort som gäller?', en: 'Do you have a valid driving licence?' },
      type: 'yesNo',
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
  ],
  bag: [
    {
      id: 'bag-with',
      lead: { sv: 'Vem är med när du åker?', en: 'Who is there when you go?' },
      type: 'options',
      options: [
        { id: 'worker', text: { sv: 'Handläggaren', en: 'The case worker' } },
        { id: 'police', text: { sv: 'Polisen', en: 'The police' } },
        { id: 'someone', text: { sv: 'Någon jag litar på', en: 'Someone I trust' } },
        { id: 'undecided', text: { sv: 'Inte bestämt än', en: 'Not decided yet' } },
      ],
      workerNote: {
        sv: 'Fråga polisen i förväg om de kan vara med, och vad ni gör om de får ett larm.',
        en: 'Ask the police beforehand whether they can be there, and what you do if they are called away.',
      },
      words: 'person',
      sources: ['FRI'],
      confidence: 'confirmed',
    },
  ],
  weapons: [
    {
      id: 'weapons-ammunition',
      lead: { sv: 'Ammunitionen finns …', en: 'The ammunition is …' },
      type: 'text',
      hint: { sv: 'Hos vem, inte vilken adress.', en: 'With whom, not at which address.' },
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
  ],
  animals: [
    {
      id: 'animals-vet',
      lead: { sv: 'Veterinären som känner djuren är …', en: 'The vet who knows the animals is …' },
      type: 'text',
      hint: {
        sv: 'Säg till om någon annan inte får veta var djuren finns.',
        en: 'Say so if somebody else must not know where the animals are.',
      },
      words: 'person',
      sources: ['own'],
      confidence: 'likely',
    },
  ],
  health: [
    {
      id: 'health-sick-leave',
      lead: { sv: 'Behöver du vara sjukskriven en tid?', en: 'Do you need sick leave for a time?' },
      type: 'yesNo',
      workerNote: {
        sv: 'Läkaren bedömer. Fråga vem mer som kan läsa i journalen.',
        en: 'The doctor decides. Ask who else can read the record.',
      },
      words: 'person',
      sources: ['FRI', 'S0'],
      confidence: 'likely',
    },
  ],
}

/** Options that prompts of version 1.1.0 do not have, by prompt. Each comes last. */
export const optionsSince: Readonly<Record<string, Options>> = {
  'work-change': [
    {
      id: 'photo',
      text: { sv: 'Ett foto i receptionen, om jag vill', en: 'A photo at the reception, if I want' },
    },
  ],
  'worker-things': [
    { id: 'notTownHall', text: { sv: 'Vi ses inte i kommunhuset', en: 'We do not meet in the town hall' } },
  ],
  'devices-check': [
    {
      id: 'pictures',
      text: { sv: 'Foton som visar var de är tagna', en: 'Photos that show where they were taken' },
    },
  ],
}
