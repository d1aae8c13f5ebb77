import type { plan as sv } from '../sv/plan.ts'
import type { TextsLike } from '../texts-like.ts'

const bridge = {
  title: 'From risk to measures',
  lead: 'What came up, what can be done about it around here, and what you have chosen. The score selects nothing, you do.',
  found: 'What came up',
  proposals: 'What can be done',
  chosen: 'In the plan',
  because: (facts: readonly string[]) => `Because ${joinAnd(facts)}.`,
  withoutReport: 'Without a police report',
  withReport: 'With a police report',
  withReportLead:
    'Builds on a report, or usually does. The person chooses. Promise nothing that others decide.',
  uncovered: (n: number) => (n === 1 ? 'One thing has no measure yet.' : `${n} things have no measure yet.`),
  allCovered: 'Everything that came up has a measure or a reason.',
  nothingFound: 'Nothing has come up in the forms yet. What must always be there is listed here.',
  missingMeasure: 'No measure yet',
  nothingChosen: 'No measures are chosen yet.',
  moreSuggestions: (n: number) => (n === 1 ? 'One more suggestion' : `${n} more suggestions`),
  covered: 'Has a measure',
  left: 'Left with a reason',
  leave: 'Leave without a measure',
  leaveReason: 'Why?',
  leaveReasonHint: 'For example: the person wants to wait, or someone else does it.',
  outside: 'Outside the forms',
  unknownBecause: {
    unanswered: 'not answered',
    unknown: 'don’t know',
    declined: 'does not want to answer',
    notAsked: 'not asked',
  },
  minimum: 'Must always be there',
  minimumLead:
    'Whatever the judgement. When nothing was done below the highest level the violence came back.',
  minimumParts: {
    safetyPlan: 'Safety plan',
    safeContact: 'Safe contact',
    childCheck: 'Children asked about',
    responsible: 'Someone responsible',
    reviewDate: 'A day for follow-up',
  },
  inPlace: 'in place',
  missing: 'missing',
  add: 'Add to the plan',
  inPlan: 'In the plan',
  ownMeasure: 'A measure of your own',
  ownMeasureHint: 'In your words. Write what is to happen, not whom it concerns.',
  groups: {
    safety: 'Safety for the exposed person',
    monitoring: 'Keeping an eye on the situation',
    control: 'Limits for the person using violence',
    support: 'Support',
    children: 'Children',
    perpetrator: 'The person using violence, in a case of their own',
  },
} as const

const measure = {
  owner: 'Responsible function',
  ownerName: 'Who holds it now',
  ownerNameHint: 'The person changes, the function stays.',
  precondition: 'What is required',
  policeReport: {
    needed: 'Needs a police report',
    notNeeded: 'Needs no police report',
    unknown: 'Usually needs a police report, not confirmed',
  },
  consent: {
    person: 'The exposed person wants it',
    perpetrator: 'The person using violence wants it',
    third: 'Someone else must consent',
    notNeeded: 'No consent required',
  },
  decision: {
    none: 'No decision required',
    socialServices: 'Social services decide',
    prosecutor: 'The prosecutor decides',
    court: 'The court decides',
    authority: 'The authority decides',
  },
  ruralNote: 'Out here',
  costForPerson: 'What it may cost the person',
  evidence: 'What is known of effect',
  source: 'Source',
  verified: (day: string) => `Checked ${day}`,
  start: 'Starts',
  followUp: 'Followed up',
  status: 'State',
  statuses: {
    proposed: 'Proposed',
    offered: 'Presented',
    declined: 'Declined',
    decided: 'Decided',
    ongoing: 'Ongoing',
    done: 'Done',
    noEffect: 'Without effect',
  },
  note: 'Note',
  for: 'Answers to',
  remove: 'Remove from the plan',
  change: 'Owner, dates and status',
  removeReason: 'Why is the measure removed?',
  missingOwner: 'Nobody responsible yet',
  missingFollowUp: 'No day for follow-up yet',
} as const

const safetyPlan = {
  title: 'Safety plan',
} as const

const card = {
  faults: {
    name: 'There may be a name here. Write “she”, “the neighbour” or a letter.',
    personnummer: 'There may be a personal number here. Take it away.',
    phone: 'The number is in the case. Write “the number” or learn it.',
    caseNumber: 'The case number must not be on the card.',
    address: 'A web or e-mail address says too much.',
    telling: 'The word tells what the card is for.',
    heading: 'No heading on the card.',
    tooLong: 'The line does not fit. Shorten it.',
    empty: 'The line is empty.',
  },
  instead: (words: string) => `You can write “${words}”.`,
} as const

export const plan = { bridge, measure, safetyPlan, card } as const satisfies TextsLike<typeof sv>

function joinAnd(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
