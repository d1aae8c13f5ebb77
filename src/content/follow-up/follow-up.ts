import type { FollowUpPack } from '../../domain/follow-up/follow-up-pack.ts'
import { clocksChildren } from './clocks-children.ts'
import { clocksDecisions } from './clocks-decisions.ts'
import { clocksShelter } from './clocks-shelter.ts'
import { sources } from './sources.ts'
import { triggersPlanned } from './triggers-planned.ts'
import { triggersSameDay } from './triggers-same-day.ts'

/** Time limits in law and events that call for a new assessment. */
export const followUp = {
  format: 1,
  id: 'uppfoljning',
  version: '1.1.0',
  sources,
  clocks: [...clocksChildren, ...clocksShelter, ...clocksDecisions],
  triggers: [...triggersSameDay, ...triggersPlanned],
} as const satisfies FollowUpPack
