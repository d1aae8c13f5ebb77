/** How a paper is made of a plan, and what leaves the house. */
export const planPrint = {
  large: 'Stor stil',
  cover: 'Neutral framsida, om planen hittas',
  coverHint: 'Med framsida är det personens eget exemplar: inget namn, inget ärende och ingen underskrift.',
  covers: {
    none: 'Ingen, det är till akten',
    cabin: 'Att packa till stugan',
    book: 'Bokcirkeln',
    garden: 'Trädgården',
    own: 'Personens egna ord',
  },
  coverNoWords:
    'Personens egna ord för framsidan är inte skrivna än. Skriv dem i kapitlet ”Om planen hittas”, eller välj en annan framsida.',
  second: 'Ett andra språk bredvid',
  onlyOne: 'Bara ett språk',
  secondLacks: (n: number) =>
    n === 1
      ? '1 text är inte översatt och skrivs bara på svenska'
      : `${n} texter är inte översatta och skrivs bara på svenska`,
  noSecond: 'Det finns ingen granskad översättning här. Lägg in en under Mer.',
  cardLines: 'Rader på kortet',
  noCardLines: 'Inga svar som kan stå bredvid en bild än. Fyll i barnets plan först.',
  tooMany: (n: number) => `Högst ${n} rader får plats. Ta bort någon.`,
  school: 'Till skola eller förskola',
  work: 'Till arbete eller skola',
  lead: 'Välj bara det de behöver. Längst ner ser du exakt det som lämnar huset. Lykta skickar inget.',
  choose: 'Vad behöver de?',
  nothing: 'Inget i planen är skrivet för dem än. Fyll i kapitlet om skola eller arbete först.',
  ground: 'Med vilket stöd lämnas det?',
  grounds: {
    consent: 'Personen samtycker',
    ownWish: 'Personen lämnar det själv',
    law: 'Lag ger stöd',
  },
  groundWords: 'Vad samtycket gäller, eller lagrummet',
  check: 'Läs en gång till innan det lämnar huset',
  preview: 'Det här lämnar huset',
  make: 'Skriv upp och visa utskriften',
  made: 'Tidigare utdrag',
  madeLine: (when: string, lines: number) => `${when} · ${lines === 1 ? '1 rad' : `${lines} rader`}`,
  lettersMissing:
    'Lykta kan inte göra filen: språket har bokstäver som saknas här. Allt är sparat. Skriv ut med webbläsaren i stället.',
} as const
