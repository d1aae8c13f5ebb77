import type { keeping as sv } from '../sv/keeping.ts'
import type { TextsLike } from '../texts-like.ts'

export const keeping: TextsLike<typeof sv> = {
  firstTitle: 'Put Lykta on the home screen first',
  firstLead:
    'In an ordinary tab this browser clears what is saved when you have not opened Lykta for seven days. In the app on the home screen it stays.',
  firstSteps: [
    'Press Share, the box with an arrow pointing up.',
    'Choose Add to Home Screen.',
    'Open Lykta from the home screen and begin there.',
  ],
  firstLink: 'Were you sent a link to join? Copy it from the message and paste it in the app.',
  doubts: {
    'home-screen': {
      title: 'Lykta is open in a tab',
      text: 'The browser clears what is saved here when you have not opened Lykta for seven days. Save a backup, put Lykta on the home screen and restore the backup there.',
    },
    'nearly-full': {
      title: 'There is little room left',
      text: 'Make room on the tablet today. What is saved is still there, but soon nothing more will fit.',
    },
  },
  onlyHereTitle: (when) => `The oldest that is only here is from ${when}`,
  onlyHereText:
    'If the tablet is lost, so is that. Connect it to the network and Lykta sends it by itself. If that cannot be done: save a backup, or hand over a file to a colleague.',
  look: 'See what is saved',
}
