import type { admission as sv } from '../sv/admission.ts'
import type { TextsLike } from '../texts-like.ts'

export const admission: TextsLike<typeof sv> = {
  title: 'Sign-in and invitation',
  lead: 'The employer’s sign-in shows that you work here. It opens no cases.',
  unknown:
    'The next contact with the server shows whether anything is needed. Until then you can work as usual.',
  none: 'The server does not ask for any sign-in. There is nothing you need to do.',
  proved: (until) => `Done until ${until}. There is nothing you need to do before then.`,
  due: (until) => `Sign in by ${until} at the latest. Until then everything works as usual.`,
  needed: 'Sign in to fetch what your colleagues write. What you write is saved and sent as usual.',
  proofTitle: 'Show that you work here',
  getLink: 'Get a link',
  linkLead:
    'Sign in on the page that opens. It gives you a code to type here. The link is good for 15 minutes.',
  openLink: 'Open the sign-in',
  proofCode: 'Code from the sign-in',
  proofCodeHint: '8 signs. Spaces and capital letters do not matter.',
  finish: 'Done',
  invitationTitle: 'Invitation',
  invitationLead: 'Whoever runs the server gives you a code. It can be used once.',
  invitationCode: 'Code from the invitation',
  invitationCodeHint: '16 signs. Spaces and capital letters do not matter.',
  use: 'Use the code',
  given: 'The invitation has been used.',
}
