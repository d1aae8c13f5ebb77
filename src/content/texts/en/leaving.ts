import type { leaving as sv } from '../sv/leaving.ts'
import type { TextsLike } from '../texts-like.ts'

export const leaving: TextsLike<typeof sv> = {
  waitingTitle: 'Waiting for a decision',
  waitingLead:
    'This was written on a tablet that has been paused or put out, and had not been sent. It is not in the cases yet. You decide whether it goes in.',
  waitingLooking: 'Looking …',
  waitingNone: 'Nothing is waiting.',
  waitingAgain: 'Look again',
  waitingReceived: (when) => `Reached the server ${when}`,
  waitingNameless: 'A tablet without a name',
  waitingUnknownCase: 'A case that is not here',
  waitingCase: (title, n, first, last) =>
    n === 1 ? `${title}: one entry, ${first}` : `${title}: ${n} entries, ${first} to ${last}`,
  waitingUnread: (n) =>
    n === 1 ? 'One entry cannot be read on this tablet.' : `${n} entries cannot be read on this tablet.`,
  waitingBroken:
    'Some of it does not fit what is there already and cannot be taken in. Show this text to whoever runs your server.',
  waitingAdopt: 'Take into the cases',
  waitingAdopted: 'Taken in, under the name of whoever wrote it. The decision is noted.',
  waitingReject: 'Do not take in',
  waitingRejected: 'The decision is noted. The entries stay sealed on the server and can be taken in later.',
  waitingWasRejected: (words) => `Decided not to take in: ${words}`,
  waitingWhy: 'Why is it not taken in?',
  waitingWhyHint: 'The reason is kept. Write nothing out of the case.',
  waitingWhyMissing: 'Write a reason.',
  waitingCancel: 'Cancel',
}
