/** What the organisation shares and decides. */
export const organisationHelp = {
  members: {
    what: 'Här ser du vilka som läser och skriver era ärenden, och på vilka surfplattor.',
    how: [
      'En administratör släpper in en ny surfplatta med två koder, en åt varje håll. Utan nät följer en låst fil med.',
      'Den som är långt borta bjuds in med en länk och ett tal i telefon.',
      'Pausa en surfplatta som är borta. Ta ut den för gott när den inte ska tillbaka.',
      'Det som en pausad surfplatta inte hade skickat väntar här på att du för in det eller säger nej.',
      'En administratör bestämmer här hur länge en surfplatta får vara utan kontakt innan den ber om nät.',
    ],
    safe: 'Servern kan inte släppa in någon. Bara ni kan det.',
  },
  content: {
    what: 'Här ändrar ni det innehåll som Lykta utgår från, för hela organisationen.',
    how: [
      'Välj en lista och tryck på det som ska ändras.',
      'Skriv med egna ord, ange källa och dag, och spara.',
      'En åtgärd kan gälla en väg eller båda. Det som går att bevaka kan ha en rytm, eller räkna tystnad.',
      'Står det att två har ändrat, eller att Lykta har en ny text: läs båda och välj.',
    ],
    safe: 'Alla versioner finns kvar. Det ni redan har gjort har kvar sin gamla text.',
  },
  resources: {
    what: 'Här står det ni har i närheten: vem ni ringer, hur fort det går och hur långt det är.',
    how: [
      'Lägg till en resurs och skriv det ni vet.',
      'Ring och fråga två gånger om året. Tryck på Kontrollerad i dag.',
    ],
    safe: 'Skriv inte var skyddade boenden ligger. Det här syns för alla i organisationen.',
  },
  access: {
    what: 'Här ser chefen vem som har öppnat, skrivit ut eller lämnat vidare ärenden.',
    how: [
      'Välj en person eller ett ärende, eller ta ett stickprov.',
      'Fråga den som läst, om något ser konstigt ut.',
      'Anteckna vilka dagar du har gått igenom.',
    ],
    safe: 'Ingen kan ta bort en rad. Vad som stod i ärendet finns inte i loggen.',
  },
  readers: {
    what: 'Här ser du vilka som har öppnat just det här ärendet.',
    how: ['Läs listan.', 'Skriv ut den, om den som ärendet gäller vill veta.'],
    safe: 'På papperet står namn på personal och tider, inget om vad som finns i ärendet.',
  },
  circle: {
    what: 'Här ser och väljer du vilka som har just det här ärendet.',
    how: [
      'Sätt en bock för dem som ska ha ärendet och välj varför.',
      'Läs vad som händer. Tryck sedan på knappen längst ner.',
    ],
    safe: 'De andra ser inte att ärendet finns. Det som redan har lästs går inte att ta tillbaka.',
  },
  workshop: {
    what: 'Här ändrar ni mallar och jämför dem med de officiella formulären.',
    how: [
      'Välj en mall. Ändra den, prova den och skriv in manualens räkneexempel.',
      'Spara som ny version och skriv vad som ändrats.',
      'Två personer jämför var för sig och intygar, på var sin surfplatta.',
    ],
    safe: 'Gamla versioner finns alltid kvar. En påbörjad bedömning byter aldrig mall av sig själv.',
  },
  competence: {
    what: 'Här ser ni vem som har övat på vad, och när.',
    how: ['Öva under Öva.', 'Välj själv där om det ska visas för organisationen.'],
    safe: 'Inga svar och inget resultat står här. Övningen själv lämnar aldrig surfplattan.',
  },
  kits: {
    what: 'Här gör och kontrollerar du de tre korten som öppnar allt när ingen annan väg finns.',
    how: [
      'Gör korten, skriv in två av dem, och lägg dem på tre olika låsta ställen.',
      'Kontrollera ett av dem en gång om året.',
      'Gör nya om ett kort är borta eller har använts.',
    ],
    safe: 'Ett ensamt kort öppnar ingenting. Du behöver två.',
  },
  admission: {
    what: 'Här visar du för servern att du arbetar här, eller använder en inbjudan.',
    how: [
      'Hämta en länk, logga in på sidan som öppnas, och skriv koden du får här.',
      'Står det att inget behövs kan du gå vidare.',
    ],
    safe: 'Inloggningen öppnar inga ärenden, och ditt arbete sparas och skickas även utan den.',
  },
  units: {
    what: 'Här byter du till en annan enhet på samma surfplatta, eller lägger till en.',
    how: [
      'Tryck på Byt till och lås upp den andra med dess lösenfras.',
      'Lägg till en enhet om du arbetar i en till.',
      'Välj ett kort namn till låset. Det får inte säga vem du är eller var du arbetar.',
    ],
    safe: 'Ingen enhet kan läsa en annan. Ärenden går mellan dem som en låst kopia.',
  },
  asked: {
    what: 'Här noterar du att du har ställt frågan om våld, eller varför du inte gjorde det.',
    how: ['Välj var du arbetar.', 'Tryck på hur det blev. Sedan Nästa person.'],
    safe: 'Inget här säger vem det gäller. Små tal visas inte.',
  },
} as const
