/** What a server shows cannot be right: said where the day begins. What it is stands under Vad är sparat? */
export const serverDoubt = {
  title: 'Något stämmer inte med servern',
  lead: 'Det du skriver sparas här som vanligt. Se vad det gäller, och visa det för den som sköter servern.',
  look: 'Se vad det gäller',
} as const
