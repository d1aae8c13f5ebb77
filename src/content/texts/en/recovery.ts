import type { recovery as sv } from '../sv/recovery.ts'
import type { TextsLike } from '../texts-like.ts'

export const recovery: TextsLike<typeof sv> = {
  reopenTitle: 'Open without the passphrase',
  reopenLead:
    'Everything is still locked on the tablet, also what has not been sent. Somebody else can open it for you, and you choose a new passphrase. No network is needed.',
  byColleague: 'With help from a colleague',
  byKits: 'With two recovery cards',
  toLock: 'Back to the lock',
  askLead:
    'Ask a colleague who is an administrator to open More, People and tablets, your tablet, Help to open. Sit side by side or call. The colleague needs this code:',
  askCode: 'Your code',
  answer: 'Answer from the colleague',
  answerHint: '28 characters. Spaces and capital letters make no difference.',
  goOn: 'Continue',
  newPassphrase: 'Choose a new passphrase',
  noColleague:
    'No colleague can open this tablet yet. It takes one meeting with the server and another administrator. Look for the passphrase where you keep it. Nothing is lost.',
  kitsLead: 'Type the words of two of the three cards, or read the patterns with the camera.',
  kitField: (n) => (n === 1 ? 'One of the cards' : 'Another card'),
  kitHint: 'The 14 words in order.',
  help: 'Help to open',
  whoTitle: 'Do you know who it is?',
  who: 'Whoever gets the answer can open the tablet. Give it only to somebody you see, or whose voice you know. Everybody can see that you helped.',
  theirCode: 'Code from the tablet',
  theirCodeHint:
    '16 characters. It is shown under “Have you forgotten the passphrase?” on the locked tablet.',
  showAnswer: 'Show the answer',
  answerLead: 'Type or read this on the locked tablet. It opens it once.',
  done: 'Done',
  cancel: 'Cancel',
  somebody: 'Somebody',
  reopenedTitle: 'Opened without the passphrase',
  reopened: (owner, day, byKits) =>
    byKits
      ? `${day}: The tablet used by ${owner} got a new passphrase, with two recovery cards.`
      : `${day}: The tablet used by ${owner} got a new passphrase, with help from a colleague.`,
  helped: (helper, owner, day) => `${day}: ${helper} helped open the tablet used by ${owner}.`,
  errors: {
    'help-code-wrong': 'The code is not right. Nothing has changed. Compare sign by sign and try again.',
    'help-refused':
      'The answer does not open this tablet. Nothing is lost. Check that the colleague chose your tablet in the list and typed the code shown here.',
    'help-not-admin': 'Only an administrator can help. Nothing has changed.',
    'help-not-active':
      'The tablet is no longer in and is therefore not opened. Let it in again first, if it is to be in.',
    'kit-wrong': 'A word is not right. Nothing has changed. Compare word by word with the card.',
    'kits-same': 'This is the same card twice. Take another of the three.',
    'kits-do-not-fit':
      'The cards do not belong together. One may be older or of another organisation. Nothing has changed. Take two of the same day.',
    'kits-missing': 'The cards must be read again. Nothing has changed.',
    'kits-refused':
      'These cards do not open what is here. Newer ones may have replaced them. Nothing has changed.',
  },
}
