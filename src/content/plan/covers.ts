import type { Words } from '../../domain/words.ts'

export interface Cover {
  readonly id: string
  readonly title: Words
  readonly lines: readonly Words[]
}

/** A first page that anybody may see: ordinary things, nothing that has to do with what lies under it. */
export const covers: readonly Cover[] = [
  {
    id: 'cabin',
    title: { sv: 'Att packa till stugan', en: 'To pack for the cabin' },
    lines: [
      { sv: 'Lakan och handdukar', en: 'Sheets and towels' },
      { sv: 'Ficklampa, tändstickor, ljus', en: 'Torch, matches, candles' },
      { sv: 'Kaffe, filter, socker', en: 'Coffee, filters, sugar' },
      { sv: 'Regnkläder och stövlar', en: 'Rainwear and boots' },
      { sv: 'Kortlek, korsord', en: 'Cards, crosswords' },
      { sv: 'Fylla på ved', en: 'Fill up with wood' },
      { sv: 'Stänga av vattnet när vi åker', en: 'Turn off the water when we leave' },
    ],
  },
  {
    id: 'book',
    title: { sv: 'Bokcirkeln, anteckningar', en: 'The book circle, notes' },
    lines: [
      { sv: 'Nästa gång: kapitel sju till elva', en: 'Next time: chapters seven to eleven' },
      { sv: 'Varför flyttar hon tillbaka?', en: 'Why does she move back?' },
      { sv: 'Språket: korta meningar, mycket väder', en: 'The language: short sentences, much weather' },
      { sv: 'Vem tar med fika?', en: 'Who brings something to eat?' },
      { sv: 'Låna om på biblioteket', en: 'Renew at the library' },
      { sv: 'Förslag till våren: något roligt', en: 'For spring: something funny' },
    ],
  },
  {
    id: 'garden',
    title: { sv: 'Trädgården i vår', en: 'The garden this spring' },
    lines: [
      { sv: 'Beställa fröer i februari', en: 'Order seeds in February' },
      { sv: 'Kompost, två säckar', en: 'Compost, two bags' },
      { sv: 'Beskära äppelträdet före knopp', en: 'Prune the apple tree before it buds' },
      { sv: 'Potatis i backen när det är tio grader', en: 'Potatoes in the ground at ten degrees' },
      { sv: 'Ny slang, den gamla läcker', en: 'A new hose, the old one leaks' },
      { sv: 'Fråga om sticklingar', en: 'Ask about cuttings' },
    ],
  },
]
