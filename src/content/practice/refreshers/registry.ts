import type { Refresher } from '../../../domain/practice/refresher.ts'
import type { Words } from '../../../domain/words.ts'

/** What the list shows before a refresher is opened. In the order of the path. */
export interface RefresherCard {
  readonly id: string
  readonly pack: string
  readonly title: Words
  readonly load: () => Promise<Refresher>
}

export const refresherCards: readonly RefresherCard[] = [
  {
    id: 'tre-minuter-sakerhetskoll',
    pack: 'sakerhetskoll',
    title: { sv: 'Säkerhetskoll och jäv', en: 'Safety check and conflict of interest' },
    load: async () => (await import('./safety.ts')).safetyRefresher,
  },
  {
    id: 'tre-minuter-kortfragor',
    pack: 'freda-kortfragor',
    title: { sv: 'FREDA-kortfrågor', en: 'FREDA short questions' },
    load: async () => (await import('./short-questions.ts')).shortQuestionsRefresher,
  },
  {
    id: 'tre-minuter-snabbkoll',
    pack: 'akut-snabbkoll',
    title: { sv: 'Akut snabbkoll', en: 'Urgent check' },
    load: async () => (await import('./urgent.ts')).urgentRefresher,
  },
  {
    id: 'tre-minuter-farlighet',
    pack: 'freda-farlighet',
    title: { sv: 'FREDA-farlighetsbedömning', en: 'FREDA danger assessment' },
    load: async () => (await import('./danger.ts')).dangerRefresher,
  },
]
