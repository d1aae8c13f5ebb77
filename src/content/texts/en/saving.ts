import type { saving as sv } from '../sv/saving.ts'
import type { TextsLike } from '../texts-like.ts'

export const saving = {
  errors: {
    'storage-full':
      'There is no room for this on the tablet. Everything saved before is still there. Make room and save again; what you wrote is still on the screen.',
    'database-lost':
      'The tablet does not answer when Lykta wants to save. What you wrote is on the screen but not saved. What was saved before is still there. Close Lykta and open it again.',
    'database-vanished':
      'What was saved can no longer be found. Someone or something has cleared the browser. What you wrote is not saved. Write it down on paper, close Lykta and open it again to fetch the spare copy.',
    'database-blocked':
      'Another tab with an older version of Lykta is open. What is saved is still there. Close the other tab and try again.',
    'app-outdated':
      'A newer version of Lykta is open in another tab. What is saved is still there. Close this tab.',
    'store-closed':
      'Lykta is locked, so the latest is not saved. What was saved before is still there. Unlock and try again.',
    'not-saved':
      'It could not be saved. What you wrote is still on the screen and everything saved before is still there. Try again.',
    'sealing-failed':
      'It could not be encrypted, so nothing was saved. What was saved before is still there. Lock, unlock and try again.',
    'case-unknown':
      'The case cannot be found on the tablet, so nothing was saved. Other cases are not affected. Go to the list of cases and open it again.',
    'case-restricted':
      'The case is restricted to a few and this tablet is not one of theirs, so nothing was saved. What you wrote is still on the screen. Copy it and give it to somebody who has the case.',
    'circle-too-many': 'A restricted case can be on 32 tablets at most. Nothing has changed. Choose fewer.',
    'store-missing':
      'The lock is here but what was saved cannot be found. Do not start over. Fetch the spare copy on the tablet or load a backup.',
    'store-foreign':
      'What is saved on the tablet belongs to another lock. It is still there, untouched. Load the backup that belongs to it.',
    'vault-not-saved':
      'The lock could not be saved, and so nothing else was. Make room on the tablet and try again.',
    'open-elsewhere':
      'Lykta is open in another tab. What is saved is still there. Continue there or take over here.',
    'backup-not-ours': 'The file is not a backup from Lykta. Nothing is changed. Choose another file.',
    'backup-damaged':
      'The backup is damaged or not whole. Nothing is changed. Choose another copy, or fetch the file once more.',
    'backup-newer':
      'The backup was made with a newer version of Lykta. Nothing is changed. Update the app and try again.',
    'backup-passphrase':
      'The passphrase does not open the copy. Nothing is changed. It is the one that was in use when the copy was made.',
    'backup-interrupted': 'The copy was not completed. What is saved is still there. Make a new copy.',
    'vault-not-empty':
      'Something is already saved on this tablet. It is untouched. A backup is loaded on a tablet where Lykta is empty.',
    'second-copy-empty': 'There is no spare copy to fetch on the tablet. Load a backup instead.',
    'second-copy-foreign':
      'The spare copy on the tablet belongs to another lock. It is still there, untouched.',
  },
  unknownError: (code: string) =>
    `It could not be saved (${code}). What you wrote is still on the screen and everything saved before is still there. Try again.`,
  missingRecords: (n: number) =>
    n === 1
      ? 'One record that was saved here is missing on the tablet. Load a backup on an empty tablet and compare.'
      : `${n} records that were saved here are missing on the tablet. Load a backup on an empty tablet and compare.`,
  secondCopy: {
    current: 'The spare copy on the tablet is up to date.',
    behind: 'The spare copy on the tablet is not up to date yet. It is made by itself.',
    unavailable: 'This browser cannot keep a spare copy. Make a backup more often.',
  },
} as const satisfies TextsLike<typeof sv>
