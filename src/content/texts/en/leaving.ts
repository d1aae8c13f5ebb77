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
  leaseTitle: 'Connect to a network',
  leaseLead: 'This tablet has not met the server for a long time. It needs to before it opens.',
  leaseSafe:
    'Everything that was written is still here, sealed. Nothing is erased, and what was not sent is sent when there is a network.',
  leaseMeet: 'Connect and open',
  leaseMeeting: 'Connecting …',
  leaseExtra: 'I am in the middle of a visit: open for eight hours',
  leaseExtraHint: (n) =>
    n === 1
      ? 'This can be done once more before the next contact.'
      : `This can be done ${n} times more before the next contact.`,
  leaseNoExtra: 'The tablet opens when it has met the server. Call a colleague if something is urgent.',
  leaseSoon: (days) =>
    days === 1 ? 'Connect to a network within a day' : `Connect to a network within ${days} days`,
  leasePast: 'Connect to a network as soon as you can',
  leaseSoonHint:
    'This tablet has not met the server for a long time. A moment with a network is enough. Everything you write is saved as usual.',
  leaseRuleTitle: 'Time without contact',
  leaseRuleLead:
    'A tablet that has been without contact for longer asks for a network before it opens. Then it learns whether it was paused. Nothing is erased.',
  leaseRule: 'Longest time without contact',
  leaseDays: (n) => `${n} days`,
}
