import type { Sheet } from '../../domain/sheet/sheet-pack.ts'

/** That a plan made with RISKSAM exists, and what was decided together. Our own words: the model's forms are not ours. */
export const meetingSheet = {
  id: 'together',
  title: { sv: 'Gemensam plan och möten', en: 'Joint plan and meetings' },
  lead: {
    sv: 'Finns en plan enligt RISKSAM står den där den är. Här står att den finns, och vad ni ska göra.',
    en: 'A plan made with RISKSAM stays where it is. Here it says that it exists, and what you do.',
  },
  sections: [
    {
      id: 'risksam',
      title: { sv: 'Plan enligt RISKSAM', en: 'A plan with RISKSAM' },
      prompts: [
        {
          id: 'risksam-exists',
          label: { sv: 'Finns en plan enligt RISKSAM?', en: 'Is there a plan made with RISKSAM?' },
          type: 'choice',
          options: [
            { id: 'yes', text: { sv: 'Ja', en: 'Yes' } },
            { id: 'no', text: { sv: 'Nej', en: 'No' } },
            { id: 'not-used', text: { sv: 'Modellen används inte här', en: 'The model is not used here' } },
            { id: 'unknown', text: { sv: 'Vet ej', en: 'Not known' } },
          ],
        },
        {
          id: 'risksam-on',
          label: { sv: 'Planens dag', en: 'The day of the plan' },
          type: 'day',
        },
        {
          id: 'risksam-lead',
          label: { sv: 'Vilken funktion håller ihop den?', en: 'Which function holds it together?' },
          type: 'line',
        },
        {
          id: 'risksam-with',
          label: { sv: 'Vilka är med?', en: 'Who takes part?' },
          type: 'text',
          hint: { sv: 'Funktioner och myndigheter.', en: 'Functions and authorities.' },
        },
        {
          id: 'risksam-where',
          label: { sv: 'Var finns handlingen?', en: 'Where is the document?' },
          type: 'line',
          hint: {
            sv: 'System eller diarienummer, ingen adress.',
            en: 'System or registry number, no address.',
          },
        },
        {
          id: 'risksam-ours',
          label: { sv: 'Vad ska vi göra enligt den?', en: 'What are we to do by it?' },
          type: 'text',
        },
      ],
      sources: ['RISK', 'own'],
    },
    {
      id: 'meeting',
      title: { sv: 'Möten', en: 'Meetings' },
      rows: { add: { sv: 'Skriv in ett möte', en: 'Write down a meeting' } },
      prompts: [
        { id: 'meeting-on', label: { sv: 'Dag', en: 'Day' }, type: 'day' },
        {
          id: 'meeting-with',
          label: { sv: 'Vilka var med?', en: 'Who took part?' },
          type: 'text',
          hint: { sv: 'Funktioner, och namn där det behövs.', en: 'Functions, and names where needed.' },
        },
        {
          id: 'meeting-ground',
          label: { sv: 'Med vilket stöd delades uppgifter?', en: 'On what ground was information shared?' },
          type: 'choice',
          options: [
            { id: 'consent', text: { sv: 'Samtycke', en: 'Consent' } },
            { id: 'law', text: { sv: 'Lag', en: 'Law' } },
            { id: 'no-names', text: { sv: 'Utan namn', en: 'Without names' } },
            { id: 'unknown', text: { sv: 'Inte klarlagt', en: 'Not settled' } },
          ],
        },
        {
          id: 'meeting-ground-words',
          label: {
            sv: 'Lagrum, eller vad samtycket gäller',
            en: 'The section of law, or what the consent is for',
          },
          type: 'line',
        },
        {
          id: 'meeting-decided',
          label: { sv: 'Vad bestämdes, och vem gör vad?', en: 'What was decided, and who does what?' },
          type: 'text',
        },
        { id: 'meeting-next', label: { sv: 'Nästa möte', en: 'Next meeting' }, type: 'day' },
      ],
      sources: ['RISK', 'S0', 'own'],
    },
  ],
} as const satisfies Sheet
