import type { planPrint as sv } from '../sv/plan-print.ts'
import type { TextsLike } from '../texts-like.ts'

export const planPrint: TextsLike<typeof sv> = {
  large: 'Large print',
  cover: 'A neutral first page, if the plan is found',
  coverHint: 'With a first page it is the person’s own copy: no name, no case and no signature.',
  covers: {
    none: 'None, it is for the file',
    cabin: 'To pack for the cabin',
    book: 'The book circle',
    garden: 'The garden',
    own: 'The person’s own words',
  },
  coverNoWords:
    'The person’s own words for the front page are not written yet. Write them in the chapter “If the plan is found”, or choose another front page.',
  second: 'A second language beside',
  onlyOne: 'One language only',
  secondLacks: (n: number) =>
    n === 1
      ? '1 text is not translated and is printed in one language only'
      : `${n} texts are not translated and are printed in one language only`,
  noSecond: 'No reviewed translation of the plan is loaded. It is loaded under More.',
  cardLines: 'Lines on the card',
  noCardLines: 'No answers that can stand beside a picture yet. Fill in the child’s plan first.',
  tooMany: (n) => `There is room for ${n} lines. Take one away.`,
  school: 'For school or preschool',
  work: 'For work or school',
  lead: 'Choose only what they need. At the foot you see exactly what leaves the house. Lykta sends nothing.',
  choose: 'What do they need?',
  nothing: 'Nothing in the plan is written for them yet. Fill in the chapter on school or work first.',
  ground: 'On what ground is it given?',
  grounds: {
    consent: 'The person consents',
    ownWish: 'The person gives it themselves',
    law: 'The law gives ground',
  },
  groundWords: 'What the consent is for, or the section of law',
  check: 'Read once more before it leaves the house',
  preview: 'This leaves the house',
  make: 'Write it down and show the print',
  made: 'Earlier extracts',
  madeLine: (when, lines) => `${when} · ${lines === 1 ? '1 line' : `${lines} lines`}`,
  lettersMissing:
    'The file cannot be made: the language has letters that Lykta lacks. Everything is saved. Print with the browser instead.',
}
