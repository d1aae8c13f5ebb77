import type { organisationHelp as sv } from '../sv/help-organisation.ts'
import type { TextsLike } from '../texts-like.ts'

export const organisationHelp: TextsLike<typeof sv> = {
  members: {
    what: 'Here you see who reads and writes your cases, and on which tablets.',
    how: [
      'An administrator lets a new tablet in with two codes, one each way. Without network a sealed file goes along.',
      'Somebody far away is invited with a link and a number over the phone.',
      'Pause a tablet that is missing. Put it out for good when it is not to come back.',
      'What a paused tablet had not sent waits here for you to take it in or say no.',
      'An administrator decides here how long a tablet may be without contact before it asks for a network.',
    ],
    safe: 'The server cannot let anybody in. Only you can.',
  },
  content: {
    what: 'Here you change the content that Lykta works from, for the whole organisation.',
    how: [
      'Choose a list and press what is to be changed.',
      'Write in your own words, name a source and a day, and save.',
      'A measure can do for one way or both. What is watched for can have a rhythm, or count a silence.',
      'Where two people changed it, or Lykta has a new text: read both and choose.',
    ],
    safe: 'Every version is kept. What has been made opens with the text it was made with.',
  },
  resources: {
    what: 'Here is what you have near: whom to call, how fast it goes and how far it is.',
    how: ['Add a resource and write what you know.', 'Call and ask twice a year. Press Checked today.'],
    safe: 'Do not write where sheltered homes are. Everybody in the organisation sees this.',
  },
  access: {
    what: 'Here a manager sees who has opened, printed or handed on cases.',
    how: [
      'Choose a person or a case, or take a random sample.',
      'Ask whoever has read, if something looks strange.',
      'Note which days you have looked through.',
    ],
    safe: 'Nobody can take a line away. What the case says is not in the log.',
  },
  readers: {
    what: 'Here you see who has opened this very case.',
    how: ['Read the list.', 'Print it, if the person the case is about wants to know.'],
    safe: 'On the paper are names of staff and times, nothing of what is in the case.',
  },
  circle: {
    what: 'Here you see and choose who has this very case.',
    how: [
      'Tick those who are to have the case and choose why.',
      'Read what happens. Then press the button at the bottom.',
    ],
    safe: 'The others do not see that the case exists. What has been read cannot be taken back.',
  },
  workshop: {
    what: 'Here you change forms and compare them with the official ones.',
    how: [
      'Choose a form. Change it, try it and enter the worked examples of its manual.',
      'Save it as a new version and write what was changed.',
      'Two people compare, each alone and on a tablet of their own, and sign.',
    ],
    safe: 'Old versions always stay. An assessment that is begun never changes form by itself.',
  },
  competence: {
    what: 'Here you see who has practised what, and when.',
    how: ['Practise under Practise.', 'Choose there yourself whether the organisation is shown.'],
    safe: 'No answers and no result are here. The practice itself never leaves the tablet.',
  },
  kits: {
    what: 'Here you make and check the three cards that open everything when there is no other way.',
    how: [
      'Make the cards, type two of them back, and put them in three locked places.',
      'Check one of them once a year.',
      'Make new ones if a card is missing or has been used.',
    ],
    safe: 'One card alone opens nothing. It takes two.',
  },
  admission: {
    what: 'Here you show the server that you work here, or use an invitation.',
    how: [
      'Get a link, sign in on the page that opens, and type the code you get here.',
      'If it says that nothing is needed, you can move on.',
    ],
    safe: 'The sign-in opens no cases, and your work is saved and sent without it too.',
  },
  units: {
    what: 'Here you switch to another unit on the same tablet, or add one.',
    how: [
      'Press Switch to, and unlock the other one with its passphrase.',
      'Add a unit if you work in one more.',
      'Choose a short name for the lock. It must not say who you are or where you work.',
    ],
    safe: 'No unit can read another. Cases go between them as a sealed copy.',
  },
  asked: {
    what: 'Here you note that the question about violence was asked, or why it was not.',
    how: ['Choose where you work.', 'Press how it went. Then Next person.'],
    safe: 'Nothing here says whom it is about. Small numbers are not shown.',
  },
}
