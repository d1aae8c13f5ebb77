import type { SheetPack } from '../../domain/sheet/sheet-pack.ts'

const READ = '2026-11-22'
const HOW = [
  { id: 'works', text: { sv: 'Det går bra', en: 'It works' } },
  { id: 'partly', text: { sv: 'Det går delvis', en: 'It works in part' } },
  { id: 'fails', text: { sv: 'Det går inte', en: 'It does not work' } },
  { id: 'unknown', text: { sv: 'Vet ej', en: 'Does not know' } },
  { id: 'declined', text: { sv: 'Vill inte svara', en: 'Does not want to answer' } },
  { id: 'notAsked', text: { sv: 'Inte frågad', en: 'Not asked' } },
] as const

/** Questions for following up, asked again and again: life in a shelter, and a police visit that led to no report. */
export const lifeChecks = {
  format: 1,
  id: 'uppfoljningsfragor',
  version: '1.0.0',
  sheets: [
    {
      id: 'livet',
      title: { sv: 'Livet i boendet', en: 'Life in the shelter' },
      lead: {
        sv: 'Tre frågor. Sviktar vardagen är det ett tidigt tecken på att personen kan åka tillbaka.',
        en: 'Three questions. If everyday life fails, it is an early sign that the person may go back.',
      },
      sections: [
        {
          id: 'livet-samtal',
          title: { sv: 'Tre frågor om livet i boendet', en: 'Three questions about life in the shelter' },
          rows: { add: { sv: 'Ställ de tre frågorna', en: 'Ask the three questions' } },
          prompts: [
            {
              id: 'livet-dag',
              label: { sv: 'Vilken dag frågade du?', en: 'Which day did you ask?' },
              type: 'day',
            },
            {
              id: 'livet-vardag',
              label: {
                sv: 'Går vardagen att leva: sömn, mat, pengar?',
                en: 'Can everyday life be lived: sleep, food, money?',
              },
              type: 'choice',
              options: HOW,
            },
            {
              id: 'livet-barn',
              label: { sv: 'Hur har barnen det?', en: 'How are the children?' },
              type: 'choice',
              options: [...HOW, { id: 'none', text: { sv: 'Inga barn med', en: 'No children along' } }],
            },
            {
              id: 'livet-nagon',
              label: { sv: 'Finns någon att prata med?', en: 'Is there somebody to talk to?' },
              type: 'choice',
              options: HOW,
            },
            {
              id: 'livet-ord',
              label: { sv: 'Med personens ord', en: 'In the person’s words' },
              type: 'text',
              hint: { sv: 'Skriv inte var boendet ligger.', en: 'Do not write where the shelter is.' },
            },
          ],
          sources: ['S0', 'own'],
        },
      ],
    },
    {
      id: 'polisbesok',
      title: { sv: 'Polisbesök utan anmälan', en: 'A police visit without a report' },
      lead: {
        sv: 'Någon ringde, polisen kom, och det blev ingen anmälan. Det är en öppning att hålla kvar.',
        en: 'Somebody called, the police came, and there was no report. It is an opening to keep.',
      },
      sections: [
        {
          id: 'polisbesok-kontakt',
          title: { sv: 'Kontakt efter ett polisbesök', en: 'Contact after a police visit' },
          rows: { add: { sv: 'Skriv in ett polisbesök', en: 'Write down a police visit' } },
          prompts: [
            {
              id: 'polisbesok-dag',
              label: { sv: 'När var polisen där?', en: 'When were the police there?' },
              type: 'day',
            },
            {
              id: 'polisbesok-kalla',
              label: { sv: 'Hur fick vi veta det?', en: 'How did we learn of it?' },
              type: 'choice',
              options: [
                { id: 'police', text: { sv: 'Av polisen', en: 'From the police' } },
                { id: 'person', text: { sv: 'Av personen', en: 'From the person' } },
                {
                  id: 'school',
                  text: { sv: 'Av skolan eller förskolan', en: 'From the school or preschool' },
                },
                { id: 'other', text: { sv: 'Av någon annan', en: 'From somebody else' } },
              ],
            },
            {
              id: 'polisbesok-barn',
              label: { sv: 'Var barn med?', en: 'Were children there?' },
              type: 'choice',
              options: [
                { id: 'yes', text: { sv: 'Ja', en: 'Yes' } },
                { id: 'no', text: { sv: 'Nej', en: 'No' } },
                { id: 'unknown', text: { sv: 'Vet ej', en: 'Not known' } },
              ],
              hint: { sv: 'Ja är en orosanmälan.', en: 'Yes is a report of concern.' },
            },
            {
              id: 'polisbesok-kontaktad',
              label: {
                sv: 'När hörde vi av oss, på den säkra vägen?',
                en: 'When were we in touch, in the safe way?',
              },
              type: 'day',
            },
            {
              id: 'polisbesok-ord',
              label: { sv: 'Vad hände, med personens ord?', en: 'What happened, in the person’s words?' },
              type: 'text',
            },
            {
              id: 'polisbesok-vill',
              label: { sv: 'Vad vill personen nu?', en: 'What does the person want now?' },
              type: 'choice',
              options: [
                { id: 'nothing', text: { sv: 'Inget just nu', en: 'Nothing right now' } },
                { id: 'talk', text: { sv: 'Prata igen', en: 'Talk again' } },
                { id: 'help', text: { sv: 'Ha hjälp', en: 'Have help' } },
                { id: 'report', text: { sv: 'Anmäla', en: 'Report it' } },
                { id: 'unknown', text: { sv: 'Vet ej', en: 'Not known' } },
                { id: 'not-reached', text: { sv: 'Vi fick inte kontakt', en: 'We did not reach them' } },
              ],
            },
          ],
          sources: ['S0', 'own'],
        },
      ],
    },
  ],
  sources: [
    {
      id: 'S0',
      title: 'Larsson, Petersson, Strand: interview study in 17 municipalities, Örebro universitet 2023',
      readOn: READ,
    },
    { id: 'own', title: 'Our own question; not read in a source', readOn: READ },
  ],
  verifiedOn: READ,
} as const satisfies SheetPack
