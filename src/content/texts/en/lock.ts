import type { lock as sv } from '../sv/lock.ts'
import type { TextsLike } from '../texts-like.ts'

export const lock = {
  appName: 'Lykta',
  passphrase: 'Passphrase',
  passphraseHint: 'Five words. Type a few letters for suggestions.',
  unlock: 'Unlock',
  unlocking: 'Unlocking …',
  unlockWithDevice: 'Unlock with finger or face',
  wrong: 'That is not the passphrase. Nothing is lost. Try again.',
  wait: (seconds: number) =>
    seconds === 1 ? 'You can try again in 1 second.' : `You can try again in ${seconds} seconds.`,
  forgotten: 'Forgotten the passphrase?',
  forgottenHelp:
    'Everything is still locked on the tablet. Look for the phrase where you keep it. You can try as often as you like. A colleague who is an administrator can help you open it. So can two recovery cards.',
  reopen: 'Open without the passphrase',
  allSealed: 'Everything on this tablet is locked.',
  language: 'Language',
  setupTitle: 'Welcome',
  setupLead:
    'Lykta is a work aid that needs no network. Everything you write stays locked on this tablet. Getting started takes about three minutes.',
  setupStep: (step: number, of: number) => `Step ${step} of ${of}`,
  organisation: 'Municipality or organisation',
  unit: 'Unit',
  yourName: 'Your name',
  yourTitle: 'Your title',
  yourTitleHint: 'For example social worker. Name and title stand beside what you sign.',
  next: 'Continue',
  back: 'Back',
  choosePassphrase: 'Your passphrase',
  passphraseLead:
    'The passphrase is your key. It never leaves the tablet, and nobody else knows it. Write it on paper and lock it away, not together with the tablet.',
  offered: 'Suggested phrase',
  offerAnother: 'Suggest another',
  useOwn: 'I want to choose my own phrase',
  useOffered: 'I will use the suggested phrase',
  ownHint: 'At least five ordinary words that do not belong together.',
  ownWeak: 'The phrase is too easy to guess. Add one or two words that do not belong with the others.',
  checking: 'Checking …',
  writeDown: 'I have written the phrase down',
  repeat: 'Type the phrase once more',
  repeatLead: 'Then we both know it is right.',
  repeatWrong: 'That was not the same phrase. Look at your note and try again.',
  create: 'Get started',
  creating: 'Getting ready …',
  required: (field: string) => `Fill in ${field.toLowerCase()}.`,
  errorsTitle: 'Something is missing',
  incidentTitle: 'What was saved cannot be found',
  incidentVanished:
    'Lykta has been used on this tablet, but all or part of what was saved is gone. The browser may have cleared it. Do not start over yet.',
  incidentDamaged:
    'The lock cannot be read. What was saved may still be here. Turn the tablet off and on and open Lykta again. Do not start over yet.',
  incidentNewer: 'What is saved was made with a newer version of Lykta. Update the app. Nothing is lost.',
  incidentWhatToDo: 'What you can do',
  incidentRestore: 'Read a backup file',
  incidentRecover: 'Recover from the spare copy on the tablet',
  incidentTell: 'Tell your manager what happened and when. It may have to be reported.',
  incidentMissing: 'This is missing',
  incidentPlaces: { database: 'the database', cache: 'the copy beside it', local: 'the mark in the browser' },
  incidentRetry: 'Try again',
  incidentStartOver: 'Start over with an empty tablet',
  incidentStartOverWarning:
    'What may still be on the tablet can then not be recovered. Do this only if you have a backup or if nothing important was here.',
  incidentStartOverConfirm: 'Type START OVER to continue',
  incidentStartOverWord: 'START OVER',
  elsewhereTitle: 'Open in another tab',
  elsewhere:
    'Lykta is open in another tab. Only one tab at a time can write, so that nothing is saved twice.',
  elsewhereTake: 'Use it here instead',
  failedTitle: 'It could not be opened',
  failed: (code: string) =>
    `Nothing has changed and nothing is lost. Reload the page. If it happens again, show this code to whoever looks after your tablets: ${code}`,
  reload: 'Reload',
  restoreTitle: 'Read a backup file',
  restoreFile: 'File',
  restorePassphrase: 'The passphrase that was in use when the backup was made',
  restore: 'Read it',
  restoring: 'Reading …',
  haveBackup: 'I have a backup file',
  haveKits: 'I have two recovery cards',
  join: 'Join an organisation',
  recoverFailed: (code: string) =>
    code === 'second-copy-empty'
      ? 'There is no spare copy on the tablet. Read a backup file instead.'
      : `It could not be recovered (${code}). Nothing has changed. Read a backup file, or try again.`,
  restoreErrors: {
    'backup-not-ours': 'The file is not a backup from Lykta. Nothing has changed. Choose another file.',
    'backup-damaged':
      'The backup is damaged or not whole. Nothing has changed. Fetch the file again, or choose another backup.',
    'backup-newer':
      'The backup was made with a newer version of Lykta. Nothing has changed. Update the app and try again.',
    'backup-passphrase':
      'The passphrase does not open the backup. Nothing has changed. It is the one in use when it was made.',
    'vault-not-empty':
      'Something is already saved here. It is untouched. A backup is read where Lykta is empty.',
    'storage-full':
      'The backup does not fit on the tablet. Nothing has changed. Free some space and try again.',
  },
  updateReady: 'A new version is ready.',
  updateNow: 'Switch now',
  updateLater: 'Later',
} as const satisfies TextsLike<typeof sv>
