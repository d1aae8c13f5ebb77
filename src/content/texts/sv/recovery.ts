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
  kitsToMend: 'Två kort att rätta',
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
  kitsTitle: 'Återställningskort',
  kitsWhat:
    'Tre papper. Två av dem öppnar allt som organisationen har, om ingen annan kan. Ett ensamt öppnar ingenting.',
  kitsSteps: [
    'Du skriver ut tre kort eller skriver av dem för hand. Det behövs inget nät.',
    'Du skriver in två av dem från pappret, så att ni vet att de går att läsa.',
    'Ni lägger korten på tre olika låsta ställen, hos olika personer.',
  ],
  kitsMake: 'Gör korten nu',
  kitsPostponeLead:
    'Utan kort går allt förlorat om alla lösenfraser glöms eller alla surfplattor försvinner. Kan du inte göra dem nu påminns du om en vecka. Att de är uppskjutna syns i historiken.',
  kitsPostpone: 'Skjut upp en vecka',
  kitsMade: (day: string) => `Korten gjordes ${day}.`,
  kitState: (kit: number, day: string | undefined) =>
    day ? `Kort ${kit}: kontrollerat ${day}` : `Kort ${kit}: inte kontrollerat sedan det gjordes`,
  kitsRenewTitle: 'Är ett kort borta?',
  kitsRenewLead:
    'Gör tre nya och förstör de gamla. De nya gäller på den här surfplattan genast, och för alla när den har haft kontakt med servern. De gamla släpper då inte längre in någon.',
  kitsRenew: 'Gör nya kort',
  kitsBeforeTitle: 'Innan du börjar',
  kitsBefore:
    'Se till att ingen annan ser skärmen, och ha papper till hands. Blir du avbruten börjar du om, och de kort du hann göra gäller inte.',
  kitsPassphrase: 'Din lösenfras',
  kitsMakeNow: 'Visa det första kortet',
  paperLead: (n: number) =>
    `Kort ${n} av 3. Skriv ut det, eller skriv av orden för hand. Sparar du en fil: skriv ut den och ta sedan bort den, för den som hittar två sådana filer kan öppna allt.`,
  paperTitle: (n: number) => `Kort ${n} av 3`,
  paperKeep: 'Förvaras inlåst. Inte tillsammans med de andra två.',
  paperWords: 'Fjorton ord i ordning',
  paperFirst: 'Ord 1 till 7',
  paperSecond: 'Ord 8 till 14',
  paperNumber: 'Nummer',
  paperHow:
    'Används när ingen annan väg finns: välj ”Jag har två återställningskort” vid start, eller ”Har du glömt lösenfrasen?” på den låsta skärmen. Två av tre kort behövs.',
  paperBack: 'Föregående kort',
  paperNext: 'Nästa kort',
  paperToReadBack: 'Kontrollera två av korten',
  readBackLead:
    'Skriv in två av korten från pappret, eller läs av rutmönstren. Korten gäller först när det är gjort.',
  readBackAgain: 'Visa korten igen',
  readBackDone: 'Klart',
  notKept: 'Det gick inte att spara att korten är gjorda. Inget är ändrat. Försök igen.',
  checkTitle: 'Kontrollera ett kort',
  checkLead:
    'En gång om året: ta fram ett av korten och skriv in det. De andra två ligger kvar där de är, och inget öppnas.',
  checkField: 'Orden på kortet',
  check: 'Kontrollera',
  checkedWell: (n: number) => `Det är kort ${n}, och det går att läsa.`,
  due: {
    make: {
      title: 'Återställningskort saknas',
      text: 'Om alla glömmer sina lösenfraser går allt förlorat. Det tar ungefär tio minuter att göra tre kort.',
      action: 'Till korten',
    },
    renew: {
      title: 'Korten har använts',
      text: 'Gör nya återställningskort, så att de som har varit framme inte öppnar något mer.',
      action: 'Till korten',
    },
    check: {
      title: 'Dags att se till ett återställningskort',
      text: 'Det har gått ett år. Ta fram ett av de tre och kontrollera att det går att läsa. Det är inte bråttom.',
      action: 'Till korten',
    },
  },
  startTitle: 'Börja med två kort',
  startFailed: (code: string) =>
    `Det gick inte (${code}). Inget är ändrat. Kontrollera att surfplattan har nät och försök igen.`,
  fromServer: 'Hämta från servern',
  fromServerLead:
    'Surfplattan blir en av era, med rollen administratör. Alla ser att det hände. Gör nya kort efteråt.',
  numberHint: '26 tecken. Det står på båda korten.',
  fromBackup: 'Eller från en säkerhetskopia',
  backupFile: 'Välj filen',
  errors: {
    'kits-number': 'Numret stämmer inte. Jämför tecken för tecken med kortet.',
    unreachable: 'Ingen kontakt med servern. Inget är ändrat. Försök igen när det finns nät.',
    'org-unknown':
      'Servern känner inte till numret. Inget är ändrat. Jämför med kortet, eller ta en säkerhetskopia.',
    'help-code-wrong': 'Koden stämmer inte. Inget är ändrat. Jämför tecken för tecken och försök igen.',
    'help-refused':
      'Svaret öppnar inte den här surfplattan. Inget är borta. Kontrollera att kollegan valde din surfplatta i listan och skrev koden som visas här.',
    'help-not-admin': 'Bara en administratör kan hjälpa till. Inget är ändrat.',
    'help-not-active':
      'Surfplattan är inte med längre och öppnas därför inte. Släpp in den igen först, om den ska vara med.',
    'kit-wrong': 'Något ord stämmer inte. Inget är ändrat. Jämför ord för ord med kortet.',
    'kit-old': 'Kortet hör till en annan uppsättning, kanske en äldre som är ersatt. Inget är ändrat.',
    'kit-unknown': 'Kortet är inget av de tre som gäller. Inget är ändrat. Gör nya kort om du är osäker.',
    'kits-same': 'Det är samma kort två gånger. Ta ett annat av de tre.',
    'kits-do-not-fit':
      'Korten hör inte ihop. Det ena kan vara äldre eller höra till en annan organisation. Inget är ändrat. Ta två från samma dag.',
    'kits-missing': 'Läs in korten igen. Inget är ändrat.',
    'kits-refused':
      'De här korten öppnar inte det som finns här. De kan vara ersatta av nyare. Inget är ändrat.',
  },
} as const
