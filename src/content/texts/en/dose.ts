import type { dose as sv } from '../sv/dose.ts'
import type { TextsLike } from '../texts-like.ts'

export const dose = {
  titles: {
    nothingDecided: 'No measure is decided yet',
    nothingAtHigh: 'No measure is decided yet',
    gapsAtHigh: 'Something has no measure',
    muchAtLow: 'A large plan, a low judgement',
  },
  texts: {
    nothingDecided: (level: string) =>
      `Your judgement is ${level.toLowerCase()}. In Swedish police cases almost nothing was done below the highest level, and the violence came back.`,
    nothingAtHigh: (level: string) =>
      `Your judgement is ${level.toLowerCase()}. At high risk it went better where the effort was great. Begin with what can be done today.`,
    gapsAtHigh: (level: string) =>
      `Your judgement is ${level.toLowerCase()}. At high risk it went better where the effort was great. Look over what stands on top and what belongs to every plan.`,
    muchAtLow: (level: string) =>
      `Your judgement is ${level.toLowerCase()}. Great effort at low risk went worse in Swedish police cases. Ask if all of it is needed, and if the judgement is right. Low does not mean safe.`,
  },
  differ: (levels: readonly string[]) =>
    `The judgements differ: ${levels.map((level) => level.toLowerCase()).join(' and ')}. The highest holds here until somebody has judged anew.`,
  ownLine: (n: number) => `The line, ${n} measures, is our own.`,
  source:
    'Belfrage et al. 2012, Storey et al. 2014 and a Swedish police study (doi 10.1002/bsl.2019). Read 2026-11-22.',
  measure: {
    effect: 'How did it go? What helped, and what did not?',
    cost: 'What it costs this person',
    costHint: 'For example work, school, closeness, freedom.',
  },
} as const satisfies TextsLike<typeof sv>
