import type { Topic } from '../../domain/bridge/factor.ts'
import type { TopicsOfIncident } from '../../domain/bridge/incident-factors.ts'

const is = (...topics: readonly Topic[]) => ({ topics, state: 'present' }) as const

/** What the words of an incident point at. Words that are only about evidence point at nothing. */
export const topicsOfIncidents: TopicsOfIncident = {
  channel: {
    phone: is('stalking'),
    message: is('stalking'),
    social: is('stalking'),
    throughOthers: is('stalking'),
    followed: is('stalking'),
    device: is('digitalTracking'),
  },
  place: { handover: is('childContact') },
  severity: {
    contact: is('stalking'),
    violence: is('physicalViolence'),
    injury: is('physicalViolence', 'injuries'),
    danger: is('dangerNow', 'physicalViolence'),
  },
  witness: {
    child: is('childExposed'),
    unknown: { topics: ['childExposed'], state: 'unknown' },
  },
}
