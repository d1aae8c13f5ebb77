import type { rows as sv } from '../sv/rows.ts'
import type { TextsLike } from '../texts-like.ts'

export const rows: TextsLike<typeof sv> = {
  remove: (row) => `Remove ${row}`,
  removeTitle: (row) => `Remove ${row}?`,
  removeBody: (row) => `The answers about ${row} leave the form. They stay in the history.`,
  removeConfirm: 'Remove',
  removeNot: 'Keep',
  window: {
    ever: 'About: any time in life',
    lastYear: 'About: the last year',
    lastMonth: 'About: the last month',
    lastDay: 'About: the last day and night',
    now: 'About: right now',
    ahead: 'About: the time to come',
  },
}
