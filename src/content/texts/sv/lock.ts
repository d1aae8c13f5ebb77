export const lock = {
  appName: 'Lykta',
  passphrase: 'Lösenfras',
  passphraseHint: 'Fem ord. Skriv några bokstäver så får du förslag.',
  show: 'Visa',
  hide: 'Dölj',
  unlock: 'Lås upp',
  unlocking: 'Låser upp …',
  unlockWithDevice: 'Lås upp med finger eller ansikte',
  wrong: 'Lösenfrasen stämmer inte. Inget är borta. Försök igen.',
  wait: (seconds: number) =>
    seconds === 1 ? 'Du kan försöka igen om 1 sekund.' : `Du kan försöka igen om ${seconds} sekunder.`,
  forgotten: 'Har du glömt lösenfrasen?',
  forgottenHelp:
    'Allt ligger kvar låst på surfplattan. Sök efter frasen där du förvarar den. Du kan försöka hur många gånger du vill. Utan frasen kan ingen öppna, inte heller vi.',
  allSealed: 'Allt på surfplattan är låst.',
  language: 'Språk',
  setupTitle: 'Välkommen',
  setupLead:
    'Lykta är ett arbetsstöd som fungerar utan nät. Allt du skriver ligger låst på den här surfplattan. Det tar ungefär tre minuter att komma igång.',
  setupStep: (step: number, of: number) => `Steg ${step} av ${of}`,
  aboutYou: 'Om dig',
  organisation: 'Kommun eller organisation',
  unit: 'Enhet',
  yourName: 'Ditt namn',
  yourTitle: 'Din titel',
  yourTitleHint: 'Till exempel socialsekreterare. Namn och titel står vid det du skriver under.',
  next: 'Fortsätt',
  back: 'Tillbaka',
  choosePassphrase: 'Din lösenfras',
  passphraseLead:
    'Lösenfrasen är den enda nyckeln. Den lämnar aldrig surfplattan och kan inte återställas. Skriv ner den på papper och förvara den inlåst, inte tillsammans med surfplattan.',
  offered: 'Föreslagen fras',
  offerAnother: 'Föreslå en annan',
  useOwn: 'Jag vill välja en egen fras',
  useOffered: 'Jag tar den föreslagna frasen',
  ownHint: 'Minst fem vanliga ord som inte hör ihop.',
  ownWeak: 'Frasen är för lätt att gissa. Lägg till ett eller två ord som inte hör ihop med de andra.',
  checking: 'Kontrollerar …',
  writeDown: 'Jag har skrivit ner frasen',
  repeat: 'Skriv frasen en gång till',
  repeatLead: 'Så vet vi båda att den stämmer.',
  repeatWrong: 'Det blev inte samma fras. Titta på lappen och försök igen.',
  create: 'Kom igång',
  creating: 'Gör i ordning …',
  required: (field: string) => `Fyll i ${field.toLowerCase()}.`,
  errorsTitle: 'Något saknas',
  persistAsk: 'Be surfplattan att aldrig rensa bort det du sparar.',
  incidentTitle: 'Det som fanns sparat hittas inte',
  incidentVanished:
    'Lykta har använts på den här surfplattan, men allt eller en del av det sparade är borta. Webbläsaren kan ha rensat det. Börja inte om ännu.',
  incidentDamaged:
    'Låset går inte att läsa. Det sparade kan finnas kvar. Stäng av och slå på surfplattan och öppna Lykta igen. Börja inte om ännu.',
  incidentNewer: 'Det sparade är gjort med en nyare version av Lykta. Uppdatera appen. Inget är borta.',
  incidentWhatToDo: 'Det här kan du göra',
  incidentRestore: 'Läs in en säkerhetskopia',
  incidentRecover: 'Hämta tillbaka från reservkopian på surfplattan',
  incidentRecovered: (events: number) =>
    events === 1
      ? 'En sparad uppgift är hämtad tillbaka.'
      : `${events} sparade uppgifter är hämtade tillbaka.`,
  incidentTell: 'Berätta för din chef vad som hänt och när. Det kan behöva rapporteras.',
  incidentMissing: 'Det här saknas',
  incidentRetry: 'Försök igen',
  incidentStartOver: 'Börja om med tom surfplatta',
  incidentStartOverWarning:
    'Det som kan finnas kvar på surfplattan går då inte att hämta tillbaka. Gör det bara om du har en säkerhetskopia eller om inget viktigt fanns här.',
  incidentStartOverConfirm: 'Skriv BÖRJA OM för att fortsätta',
  incidentStartOverWord: 'BÖRJA OM',
  elsewhereTitle: 'Öppen i en annan flik',
  elsewhere: 'Lykta är öppen i en annan flik. Bara en flik åt gången kan skriva, så att inget blir dubbelt.',
  elsewhereTake: 'Använd här i stället',
  failedTitle: 'Det gick inte att öppna',
  failed: (code: string) =>
    `Inget har ändrats och inget är borta. Ladda om sidan. Om det händer igen: visa den här koden för den som sköter era surfplattor: ${code}`,
  reload: 'Ladda om',
  restoreTitle: 'Läs in en säkerhetskopia',
  restoreFile: 'Fil',
  restorePassphrase: 'Lösenfrasen som gällde när kopian gjordes',
  restore: 'Läs in',
  restoring: 'Läser in …',
  haveBackup: 'Jag har en säkerhetskopia',
  veil: 'Anteckningar',
  recoverFailed: (code: string) =>
    code === 'second-copy-empty'
      ? 'Det finns ingen reservkopia att hämta på surfplattan. Läs in en säkerhetskopia i stället.'
      : `Det gick inte att hämta (${code}). Inget är ändrat. Läs in en säkerhetskopia, eller försök igen.`,
  restoreErrors: {
    'backup-not-ours': 'Filen är ingen säkerhetskopia från Lykta. Inget är ändrat. Välj en annan fil.',
    'backup-damaged':
      'Säkerhetskopian är skadad eller inte hel. Inget är ändrat. Hämta filen en gång till, eller välj en annan kopia.',
    'backup-newer':
      'Säkerhetskopian är gjord med en nyare version av Lykta. Inget är ändrat. Uppdatera appen och försök igen.',
    'backup-passphrase':
      'Lösenfrasen öppnar inte kopian. Inget är ändrat. Det är den som gällde när kopian gjordes.',
    'vault-not-empty': 'Det finns redan något sparat här. Det är orört. En kopia läses in där Lykta är tom.',
    'storage-full': 'Kopian får inte plats på surfplattan. Inget är ändrat. Frigör plats och försök igen.',
  },
} as const
