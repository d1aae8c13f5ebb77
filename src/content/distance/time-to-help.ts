import type { Sheet } from '../../domain/sheet/sheet-pack.ts'

export const timeToHelp = {
  id: 'time-to-help',
  title: { sv: 'Tid till hjälp', en: 'Time to help' },
  lead: {
    sv: 'Hur lång tid det tar på riktigt, enligt dem som vet, och vad som görs under tiden.',
    en: 'How long it really takes, by those who know, and what is done meanwhile.',
  },
  sections: [
    {
      id: 'times',
      title: { sv: 'Vem kommer, och hur fort?', en: 'Who comes, and how fast?' },
      lead: {
        sv: 'En rad för varje uppgift. Tiden skiljer sig mellan dag och natt, sommar och vinter.',
        en: 'A row for each thing told. Times differ by day and night, summer and winter.',
      },
      rows: { add: { sv: 'Skriv in en tid', en: 'Write down a time' } },
      prompts: [
        {
          id: 'times-who',
          label: { sv: 'Vem kommer?', en: 'Who comes?' },
          type: 'choice',
          options: [
            { id: 'police', text: { sv: 'Polisen', en: 'The police' } },
            { id: 'ambulance', text: { sv: 'Ambulansen', en: 'The ambulance' } },
            { id: 'rescue', text: { sv: 'Räddningstjänsten', en: 'The rescue service' } },
            { id: 'neighbour', text: { sv: 'En granne', en: 'A neighbour' } },
            { id: 'family', text: { sv: 'En vän eller släkting', en: 'A friend or relative' } },
            { id: 'guard', text: { sv: 'Vaktbolag', en: 'A security company' } },
            { id: 'other', text: { sv: 'Någon annan', en: 'Somebody else' } },
          ],
        },
        {
          id: 'times-hour',
          label: { sv: 'När på dygnet?', en: 'When in the day?' },
          type: 'choice',
          options: [
            { id: 'day', text: { sv: 'Vardag, dagtid', en: 'Weekday, daytime' } },
            { id: 'evening', text: { sv: 'Kväll', en: 'Evening' } },
            { id: 'night', text: { sv: 'Natt', en: 'Night' } },
            { id: 'weekend', text: { sv: 'Helg', en: 'Weekend' } },
            { id: 'always', text: { sv: 'Alltid lika', en: 'Always the same' } },
          ],
        },
        {
          id: 'times-season',
          label: { sv: 'Vilken årstid?', en: 'Which season?' },
          type: 'choice',
          options: [
            { id: 'bare', text: { sv: 'Barmark', en: 'Bare ground' } },
            { id: 'snow', text: { sv: 'Snö och is', en: 'Snow and ice' } },
            { id: 'thaw', text: { sv: 'Tjällossning', en: 'Thaw' } },
            {
              id: 'ice-out',
              text: { sv: 'När isen varken bär eller brister', en: 'Ice neither holds nor breaks' },
            },
            { id: 'always', text: { sv: 'Alltid lika', en: 'Always the same' } },
          ],
        },
        {
          id: 'times-minutes',
          label: { sv: 'Hur lång tid tar det?', en: 'How long does it take?' },
          type: 'number',
          unit: { sv: 'minuter', en: 'minutes' },
          // Our own line: the interviews speak of waits from half an hour up.
          raises: [{ topic: 'farFromHelp', state: 'present', atLeast: 30 }],
        },
        {
          id: 'times-told-by',
          label: { sv: 'Vem säger det?', en: 'Who says so?' },
          type: 'line',
          hint: {
            sv: 'Roll räcker: yttre befäl, ambulanspersonal, den som bor där.',
            en: 'A role is enough: duty officer, ambulance staff, the one who lives there.',
          },
        },
        { id: 'times-told-on', label: { sv: 'När sades det?', en: 'When was it said?' }, type: 'day' },
      ],
      toldOn: 'times-told-on',
      sources: ['S0'],
    },
    {
      id: 'meanwhile',
      title: { sv: 'De första 90 minuterna', en: 'The first 90 minutes' },
      lead: {
        sv: 'Säkerhetsplanen har personens egna ord om den första halvtimmen. Här står vad ni och andra gör.',
        en: 'The safety plan has the person’s own words on the first half hour. Here is what you and others do.',
      },
      prompts: [
        {
          id: 'meanwhile-30',
          label: { sv: '0–30 minuter: vem gör vad?', en: '0–30 minutes: who does what?' },
          type: 'text',
        },
        {
          id: 'meanwhile-90',
          label: { sv: '30–90 minuter: vem gör vad?', en: '30–90 minutes: who does what?' },
          type: 'text',
        },
        {
          id: 'meanwhile-children',
          label: { sv: 'Var är barnen under tiden?', en: 'Where are the children meanwhile?' },
          type: 'text',
          hint: {
            sv: 'Hos vem, inte vilken adress.',
            en: 'With whom, not at which address.',
          },
        },
        {
          id: 'meanwhile-one-patrol',
          label: {
            sv: 'Plan B: polisen har en enda patrull, och den är upptagen.',
            en: 'Plan B: the police have one patrol, and it is busy.',
          },
          type: 'text',
          hint: {
            sv: 'Vem ringer vem, i vilken ordning? Granne, vaktbolag, räddningstjänst, åka därifrån.',
            en: 'Who calls whom, in which order? Neighbour, security company, rescue service, driving away.',
          },
        },
        {
          id: 'meanwhile-known',
          label: {
            sv: 'Vad vet polisen redan, och vem har fått veta det?',
            en: 'What do the police know already, and who has been told?',
          },
          type: 'text',
          hint: {
            sv: 'Kontrollera först med vilket stöd du får berätta.',
            en: 'Check first on what ground you may tell.',
          },
        },
        {
          id: 'meanwhile-known-on',
          label: { sv: 'När fick de veta det?', en: 'When were they told?' },
          type: 'day',
        },
      ],
      sources: ['S0', 'own'],
    },
  ],
} as const satisfies Sheet
