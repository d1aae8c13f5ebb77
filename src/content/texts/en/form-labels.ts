import type { formLabels as sv } from '../sv/form-labels.ts'
import type { TextsLike } from '../texts-like.ts'

export const formLabels: TextsLike<typeof sv> = {
  column: 'English (en)',
  yes: 'Yes',
  no: 'No',
  unknown: 'Does not know',
  declined: 'Does not want to answer',
  notAsked: 'Not asked',
  factor: { present: 'Y', partial: 'P', absent: 'N', insufficient: '–' },
  importance: { high: 'High', some: 'Some', little: 'Low' },
  current: 'Now',
  past: 'Before',
  relevance: 'Relevance',
  source: 'Source',
  on: 'Day',
}
