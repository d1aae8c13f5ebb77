import type { joining as sv } from '../sv/joining.ts'
import type { TextsLike } from '../texts-like.ts'
import { admission } from './admission.ts'
import { syncErrors } from './sync-errors.ts'

export const joining: TextsLike<typeof sv> = {
  admission,
  errors: syncErrors,
  unknownError: (code) => `It did not work (${code}). Nothing has changed. Try again.`,
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
  beside: 'If you sit beside each other',
  remote: {
    title: 'With a link',
    lead: 'Call the colleague who sent the link. Type the number they read out. Stay on the phone until you are in.',
    link: 'The link you were sent',
    linkHint: 'Paste the whole link.',
    code: 'The number from your colleague',
    codeHint: '8 digits.',
    begin: 'Continue',
    proving: 'Waiting for your colleague’s tablet …',
    proved:
      'The number is right, both ways. Your colleague is letting you in. The cases then come by themselves.',
  },
  offline: {
    title: 'Without network',
    noServer:
      'No contact with the server right now. Your colleague can let you in without a network. Do as it says under Without network.',
    showLead:
      '1. Your colleague reads this square picture with the camera of their tablet, at Code from the new tablet.',
    save: 'Save as a file instead',
    saved: 'The file is ready. Move it to your colleague’s tablet. Then compare the code above.',
    asSigns: 'Show the signs',
    request: 'Signs to type',
    takeLead: '2. Your colleague saves a file for you. Read it in here, and type the code on their screen.',
    file: 'The file from your colleague',
    finishing: 'Reading your cases …',
    after: 'Everything in the file is sealed and opens on this tablet only.',
  },
}
