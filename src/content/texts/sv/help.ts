/** "Vad gör jag här?" for each screen, by the name of its address: what it is for, what to do, what is safe to know. */
export const help = {
  title: 'Vad gör jag här?',
  safe: 'Bra att veta',
  pages: {
    today: {
      what: 'Här ser du vad som ska göras i dag, vad som är försenat och vad som pågår.',
      how: [
        'Tryck på ett ärende för att fortsätta där du var.',
        'Har du inget ärende än, tryck på Nytt ärende.',
      ],
      safe: 'Listan visar rubriker och datum, aldrig risk eller namn på den som utövar våld.',
    },
    cases: {
      what: 'Här är alla ärenden på surfplattan.',
      how: ['Sök på namn, personnummer eller ärendenummer.', 'Tryck på ett ärende för att öppna det.'],
      safe: 'Lagen säger vad man får söka på. Därför går det inte att söka i anteckningar.',
    },
    newCase: {
      what: 'Här öppnar du ett ärende. En rubrik räcker.',
      how: [
        'Välj en rubrik som inte säger något om saken.',
        'Välj vem ärendet gäller.',
        'Tryck på Öppna ärendet.',
      ],
      safe: 'Den utsatta och den som utövar våld har alltid var sitt ärende.',
    },
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
      safe: 'Ett steg som är hoppat över kan öppnas igen.',
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
        'Ge varje åtgärd någon som ansvarar och en dag för uppföljning.',
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
      how: ['Lägg till det du vet kommer, med dagen.', 'Säg hur det gick när dagen har varit.'],
      safe: 'Risken ändras när något händer. Då är det dags för en ny bedömning.',
    },
    practice: {
      what: 'Här övar du på ärenden som är påhittade.',
      how: [
        'Tryck på Börja öva och öppna ett fall, eller ta tre minuter med en mall.',
        'Prova allt. Du kan börja om när du vill.',
      ],
      safe: 'Övningen har en egen plats och kan aldrig blandas med riktiga ärenden.',
    },
    competence: {
      what: 'Här ser ni vem som har övat på vad, och när.',
      how: ['Öva under Öva.', 'Välj själv där om det ska visas för organisationen.'],
      safe: 'Inga svar och inget resultat står här. Övningen själv lämnar aldrig surfplattan.',
    },
    practise: {
      what: 'Här läser du ett påhittat fall, svarar och ser sedan en läsning att jämföra med.',
      how: [
        'Läs bakgrunden och skriv vem som övar.',
        'Läs vad personen säger och välj det svar som orden ger.',
        'Läs återkopplingen, helst tillsammans med en kollega.',
      ],
      safe: 'Inget betyg ges. Svaren finns bara i övningen på den här surfplattan.',
    },
    refresher: {
      what: 'Här friskar du upp en mall på tre minuter.',
      how: ['Läs läget och välj vad du gör.', 'Läs varför. Du kan ändra ditt val.'],
      safe: 'Vad du väljer sparas inte. Bara att du har övat, och när.',
    },
    more: {
      what: 'Här är det som inte hör till ett ärende.',
      how: [
        'Se vad som är sparat och gör en säkerhetskopia.',
        'Hitta viktiga nummer.',
        'Byt språk eller lösenfras.',
      ],
      safe: 'Inget du gör här ändrar svaren i ett ärende.',
    },
    content: {
      what: 'Här ändrar ni det innehåll som Lykta utgår från, för hela organisationen.',
      how: [
        'Välj en lista och tryck på det som ska ändras.',
        'Skriv med egna ord, ange källa och dag, och spara.',
        'Står det att två har ändrat, eller att Lykta har en ny text: läs båda och välj.',
      ],
      safe: 'Alla versioner finns kvar. Det som redan är gjort öppnas med den text det gjordes med.',
    },
    resources: {
      what: 'Här står det ni har i närheten: vem man ringer, hur fort det går och hur långt det är.',
      how: [
        'Lägg till en resurs och skriv det ni vet.',
        'Ring och fråga två gånger om året. Tryck på Kontrollerad i dag.',
      ],
      safe: 'Skriv inte var skyddade boenden ligger. Det här syns för alla i organisationen.',
    },
    status: {
      what: 'Här står vad som finns bara på surfplattan, och vad du kan göra åt det.',
      how: ['Läs uppifrån och ner. Gör det som står, om något står.'],
      safe: 'Allt ligger låst. Utan lösenfrasen går det inte att läsa.',
    },
    members: {
      what: 'Här ser du vilka som läser och skriver era ärenden, och på vilka surfplattor.',
      how: [
        'En administratör släpper in en ny surfplatta med två koder, en åt varje håll.',
        'Pausa en surfplatta som är borta. Ta ut den för gott när den inte ska tillbaka.',
        'Det som en pausad surfplatta inte hade skickat väntar här på att du för in det eller säger nej.',
        'En administratör bestämmer här hur länge en surfplatta får vara utan kontakt innan den ber om nät.',
      ],
      safe: 'Servern kan inte släppa in någon. Bara ni kan det.',
    },
    asked: {
      what: 'Här noterar du att frågan om våld har ställts, eller varför den inte ställdes.',
      how: ['Välj var du arbetar.', 'Tryck på hur det blev. Sedan Nästa person.'],
      safe: 'Inget här säger vem det gäller. Små tal visas inte.',
    },
    admission: {
      what: 'Här visar du för servern att du arbetar här, eller använder en inbjudan.',
      how: [
        'Hämta en länk, logga in på sidan som öppnas, och skriv koden du får här.',
        'Står det att inget behövs kan du gå vidare.',
      ],
      safe: 'Inloggningen öppnar inga ärenden, och ditt arbete sparas och skickas även utan den.',
    },
    kits: {
      what: 'Här gör och kontrollerar du de tre korten som öppnar allt när ingen annan väg finns.',
      how: [
        'Gör korten, skriv in två av dem, och lägg dem på tre olika låsta ställen.',
        'Kontrollera ett av dem en gång om året.',
        'Gör nya om ett kort är borta eller har använts.',
      ],
      safe: 'Ett ensamt kort öppnar ingenting. Det krävs två.',
    },
    accessibility: {
      what: 'Här står hur Lykta fungerar för den som har en funktionsnedsättning, och vad som inte är prövat.',
      how: ['Läs vad som är känt.', 'Säg till din organisation om något inte fungerar för dig.'],
      safe: 'Sidan finns också utan nät.',
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
      how: ['Ta hand om det som är öppet.', 'Gå igenom listan och skriv under den.', 'Skriv skälet.'],
      safe: 'Ärendet går att öppna igen. Inget försvinner.',
    },
    ahead: {
      what: 'Här är alla dagar med något att göra, fyra veckor framåt.',
      how: [
        'Tryck på ett ärende för att öppna det.',
        'Spara dagarna till kalendern, eller ta listan på papper.',
      ],
      safe: 'Filen till kalendern har bara dagar, inga namn och inga rubriker.',
    },
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
      how: ['Tryck på Skriv in en kontakt.', 'Välj med vem, hur och om det blev av.', 'Tryck på Klar.'],
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
    other: {
      what: 'Rubriken överst säger vad den här sidan är till för.',
      how: ['Gör det som står först. Resten kan vänta.'],
      safe: 'Det du skriver sparas medan du skriver.',
    },
  },
} as const
