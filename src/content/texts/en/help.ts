import type { help as sv } from '../sv/help.ts'
import type { TextsLike } from '../texts-like.ts'
import { aroundHelp } from './help-around.ts'
import { caseHelp } from './help-case.ts'
import { copyHelp } from './help-copy.ts'
import { organisationHelp } from './help-organisation.ts'

export const help: TextsLike<typeof sv> = {
  title: 'What do I do here?',
  safe: 'Good to know',
  pages: {
    ...caseHelp,
    ...aroundHelp,
    ...organisationHelp,
    ...copyHelp,
    today: {
      what: 'Here you see what is to be done today, what is late and what is going on.',
      how: ['Tap a case to go on where you were.', 'If there is no case yet, press New case.'],
      safe: 'The list shows titles and dates, never risk or the name of the one who uses violence.',
    },
    cases: {
      what: 'Here are all cases on the tablet.',
      how: ['Search by name, personal number or case number.', 'Tap a case to open it.'],
      safe: 'The law says what may be searched. That is why notes cannot be searched.',
    },
    newCase: {
      what: 'Here you open a case. A title is enough.',
      how: [
        'Choose a title that says nothing about the matter.',
        'Choose whom the case is about.',
        'Press Open the case.',
      ],
      safe: 'The exposed person and the one who uses violence always have a case each.',
    },
    practice: {
      what: 'Here you practise on invented cases.',
      how: [
        'Press Start practising and open a case, or take three minutes with a form.',
        'Try everything. You can start over when you like.',
      ],
      safe: 'Practice has a place of its own and can never mix with real cases.',
    },
    practise: {
      what: 'Here you read an invented case, answer, and then see a reading to compare with.',
      how: [
        'Read the background and write who is practising.',
        'Read what the person says and choose the answer the words give.',
        'Read the feedback, best together with a colleague.',
      ],
      safe: 'No grade is given. The answers are only in the practice on this tablet.',
    },
    refresher: {
      what: 'Here you refresh a form in three minutes.',
      how: ['Read the situation and choose what you do.', 'Read why. You can change your choice.'],
      safe: 'What you choose is not saved. Only that you practised, and when.',
    },
    more: {
      what: 'Here is what belongs to no case.',
      how: [
        'See what is saved and make a backup.',
        'Find important numbers.',
        'Change language or passphrase.',
        'Load a reviewed translation. It says which texts lack one.',
      ],
      safe: 'Nothing you do here changes the answers of a case.',
    },
    status: {
      what: 'Here is what exists only on the tablet, and what you can do about it.',
      how: [
        'Read from the top. Do what it says, if it says anything.',
        'If the tablet came from a copy, it says first how an administrator lets it in again.',
        'At the bottom you hand over to another of your tablets without a network, as a file or pictures.',
      ],
      safe: 'Everything is locked. Without the passphrase it cannot be read.',
    },
    accessibility: {
      what: 'Here is how Lykta works for people with disabilities, and what has not been tried.',
      how: ['Read what is known.', 'Tell your organisation if something does not work for you.'],
      safe: 'The page is there without a network too.',
    },
    ahead: {
      what: 'Here are all days with something to do, four weeks ahead.',
      how: ['Tap a case to open it.', 'Save the days for the calendar, or take the list on paper.'],
      safe: 'The file for the calendar has only days, no names and no titles.',
    },
    other: {
      what: 'The heading at the top says what this page is for.',
      how: ['Do what comes first. The rest can wait.'],
      safe: 'What you write is saved while you write.',
    },
  },
}
