import type { units as sv } from '../sv/units.ts'
import type { TextsLike } from '../texts-like.ts'

export const units: TextsLike<typeof sv> = {
  title: 'Units on this tablet',
  lead: 'If you work in more than one unit, they can be on the same tablet. Each unit has its own passphrase, its own cases and its own log. Nothing is read from one to another.',
  numbered: (number: number) => `Unit ${number}`,
  choose: 'Unit to open',
  here: 'Open now',
  others: 'On this tablet',
  goTo: (name: string) => `Switch to ${name}`,
  goToHint:
    'What you have written is saved and everything is locked. Then you come to the lock of the other unit.',
  onlyOpen:
    'Only the unit that is open sends, fetches and reminds. Open the others now and then, so that they do not fall behind.',
  nameTitle: 'Short name',
  name: 'Name on the lock',
  nameHint:
    'At most 16 characters. The name is seen before you unlock and is not locked. Never write the name of a person, the workplace or the town.',
  saveName: 'Save the name',
  nameSaved: 'The name is saved.',
  nameProblems: {
    empty: 'Write a name.',
    taken: 'Another unit has that name. Write another one.',
  },
  addTitle: 'Add a unit to this tablet',
  addLead:
    'This unit is saved and locked. Then the new one has a first start of its own. There you begin a new unit, join one that exists, or read a backup.',
  addPassphrase: 'Take another passphrase than you have here. Then neither opens more than its own unit.',
  addLink: 'Have you got a link to join? Copy it, add the unit here and paste the link when you join.',
  add: 'Lock and add',
  shareTitle: 'Share a case between the units',
  shareLead:
    'A case goes from one unit to another as a sealed copy in a file, in the same way as to anybody else. Both cases show where the copy came from and where it went. Get the code under Receive a copy in the unit that is to have it.',
  removeTitle: 'Remove the unit from this tablet',
  removeLead: (name: string) =>
    `Everything that belongs to ${name} is erased from this tablet and cannot be brought back here. The other units are not touched. Your other tablets and the server keep what has been sent. Ask an administrator to take the tablet out of the unit as well.`,
  unsentNone: 'Everything in the unit has been sent to the server.',
  unsent: (count: number) =>
    count === 1
      ? 'One thing is only on this tablet and will be lost. Sync first.'
      : `${count} things are only on this tablet and will be lost. Sync first.`,
  wipe: 'When an administrator erases the tablet from afar, only the unit that the administrator belongs to is erased.',
  removeConfirm: 'Write REMOVE to go on',
  removeWord: 'REMOVE',
  remove: 'Remove the unit',
  adding: 'You are adding a unit. What is in the others is untouched.',
  giveUp: (name: string) => `Cancel and go to ${name}`,
  errors: {
    'not-offline-yet':
      'The app has not been fetched to work without a network yet. Nothing has changed. Connect and try again.',
    'units-full': 'The tablet has as many units as there is room for. Nothing has changed.',
    other: 'It could not switch. Nothing has changed. Lock, unlock and try again.',
  },
}
