import type { InstrumentSection } from '../../../domain/instrument/pack.ts'

/** What the assessment stands on, before the first factor. */
export const grounds = {
  id: 'grounds',
  title: { sv: 'Det bedömningen vilar på', en: 'What the assessment stands on' },
  items: [
    {
      id: 'manual-and-training',
      text: {
        sv: 'Har du instrumentets manual framför dig, och utbildning i det?',
        en: 'Do you have the manual of the instrument in front of you, and training in it?',
      },
      workerNote: {
        sv: 'Här finns bara instrumentets stomme. Vad varje faktor betyder, och hur den bedöms, står i manualen.',
        en: 'Only the frame of the instrument is here. What each factor means, and how it is judged, is in the manual.',
      },
      type: 'yesNo',
      window: 'now',
      about: 'situation',
      riskWhen: 'no',
      workerOnly: true,
      sources: ['own'],
      confidence: 'confirmed',
    },
    {
      id: 'information',
      text: { sv: 'Vilka underlag har du?', en: 'Which information do you have?' },
      type: 'options',
      options: [
        { id: 'exposed', text: { sv: 'Samtal med den utsatta', en: 'Talk with the exposed person' } },
        { id: 'perpetrator', text: { sv: 'Samtal med utövaren', en: 'Talk with the one who uses violence' } },
        { id: 'others', text: { sv: 'Samtal med andra', en: 'Talks with others' } },
        { id: 'police', text: { sv: 'Uppgifter från polisen', en: 'Information from the police' } },
        { id: 'registers', text: { sv: 'Domar och register', en: 'Judgments and registers' } },
        { id: 'health', text: { sv: 'Uppgifter från vården', en: 'Information from health care' } },
        { id: 'own-files', text: { sv: 'Egna akter', en: 'Our own files' } },
        { id: 'messages', text: { sv: 'Meddelanden och bilder', en: 'Messages and pictures' } },
      ],
      window: 'any',
      about: 'situation',
      workerOnly: true,
      sources: ['own'],
      confidence: 'likely',
    },
    {
      id: 'current-from',
      text: { sv: 'Från vilken dag räknar du som nu?', en: 'From which day do you count as now?' },
      workerNote: {
        sv: 'Manualen säger hur lång tid som är nu. Vi har inte kunnat bekräfta det. Skriv dagen, så vet nästa läsare.',
        en: 'The manual says how long a time is now. We have not been able to confirm it. Write the day, so that the next reader knows.',
      },
      type: 'day',
      window: 'any',
      about: 'situation',
      workerOnly: true,
      optional: true,
      sources: ['own'],
      confidence: 'unknown',
    },
  ],
} as const satisfies InstrumentSection

/** Who is assessed, where more than one may be. */
export const several = {
  id: 'assessed-people',
  text: { sv: 'Vilka personer bedöms?', en: 'Which people are assessed?' },
  workerNote: {
    sv: 'Flera kan stå bakom våldet. En rad för var och en, med relation i stället för namn.',
    en: 'Several may stand behind the violence. One line for each, with the relation instead of a name.',
  },
  type: 'text',
  window: 'now',
  about: 'perpetrator',
  workerOnly: true,
  sources: ['own'],
  confidence: 'confirmed',
} as const satisfies InstrumentSection['items'][number]
