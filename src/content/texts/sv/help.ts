import { aroundHelp } from './help-around.ts'
import { caseHelp } from './help-case.ts'
import { copyHelp } from './help-copy.ts'
import { organisationHelp } from './help-organisation.ts'

/** "Vad gör jag här?" for each screen, by the name of its address: what it is for, what to do, what is safe to know. */
export const help = {
  title: 'Vad gör jag här?',
  safe: 'Bra att veta',
  pages: {
    ...caseHelp,
    ...aroundHelp,
    ...organisationHelp,
    ...copyHelp,
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
      safe: 'Lagen säger vad du får söka på. Därför går det inte att söka i anteckningar.',
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
    practice: {
      what: 'Här övar du på ärenden som är påhittade.',
      how: [
        'Tryck på Börja öva och öppna ett fall, eller ta tre minuter med en mall.',
        'Prova allt. Du kan börja om när du vill.',
      ],
      safe: 'Övningen har en egen plats och kan aldrig blandas med riktiga ärenden.',
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
        'Lägg in en granskad översättning. Där står vilka texter som saknar en.',
      ],
      safe: 'Inget du gör här ändrar svaren i ett ärende.',
    },
    status: {
      what: 'Här står vad som finns bara på surfplattan, och vad du kan göra åt det.',
      how: [
        'Läs uppifrån och ner. Gör det som står, om något står.',
        'Kommer surfplattan från en kopia står överst hur en administratör släpper in den igen.',
        'Nederst lämnar du över till en annan av era surfplattor utan nät, som fil eller bilder.',
      ],
      safe: 'Allt ligger låst. Utan lösenfrasen går det inte att läsa.',
    },
    accessibility: {
      what: 'Här står hur Lykta fungerar för den som har en funktionsnedsättning, och vad som inte är prövat.',
      how: ['Läs vad som är känt.', 'Säg till din organisation om något inte fungerar för dig.'],
      safe: 'Sidan finns också utan nät.',
    },
    ahead: {
      what: 'Här är alla dagar med något att göra, fyra veckor framåt.',
      how: [
        'Tryck på ett ärende för att öppna det.',
        'Spara dagarna till kalendern, eller ta listan på papper.',
      ],
      safe: 'Filen till kalendern har bara dagar, inga namn och inga rubriker.',
    },
    other: {
      what: 'Rubriken överst säger vad den här sidan är till för.',
      how: ['Gör det som står först. Resten kan vänta.'],
      safe: 'Det du skriver sparas medan du skriver.',
    },
  },
} as const
