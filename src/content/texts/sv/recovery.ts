/** A forgotten passphrase, and the printed cards that open everything when nobody else can. */
export const recovery = {
  reopenTitle: 'Öppna utan lösenfrasen',
  reopenLead:
    'Allt ligger kvar låst på surfplattan, också det som inte är skickat. Någon annan kan öppna den åt dig, och du väljer en ny lösenfras. Det behövs inget nät.',
  byColleague: 'Med hjälp av en kollega',
  byKits: 'Med två återställningskort',
  toLock: 'Tillbaka till låset',
  askLead:
    'Be en kollega som är administratör öppna Mer, Personer och surfplattor, din surfplatta, Hjälp att öppna. Sitt bredvid varandra eller ring. Kollegan behöver den här koden:',
  askCode: 'Din kod',
  answer: 'Svar från kollegan',
  answerHint: '28 tecken. Mellanslag och stora bokstäver spelar ingen roll.',
  goOn: 'Fortsätt',
  newPassphrase: 'Välj en ny lösenfras',
  noColleague:
    'Ingen kollega kan öppna den här surfplattan än. Det går när den har haft kontakt med servern och det finns en administratör till. Leta efter lösenfrasen där du förvarar den. Inget är borta.',
  kitsLead: 'Skriv orden från två av de tre korten, eller läs av rutmönstren med kameran.',
  kitField: (n: number) => (n === 1 ? 'Ett av korten' : 'Ett annat kort'),
  kitHint: 'De 14 orden i ordning.',
  help: 'Hjälp att öppna',
  whoTitle: 'Vet du vem det är?',
  who: 'Den som får svaret kan öppna surfplattan. Ge det bara till någon du ser eller känner igen på rösten. Att du hjälpte till syns för alla.',
  theirCode: 'Kod från surfplattan',
  theirCodeHint: '16 tecken. Den visas under ”Har du glömt lösenfrasen?” på den låsta surfplattan.',
  showAnswer: 'Visa svaret',
  answerLead: 'Skriv eller läs av det här på den låsta surfplattan. Det öppnar den en gång.',
  done: 'Klart',
  cancel: 'Avbryt',
  somebody: 'Någon',
  reopenedTitle: 'Öppnat utan lösenfrasen',
  reopened: (owner: string, day: string, byKits: boolean) =>
    byKits
      ? `${day}: Surfplattan som används av ${owner} fick en ny lösenfras, med två återställningskort.`
      : `${day}: Surfplattan som används av ${owner} fick en ny lösenfras, med hjälp av en kollega.`,
  helped: (helper: string, owner: string, day: string) =>
    `${day}: ${helper} hjälpte till att öppna surfplattan som används av ${owner}.`,
  errors: {
    'help-code-wrong': 'Koden stämmer inte. Inget är ändrat. Jämför tecken för tecken och försök igen.',
    'help-refused':
      'Svaret öppnar inte den här surfplattan. Inget är borta. Kontrollera att kollegan valde din surfplatta i listan och skrev koden som visas här.',
    'help-not-admin': 'Bara en administratör kan hjälpa till. Inget är ändrat.',
    'help-not-active':
      'Surfplattan är inte med längre och öppnas därför inte. Släpp in den igen först, om den ska vara med.',
    'kit-wrong': 'Något ord stämmer inte. Inget är ändrat. Jämför ord för ord med kortet.',
    'kits-same': 'Det är samma kort två gånger. Ta ett annat av de tre.',
    'kits-do-not-fit':
      'Korten hör inte ihop. Det ena kan vara äldre eller höra till en annan organisation. Inget är ändrat. Ta två från samma dag.',
    'kits-missing': 'Korten behöver läsas in igen. Inget är ändrat.',
    'kits-refused':
      'De här korten öppnar inte det som finns här. De kan vara ersatta av nyare. Inget är ändrat.',
  },
} as const
