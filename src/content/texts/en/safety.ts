import type { safety as sv } from '../sv/safety.ts'
import type { TextsLike } from '../texts-like.ts'

/** Screens of the safety plan. */
export const safety = {
  lead: 'Together, in the person’s own words. What already works comes first.',
  begin: 'Begin the plan',
  chapters: 'Chapters',
  card: 'The memory card',
  print: 'Print the whole plan',
  tracks: 'Which way is the plan for?',
  sign: 'Sign the plan',
  validUntil: 'The plan is valid until',
  validUntilHint: 'At most until the next known event.',
  validUntilTooLate: 'There is an earlier date in the case. The plan is valid until then at most.',
  overview: 'All chapters',
  previous: 'Previous',
  next: 'Next',
  workerNote: 'For you',
  skip: 'Skip',
  skipped: 'Skipped. You can fill it in later.',
  minutes: 'minutes',
  numberWrong: 'Write whole minutes in figures.',
  locationElsewhere:
    'Places are not written in the plan. They have a lock of their own and are never printed.',
  toLocations: 'To places and addresses',
  toCard: 'Put on the memory card',
  onCard: 'Is on the memory card.',
  cardFull: 'The memory card is full. Remove a line first.',
  cardNote: 'At most six lines. No names, no headings.',
  cardEdit: 'Change the card',
  cardLead: 'A small paper that says nothing to whoever finds it. Read the lines with somebody else’s eyes.',
  cardEmpty: 'No lines yet. Add from the plan or write here.',
  cardAdd: 'New line',
  cardLine: 'Line',
  cardRemove: 'Remove',
  cardKeepAnyway: 'The line is not printed until it has been changed.',
  cardNotSafe:
    'The person has answered that it is not safe to keep the plan on paper or phone. Print the card only if you have agreed on it.',
  cardPrintAnyway: 'We agree, show the print',
  cardPrint: 'Print the card',
  track: { stays: 'Stays', leaves: 'Leaves', hasLeft: 'Has left', child: 'The child’s own plan' },
  answered: (n: number, of: number) => `${n} of ${of} filled in`,
  chapterOf: (n: number, of: number) => `Chapter ${n} of ${of}`,
  validTo: (day: string) => `Valid until ${day}.`,
  late: (n: number) =>
    n === 1
      ? 'One change came after the signature. It is not part of it.'
      : `${n} changes came after the signature. They are not part of it.`,
} as const satisfies TextsLike<typeof sv>
