import type { PathStep } from '../parts/path.tsx'

/** Invented people and places, for the sketches only. */
export const LEVELS = ['Låg', 'Förhöjd', 'Hög', 'Mycket hög'] as const

export const HREFS = {
  today: '?show=today',
  cases: '?show=case',
  practice: '?show=today',
  more: './parts.html',
} as const

export const STEPS: readonly PathStep[] = [
  {
    id: 'check',
    label: 'Säkerhetskoll',
    state: 'done',
    hint: 'Inget jäv. Möts på vårdcentralen.',
    href: '#check',
  },
  { id: 'discover', label: 'Upptäcka', state: 'done', hint: 'FREDA kortfrågor, 3 mars', href: '#discover' },
  { id: 'acute', label: 'Akut', state: 'notRelevant', hint: 'Ingen fara just nu', href: '#acute' },
  { id: 'assess', label: 'Bedöma', state: 'going', hint: 'Fråga 7 av 19', href: '#assess' },
  { id: 'manage', label: 'Hantera', state: 'waiting', href: '#manage' },
  {
    id: 'plan',
    label: 'Säkerhetsplan',
    state: 'waiting',
    hint: 'Hon vill inte ha papper hemma',
    href: '#plan',
  },
]
