import type { vault as sv } from '../sv/vault.ts'
import type { TextsLike } from '../texts-like.ts'

/** What happened, what is safe, what to do, for everything the lock can answer. */
export const vault = {
  errors: {
    'vault-missing': 'The lock was not found just now. Nothing is deleted. Reload the page.',
    'wrong-passphrase': 'That is not the passphrase. Nothing is lost. Try again.',
    patience: 'Many tries were wrong. Nothing is lost. Wait a minute and try again.',
    'vault-damaged':
      'The lock cannot be read. What is saved is still here. Reload the page. If that does not help, read a backup.',
    'vault-kdf-refused':
      'The lock was changed from outside and is therefore not opened. Nothing is lost. Read a backup.',
    'vault-locked': 'Lykta is locked. Unlock and try again.',
    'slot-unknown': 'Finger or face no longer opens. Use the passphrase. Nothing is lost.',
    'space-damaged':
      'The keys on the tablet cannot be read. What is saved is still here. Read a backup on an empty tablet.',
    'space-newer': 'What is saved was made with a newer version of Lykta. Nothing is lost. Update the app.',
    'space-closed': 'Lykta is locked. Unlock and try again.',
    'no-key':
      'The key of the case is missing. What is saved is still here. Read a backup on an empty tablet.',
    'event-too-large':
      'The text is too long to save in one piece. What was saved is still here. Divide it and save again.',
    'chain-damaged':
      'Something saved cannot be read. The rest is still here. Read a backup on an empty tablet.',
    'chain-gap':
      'Something is missing between what is saved. The rest is still here. Read a backup on an empty tablet.',
    'chain-fork':
      'What is saved exists in two versions. Both are kept. Show this to whoever looks after your tablets.',
    'chain-foreign': 'This belongs to another tablet. Nothing has changed. Open it there.',
    'chain-signature':
      'This is not as it was signed. Nothing has changed. Show this to whoever looks after your tablets.',
    'crypto-failed': 'The encryption did not answer as it should. Nothing has changed. Reload the page.',
    'crypto-closed': 'Lykta is locked. Unlock and try again.',
    'crypto-stopped': 'The encryption stopped. What was saved is still here. Reload the page.',
    'crypto-unknown-request': 'The parts of the app do not match. Nothing has changed. Reload the page.',
    'crypto-malformed-request': 'The parts of the app do not match. Nothing has changed. Reload the page.',
    'locations-locked': 'The places are locked. Open them with the passphrase.',
    'location-damaged': 'This cannot be read. It is kept. Enter it again if you have it on paper.',
    'backup-damaged': 'The backup is damaged or not whole. Nothing has changed. Choose another backup.',
    'device-unlock-refused': 'It was interrupted. Try again or use the passphrase.',
    'device-unlock-unsupported': 'The tablet does not support this. The passphrase always works.',
    'device-unlock-unstable':
      'The tablet answered differently twice, so it was not turned on. The passphrase always works.',
  },
} as const satisfies TextsLike<typeof sv>
