import type { PlanPack } from '../../domain/plan/plan-pack.ts'
import { atHome, neighbours } from './at-home.ts'
import { animals, child, ifFound, weapons } from './children-and-around.ts'
import { coverage, emergencyNumber, timeToHelp } from './far-from-help.ts'
import { bagAndPapers, devices } from './leaving.ts'
import { keeping, reachingMe, warningSigns } from './reaching-me.ts'
import { sources } from './sources.ts'

/** Her own ways first, then the worst night, then the road to help, then what can be prepared. */
export const safetyPlan = {
  format: 1,
  id: 'sakerhetsplan',
  version: '1.0.0',
  title: { sv: 'Säkerhetsplan', en: 'Safety plan' },
  keeping,
  chapters: [
    reachingMe,
    warningSigns,
    atHome,
    emergencyNumber,
    timeToHelp,
    coverage,
    neighbours,
    bagAndPapers,
    devices,
    child,
    weapons,
    animals,
    ifFound,
  ],
  sources,
  verifiedOn: '2026-11-22',
} as const satisfies PlanPack
