import type { person as sv } from '../sv/person.ts'
import type { TextsLike } from '../texts-like.ts'

export const person: TextsLike<typeof sv> = {
  turn: 'Turn towards the person',
  leave: 'Hold to go back',
  leaving: 'Keep holding …',
  leaveConfirm: 'Press once more to go back',
  next: 'Next',
  previous: 'Back',
  done: 'Thank you. Those were all the questions.',
  doneLead: 'Hand back the tablet when you like.',
}
