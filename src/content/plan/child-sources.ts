import type { PlanPack } from '../../domain/plan/plan-pack.ts'
import { sources } from './sources.ts'

const USED: readonly string[] = ['S0', 'NKVTS', 'MK', 'SOS', 'TRY', 'TEK', 'HED2', 'own']

/** What the child's plan was made from. */
export const childSources: PlanPack['sources'] = [
  ...sources.filter(({ id }) => USED.includes(id)),
  {
    id: 'SoF',
    title: 'Socialtjänstförordning (2025:468), 6 kap. 5–6 §§: en person gör barnets säkerhetsplanering',
    readOn: '2026-11-22',
  },
  { id: 'BRIS', title: 'Bris: 116 111', address: 'bris.se', readOn: '2026-11-22' },
]
