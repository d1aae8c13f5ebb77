/** What happened, what is safe, what to do: one sentence each where it takes that many. */
export const saving = {
  errors: {
    'storage-full':
      'Det finns inte plats för det här på surfplattan. Allt som var sparat förut är kvar. Frigör plats och spara igen; det du skrev står kvar.',
    'database-lost':
      'Surfplattan svarar inte när Lykta vill spara. Det du skrev står kvar på skärmen men är inte sparat. Det som var sparat förut är kvar. Stäng Lykta och öppna igen.',
    'database-vanished':
      'Det som var sparat hittas inte längre. Någon eller något har rensat webbläsaren. Det du skrev är inte sparat. Skriv av det på papper, stäng Lykta och öppna igen för att hämta reservkopian.',
    'database-blocked':
      'En annan flik med en äldre version av Lykta är öppen. Det som är sparat är kvar. Stäng den andra fliken och försök igen.',
    'app-outdated':
      'En nyare version av Lykta är öppen i en annan flik. Det som är sparat är kvar. Stäng den här fliken.',
    'store-closed':
      'Lykta är låst, så det senaste är inte sparat. Det som var sparat förut är kvar. Lås upp och försök igen.',
    'not-saved':
      'Det gick inte att spara. Det du skrev står kvar på skärmen och allt som var sparat förut är kvar. Försök igen.',
    'sealing-failed':
      'Det gick inte att kryptera, så inget sparades. Det som var sparat förut är kvar. Lås, lås upp och försök igen.',
    'case-unknown':
      'Ärendet hittas inte på surfplattan, så inget sparades. Andra ärenden är inte berörda. Gå till ärendelistan och öppna det igen.',
    'case-restricted':
      'Ärendet är begränsat till några få och den här surfplattan hör inte till dem, så inget sparades. Det du skrev står kvar på skärmen. Skriv av det och lämna det till någon som har ärendet.',
    'circle-too-many':
      'Ett begränsat ärende kan finnas på högst 32 surfplattor. Inget är ändrat. Välj färre.',
    'store-missing':
      'Låset finns men det som var sparat hittas inte. Börja inte om. Hämta reservkopian på surfplattan eller läs in en säkerhetskopia.',
    'store-foreign':
      'Det som är sparat på surfplattan hör till ett annat lås. Det är kvar och orört. Läs in den säkerhetskopia som hör till det.',
    'vault-not-saved':
      'Låset gick inte att spara, så inget annat heller. Frigör plats på surfplattan och försök igen.',
    'open-elsewhere':
      'Lykta är öppen i en annan flik. Det som är sparat är kvar. Fortsätt där eller ta över hit.',
    'backup-not-ours': 'Filen är ingen säkerhetskopia från Lykta. Inget är ändrat. Välj en annan fil.',
    'backup-damaged':
      'Säkerhetskopian är skadad eller inte hel. Inget är ändrat. Välj en annan kopia, eller hämta filen en gång till.',
    'backup-newer':
      'Säkerhetskopian är gjord med en nyare version av Lykta. Inget är ändrat. Uppdatera appen och försök igen.',
    'backup-passphrase':
      'Lösenfrasen öppnar inte kopian. Inget är ändrat. Det är den som gällde när kopian gjordes.',
    'backup-interrupted': 'Kopian blev inte klar. Det som är sparat är kvar. Gör en ny kopia.',
    'vault-not-empty':
      'Det finns redan något sparat på den här surfplattan. Det är orört. En säkerhetskopia läses in på en surfplatta där Lykta är tom.',
    'second-copy-empty':
      'Det finns ingen reservkopia att hämta på surfplattan. Läs in en säkerhetskopia i stället.',
    'second-copy-foreign': 'Reservkopian på surfplattan hör till ett annat lås. Den är kvar och orörd.',
  },
  unknownError: (code: string) =>
    `Det gick inte att spara (${code}). Det du skrev står kvar på skärmen och allt som var sparat förut är kvar. Försök igen.`,
  missingRecords: (n: number) =>
    n === 1
      ? 'En uppgift som sparades här saknas på surfplattan. Läs in en säkerhetskopia på en tom surfplatta och jämför.'
      : `${n} uppgifter som sparades här saknas på surfplattan. Läs in en säkerhetskopia på en tom surfplatta och jämför.`,
  secondCopy: {
    current: 'Reservkopian på surfplattan är uppdaterad.',
    behind: 'Reservkopian på surfplattan är inte uppdaterad än. Den görs av sig själv.',
    unavailable: 'Den här webbläsaren kan inte ha någon reservkopia. Gör en säkerhetskopia oftare.',
  },
} as const
