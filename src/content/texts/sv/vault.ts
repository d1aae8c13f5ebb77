/** What happened, what is safe, what to do, for everything the lock can answer. */
export const vault = {
  errors: {
    'vault-missing': 'Låset hittas inte just nu. Inget är raderat. Ladda om sidan.',
    'wrong-passphrase': 'Lösenfrasen stämmer inte. Inget är borta. Försök igen.',
    patience: 'Många försök har blivit fel. Inget är borta. Vänta en minut och försök igen.',
    'vault-damaged':
      'Låset går inte att läsa. Det sparade är kvar. Ladda om sidan. Hjälper det inte: läs in en säkerhetskopia.',
    'vault-kdf-refused':
      'Låset är ändrat utifrån och öppnas därför inte. Inget är borta. Läs in en säkerhetskopia.',
    'vault-locked': 'Lykta är låst. Lås upp och försök igen.',
    'slot-unknown': 'Finger eller ansikte öppnar inte längre. Använd lösenfrasen. Inget är borta.',
    'space-damaged':
      'Nycklarna på surfplattan går inte att läsa. Det sparade är kvar. Läs in en säkerhetskopia på en tom surfplatta.',
    'space-newer': 'Det sparade är gjort med en nyare version av Lykta. Inget är borta. Uppdatera appen.',
    'space-closed': 'Lykta är låst. Lås upp och försök igen.',
    'no-key':
      'Nyckeln till ärendet saknas. Det sparade är kvar. Läs in en säkerhetskopia på en tom surfplatta.',
    'event-too-large':
      'Texten är för lång för att sparas på en gång. Det som var sparat är kvar. Dela upp den och spara igen.',
    'chain-damaged':
      'En sparad uppgift går inte att läsa. De andra är kvar. Läs in en säkerhetskopia på en tom surfplatta.',
    'chain-gap':
      'Det saknas en uppgift mellan dem som är sparade. De är kvar. Läs in en säkerhetskopia på en tom surfplatta.',
    'chain-fork':
      'Det sparade finns i två versioner. Båda är kvar. Visa den här texten för den som sköter era surfplattor.',
    'chain-foreign': 'Uppgifterna hör till en annan surfplatta. Inget är ändrat. Öppna dem där.',
    'chain-signature':
      'Uppgifterna är inte så som de skrevs under. Inget är ändrat. Visa den här texten för den som sköter era surfplattor.',
    'crypto-failed': 'Krypteringen svarade inte som den ska. Inget har ändrats. Ladda om sidan.',
    'crypto-closed': 'Lykta är låst. Lås upp och försök igen.',
    'crypto-stopped': 'Krypteringen stannade. Det som var sparat är kvar. Ladda om sidan.',
    'crypto-unknown-request': 'Appens delar hör inte ihop. Inget har ändrats. Ladda om sidan.',
    'crypto-malformed-request': 'Appens delar hör inte ihop. Inget har ändrats. Ladda om sidan.',
    'locations-locked': 'Platserna är låsta. Öppna dem med lösenfrasen.',
    'location-damaged':
      'Uppgiften går inte att läsa. Den är kvar. Skriv in den på nytt om du har den på papper.',
    'backup-damaged': 'Kopian är skadad eller inte hel. Inget är ändrat. Välj en annan kopia.',
    'device-unlock-refused': 'Det blev avbrutet. Försök igen eller använd lösenfrasen.',
    'device-unlock-unsupported': 'Surfplattan stöder inte det här. Lösenfrasen fungerar alltid.',
    'device-unlock-unstable':
      'Surfplattan svarade olika två gånger, så det slogs inte på. Lösenfrasen fungerar alltid.',
  },
} as const
