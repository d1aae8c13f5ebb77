import { cases } from './cases.ts'
import { saving } from './saving.ts'

/** What the first screens behind the lock need: the lists, and what saving says. */
export const inside = { cases, saving } as const
