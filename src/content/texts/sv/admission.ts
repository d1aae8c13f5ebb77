/** What a server may ask of a tablet besides being let in by a colleague. */
export const admission = {
  title: 'Inloggning och inbjudan',
  lead: 'Arbetsgivarens inloggning visar att du arbetar här. Den öppnar inga ärenden.',
  unknown:
    'Det visar sig vid nästa kontakt med servern om något behövs. Tills dess kan du arbeta som vanligt.',
  none: 'Servern frågar inte efter någon inloggning. Du behöver inte göra något.',
  proved: (until: string) => `Klart till ${until}. Du behöver inte göra något innan dess.`,
  due: (until: string) => `Logga in senast ${until}. Till dess fungerar allt som vanligt.`,
  needed: 'Logga in för att hämta det kollegorna skriver. Det du skriver sparas och skickas som vanligt.',
  proofTitle: 'Visa att du arbetar här',
  getLink: 'Hämta en länk',
  linkLead: 'Logga in på sidan som öppnas. Där får du en kod att skriva här. Länken gäller i 15 minuter.',
  openLink: 'Öppna inloggningen',
  proofCode: 'Kod från inloggningen',
  proofCodeHint: '8 tecken. Mellanslag och stora bokstäver spelar ingen roll.',
  finish: 'Klart',
  invitationTitle: 'Inbjudan',
  invitationLead: 'Den som sköter servern ger dig en kod. Den fungerar en gång.',
  invitationCode: 'Kod från inbjudan',
  invitationCodeHint: '16 tecken. Mellanslag och stora bokstäver spelar ingen roll.',
  use: 'Använd koden',
  given: 'Inbjudan är använd.',
} as const
