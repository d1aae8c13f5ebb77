import type { SheetSection } from '../../domain/sheet/sheet-pack.ts'

export const drivingLog = {
  id: 'log',
  title: { sv: 'Körjournal', en: 'Driving log' },
  lead: { sv: 'Det som är kört, dag för dag.', en: 'What has been driven, day by day.' },
  rows: { add: { sv: 'Skriv in en körning', en: 'Write down a drive' } },
  prompts: [
    { id: 'log-day', label: { sv: 'Dag', en: 'Day' }, type: 'day' },
    { id: 'log-for', label: { sv: 'Vad gällde det?', en: 'What was it for?' }, type: 'line' },
    { id: 'log-who', label: { sv: 'Vem körde?', en: 'Who drove?' }, type: 'line' },
    {
      id: 'log-km',
      label: { sv: 'Hur långt?', en: 'How far?' },
      type: 'number',
      unit: { sv: 'km', en: 'km' },
    },
  ],
  sums: ['log-km'],
  sources: ['S0', 'own'],
} as const satisfies SheetSection

export const declined = {
  id: 'declined',
  title: { sv: 'Tackade nej', en: 'Said no' },
  lead: {
    sv: 'Att tacka nej har ofta med avstånd att göra. Skriv varför, så går det att ändra på.',
    en: 'Saying no often has to do with distance. Write why, so that it can be changed.',
  },
  rows: { add: { sv: 'Skriv in ett nej', en: 'Write down a no' } },
  prompts: [
    { id: 'declined-what', label: { sv: 'Nej till vad?', en: 'No to what?' }, type: 'line' },
    { id: 'declined-day', label: { sv: 'När?', en: 'When?' }, type: 'day' },
    {
      id: 'declined-because',
      label: { sv: 'På grund av?', en: 'Because of?' },
      type: 'choice',
      options: [
        { id: 'far', text: { sv: 'För långt', en: 'Too far' } },
        { id: 'no-transport', text: { sv: 'Ingen buss eller bil', en: 'No bus or car' } },
        { id: 'cost', text: { sv: 'Kostnaden', en: 'The cost' } },
        { id: 'road', text: { sv: 'Vägen eller vädret', en: 'The road or the weather' } },
        { id: 'meeting', text: { sv: 'Rädd att möta någon', en: 'Afraid of meeting somebody' } },
        { id: 'child-care', text: { sv: 'Barnen', en: 'The children' } },
        { id: 'work', text: { sv: 'Arbete eller studier', en: 'Work or studies' } },
        { id: 'animals', text: { sv: 'Djur eller gård', en: 'Animals or farm' } },
        { id: 'relatives', text: { sv: 'Anhöriga vet inget', en: 'Relatives do not know' } },
        { id: 'other', text: { sv: 'Något annat', en: 'Something else' } },
      ],
      raises: [
        { topic: 'transport', state: 'present', options: ['far', 'no-transport', 'road'] },
        { topic: 'smallPlace', state: 'present', options: ['meeting'] },
        { topic: 'economicDependence', state: 'present', options: ['cost'] },
        { topic: 'animals', state: 'present', options: ['animals'] },
        { topic: 'isolation', state: 'present', options: ['relatives'] },
        { topic: 'children', state: 'present', options: ['child-care'] },
      ],
    },
    { id: 'declined-words', label: { sv: 'Med personens ord', en: 'In the person’s words' }, type: 'text' },
    {
      id: 'declined-possible',
      label: { sv: 'Vad skulle göra det möjligt?', en: 'What would make it possible?' },
      type: 'text',
    },
  ],
  because: 'declined-because',
  sources: ['S0', 'own'],
} as const satisfies SheetSection
