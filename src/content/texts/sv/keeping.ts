/** What speaks against that what is saved stays saved: a browser that clears it, a full tablet, work that is only here. */
export const keeping = {
  firstTitle: 'Lägg Lykta på hemskärmen först',
  firstLead:
    'I en vanlig flik tar den här webbläsaren bort det som är sparat, om du inte har öppnat Lykta på sju dagar. I appen på hemskärmen ligger det kvar.',
  firstSteps: [
    'Tryck på Dela, rutan med en pil uppåt.',
    'Välj Lägg till på hemskärmen.',
    'Öppna Lykta från hemskärmen och börja där.',
  ],
  firstLink: 'Har du fått en länk för att gå med? Kopiera länken i meddelandet och klistra in den i appen.',
  doubts: {
    'home-screen': {
      title: 'Lykta är öppen i en flik',
      text: 'Webbläsaren tar bort det som är sparat här, om du inte har öppnat Lykta på sju dagar. Spara en säkerhetskopia, lägg Lykta på hemskärmen och läs in kopian där.',
    },
    'nearly-full': {
      title: 'Det är ont om utrymme',
      text: 'Frigör plats på surfplattan idag. Det som är sparat är kvar, men snart får inget mer plats.',
    },
  },
  onlyHereTitle: (when: string) => `Det äldsta som bara finns här är från ${when}`,
  onlyHereText:
    'Försvinner surfplattan så försvinner det. Anslut den till nätet, så skickar Lykta det av sig själv. Går det inte: spara en säkerhetskopia, eller lämna över en fil till en kollega.',
  look: 'Se vad som är sparat',
} as const
