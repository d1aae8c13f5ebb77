/** A tablet with everything on it whose name nobody knows, and one of two that were the same. */
export const comeBack = {
  title: 'Bli insläppt igen',
  lead: 'Surfplattan har kommit tillbaka från en kopia och har fått en ny nyckel. Allt är kvar här, och du kan arbeta som vanligt. Det som är skrivet här kommer till de andra när en administratör har släppt in surfplattan.',
  steps:
    'Be en administratör öppna Personer och surfplattor och skriva den här koden. Koden som visas där efteråt behövs inte här.',
  code: 'Surfplattans kod',
  waiting: 'Väntar på en administratör …',
  letIn:
    'Surfplattan är insläppt. Skriv din lösenfras, så hämtar Lykta det som saknas och skickar det som bara fanns här.',
  passphraseHint: 'Nycklarna läggs under ditt lås igen, också de till skyddade platser.',
  old: 'Be också administratören ta ut den förra för gott, om ingen arbetar på den.',
  finish: 'Hämta och skicka',
  finishing: 'Hämtar och skickar …',
  done: 'Klart. Surfplattan är med igen, och allt som var skrivet här är skickat.',
  reminder: 'Surfplattan behöver bli insläppt igen',
  reminderLead: 'Det du skriver sparas här som vanligt, men kommer inte till de andra än.',
  reminderLook: 'Se vad du gör',
  splitTitle: 'Två surfplattor är samma',
  splitLead:
    'Den här surfplattan är återställd till en tidigare dag, eller så finns det en kopia av den. Ge den ett nytt namn, så kan båda arbeta vidare. Inget som är skrivet tas bort. Lykta låses, och när du har öppnat igen står här hur surfplattan blir insläppt.',
  rename: 'Ge surfplattan ett nytt namn',
} as const
