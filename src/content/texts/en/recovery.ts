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
  kitsToMend: 'Two cards to mend',
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
  kitsTitle: 'Recovery cards',
  kitsWhat:
    'Three papers. Two of them open everything the organisation has, if nobody else can. One alone opens nothing.',
  kitsSteps: [
    'You print three cards, or copy them by hand. No network is needed.',
    'You type two of them back from the paper, so that you know they can be read.',
    'You put the cards in three locked places, with different people.',
  ],
  kitsMake: 'Make the cards now',
  kitsPostponeLead:
    'Without cards everything is lost if all passphrases are forgotten or all tablets disappear. If you cannot make them now, you are reminded in a week. That they were put off is seen in the history.',
  kitsPostpone: 'Put off for a week',
  kitsMade: (day) => `The cards were made ${day}.`,
  kitState: (kit, day) =>
    day ? `Card ${kit}: checked ${day}` : `Card ${kit}: not checked since it was made`,
  kitsRenewTitle: 'Is a card missing?',
  kitsRenewLead:
    'Make three new ones and destroy the old. The new ones hold on this tablet at once, and for everybody when it has met the server. The old ones then let nobody in any more.',
  kitsRenew: 'Make new cards',
  kitsBeforeTitle: 'Before you begin',
  kitsBefore:
    'See to it that nobody else sees the screen, and have paper at hand. If you are interrupted you begin anew, and the cards you had made do not count.',
  kitsPassphrase: 'Your passphrase',
  kitsMakeNow: 'Show the first card',
  paperLead: (n) =>
    `Card ${n} of 3. Print it, or copy the words by hand. If you save a file: print it and then delete it, for whoever finds two such files can open everything.`,
  paperTitle: (n) => `Card ${n} of 3`,
  paperKeep: 'To be locked away. Not together with the other two.',
  paperWords: 'Fourteen words in order',
  paperFirst: 'Words 1 to 7',
  paperSecond: 'Words 8 to 14',
  paperNumber: 'Number',
  paperHow:
    'Used when there is no other way: choose “I have two recovery cards” at the start, or “Have you forgotten the passphrase?” on the locked screen. Two of three cards are needed.',
  paperBack: 'Previous card',
  paperNext: 'Next card',
  paperToReadBack: 'Check two of the cards',
  readBackLead: 'Type two of the cards from the paper, or read the patterns. Only then do the cards count.',
  readBackAgain: 'Show the cards again',
  readBackDone: 'Done',
  notKept: 'It could not be saved that the cards are made. Nothing has changed. Try again.',
  checkTitle: 'Check a card',
  checkLead:
    'Once a year: take out one of the cards and type it. The other two stay where they are, and nothing is opened.',
  checkField: 'The words on the card',
  check: 'Check',
  checkedWell: (n) => `It is card ${n}, and it can be read.`,
  due: {
    make: {
      title: 'There are no recovery cards',
      text: 'If everybody forgets their passphrases, everything is lost. Making three cards takes about ten minutes.',
      action: 'To the cards',
    },
    renew: {
      title: 'The cards have been used',
      text: 'Make new recovery cards, so that those that have been out open nothing more.',
      action: 'To the cards',
    },
    check: {
      title: 'Time to look at a recovery card',
      text: 'A year has passed. Take out one of the three and check that it can be read. There is no hurry.',
      action: 'To the cards',
    },
  },
  startTitle: 'Begin with two cards',
  startFailed: (code) =>
    `It did not work (${code}). Nothing has changed. Check that the tablet has network and try again.`,
  fromServer: 'Fetch from the server',
  fromServerLead:
    'The tablet becomes one of yours, with the role of administrator. Everybody sees that it happened. Make new cards afterwards.',
  numberHint: '26 characters. It stands on both cards.',
  fromBackup: 'Or from a backup',
  backupFile: 'Choose the file',
  errors: {
    'kits-number': 'The number is not right. Compare sign by sign with the card.',
    unreachable: 'No contact with the server. Nothing has changed. Try again when there is network.',
    'org-unknown':
      'The server does not know the number. Nothing has changed. Compare with the card, or take a backup.',
    'help-code-wrong': 'The code is not right. Nothing has changed. Compare sign by sign and try again.',
    'help-refused':
      'The answer does not open this tablet. Nothing is lost. Check that the colleague chose your tablet in the list and typed the code shown here.',
    'help-not-admin': 'Only an administrator can help. Nothing has changed.',
    'help-not-active':
      'The tablet is no longer in and is therefore not opened. Let it in again first, if it is to be in.',
    'kit-wrong': 'A word is not right. Nothing has changed. Compare word by word with the card.',
    'kit-old':
      'The card belongs to another set, perhaps an older one that was replaced. Nothing has changed.',
    'kit-unknown':
      'The card is none of the three that hold. Nothing has changed. Make new cards if you are unsure.',
    'kits-same': 'This is the same card twice. Take another of the three.',
    'kits-do-not-fit':
      'The cards do not belong together. One may be older or of another organisation. Nothing has changed. Take two of the same day.',
    'kits-missing': 'The cards must be read again. Nothing has changed.',
    'kits-refused':
      'These cards do not open what is here. Newer ones may have replaced them. Nothing has changed.',
  },
}
