import type { PlanPack, PlanPrompt } from '../../domain/plan/plan-pack.ts'
import { childAbroad, childDevices, childFound, childHandover, childSchool } from './child-around.ts'
import { childHome, childMe, childNotMine, childTalk } from './child-at-home.ts'
import { childSources } from './child-sources.ts'

const childKeeping = {
  id: 'child-keeping',
  lead: { sv: 'Var är det tryggt att ha ett kort?', en: 'Where is it safe to keep a card?' },
  type: 'options',
  options: [
    { id: 'paper', text: { sv: 'På ett litet papper', en: 'On a small piece of paper' } },
    { id: 'withSomeone', text: { sv: 'Hos en vuxen jag litar på', en: 'With an adult I trust' } },
    { id: 'memory', text: { sv: 'Bara i minnet', en: 'Only in my memory' } },
    { id: 'nowhere', text: { sv: 'Ingenstans just nu', en: 'Nowhere right now' } },
  ],
  hint: {
    sv: 'Hela planen finns kvar hos oss. Inget skickas.',
    en: 'The whole plan stays with us. Nothing is sent.',
  },
  words: 'child',
  sources: ['NKVTS', 'own'],
  confidence: 'likely',
} as const satisfies PlanPrompt

/** A child's own plan, one for each child: made with the child, in words that fit, and never a task to protect. */
export const childPlan: PlanPack = {
  format: 1,
  id: 'barnets-plan',
  version: '1.0.0',
  title: { sv: 'Barnets egen plan', en: 'The child’s own plan' },
  keeping: childKeeping,
  chapters: [
    childMe,
    childTalk,
    childHome,
    childNotMine,
    childSchool,
    childDevices,
    childHandover,
    childAbroad,
    childFound,
  ],
  sources: childSources,
  verifiedOn: '2026-11-25',
}
