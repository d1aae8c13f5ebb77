import type { sync as sv } from '../sv/sync.ts'
import type { TextsLike } from '../texts-like.ts'
import { syncErrors } from './sync-errors.ts'

export const sync: TextsLike<typeof sv> = {
  errors: syncErrors,
  unknownError: (code) => `It did not work (${code}). Everything is still on the tablet. Try again.`,
  never: 'This tablet has not met a server yet. Make a backup when you are at the office.',
  lastContact: (when) => `Last contact with the server: ${when}.`,
  running: 'Sending and fetching …',
  syncNow: 'Send and fetch now',
  inStep: 'Everything saved here is on the server as well.',
  handOverTitle: 'Hand over without a network',
  handOverLead:
    'A locked file with everything written on this tablet. Only another of your tablets can open it. What is there already is not overwritten.',
  handOverMake: 'Save a file to hand over',
  handOverMade: 'The file is ready. Take it to the other tablet and read it in there.',
  handOverTake: 'Read in a file from another tablet',
  handOverTaken: (n) =>
    n === 0
      ? 'The file is read in. Everything in it was here already.'
      : n === 1
        ? 'One new record is read in.'
        : `${n} new records are read in.`,
  handOverPictures: 'Hand over the latest as pictures',
  handOverPicturesLead:
    'For a little that was written without a network, for example an assessment. The other tablet scans the square pictures one at a time. It must be one of yours that has met the server before.',
  handOverShow: 'Show pictures',
  handOverPicture: (at: number, of: number) => `Picture ${at} of ${of}`,
  handOverNext: 'Next picture',
  handOverBefore: 'Previous picture',
  handOverHide: 'Close the pictures',
  handOverScan: 'Scan pictures from another tablet',
  handOverGathered: (have: number, of: number) =>
    have === 0 ? 'Hold the first picture in front of the camera.' : `${have} of ${of} pictures are read.`,
  membersTitle: 'People and tablets',
  membersLead: 'These tablets read and write your cases. The server sees only encrypted text.',
  kitsTitle: 'Recovery cards',
  membersNone: 'The list is here once the tablet has been in contact with the server.',
  thisDevice: 'This tablet',
  nameless: 'Without a name',
  roles: { caseworker: 'Caseworker', manager: 'Manager', admin: 'Administrator' },
  states: {
    active: 'Is in',
    suspended: 'Paused',
    revoked: 'Out for good',
    wiped: 'Will be emptied at next contact',
  },
  admitTitle: 'Let a tablet in',
  admitLead:
    'Sit beside the person who is to join, or call. On the new tablet: open Lykta and tap “Join an organisation”. Type the code shown there.',
  code: 'Code from the new tablet',
  codeHint: '16 signs. Spaces and capital letters do not matter.',
  find: 'Find the tablet',
  found: 'The tablet is found. Whose is it?',
  name: 'Name',
  jobTitle: 'Title',
  deviceName: 'What the tablet is called',
  deviceNameHint: 'For example the on-call tablet. Nothing about a case.',
  role: 'Role',
  yourPassphrase: 'Your passphrase',
  yourPassphraseHint: 'Letting in hands over every key, also to protected places.',
  admit: 'Let in',
  admitting: 'Letting in …',
  admitted: 'It is in. Now type this code on the new tablet:',
  admittedHint: 'The code is no secret, but it must come from you. Compare sign by sign.',
  done: 'Done',
  invite: {
    title: 'Invite from afar',
    lead: 'For somebody who cannot sit beside you. You send a link and read a number over the phone. Both are needed, and both of you need a network.',
    make: 'Make a link',
    sendLead: '1. Send the link to the person who is to join, by e-mail for example.',
    link: 'Link',
    copy: 'Copy the link',
    copied: 'The link has been copied.',
    notCopied: 'It could not be copied. Mark the link and copy it yourself.',
    until: (when) => `The link works once, until ${when}.`,
    readLead:
      '2. Call, and read the number to somebody whose voice you know. Never write it in a message. Leave this page open.',
    code: 'Number',
    waiting: 'Waiting for somebody to open the link and type the number.',
    proving: 'Somebody has opened the link and is typing the number …',
    wrong: (left) =>
      left === 1
        ? 'Somebody typed a wrong number. One try is left. If it is not the person you are talking to, remove the link.'
        : `Somebody typed a wrong number. ${left} tries are left. If it is not the person you are talking to, remove the link.`,
    end: 'Remove the link',
    isIn: 'It is in. The new tablet fetches the cases by itself.',
  },
  admitNoNet:
    'No contact with the server. Nothing has changed. Read the large square picture under Without network on the new tablet instead.',
  requestFile: 'Or read in a file from the new tablet',
  compare: (code) => `Does the new tablet show the code ${code}? Go on only if every sign is the same.`,
  papersLead:
    'It is in, without network. Save the file and move it to the new tablet. Only that tablet can open it.',
  papersSave: 'Save the file',
  papersCode: 'Type this code on the new tablet too:',
  papersAfter:
    'The server is told when either of the two tablets has a network next. Both can work in the meantime.',
  required: (field) => `Fill in ${field.toLowerCase()}.`,
  errorsTitle: 'Something is missing',
  actions: {
    suspended: 'Pause',
    added: 'Let in again',
    revoked: 'Put out for good',
    wipe: 'Empty the tablet',
  },
  actionLeads: {
    suspended:
      'The tablet can neither send nor fetch until it is let in again. What is written on it stays there.',
    added: 'The tablet can send and fetch again.',
    revoked:
      'The tablet is never let in again. The keys are changed, so it cannot read what is written from now on. What it has fetched stays on it until it is emptied.',
    wipe: 'The tablet erases everything the next time it reaches the server. What was not sent it hands over first, if it can. Do not go on if you are unsure.',
  },
  keysDue:
    'Somebody was put out or paused. New keys are made as soon as an administrator’s or a manager’s tablet meets the server.',
  changeRole: 'Change role',
  confirm: 'Yes, do it',
  cancel: 'Cancel',
  onlyAdmins:
    'Only an administrator can let tablets in and put them out. A manager can pause one that is not an administrator’s.',
}
