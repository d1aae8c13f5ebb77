/**
 * The accessibility statement (tillgänglighetsredogörelse). What nobody has found out is said to be unknown, and what
 * only the organisation can say is left to it. Change `assessedOn` only when the list was gone through again.
 */
export const statement = {
  title: 'Tillgänglighetsredogörelse',
  lead: 'Hur Lykta fungerar för dig som har en funktionsnedsättning, vad som inte är prövat, och vart du vänder dig.',
  unknown: 'Inte ifyllt. Det fyller organisationen i.',
  degreeTitle: 'Hur tillgänglig är Lykta?',
  degree:
    'Lykta är byggd för att följa WCAG 2.2 på nivå AA och standarden EN 301 549. Ingen utanför projektet har granskat om den gör det. Därför kan vi inte säga om den uppfyller alla krav.',
  testedTitle: 'Så är den prövad',
  tested: [
    'Ett program (axe) granskar skärmarna i ljust och mörkt läge inför varje ny version. Det ska inte hitta något fel.',
    'Prov med bara tangentbord: svara, bläddra, lämna dialoger, låsa.',
    'Prov i 320 punkters bredd, som motsvarar 400 procents förstoring, och med text i dubbel storlek.',
    'Prov med systemets egna färger, och med rörelser avslagna.',
    'Kontrasten i varje färgpar räknas ut. Text har minst 4,5 till 1.',
  ],
  notTestedTitle: 'Det här är inte prövat',
  notTested: [
    'Skärmläsare, talstyrning och reglagestyrning är inte prövade av personer som använder dem till vardags.',
    'PDF-filerna är uppmärkta, men inte granskade i ett program för tillgänglig PDF.',
    'Mallarnas och texternas läsbarhet är inte prövad av personer med kognitiv funktionsnedsättning.',
  ],
  limitsTitle: 'Det här vet vi kan vara svårt',
  limits: [
    'Lykta låser sig efter tre minuter utan tryck. Det går inte att stänga av, för att skydda den utsatta. Det du har skrivit är kvar.',
    'En lösenfras på fem ord behövs. Du kan använda finger eller ansikte i stället, där surfplattan har det.',
    'Det finns ingen uppläst text, inget teckenspråk och ingen lättläst version.',
    'Frågorna finns på svenska och engelska. Andra språk beror på vad organisationen har lagt in.',
  ],
  otherWayTitle: 'Om du inte kan använda en del av Lykta',
  otherWay:
    'Be din organisation om samma innehåll på ett annat sätt. Bedömningar, planer, åtgärder och listor går att skriva ut på papper.',
  contactTitle: 'Kontakt för synpunkter',
  supervisionTitle: 'Tillsyn',
  supervision:
    'Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Organisationen avgör om lagen gäller för en app som bara personal använder.',
  law: 'Lag (2018:1937) om tillgänglighet till digital offentlig service.',
  lawSource: (day: string) => `Källa: svenskforfattningssamling.se, läst ${day}.`,
  datesTitle: 'Datum',
  assessed: (day: string) => `Listorna ovan gicks igenom ${day} av projektet självt.`,
  published: 'Dag då organisationen började använda Lykta',
  organisation: 'Organisation',
} as const
