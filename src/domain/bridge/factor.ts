import * as z from 'zod/mini'
import type { ContentId } from '../event.ts'
import type { Id } from '../id.ts'

/**
 * What a measure can answer to, in the order it is shown: what can be mortal first, then what drives the violence,
 * then what stands in the way of help. Instruments come and go; this vocabulary is what they and the measures share.
 */
export const TOPICS = [
  'dangerNow',
  'strangulation',
  'firearm',
  'threatToKill',
  'fearsForLife',
  'weapon',
  'childThreatened',
  'noSafePlace',
  'injuries',
  'ownSuicide',
  'suicidePerpetrator',
  'escalation',
  'physicalViolence',
  'sexualViolence',
  'pregnancy',
  'childExposed',
  'separation',
  'stalking',
  'whereaboutsKnown',
  'digitalTracking',
  'contactBanBreach',
  'evadesPolice',
  'honour',
  'control',
  'substancesPerpetrator',
  'unemploymentPerpetrator',
  'children',
  'childContact',
  'farFromHelp',
  'noCoverage',
  'transport',
  'unsafeContact',
  'smallPlace',
  'isolation',
  'economicDependence',
  'housing',
  'animals',
  'ownHealth',
  'ownSubstances',
  'language',
  'release',
  'returnHome',
  'workerSafety',
  'conflictOfInterest',
] as const
export const Topic = z.enum(TOPICS)
export type Topic = z.infer<typeof Topic>

/** There is no "absent": a calm answer is not a factor, and nothing is ever ruled out by one. */
export type FactorState = 'present' | 'unknown'

/** Why something is not known; each is another conversation. */
export type UnknownBecause = 'unanswered' | 'unknown' | 'declined' | 'notAsked'

export type FactorOrigin =
  | {
      readonly kind: 'item'
      readonly assessment: Id
      readonly pack: ContentId
      readonly item: ContentId
      /** Options that pointed here, for questions with options. */
      readonly options: readonly string[]
      /** The answer raised an alert of its own. */
      readonly alert: boolean
      readonly because: UnknownBecause | undefined
    }
  | { readonly kind: 'outside'; readonly assessment: Id; readonly text: string }
  /** Something that happened, written down by itself. */
  | { readonly kind: 'incident'; readonly incident: Id }
  /** Something told of the place, the way or the time to help. */
  | { readonly kind: 'sheet'; readonly sheet: ContentId; readonly prompt: ContentId }

export interface Factor {
  /**
   * The topic; `topic.unknown` while it is not known; `outside.<id>` for one in the worker's own words. A measure that
   * finds something out, or a reason to leave an open question, must not settle the same thing once it is known.
   */
  readonly id: ContentId
  /** Undefined for the worker's own words and for items that no topic has been given to. */
  readonly topic: Topic | undefined
  readonly state: FactorState
  readonly origins: readonly [FactorOrigin, ...FactorOrigin[]]
}
