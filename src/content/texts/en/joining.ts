import type { joining as sv } from '../sv/joining.ts'
import type { TextsLike } from '../texts-like.ts'
import { admission } from './admission.ts'
import { syncErrors } from './sync-errors.ts'

export const joining: TextsLike<typeof sv> = {
  admission,
  errors: syncErrors,
  unknownError: (code) => `It did not work (${code}). Nothing has changed. Try again.`,
  title: 'Join an organisation',
  preparing: 'Getting ready …',
  codeLead:
    'Ask the colleague who looks after your tablets to open More, People and tablets, Let a tablet in, and type this code:',
  code: 'Your code',
  waiting: 'Waiting for your colleague. Leave the screen open.',
  answered: 'Your colleague has let you in. Type the code on the colleague’s tablet.',
  organisationCode: 'Code from your colleague',
  organisationCodeHint: '16 signs. Spaces and capital letters do not matter.',
  finish: 'Join',
  finishing: 'Fetching your cases …',
  cancel: 'Cancel',
}
