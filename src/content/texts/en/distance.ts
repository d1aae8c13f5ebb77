import type { distance as sv } from '../sv/distance.ts'
import type { TextsLike } from '../texts-like.ts'

export const distance: TextsLike<typeof sv> = {
  title: 'Distance and journeys',
  lead: 'When help is far away, more has to be thought of beforehand. Take what applies here.',
  noAddress:
    'Write no addresses and nothing about where a shelter is. Those have a locked field of their own.',
  toLocations: 'To the locked places',
  answered: (n) => (n === 1 ? '1 thing written' : `${n} things written`),
  all: 'All sheets',
  done: 'Done',
  change: 'Change',
  noRows: 'Nothing is written yet.',
  print: 'Print',
  numberWrong: 'Write a whole number in figures.',
  sum: (parts) => `Together: ${parts.join(', ')}`,
  sameDay: (day, names) => `Same day, ${day}: ${names.join(', ')}`,
  noDay: (names) => `No day yet: ${names.join(', ')}. Can they be put on one day?`,
  journey: (day, names, km) => `${day}: ${names.join(', ')}, ${km} km`,
  toLog: (day) => `Put ${day} in the driving log`,
  logged: 'Is in the driving log.',
  watch: (what) => `Watch: ${what}`,
  watched: (what) => `Watched under Follow up: ${what}.`,
  inPlan: 'In the safety plan, in the person’s words',
  toPlan: 'To the safety plan',
  askAgain: 'This is more than half a year old. Ask again.',
  counts: 'Reasons for no in all cases',
  countsLead: (least) =>
    `Counted in the cases on this tablet. Fewer than ${least} is never shown as a number, because in a small place a number can point at somebody.`,
  count: 'Count',
  countFailed: 'It was not possible to count. Nothing in the cases is changed. Try again.',
  countsNone: 'No refusals are written.',
  few: (least) => `fewer than ${least} cases`,
  cases: (n) => (n === 1 ? '1 case' : `${n} cases`),
  unread: (n) => (n === 1 ? '1 case could not be read.' : `${n} cases could not be read.`),
}
