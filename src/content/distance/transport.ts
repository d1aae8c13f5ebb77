import type { Sheet } from '../../domain/sheet/sheet-pack.ts'
import { declined, drivingLog } from './transport-after.ts'

export const transport = {
  id: 'transport',
  title: { sv: 'Resor', en: 'Journeys' },
  lead: {
    sv: 'Hur personen kommer dit den ska och hem igen, utan karta och utan position.',
    en: 'How the person gets there and back, without a map and without a position.',
  },
  sections: [
    {
      id: 'trips',
      title: { sv: 'Ärenden', en: 'Errands' },
      lead: {
        sv: 'Det personen ska till. Flera myndigheter samma dag spar en lång resa.',
        en: 'What the person is going to. Several authorities in one day save a long journey.',
      },
      rows: { add: { sv: 'Lägg till ett ärende', en: 'Add an errand' } },
      prompts: [
        {
          id: 'trips-what',
          label: { sv: 'Vad gäller det?', en: 'What is it about?' },
          type: 'line',
          hint: { sv: 'Förhör, läkare, domstol, boende.', en: 'Interview, doctor, court, shelter.' },
        },
        { id: 'trips-day', label: { sv: 'Vilken dag?', en: 'Which day?' }, type: 'day' },
        { id: 'trips-time', label: { sv: 'Vilken tid?', en: 'What time?' }, type: 'line' },
        {
          id: 'trips-move',
          label: {
            sv: 'Går det att flytta, så att det blir en resa?',
            en: 'Can it be moved, so that it becomes one journey?',
          },
          type: 'line',
        },
        {
          id: 'trips-child-care',
          label: { sv: 'Vem är med barnen?', en: 'Who is with the children?' },
          type: 'line',
        },
        {
          id: 'trips-cover',
          label: { sv: 'Vad kan personen säga att resan gäller?', en: 'What can the person say it is for?' },
          type: 'line',
          hint: {
            sv: 'Något som går att visa upp, om någon frågar.',
            en: 'Something that can be shown, should anyone ask.',
          },
        },
        {
          id: 'trips-meet',
          label: {
            sv: 'Kan personen möta den som utövar våld på vägen?',
            en: 'Can the person meet the one who uses violence on the way?',
          },
          type: 'choice',
          options: [
            { id: 'no', text: { sv: 'Nej', en: 'No' } },
            { id: 'maybe', text: { sv: 'Kanske', en: 'Perhaps' } },
            { id: 'likely', text: { sv: 'Ja, troligen', en: 'Yes, likely' } },
            { id: 'unknown', text: { sv: 'Vet ej', en: 'Not known' } },
          ],
          raises: [
            { topic: 'transport', state: 'present', options: ['maybe', 'likely'] },
            { topic: 'transport', state: 'unknown', options: ['unknown'] },
          ],
        },
        {
          id: 'trips-meet-do',
          label: { sv: 'Vad gör ni åt det?', en: 'What do you do about that?' },
          type: 'text',
        },
        {
          id: 'trips-night',
          label: { sv: 'Övernattning, mat och paus?', en: 'A night away, food and rest?' },
          type: 'line',
          hint: { sv: 'Skriv ingen adress.', en: 'Write no address.' },
        },
      ],
      together: {
        day: 'trips-day',
        name: 'trips-what',
        legs: { section: 'legs', trip: 'legs-trip', km: 'legs-km', driver: 'legs-driver' },
        log: { section: 'log', day: 'log-day', for: 'log-for', who: 'log-who', km: 'log-km' },
      },
      sources: ['S0', 'own'],
    },
    {
      id: 'legs',
      title: { sv: 'Sträckor', en: 'Legs' },
      lead: {
        sv: 'Vägen dit, bit för bit. Skriv vad slags plats, inte vilken adress.',
        en: 'The way there, piece by piece. Write the kind of place, not the address.',
      },
      rows: { add: { sv: 'Lägg till en sträcka', en: 'Add a leg' } },
      prompts: [
        {
          id: 'legs-trip',
          label: { sv: 'Till vilket ärende?', en: 'For which errand?' },
          type: 'row',
          from: { section: 'trips', name: 'trips-what' },
        },
        {
          id: 'legs-which',
          label: { sv: 'Vilken sträcka?', en: 'Which leg?' },
          type: 'line',
          hint: {
            sv: 'Till exempel: från skolan till tåget.',
            en: 'For example: from school to the train.',
          },
        },
        {
          id: 'legs-km',
          label: { sv: 'Hur långt?', en: 'How far?' },
          type: 'number',
          unit: { sv: 'km', en: 'km' },
        },
        {
          id: 'legs-minutes',
          label: { sv: 'Hur lång tid?', en: 'How long?' },
          type: 'number',
          unit: { sv: 'minuter', en: 'minutes' },
        },
        {
          id: 'legs-mode',
          label: { sv: 'Hur?', en: 'How?' },
          type: 'choice',
          options: [
            { id: 'own-car', text: { sv: 'Egen bil', en: 'Own car' } },
            { id: 'service-car', text: { sv: 'Tjänstebil', en: 'Car of the service' } },
            { id: 'taxi', text: { sv: 'Taxi, sjukresa eller färdtjänst', en: 'Taxi or patient transport' } },
            { id: 'bus', text: { sv: 'Buss', en: 'Bus' } },
            { id: 'train', text: { sv: 'Tåg', en: 'Train' } },
            { id: 'police', text: { sv: 'Polisen', en: 'The police' } },
            { id: 'boat', text: { sv: 'Båt eller skoter', en: 'Boat or snowmobile' } },
            { id: 'other', text: { sv: 'På annat sätt', en: 'Some other way' } },
          ],
        },
        {
          id: 'legs-driver',
          label: { sv: 'Vem kör eller följer med?', en: 'Who drives or goes along?' },
          type: 'line',
        },
        {
          id: 'legs-cost',
          label: { sv: 'Vad kostar det?', en: 'What does it cost?' },
          type: 'number',
          unit: { sv: 'kr', en: 'SEK' },
        },
        { id: 'legs-pays', label: { sv: 'Vem betalar?', en: 'Who pays?' }, type: 'line' },
        {
          id: 'legs-bus',
          label: { sv: 'Vad behöver ni veta om bussen?', en: 'What do you need to know about the bus?' },
          type: 'text',
          hint: {
            sv: 'Tider, helger, vem som kör, vem som brukar åka med.',
            en: 'Times, weekends, who drives, who tends to ride along.',
          },
        },
        {
          id: 'legs-winter',
          label: { sv: 'Hur är vägen på vintern?', en: 'What is the road like in winter?' },
          type: 'line',
          hint: {
            sv: 'Plogning, färja, däck, motorvärmare, halvfull tank.',
            en: 'Ploughing, ferry, tyres, engine heater, half a tank.',
          },
        },
      ],
      sums: ['legs-km', 'legs-minutes', 'legs-cost'],
      sources: ['S0', 'own'],
    },
    drivingLog,
    declined,
  ],
} as const satisfies Sheet
