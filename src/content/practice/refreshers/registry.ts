import type { StepId } from '../../../domain/event.ts'
import type { Refresher } from '../../../domain/practice/refresher.ts'
import type { Words } from '../../../domain/words.ts'

/** What the list shows before a refresher is opened. Addresses count from the first: a new one is added last. */
export interface RefresherCard {
  readonly id: string
  /** An instrument, or `step.` and a step of the path. */
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
    title: { sv: 'PATRIARK', en: 'PATRIARK' },
    load: async () => (await import('./judged.ts')).judgedRefresher,
  },
  {
    id: 'tre-minuter-sara-sv',
    pack: 'sara-sv',
    title: { sv: 'SARA:SV', en: 'SARA:SV' },
    load: async () => (await import('./sara-sv.ts')).saraSvRefresher,
  },
  {
    id: 'tre-minuter-sara-v3',
    pack: 'sara-v3',
    title: { sv: 'SARA-V3', en: 'SARA-V3' },
    load: async () => (await import('./sara-v3.ts')).saraV3Refresher,
  },
  {
    id: 'tre-minuter-sam',
    pack: 'sam',
    title: { sv: 'SAM, stalkning', en: 'SAM, stalking' },
    load: async () => (await import('./sam.ts')).samRefresher,
  },
  {
    id: 'tre-minuter-steg-bedoma',
    pack: 'step.assess',
    title: { sv: 'Väga samman', en: 'Weighing it up' },
    load: async () => (await import('./step-assess.ts')).assessStepRefresher,
  },
  {
    id: 'tre-minuter-steg-hantera',
    pack: 'step.manage',
    title: { sv: 'Från risk till åtgärd', en: 'From risk to measure' },
    load: async () => (await import('./step-manage.ts')).manageStepRefresher,
  },
  {
    id: 'tre-minuter-steg-sakerhetsplan',
    pack: 'step.safetyPlan',
    title: { sv: 'Säkerhetsplanen', en: 'The safety plan' },
    load: async () => (await import('./step-safety-plan.ts')).safetyPlanStepRefresher,
  },
  {
    id: 'tre-minuter-steg-samverka',
    pack: 'step.cooperate',
    title: { sv: 'Samverka', en: 'Working together' },
    load: async () => (await import('./step-cooperate.ts')).cooperateStepRefresher,
  },
  {
    id: 'tre-minuter-steg-folja-upp',
    pack: 'step.followUp',
    title: { sv: 'Följa upp', en: 'Following up' },
    load: async () => (await import('./step-follow-up.ts')).followUpStepRefresher,
  },
  {
    id: 'tre-minuter-steg-avsluta',
    pack: 'step.close',
    title: { sv: 'Avsluta', en: 'Closing' },
    load: async () => (await import('./step-close.ts')).closeStepRefresher,
  },
]

/** For every step of the path at least one refresher: its instrument's, or one of its own. */
export const stepRefreshers: Readonly<Record<StepId, string>> = {
  safetyCheck: 'tre-minuter-sakerhetskoll',
  discover: 'tre-minuter-kortfragor',
  acute: 'tre-minuter-snabbkoll',
  children: 'tre-minuter-barnskydd',
  describe: 'tre-minuter-beskrivning',
  assess: 'tre-minuter-steg-bedoma',
  manage: 'tre-minuter-steg-hantera',
  safetyPlan: 'tre-minuter-steg-sakerhetsplan',
  cooperate: 'tre-minuter-steg-samverka',
  followUp: 'tre-minuter-steg-folja-upp',
  close: 'tre-minuter-steg-avsluta',
}
