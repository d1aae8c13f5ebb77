import type { comeBack as sv } from '../sv/come-back.ts'
import type { TextsLike } from '../texts-like.ts'

export const comeBack: TextsLike<typeof sv> = {
  title: 'Be let in again',
  lead: 'This tablet came back from a copy and has a new key. Everything is still here, and you can work as usual. What was written here reaches the others once an administrator has let the tablet in.',
  steps:
    'Ask an administrator to open People and tablets and type this code. The code that is shown there afterwards is not needed here.',
  code: 'Code of this tablet',
  waiting: 'Waiting for an administrator …',
  letIn:
    'The tablet has been let in. Type your passphrase, and what is missing is fetched and what was only here is sent.',
  passphraseHint: 'The keys go under your lock again, those of protected places too.',
  old: 'Ask the administrator to take the former one out for good as well, if nobody works on it.',
  finish: 'Fetch and send',
  finishing: 'Fetching and sending …',
  done: 'Done. The tablet is in again, and all that was written here has been sent.',
  reminder: 'This tablet has to be let in again',
  reminderLead: 'What you write is saved here as usual, and does not reach the others yet.',
  reminderLook: 'See what to do',
  splitTitle: 'Two tablets are the same',
  splitLead:
    'This tablet was put back to an earlier day, or there is a copy of it. Give it a new name, and both can go on working. Nothing that was written is removed. Lykta locks, and when you have opened it again it says here how the tablet is let in.',
  rename: 'Give the tablet a new name',
}
