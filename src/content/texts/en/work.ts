import { assess } from './assess.ts'
import { history } from './history.ts'
import { instruments } from './instruments.ts'
import { more } from './more.ts'
import { person } from './person.ts'
import { places } from './places.ts'
import { plan } from './plan.ts'
import { safety } from './safety.ts'
import { titles } from './titles.ts'

/** What the work itself needs; loaded right after the lists are there. */
export const work = { assess, history, instruments, more, person, places, plan, safety, titles } as const
