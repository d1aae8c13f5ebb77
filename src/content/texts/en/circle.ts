import type { circle as sv } from '../sv/circle.ts'
import type { TextsLike } from '../texts-like.ts'

export const circle: TextsLike<typeof sv> = {
  title: 'Who has the case?',
  lead: 'A case can be restricted to a few, for instance when somebody in the unit has a conflict of interest or personal data is protected.',
  open: 'Everybody in the organisation can open the case now.',
  restricted: 'The case is restricted',
  onlyFor: (names: readonly string[]) => `Only for: ${names.join(', ')}.`,
  change: 'See or change who',
  who: 'Choose who is to have the case',
  you: (name: string) => `${name} (you)`,
  youStay: 'You cannot take yourself out. Ask one of the others to do it.',
  newDevice: 'Has a tablet that does not have the case yet. Save to give it the case.',
  nobody:
    'There is nobody else to choose yet. When the tablet has been in contact with the server, colleagues are shown here.',
  reason: 'Why is the case restricted?',
  reasons: {
    conflict: 'Somebody has a conflict of interest',
    protected: 'Protected personal data',
    other: 'Another reason',
    sameAgain: 'The same people, a new key',
  },
  words: 'A short explanation',
  wordsHint: 'Read only by those who have the case.',
  whatHappens: 'What happens',
  happens: [
    'The others do not see the case, not even that it exists.',
    'Whoever is taken out keeps what the tablet has been given, and gets nothing new.',
    'Whoever is added sees the whole case, also what was written before.',
    'The case cannot be opened for everybody again. Add everybody instead.',
  ],
  alone: 'Only you can open the case. Add a colleague, so that there is somebody if you are away.',
  aloneNoKits:
    'Only you can open the case, and there are no recovery kits. If the tablet breaks, the case is nowhere. Add a colleague, or make the kits.',
  apart: 'Two people have changed who has the case, apart from each other',
  apartLead:
    'Until somebody chooses anew, what is written can only be read by those whom both have chosen. Nothing is gone. Choose who is to have the case and save.',
  restrict: 'Restrict the case',
  save: 'Save who has it',
  saved: 'Saved. It holds from now on, and for the others when the tablets have synced.',
  history: 'How it has changed',
  said: (name: string, when: string) => `${name}, ${when}`,
  unknown: 'Unknown tablet',
  shutTitle: 'The case is restricted to a few',
  shut: 'This tablet is not one of theirs. What you have written is kept with those who have the case. If you need it in your work, ask your manager.',
}
