/** Several units on one tablet: choosing, adding, naming and taking one away. */
export const units = {
  title: 'Enheter på surfplattan',
  lead: 'Arbetar du i mer än en enhet kan de finnas på samma surfplatta. Varje enhet har egen lösenfras, egna ärenden och egen logg. Inget läses från den ena till den andra.',
  numbered: (number: number) => `Enhet ${number}`,
  choose: 'Enhet att öppna',
  here: 'Öppen nu',
  others: 'På surfplattan',
  goTo: (name: string) => `Byt till ${name}`,
  goToHint: 'Det du har skrivit sparas och allt låses. Sedan kommer du till låset för den andra enheten.',
  onlyOpen:
    'Bara den enhet som är öppen skickar, hämtar och påminner. Öppna de andra då och då, så att de inte blir efter.',
  nameTitle: 'Kort namn',
  name: 'Namn på låset',
  nameHint:
    'Högst 16 tecken. Namnet syns innan du låst upp och är inte låst. Skriv aldrig namn på en person, verksamheten eller orten.',
  saveName: 'Spara namnet',
  nameSaved: 'Namnet är sparat.',
  nameProblems: {
    empty: 'Skriv ett namn.',
    taken: 'En annan enhet heter så. Skriv ett annat namn.',
  },
  addTitle: 'Lägg till en enhet på surfplattan',
  addLead:
    'Den här enheten sparas och låses. Sedan får den nya en egen första start. Där börjar du en ny enhet, går med i en som redan finns eller läser in en säkerhetskopia.',
  addPassphrase: 'Ta en annan lösenfras än du har här. Då öppnar ingen av dem mer än sin egen enhet.',
  addLink:
    'Har du fått en länk för att gå med? Kopiera den, lägg till enheten här och klistra in länken när du går med.',
  add: 'Lås och lägg till',
  shareTitle: 'Dela ett ärende mellan enheterna',
  shareLead:
    'Ett ärende går från den ena enheten till den andra som en låst kopia i en fil. Båda ärendena visar var kopian kom ifrån och vart den gick. Hämta koden under Ta emot en kopia i den enhet som ska ha den.',
  removeTitle: 'Ta bort enheten från surfplattan',
  removeLead: (name: string) =>
    `Allt som hör till ${name} raderas från surfplattan och går inte att hämta tillbaka här. De andra enheterna rörs inte. Era andra surfplattor och servern har kvar det som är skickat. Be en administratör ta ut surfplattan ur enheten också.`,
  unsentNone: 'Allt i enheten är skickat till servern.',
  unsent: (count: number) =>
    count === 1
      ? 'En sak finns bara på den här surfplattan och går förlorad. Synka först.'
      : `${count} saker finns bara på den här surfplattan och går förlorade. Synka först.`,
  wipe: 'När en administratör raderar surfplattan på avstånd raderas bara den enhet som administratören hör till.',
  removeConfirm: 'Skriv TA BORT för att fortsätta',
  removeWord: 'TA BORT',
  remove: 'Ta bort enheten',
  adding: 'Du lägger till en enhet. Det som finns i de andra är orört.',
  giveUp: (name: string) => `Avbryt och gå till ${name}`,
  errors: {
    'not-offline-yet':
      'Appen är inte hämtad för att fungera utan nät än. Inget är ändrat. Anslut till nätet och försök igen.',
    'units-full': 'Surfplattan har så många enheter som får plats. Inget är ändrat.',
    other: 'Det gick inte att byta. Inget är ändrat. Lås, lås upp och försök igen.',
  },
} as const
