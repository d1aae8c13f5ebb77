import type { Sheet } from '../../domain/sheet/sheet-pack.ts'

/** Stepping down asks for as much as stepping up: a measure that only fades away is where violence comes back. */
export const steps = {
  id: 'steps',
  title: { sv: 'Trappa upp och trappa ned', en: 'Step up and step down' },
  lead: {
    sv: 'Bestäm i förväg vad som ska hända när läget ändras, åt båda håll. Nedtrappning planeras lika noga.',
    en: 'Decide beforehand what happens when things change, both ways. Stepping down is planned as carefully.',
  },
  sections: [
    {
      id: 'up',
      title: { sv: 'Om det blir farligare', en: 'If it gets more dangerous' },
      rows: { add: { sv: 'Lägg till ett steg upp', en: 'Add a step up' } },
      prompts: [
        {
          id: 'up-sign',
          label: { sv: 'Vad ser eller hör vi?', en: 'What do we see or hear?' },
          type: 'text',
          hint: {
            sv: 'Till exempel: fler meddelanden, han slutar gå till jobbet, jakten börjar.',
            en: 'For example: more messages, he stops going to work, the hunt begins.',
          },
        },
        {
          id: 'up-do',
          label: { sv: 'Vad gör vi då?', en: 'What do we do then?' },
          type: 'text',
          hint: {
            sv: 'En åtgärd som finns här, och vem som kan besluta den.',
            en: 'A measure that is to be had here, and who can decide it.',
          },
        },
        {
          id: 'up-who',
          label: { sv: 'Vilken funktion gör det?', en: 'Which function does it?' },
          type: 'line',
        },
        {
          id: 'up-within',
          label: { sv: 'Hur fort?', en: 'How soon?' },
          type: 'choice',
          options: [
            { id: 'now', text: { sv: 'Genast', en: 'At once' } },
            { id: 'day', text: { sv: 'Samma dag', en: 'The same day' } },
            { id: 'days', text: { sv: 'Inom tre dagar', en: 'Within three days' } },
            { id: 'week', text: { sv: 'Inom en vecka', en: 'Within a week' } },
          ],
        },
        {
          id: 'up-says',
          label: { sv: 'Vad säger personen om det?', en: 'What does the person say about it?' },
          type: 'text',
        },
        {
          id: 'up-back',
          label: { sv: 'Hur vet vi att det går att gå tillbaka?', en: 'How do we know that we can go back?' },
          type: 'line',
        },
      ],
      sources: ['S0', 'own'],
    },
    {
      id: 'down',
      title: { sv: 'Om det blir lugnare', en: 'If it gets calmer' },
      rows: { add: { sv: 'Lägg till ett steg ned', en: 'Add a step down' } },
      prompts: [
        {
          id: 'down-sign',
          label: {
            sv: 'Vad ska ha hänt, och hur länge ska det ha hållit?',
            en: 'What must have happened, and held for how long?',
          },
          type: 'text',
          hint: {
            sv: 'Tystnad räcker inte. Vem har pratat med personen, och när?',
            en: 'Silence is not enough. Who has spoken with the person, and when?',
          },
        },
        {
          id: 'down-do',
          label: { sv: 'Vilken åtgärd minskas, och hur?', en: 'Which measure is reduced, and how?' },
          type: 'text',
          hint: {
            sv: 'En i taget. Det som alltid ska finnas är kvar.',
            en: 'One at a time. What must always be there stays.',
          },
        },
        {
          id: 'down-who',
          label: { sv: 'Vilken funktion gör det?', en: 'Which function does it?' },
          type: 'line',
        },
        {
          id: 'down-on',
          label: { sv: 'Tidigast vilken dag?', en: 'At the earliest on which day?' },
          type: 'day',
        },
        {
          id: 'down-says',
          label: { sv: 'Vad säger personen om det?', en: 'What does the person say about it?' },
          type: 'text',
        },
        {
          id: 'down-back',
          label: {
            sv: 'Hur går vi tillbaka om det inte håller?',
            en: 'How do we go back if it does not hold?',
          },
          type: 'line',
        },
      ],
      sources: ['S0', 'own'],
    },
  ],
} as const satisfies Sheet
