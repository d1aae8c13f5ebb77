import type { ItemTopics } from '../../domain/bridge/gather-factors.ts'
import { onOption, onRisk } from './item-topics.ts'

/**
 * Only where a factor is about exactly what the vocabulary names. The others stand in the bridge as rows of their own,
 * in their own words: "threats" is not "threats to kill", and a place without a name is about nothing we know.
 */
export const topicsOfJudged: readonly (readonly [string, ItemTopics])[] = [
  ...['sara-sv', 'sara-v3', 'sam', 'patriark'].flatMap(sharedBy),
  ...onRisk('sara-sv', {
    'violent-acts': ['physicalViolence'],
    escalation: ['escalation'],
    breaches: ['contactBanBreach'],
    'work-and-economy': ['unemploymentPerpetrator'],
    substances: ['substancesPerpetrator'],
    'strong-fear': ['fearsForLife'],
    'access-to-support': ['isolation'],
    'unsafe-living': ['housing'],
  }),
  ...onRisk('sara-v3', {
    physical: ['physicalViolence'],
    sexual: ['sexualViolence'],
    escalating: ['escalation'],
    breaches: ['contactBanBreach'],
    'work-and-economy': ['unemploymentPerpetrator'],
    substances: ['substancesPerpetrator'],
    'obstacles-to-independence': ['economicDependence'],
    'relational-resources': ['isolation'],
    'community-resources': ['isolation'],
    'mental-health': ['ownHealth'],
  }),
  ...onRisk('sam', {
    n1: ['stalking'],
    n2: ['stalking'],
    n3: ['stalking'],
    n4: ['stalking'],
    n5: ['stalking'],
    n7: ['physicalViolence'],
    n8: ['stalking'],
    n9: ['escalation'],
    n10: ['contactBanBreach'],
    p9: ['substancesPerpetrator'],
    p10: ['unemploymentPerpetrator'],
    v3: ['isolation'],
  }),
  ...onRisk('patriark', {
    'pattern-1': ['honour'],
    'pattern-2': ['honour'],
    'pattern-3': ['honour'],
    'pattern-4': ['honour'],
    'pattern-5': ['honour'],
    'assessed-people': [],
  }),
]

/** What every judged form begins and ends with. Conclusions come out of the factors and are none themselves. */
function sharedBy(pack: string): readonly (readonly [string, ItemTopics])[] {
  const silent = [
    'manual-and-training',
    'information',
    'current-from',
    'risk-now',
    'risk-ahead',
    'serious-violence',
    'priority',
    'imminence',
    'continued-stalking',
    'other-risks',
    'completeness',
    'other-considerations',
  ]
  return [
    ...onRisk(pack, Object.fromEntries(silent.map((item) => [item, []]))),
    [
      `${pack}.likely-victims`,
      onOption(
        { children: ['childThreatened'], perpetrator: ['suicidePerpetrator'], workers: ['workerSafety'] },
        [],
      ),
    ],
  ]
}
