import type { availability as sv } from '../sv/availability.ts'
import type { TextsLike } from '../texts-like.ts'

export const availability = {
  title: 'Do we have it here?',
  lead: 'Holds for the whole organisation, in all cases.',
  here: {
    has: 'Is here',
    buys: 'Is bought',
    neighbour: 'Through another municipality',
    missing: 'Missing here',
  },
  words: 'Contact',
  wordsHint: 'Function and phone. Do not write where shelters are.',
  checked: (day: string) => `checked ${day}`,
  old: 'Checked more than 180 days ago. Ask again.',
  alternative: (title: string) => `Nearest that is here: ${title}`,
  gaps: (n: number) =>
    n === 1 ? '1 measure of the plan is missing here.' : `${n} measures of the plan are missing here.`,
} as const satisfies TextsLike<typeof sv>
