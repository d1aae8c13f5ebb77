import type { Sheet } from '../../domain/sheet/sheet-pack.ts'

export const meetings = {
  id: 'meetings',
  title: { sv: 'Möten utan att märkas', en: 'Meetings nobody notices' },
  lead: {
    sv: 'På en liten ort syns det vem som går in var. Bestäm plats och tid tillsammans.',
    en: 'In a small place it shows who goes in where. Choose place and time together.',
  },
  sections: [
    {
      id: 'meet',
      title: { sv: 'Mötesplatser', en: 'Meeting places' },
      rows: { add: { sv: 'Lägg till en mötesplats', en: 'Add a meeting place' } },
      prompts: [
        {
          id: 'meet-place',
          label: { sv: 'Vilken sorts plats?', en: 'What kind of place?' },
          type: 'choice',
          options: [
            { id: 'library', text: { sv: 'Biblioteket', en: 'The library' } },
            { id: 'health-centre', text: { sv: 'Vårdcentralen', en: 'The health centre' } },
            { id: 'school', text: { sv: 'Skola eller förskola', en: 'School or preschool' } },
            { id: 'parish', text: { sv: 'Församlingshemmet', en: 'The parish hall' } },
            { id: 'other-town', text: { sv: 'I en annan kommun', en: 'In another municipality' } },
            { id: 'car', text: { sv: 'I en bil', en: 'In a car' } },
            { id: 'phone', text: { sv: 'På telefon eller video', en: 'By phone or video' } },
            { id: 'office', text: { sv: 'På kontoret', en: 'At the office' } },
            { id: 'other', text: { sv: 'En annan plats', en: 'Another place' } },
          ],
        },
        {
          id: 'meet-way-in',
          label: { sv: 'Vilken väg in, och vem släpper in?', en: 'Which way in, and who opens?' },
          type: 'line',
          hint: { sv: 'Till exempel bakdörren, eget rum.', en: 'The back door, a room of its own.' },
        },
        { id: 'meet-day', label: { sv: 'Dag', en: 'Day' }, type: 'day' },
        {
          id: 'meet-times',
          label: { sv: 'Vilka tider går?', en: 'Which times work?' },
          type: 'line',
          hint: {
            sv: 'När är det minst folk, och ingen undrar?',
            en: 'When are few people there, and nobody wonders?',
          },
        },
        {
          id: 'meet-not',
          label: { sv: 'Vem får inte vara där?', en: 'Who must not be there?' },
          type: 'text',
          hint: {
            sv: 'Arbetar någon där som är släkt eller vän med den som utövar våld?',
            en: 'Does a relative or friend of the one who uses violence work there?',
          },
        },
        {
          id: 'meet-car',
          label: { sv: 'Bil utan märke, och var den står', en: 'An unmarked car, and where it stands' },
          type: 'line',
        },
        { id: 'meet-reason', label: { sv: 'Skäl att vara där', en: 'A reason to be there' }, type: 'line' },
        {
          id: 'meet-stop',
          label: { sv: 'Om någon kommer gör vi så här', en: 'If somebody comes we do this' },
          type: 'text',
        },
      ],
      sources: ['S0', 'own'],
    },
    {
      id: 'contact',
      title: { sv: 'Höra av sig', en: 'Getting in touch' },
      lead: {
        sv: 'Säker kontaktväg och aldrig så här finns under Personer. Här står det som är särskilt för möten.',
        en: 'Safe contact and never like this are under People. Here is what is special for meetings.',
      },
      prompts: [
        {
          id: 'contact-change',
          label: { sv: 'Så ändrar vi en tid', en: 'This is how we change a time' },
          type: 'text',
        },
        {
          id: 'contact-missed',
          label: { sv: 'Om personen inte kommer', en: 'If the person does not come' },
          type: 'text',
          hint: {
            sv: 'Hur länge väntar ni, och vem ringer var?',
            en: 'How long do you wait, and who calls where?',
          },
        },
        {
          id: 'contact-ours',
          label: { sv: 'Er egen säkerhet', en: 'Your own safety' },
          type: 'text',
          hint: {
            sv: 'Ingen position i telefon eller bil, inga namn i kalendern, vem vet att du är ute.',
            en: 'No position in phone or car, no names in the calendar, who knows that you are out.',
          },
        },
      ],
      sources: ['S0', 'own'],
    },
  ],
} as const satisfies Sheet
