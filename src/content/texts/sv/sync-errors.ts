/** What happened, what is safe, what to do, for everything a meeting with a server can end in. */
export const syncErrors = {
  unreachable: 'Ingen kontakt med servern. Allt är kvar på surfplattan och skickas av sig själv när det går.',
  busy: 'Servern har mycket att göra just nu. Allt är kvar. Lykta försöker igen av sig själv.',
  'not-admitted':
    'Den här surfplattan släpps inte in. Allt är kvar här. Be den som sköter era surfplattor släppa in den igen.',
  'org-unknown': 'Servern känner inte till er organisation. Allt är kvar. Fråga den som sköter servern.',
  newer:
    'Det som finns på servern är gjort med en nyare app. Allt är kvar, och det du skriver skickas som vanligt. Uppdatera appen för att hämta andras.',
  'not-admitted-left':
    'Den här surfplattan släpps inte in. Det som inte var skickat ligger nu låst på servern, och er arbetsledare avgör om det ska in i ärendena. Allt är kvar här också.',
  'waiting-gone': 'Surfplattan är med igen och skickar sitt själv. Inget är ändrat.',
  'needs-another': 'Du har redan föreslagit det. Någon annan än du behöver bekräfta. Inget är ändrat.',
  'case-open': 'Ärendet är inte avslutat. Någon kan ha öppnat det igen. Inget är raderat.',
  'erase-changed':
    'Någon annan hann före med ett annat besked. Inget är raderat. Läs igenom och försök igen.',
  'waiting-words': 'Skriv ett skäl. Inget är ändrat.',
  refused: 'Servern tog inte emot det som skickades. Allt är kvar. Uppdatera appen och försök igen.',
  'proof-needed':
    'Logga in hos arbetsgivaren innan surfplattan hämtar nytt. Det du skriver sparas och skickas som vanligt.',
  'invitation-needed':
    'Servern vill ha en inbjudan först. Allt är kvar på surfplattan. Be den som sköter servern om en kod.',
  'provider-down':
    'Arbetsgivarens inloggning svarar inte just nu. Du kan arbeta som vanligt. Försök igen senare.',
  'proof-code-wrong':
    'Koden stämmer inte, eller så har den gått ut. Inget är ändrat. Jämför tecken för tecken, eller hämta en ny länk.',
  'proof-other-person':
    'Inloggningen hör till någon annan än den som använder surfplattan. Inget är ändrat. Logga in med ditt eget konto.',
  'invitation-unknown': 'Koden stämmer inte, är använd eller har gått ut. Inget är ändrat. Be om en ny.',
  wiped: 'En administratör har bestämt att surfplattan ska tömmas.',
  'log-forked':
    'Servern visar en annan historia över vilka som är med än den vi känner. Inget är hämtat. Visa den här texten för den som sköter servern.',
  'log-broken':
    'Listan över vilka som är med hänger inte ihop. Inget är hämtat. Visa den här texten för den som sköter servern.',
  'log-signature':
    'Någon som inte får har ändrat i listan över vilka som är med. Inget är hämtat. Visa den här texten för den som sköter servern.',
  'log-forbidden':
    'Någon som inte får har ändrat i listan över vilka som är med. Inget är hämtat. Visa den här texten för den som sköter servern.',
  'log-withheld':
    'Servern visar inte den senaste listan över vilka som är med. Någon kan ha lämnat utan att det syns här. Inget är hämtat eller skickat. Visa den här texten för den som sköter servern.',
  'log-ahead':
    'En kollega har sett en nyare lista över vilka som är med än den som finns här. Anslut till servern en gång till och försök igen. Allt är kvar här.',
  'epoch-ahead':
    'Andra surfplattor har en nyare nyckel än den här. Inget är hämtat. Anslut till servern en gång och försök igen.',
  'epoch-waiting':
    'Surfplattan är insläppt och väntar på nya nycklar. De kommer när en administratörs eller arbetsledares surfplatta har kontakt med servern. Allt är kvar här.',
  'epoch-refused':
    'Den nya nyckeln passar inte den här surfplattan. Inget är hämtat eller skickat, och allt är kvar här. Be en administratör pausa surfplattan och släppa in den igen.',
  'log-moved': 'Någon annan ändrade samtidigt. Inget är ändrat. Försök igen.',
  'entry-damaged':
    'Listan över vilka som är med är skadad på servern. Inget är hämtat. Visa den här texten för den som sköter servern.',
  'entry-newer': 'Listan över vilka som är med är gjord med en nyare app. Allt är kvar. Uppdatera appen.',
  'feed-stranger':
    'Servern lämnade ut något från en okänd surfplatta. Inget av det är hämtat. Visa den här texten för den som sköter servern.',
  'feed-unsigned':
    'Servern lämnade ut något som ingen har skrivit under. Inget av det är hämtat. Visa den här texten för den som sköter servern.',
  'feed-damaged':
    'Servern lämnade ut något som är skadat. Inget av det är hämtat. Visa den här texten för den som sköter servern.',
  'feed-fenced':
    'Servern lämnade ut något som skrevs efter att en surfplatta tagits ut. Inget av det är hämtat. Visa den här texten för den som sköter servern.',
  'feed-withheld':
    'Kollegor har fått något från servern som den inte lämnar ut hit. Lykta sparar och skickar det du skriver som vanligt, men något som andra har skrivit kan saknas här. Fråga kollegorna, och be dem lämna över en fil. Visa den här texten för den som sköter servern.',
  'chain-damaged':
    'En uppgift på servern går inte att läsa. Inget av det är hämtat. Visa den här texten för den som sköter servern.',
  'chain-gap':
    'Servern utelämnar en uppgift. Inget av det är hämtat. Visa den här texten för den som sköter servern.',
  'chain-fork':
    'Servern visar två olika historier från samma surfplatta. Inget av det är hämtat. Visa den här texten för den som sköter servern.',
  'chain-foreign':
    'Servern lämnade ut något som hör till en annan organisation. Inget av det är hämtat. Visa den här texten för den som sköter servern.',
  'chain-signature':
    'En underskrift på servern stämmer inte. Inget av det är hämtat. Visa den här texten för den som sköter servern.',
  'own-fork':
    'Det finns en kopia av den här surfplattan som också skriver. Allt är kvar här. Öppna Vad är sparat? och ge surfplattan ett nytt namn, så kan båda arbeta vidare.',
  'own-unknown':
    'Servern har sådant som skrevs här men inte längre finns här. Surfplattan är återställd till en tidigare dag. Allt som finns här är kvar. Öppna Vad är sparat? och ge den ett nytt namn, så hämtas resten.',
  'own-claimed':
    'Servern säger att den har något annat i den här surfplattans namn, men visar det inte. Allt är kvar här, men det du skriver skickas inte. Visa den här texten för den som sköter servern.',
  diverged: 'Servern har bytt historia. Allt är kvar här. Lykta försöker igen av sig själv.',
  'member-damaged': 'En uppgift om vem som är med går inte att läsa. De andra är kvar.',
  'member-foreign': 'Det här kan bara göras på den surfplatta där organisationen började. Inget är ändrat.',
  'hand-over-empty':
    'Det finns inget att lämna över än. Surfplattan behöver ha haft kontakt med servern en gång och något skrivet.',
  'hand-over-not-ours': 'Filen kommer inte från Lykta. Inget är ändrat. Välj en annan fil.',
  'hand-over-damaged': 'Filen är skadad eller inte hel. Inget är ändrat. Be om en ny fil.',
  'hand-over-too-large': 'Filen är för stor för att vara en överlämning. Inget är ändrat. Välj en annan fil.',
  'hand-over-foreign': 'Filen hör till en annan organisation. Inget är ändrat.',
  'hand-over-own': 'Filen är gjord på den här surfplattan. Läs in den på den andra.',
  'hand-over-too-many':
    'Det är för mycket för bilder. Inget är ändrat. Spara det som en fil i stället, det går lika bra.',
  'hand-over-unfinished': 'Alla bilder är inte lästa än. Inget är ändrat. Läs av dem som saknas.',
  'hand-over-gap':
    'Den andra surfplattan har skrivit mer som inte har kommit hit. Inget är ändrat. Lämna över en fil i stället.',
  'hand-over-stranger':
    'Den här surfplattan känner inte till den andra än. Inget är ändrat. Lämna över en fil i stället, eller anslut till servern en gång.',
  'join-code-unknown': 'Ingen surfplatta väntar med den koden. Kontrollera koden och att båda har nät.',
  'join-code-wrong': 'Koden stämmer inte. Inget är ändrat. Jämför tecken för tecken och försök igen.',
  'join-refused': 'Surfplattan blev inte insläppt. Inget är ändrat. Börja om tillsammans.',
  'invite-link-wrong': 'Det är ingen hel länk. Inget är ändrat. Öppna eller klistra in hela länken.',
  'invite-code-wrong':
    'Talet stämmer inte. Inget är ändrat. Be kollegan läsa upp det igen. Efter tre försök behövs en ny länk.',
  'invite-nobody':
    'Kollegans surfplatta svarar inte. Inget är ändrat. Be kollegan ha sidan öppen, och försök igen.',
  'invite-used-up':
    'Länken är använd, eller så har talet skrivits fel tre gånger. Inget är ändrat. Gör en ny länk.',
  'invite-over': 'Länken gäller inte längre. Inget är ändrat. Gör en ny länk.',
  'join-waiting':
    'Surfplattan släpptes in utan nät, och servern vet det inte än. Surfplattan som släppte in den behöver nät en gång. Allt är kvar här, och du kan arbeta som vanligt.',
  'join-file-not-ours': 'Filen kommer inte från Lykta. Inget är ändrat. Välj en annan fil.',
  'join-file-damaged': 'Filen är skadad eller inte hel. Inget är ändrat. Be kollegan om en ny fil.',
  'join-file-too-large': 'Filen är för stor. Inget är ändrat. Gå med när båda har nät i stället.',
  'join-file-other':
    'Filen är gjord för en annan surfplatta. Inget är ändrat. Be kollegan om en fil för den här.',
  'join-file-untrue':
    'Något i filen är inte som den som skrev det gjorde det. Inget av det är inläst. Be kollegan om en ny fil, eller gå med när båda har nät.',
  'log-apart':
    'De två surfplattorna har olika listor över vilka som är med. Inget är inläst, och inget är borta. Låt båda ha nät en gång och försök igen.',
  'store-not-empty':
    'Det finns redan något sparat på den här surfplattan. Det är orört. Gå med från en surfplatta där Lykta är tom.',
} as const
