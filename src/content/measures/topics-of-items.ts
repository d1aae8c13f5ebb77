import type { Topic } from '../../domain/bridge/factor.ts'
import type { ItemTopics, TopicsOfItem } from '../../domain/bridge/gather-factors.ts'
import type { Flag } from '../../domain/instrument/pack.ts'
import { onOption, onRisk } from './item-topics.ts'
import { topicsOfJudged } from './topics-of-judged.ts'
import { topicsOfShortForms } from './topics-of-short-forms.ts'

/**
 * What each question of the shipped forms is about. A form is never changed for the sake of the measures, so the
 * bridge between them lies here. A question with nothing in it is known, and is no factor.
 */
const TOPICS_OF_ITEMS: ReadonlyMap<string, ItemTopics> = new Map<string, ItemTopics>([
  ...onRisk('freda-farlighet', {
    'violence-increased': ['escalation'],
    strangulation: ['strangulation'],
    'weapon-used': ['weapon'],
    'weapon-was-firearm': ['firearm'],
    'threat-to-kill': ['threatToKill'],
    'forced-sex': ['sexualViolence'],
    'violence-while-pregnant': ['pregnancy'],
    'firearm-access': ['firearm'],
    'out-of-work': ['unemploymentPerpetrator'],
    'escaped-police': ['evadesPolice'],
    drugs: ['substancesPerpetrator'],
    alcohol: ['substancesPerpetrator'],
    'suicide-perpetrator': ['suicidePerpetrator'],
    'controls-daily-life': ['control'],
    jealousy: ['control'],
    stalking: ['stalking'],
    'left-relationship': ['separation'],
    'child-not-theirs': ['children'],
    'threat-to-children': ['childThreatened'],
    'believes-could-kill': ['fearsForLife'],
    'own-suicide': ['ownSuicide'],
  }),
  ...onRisk('freda-kortfragor', {
    psychological: ['control'],
    physical: ['physicalViolence'],
    sexual: ['sexualViolence'],
    'has-children': ['children'],
    'child-noticed': ['childExposed'],
    'child-exposed': ['childExposed'],
    'safe-to-go-home': ['noSafePlace'],
    relation: [],
    'last-time': [],
  }),
  ...onRisk('akut-snabbkoll', {
    'danger-now': ['dangerNow'],
    'hurt-now': ['injuries'],
    strangulation: ['strangulation'],
    'threat-to-kill': ['threatToKill'],
    'fears-for-life': ['fearsForLife'],
    'suicide-perpetrator': ['suicidePerpetrator'],
    'own-suicide': ['ownSuicide'],
    'separation-now': ['separation'],
    'pregnant-now': ['pregnancy'],
    'knows-where-you-are': ['whereaboutsKnown', 'digitalTracking'],
    'has-children': ['children'],
    'child-in-danger': ['childThreatened', 'childExposed'],
    animals: ['animals'],
    'safe-tonight': ['noSafePlace'],
    'phone-works': ['noCoverage'],
    'safe-contact': ['unsafeContact'],
    contacted: [],
    'next-contact': [],
  }),
  ['akut-snabbkoll.weapons', onOption({ firearm: ['firearm'], knife: ['weapon'], other: ['weapon'] })],
  [
    'akut-snabbkoll.other-person-where',
    onOption({ here: ['dangerNow'], near: ['dangerNow'], detained: ['release'] }, ['dangerNow']),
  ],
  ['akut-snabbkoll.children-where', onOption({ withOtherPerson: ['childContact'] }, ['childContact'])],
  ['akut-snabbkoll.transport', onOption({ publicTransport: ['transport'], none: ['transport'] })],
  ['akut-snabbkoll.time-to-help', onOption({ under90: ['farFromHelp'], over90: ['farFromHelp'] })],
  ...onRisk('sakerhetskoll', {
    'close-to-family': ['conflictOfInterest'],
    'own-interest': ['conflictOfInterest'],
    'other-doubt': ['conflictOfInterest'],
    'conflict-solved': [],
    'channel-safe': ['unsafeContact'],
    'unseen-unheard': ['smallPlace'],
    'alone-together': ['unsafeContact'],
    'interpreter-needed': ['language'],
    'interpreter-safe': ['language'],
    'car-neutral': ['smallPlace'],
    'own-devices': ['workerSafety'],
    'colleague-knows': ['workerSafety'],
    'danger-on-site': ['workerSafety'],
    'coverage-on-way': ['workerSafety'],
  }),
  ['sakerhetskoll.meeting-kind', onOption({ home: ['workerSafety'] }, [])],
  ...topicsOfShortForms,
  ...topicsOfJudged,
])

/** For forms an organisation has brought itself: an alert says enough to propose something. */
const TOPICS_OF_FLAGS = {
  child: ['childExposed'],
  firearm: ['firearm'],
  weapon: ['weapon'],
  strangulation: ['strangulation'],
  threatToKill: ['threatToKill'],
  ownSuicide: ['ownSuicide'],
  suicidePerpetrator: ['suicidePerpetrator'],
  pregnancy: ['pregnancy'],
  animals: ['animals'],
  stalking: ['stalking'],
  separation: ['separation'],
  fearsForLife: ['fearsForLife'],
  sexualViolence: ['sexualViolence'],
  dangerNow: ['dangerNow'],
  needsCare: ['injuries'],
  noSafePlace: ['noSafePlace'],
  workerSafety: ['workerSafety'],
  conflictOfInterest: ['conflictOfInterest'],
  honour: ['honour'],
} as const satisfies Record<Flag, readonly Topic[]>

export const topicsOfItem: TopicsOfItem = (pack, item) => {
  const shipped = TOPICS_OF_ITEMS.get(`${pack.id}.${item.id}`)
  if (shipped !== undefined) return shipped
  const risk = topicsOfFlags(item.flags)
  const byOption = Object.fromEntries(
    (item.options ?? []).map((option) => [option.id, topicsOfFlags(option.flags)]),
  )
  const any = risk.length > 0 || Object.values(byOption).some((topics) => topics.length > 0)
  return any ? { risk, byOption } : undefined
}

function topicsOfFlags(flags: readonly Flag[] | undefined): readonly Topic[] {
  return (flags ?? []).flatMap((flag) => TOPICS_OF_FLAGS[flag])
}
