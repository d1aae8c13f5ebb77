import type { PlanChapter, PlanPack } from '../../domain/plan/plan-pack.ts'
import { atHome, neighbours } from './at-home.ts'
import { animals, child, ifFound, weapons } from './children-and-around.ts'
import { coverage, emergencyNumber, timeToHelp } from './far-from-help.ts'
import { bagAndPapers, devices } from './leaving.ts'
import { everyday, newPlace, returning } from './living-there.ts'
import { court, health, money } from './money-health-court.ts'
import { farm, travel, vehicle } from './on-the-way.ts'
import { handover, honour, ownSafety, work } from './people-who-need-to-know.ts'
import { keeping, reachingMe, warningSigns } from './reaching-me.ts'
import { sources } from './sources.ts'

/**
 * Every module the field names. Her own ways first; then the worst night; then the road to help; then what can be
 * prepared, and the life after. What a sheet about distance asks better is written there and shown here.
 */
export const safetyPlan: PlanPack = {
  format: 1,
  id: 'sakerhetsplan',
  version: '1.1.0',
  title: { sv: 'Säkerhetsplan', en: 'Safety plan' },
  keeping,
  chapters: [
    warningSigns,
    { ...reachingMe, from: [{ sheet: 'meetings', section: 'contact' }] },
    { ...atHome, topics: ['dangerNow', 'physicalViolence', 'threatToKill', 'escalation', 'fearsForLife'] },
    emergencyNumber,
    {
      ...timeToHelp,
      from: [
        { sheet: 'time-to-help', section: 'times' },
        { sheet: 'time-to-help', section: 'meanwhile' },
      ],
      prompts: writtenOnSheet(timeToHelp, [
        'time-police-day',
        'time-police-night',
        'time-ambulance',
        'time-one-patrol',
      ]),
    },
    {
      ...coverage,
      from: [
        { sheet: 'on-site', section: 'coverage' },
        { sheet: 'on-site', section: 'power' },
      ],
      prompts: writtenOnSheet(coverage, ['coverage-satellite', 'coverage-alarm']),
    },
    neighbours,
    vehicle,
    travel,
    bagAndPapers,
    { ...devices, topics: ['digitalTracking', 'whereaboutsKnown', 'stalking'] },
    { ...child, topics: ['children', 'childExposed', 'childThreatened', 'childContact', 'pregnancy'] },
    handover,
    {
      ...weapons,
      topics: ['firearm', 'weapon', 'threatToKill'],
      from: [{ sheet: 'on-site', section: 'weapons' }],
      prompts: writtenOnSheet(weapons, ['weapons-police']),
    },
    { ...animals, topics: ['animals'] },
    farm,
    work,
    everyday,
    newPlace,
    returning,
    money,
    health,
    court,
    honour,
    ownSafety,
    ifFound,
  ],
  sources,
  verifiedOn: '2026-11-25',
}

/** Prompts that are asked on a sheet now. What an earlier version holds stays in view; nothing new is asked here. */
function writtenOnSheet({ prompts }: PlanChapter, ids: readonly string[]): PlanChapter['prompts'] {
  return prompts.map((prompt) => (ids.includes(prompt.id) ? { ...prompt, retired: true } : prompt))
}
