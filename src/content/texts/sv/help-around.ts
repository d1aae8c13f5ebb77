/** Around the assessments of a case. */
export const aroundHelp = {
  external: {
    what: 'Här står andras bedömningar bredvid era egna.',
    how: [
      'Skriv in vem som gjort bedömningen och när.',
      'Skriv resultatet med deras egna ord.',
      'Skriv var handlingen finns.',
    ],
    safe: 'Orden räknas aldrig om till era. Hög i ett verktyg är inte hög i ett annat.',
  },
  incidents: {
    what: 'Här skriver du in det som händer, en händelse i taget.',
    how: ['Tryck på Skriv in en händelse.', 'Fyll i det du vet. Resten kan vänta.', 'Tryck på Klar.'],
    safe: 'Händelserna vägs inte samman. Skriv ingen adress.',
  },
  contacts: {
    what: 'Här skriver du in när ni har haft kontakt, och när det inte blev av.',
    how: [
      'Tryck på Skriv in en kontakt.',
      'Välj med vem, hur och om det blev av.',
      'Bevakar ni tystnad flyttas dagen när kontakten var med personen och blev av.',
      'Tryck på Klar.',
    ],
    safe: 'Skriv hellre funktion än namn. Skriv ingen adress.',
  },
  questions: {
    what: 'Här blir det ni inte vet till frågor till någon som kan veta.',
    how: [
      'Välj en lucka. En färdig text finns att ändra.',
      'Skriv när frågan ställdes och vem som svarade.',
      'Svaret hamnar i marginalen vid frågan i formuläret.',
    ],
    safe: 'Inget skickas härifrån. Kontrollera först att du får fråga.',
  },
  compare: {
    what: 'Här ser du vad som har ändrats mellan två bedömningar.',
    how: ['Välj två bedömningar.', 'Läs vilka luckor som har fyllts, och vad ni inte längre vet.'],
    safe: 'Två olika instrument räknas inte om till varandra.',
  },
  agreement: {
    what: 'Här bedömer två personer samma sak var för sig och ser sedan var de skiljer sig åt.',
    how: [
      'Be en kollega, på egen surfplatta eller på din.',
      'Gör formuläret var för sig och skriv under.',
      'Prata om skillnaderna och skriv en gemensam anteckning.',
    ],
    safe: 'Skyddet väntar inte. Så länge ni skiljer er åt följer det den högre bedömningen.',
  },
  distance: {
    what: 'Här tänker ni igenom det som avståndet kräver: tid till hjälp, resor, möten och platsen.',
    how: [
      'Välj ett blad. Fyll i det som gäller här, resten kan vara tomt.',
      'Skriv vem som sagt en uppgift, och när.',
      'Lägg ärenden på samma dag när det spar en resa.',
    ],
    safe: 'Skriv inga adresser. Ingen karta och ingen position används.',
  },
} as const
