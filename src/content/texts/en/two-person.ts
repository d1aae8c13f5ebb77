import type { twoPerson as sv } from '../sv/two-person.ts'
import type { TextsLike } from '../texts-like.ts'

export const twoPerson: TextsLike<typeof sv> = {
  title: 'Waiting for one more',
  lead: 'This cannot be undone. So two people have to say the same thing before it happens.',
  kinds: {
    wipe: 'Empty the tablet',
    revoked: 'Take out for good',
    role: 'Change role',
  },
  toRole: (role: string) => `New role: ${role}.`,
  by: (name: string) => `Proposed by ${name}.`,
  byYou: 'You have proposed it. Another administrator or manager has to confirm.',
  somebody: 'somebody',
  nameless: 'Tablet without a name',
  confirm: 'Confirm',
  confirmLead:
    'When you have confirmed, it happens at the next contact with the server. Talk to whoever proposed it if you are unsure.',
  yes: 'Yes, confirm',
  drop: 'Decline',
  takeBack: 'Take back',
  cancel: 'Cancel',
  needsTwo:
    'One more administrator or manager has to confirm before it happens. If it is urgent you can pause the tablet; that holds at once.',
  propose: 'Propose',
  proposed: 'Proposed. It happens when one more has confirmed under Waiting for one more.',
  reminder: 'Something waits for you to confirm',
  reminderLead: 'A colleague has proposed something that cannot be undone.',
  look: 'Look',
}
