/** The tablet turned towards the person: few words, and none about the work. */
export const person = {
  turn: 'Vänd mot personen',
  leave: 'Håll in för att gå tillbaka',
  leaving: 'Håll kvar …',
  leaveConfirm: 'Tryck en gång till för att gå tillbaka',
  next: 'Nästa',
  previous: 'Tillbaka',
  done: 'Tack. Det var alla frågor.',
  doneLead: 'Lämna tillbaka surfplattan när du vill.',
} as const
