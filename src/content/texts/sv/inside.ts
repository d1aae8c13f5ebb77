import { assess } from './assess.ts'
import { cases } from './cases.ts'
import { history } from './history.ts'
import { instruments } from './instruments.ts'
import { more } from './more.ts'
import { plan } from './plan.ts'
import { safety } from './safety.ts'
import { saving } from './saving.ts'

/** What is needed behind the lock. */
export const inside = { assess, cases, history, instruments, more, plan, safety, saving } as const
