/** On the way through a case. */
export const caseHelp = {
  case: {
    what: 'Här är ärendets väg. Överst står nästa steg.',
    how: [
      'Tryck på ett steg för att börja eller fortsätta.',
      'Skriv en anteckning när något inte hör till ett steg.',
      'Personer, historik och utskrifter når du härifrån.',
    ],
    safe: 'Du kan gå stegen i den ordning som passar. Inget går förlorat.',
  },
  people: {
    what: 'Här är de personer som ärendet handlar om.',
    how: ['Fyll i det du vet. Resten kan vänta.', 'Skriv hur det är säkert att nå den utsatta.'],
    safe: 'Adresser har ett eget lås och skrivs aldrig ut.',
  },
  history: {
    what: 'Här ser du vad som har hänt i ärendet, och risken över tid.',
    how: [
      'Läs bilden från vänster till höger. Samma sak står i tabellen under.',
      'Längst ner står vem som gjorde vad och när.',
    ],
    safe: 'Historiken går inte att ändra. Det är den som visar vad ni visste och när.',
  },
  step: {
    what: 'Här börjar du ett steg, eller ser vad som redan är gjort.',
    how: [
      'Tryck på Börja för att ta en fråga i taget.',
      'Har du gjort formuläret på papper kan du skriva in resultatet.',
      'Passar steget inte, markera det med ett skäl.',
    ],
    safe: 'Du kan öppna ett steg som är hoppat över.',
  },
  question: {
    what: 'Här ställer du en fråga i taget.',
    how: [
      'Läs frågan högt, eller säg den med ord som passar.',
      'Tryck på svaret. Det sparas genast.',
      'Skriv i marginalen det som inte ryms i svaret.',
      'Vänd mot personen om hon eller han vill läsa själv.',
    ],
    safe: 'Tangent 1–5 svarar. Pilar eller ett svep bläddrar. Vet ej är ett riktigt svar.',
  },
  form: {
    what: 'Här är alla frågor på en gång.',
    how: ['Svara i den ordning som passar samtalet.', 'Tryck på Till sammanfattningen när ni är klara.'],
    safe: 'Frågor utan svar räknas aldrig som nej.',
  },
  paper: {
    what: 'Här skriver du in resultatet från ett formulär på papper.',
    how: ['Välj nivån som står på formuläret.', 'Skriv vem som gjorde det och när.'],
    safe: 'Egen uppskattning och din bedömning görs ändå här.',
  },
  result: {
    what: 'Här vägs allt samman.',
    how: [
      'Skriv den utsattas egen uppskattning.',
      'Skriv din bedömning och varför.',
      'Se vad mallen säger. Förklara om ni skiljer er åt.',
      'Skriv under när du är klar.',
    ],
    safe: 'Din bedömning med skäl är det som gäller. Det är inget fel att den skiljer sig från mallens.',
  },
  manage: {
    what: 'Här går du från det som kom fram till det som ska göras.',
    how: [
      'Det som saknar åtgärd står först.',
      'Lägg till ett förslag, skriv ett eget, eller lämna med ett skäl.',
      'Ge varje åtgärd någon som ansvarar och en dag för uppföljning. Skriv dagen då den slutar gälla, om den har en.',
      'Under åtgärden står vad den kräver: anmälan, samtycke, beslut. Svara för var och en om det är uppfyllt.',
      'Går den inte att göra, eller blev det nej: skriv vad som skulle göra det möjligt.',
      'Skriv vad den kostar personen och vad den kostar kommunen, och när den trappas upp och ned.',
    ],
    safe: 'Tavlan längst ner visar vad som hör ihop med vad.',
  },
  riskPlan: {
    what: 'Här står det som gäller hela planen: när den trappas upp och ned, och vad ni planerar med andra.',
    how: [
      'Skriv ett steg upp och ett steg ned, med vem som gör vad.',
      'Skriv om en plan enligt RISKSAM finns, och var den är.',
      'Skriv ut inför mötet. Där finns plats för beslut.',
    ],
    safe: 'Inget skickas. Kontrollera med vilket stöd du får berätta innan papperet lämnar huset.',
  },
  plan: {
    what: 'Här gör ni en säkerhetsplan tillsammans.',
    how: [
      'Ta ett kapitel i taget. Hoppa över det som inte passar.',
      'Skriv med hennes eller hans egna ord.',
      'Lägg rader på minneskortet.',
    ],
    safe: 'Skriv inga adresser i planen. De har en egen plats.',
  },
  childPlan: {
    what: 'Här gör du en plan tillsammans med ett barn, med barnets ord.',
    how: [
      'Ta ett kapitel i taget, så mycket barnet orkar.',
      'Hoppa över med ett skäl, eller ge en fråga till någon.',
      'Gör ett kort med bilder, eller ett papper till skolan.',
    ],
    safe: 'Barnet ska aldrig skydda någon eller bära hemligheter. Skriv inga adresser.',
  },
  extract: {
    what: 'Här väljer du det som en skola eller arbetsgivare behöver veta, rad för rad.',
    how: [
      'Kryssa bara för det de behöver.',
      'Säg med vilket stöd det lämnas.',
      'Läs det som lämnar huset. Skriv namnet för hand.',
    ],
    safe: 'Inget skickas. Det står i ärendet vad som lämnades, när och varför.',
  },
  card: {
    what: 'Här är minneskortet som personen kan ta med sig.',
    how: [
      'Läs kortet tillsammans. Kan någon annan läsa det utan fara?',
      'Ändra rader som säger för mycket.',
      'Skriv ut, eller låt personen skriva av.',
    ],
    safe: 'Kortet har inga namn och ingen rubrik.',
  },
  print: {
    what: 'Här ser du papperet innan det skrivs ut.',
    how: ['Läs igenom. Rätta i ärendet om något är fel.', 'Spara som PDF, eller skriv ut.'],
    safe: 'Filnamnet säger inget om vem det gäller. Filen är inte låst. Tänk på var du sparar den.',
  },
  followUp: {
    what: 'Här bevakar du det som kan ändra risken, och det som har en tidsgräns.',
    how: [
      'Lägg till det du vet kommer, med dagen.',
      'Bevaka tystnad: säg hur många dagar utan kontakt som är för många. Dagen flyttas när du skriver in en kontakt.',
      'Har dagen flyttats: tryck på Ändra dagen. Har två satt olika dagar gäller den tidigare tills ni väljer.',
      'Säg hur det gick när dagen har varit, och välj nästa gång där det finns en rytm.',
    ],
    safe: 'Risken ändras när något händer. Då är det dags för en ny bedömning.',
  },
  checklist: {
    what: 'Här bockar ni av en lista, punkt för punkt.',
    how: [
      'Sätt en bock när punkten är gjord.',
      'Skriv vem som gör den, eller att den inte är aktuell.',
      'Skriv under när listan är genomgången.',
    ],
    safe: 'En bock går att ta tillbaka tills listan är underskriven.',
  },
  close: {
    what: 'Här avslutar du ett ärende, när inget är öppet.',
    how: [
      'Ta hand om det som är öppet. Skriv en rad om hur varje avslutad åtgärd gick.',
      'Börja Listan före avslut, gå igenom varje punkt och skriv under den.',
      'Läs den säkra kontaktvägen. En adress hör till Platser och adresser.',
      'Skriv skälet.',
    ],
    safe: 'Ärendet går att öppna igen. Inget försvinner.',
  },
  erase: {
    what: 'Här tas ett avslutat ärende bort för gott, när akten är överlämnad.',
    how: [
      'Läs vad som försvinner och vad som är kvar.',
      'Läs hur länge kommunens akt ska sparas. Fråga er arkivansvariga om du är osäker.',
      'Markera det du har kontrollerat, skriv vilket beslut det bygger på, och din lösenfras.',
      'En till behöver säga samma sak innan något händer.',
    ],
    safe: 'Det går att ta tillbaka tills en till har bekräftat. Sedan går det inte att ångra.',
  },
} as const
