import type { asked as sv } from '../sv/asked.ts'
import type { TextsLike } from '../texts-like.ts'

export const asked: TextsLike<typeof sv> = {
  title: 'Asked today?',
  lead: 'The question about violence as a routine, in other services. Whom it is about never stands here: no name, no case, no free text.',
  unit: 'Where you ask',
  units: {
    support: 'Income support',
    substances: 'Substances and addiction',
    children: 'Children and young people',
    disability: 'Disability support',
    other: 'Another service',
  },
  question: 'How did it go with this person?',
  outcomes: {
    no: 'Asked: no',
    before: 'Asked: yes, earlier in life',
    now: 'Asked: yes, it goes on',
    declined: 'Asked: did not want to answer',
    notAlone: 'Not asked: not alone',
    noInterpreter: 'Not asked: no interpreter',
    acute: 'Not asked: something else was acute',
    noTime: 'Not asked: there was no time',
    forgotten: 'Not asked: it fell away',
  },
  saved: 'Saved. It counts in the month.',
  next: 'Next person',
  undo: 'Undo',
  afterNow:
    'Offer a talk with someone who works with violence, the same day if possible. If the person wants it, you open a case. It is not written here.',
  afterBefore:
    'Ask whether the person wants to talk about it. Ask whether children have seen or heard the violence.',
  newCase: 'Open a case',
  counts: 'How it has gone',
  countsLead:
    'Fewer than five are not shown, nor what would give them away. The count is for all tablets of the unit.',
  countsNone: 'Nothing has been noted yet.',
  outcome: 'Outcome',
  count: 'Count',
  total: 'In all',
  small: 'fewer than 5, or hidden',
  campaign: 'Campaign month',
  campaignOn: (month) => `Campaign month: ${month}. Everyone is to be asked.`,
  campaignStart: 'Make this month a campaign month',
  campaignEnd: 'End the campaign month',
}
