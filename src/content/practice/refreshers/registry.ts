import type { Refresher } from '../../../domain/practice/refresher.ts'
import type { Words } from '../../../domain/words.ts'

/** What the list shows before a refresher is opened. Addresses count from the first: a new one is added last. */
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
  {
    id: 'tre-minuter-hedersfraga',
    pack: 'hedersfraga',
    title: { sv: 'Hedersfråga', en: 'Honour question' },
    load: async () => (await import('./honour.ts')).honourRefresher,
  },
  {
    id: 'tre-minuter-barnskydd',
    pack: 'skyddsbedomning-barn',
    title: { sv: 'Omedelbar skyddsbedömning för barn', en: 'Immediate protection assessment for a child' },
    load: async () => (await import('./child.ts')).childRefresher,
  },
  {
    id: 'tre-minuter-beskrivning',
    pack: 'freda-beskrivning',
    title: { sv: 'FREDA-beskrivning', en: 'FREDA description' },
    load: async () => (await import('./description.ts')).descriptionRefresher,
  },
  {
    id: 'tre-minuter-utovarsamtal',
    pack: 'utovarsamtal',
    title: { sv: 'Utövarsamtal', en: 'Talk with the person using violence' },
    load: async () => (await import('./perpetrator-talk.ts')).perpetratorTalkRefresher,
  },
  {
    id: 'tre-minuter-utan-summa',
    pack: 'patriark',
    title: { sv: 'PATRIARK, SARA och SAM', en: 'PATRIARK, SARA and SAM' },
    load: async () => (await import('./judged.ts')).judgedRefresher,
  },
]
