import type { parts as sv } from '../sv/parts.ts'
import type { TextsLike } from '../texts-like.ts'

export const parts = {
  saving: 'Saving…',
  saved: 'Saved on the tablet',
  secured: 'Secured on the server',
  confirmed: 'Confirmed',
  notSaved: 'Not saved',
  savedShort: 'Saved',
  showStatus: 'Show what is saved',
  optional: 'if you like',
  clear: 'Clear',
  close: 'Close',
  showPassphrase: 'Show the passphrase',
  hidePassphrase: 'Hide the passphrase',
  suggestions: 'Suggested words',
  suggestionCount: (n: number) => (n === 1 ? 'One suggestion' : `${n} suggestions`),
  choose: 'Choose',
  path: {
    done: 'done',
    going: 'under way',
    waiting: 'waiting',
    notRelevant: 'not relevant',
  },
  ladderMaybe: 'may be here',
  protectedIdentity: 'Protected identity',
  preliminary: 'Preliminary',
  dangerNow: 'Danger now',
  information: 'Good to know',
  problems: (n: number) => (n === 1 ? 'One thing is missing' : `${n} things are missing`),
} satisfies TextsLike<typeof sv>
