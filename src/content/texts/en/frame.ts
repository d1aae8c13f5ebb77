import type { frame as sv } from '../sv/frame.ts'
import type { TextsLike } from '../texts-like.ts'

export const frame = {
  skip: 'Skip to the content',
  places: 'Places',
  today: 'Today',
  cases: 'Cases',
  practice: 'Practise',
  more: 'More',
  lock: 'Lock',
  help: 'What do I do here?',
  practising: 'Practice',
  practisingHint: 'This person does not exist. Nothing here belongs to a real case.',
  leavePractice: 'End the practice',
} satisfies TextsLike<typeof sv>
