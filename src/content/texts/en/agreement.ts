import type { agreement as sv } from '../sv/agreement.ts'
import type { TextsLike } from '../texts-like.ts'

export const agreement: TextsLike<typeof sv> = {
  title: 'Two assessors',
  ask: 'Ask a colleague to assess at the same time',
  askLead:
    'You do the same form apart. Neither sees the other’s answers until both have signed. Then you see where you differ.',
  askOwn: 'The colleague has a tablet of their own',
  askOwnHint: 'The colleague opens the case there and chooses Two assessors under Around the assessment.',
  askHere: 'We share this tablet',
  guestName: 'The colleague’s name',
  guestHint: 'You hand the tablet over. That keeps the answers apart, but is no lock between you.',
  askNow: 'Begin blind assessment',
  guestRole: 'on the same tablet',
  notYet: 'The answers are shown when both have signed.',
  standing: {
    asked: 'Waiting for a second assessor',
    yours: 'Your assessment is not signed',
    waiting: 'Waiting for the other signature',
    open: 'Both have signed',
    noted: 'There is a joint note',
    ended: 'Broken off',
  },
  blindTitle: 'Apart, until both have signed',
  meanwhile: 'Protection does not wait for the comparison. Do what is needed now.',
  steps: {
    first: 'The first assessor',
    second: 'The second assessor',
    notBegun: 'Not begun',
    begun: 'Begun',
    signed: 'Signed',
  },
  beginMine: 'Begin my assessment',
  continueMine: 'Go on with my assessment',
  notYours: 'The second assessor has to be somebody else than the first.',
  handOver: (name) => `Hand the tablet to ${name}.`,
  iAm: (name) => `I am ${name}`,
  holds: (name) => `${name} has the tablet.`,
  handBack: 'Hand the tablet back',
  end: 'Break off the blind assessment',
  endLead:
    'What is written will then be seen, and that cannot be undone. Do it if somebody else has to know now.',
  endReason: 'Why is it broken off?',
  endedTitle: 'The blind assessment was broken off',
  endedLead: 'The answers were seen before both were done. That is why no agreement is counted.',
  differences: 'Where you differ',
  noDifferences: 'No answer differs.',
  alike: 'Where you agree',
  words: 'In your own words',
  measure: 'How alike is it?',
  percent: (percent, alike, counted) => `${percent} % of the answers are the same (${alike} of ${counted}).`,
  nothingCounted: 'No answer can be counted.',
  percentHint:
    'The figure says how alike you answered, not who is right. Do not know counts as an answer. An answer that only one gave counts as different. Free text is not counted.',
  kappa: (kappa) => {
    if (kappa.is === 'value')
      return `Cohen’s kappa: ${kappa.value.toFixed(2)}, on ${kappa.of} answers with the same alternatives. 0 is what chance gives, 1 is all the same.`
    return kappa.because === 'few'
      ? `Cohen’s kappa is not counted: only ${kappa.of} answers have the same alternatives from both of you, and at least 10 are needed. The limit is our own.`
      : 'Cohen’s kappa is not counted: one of you gave the same answer to everything, so there is no chance to compare with.'
  },
  judged: (level) => `Judgement: ${level}`,
  judgements: 'Your judgements',
  neverMerged: 'The assessments are never added together.',
  higher: (level) => `Protection follows the higher judgement as long as you differ: level ${level}.`,
  higherWords: 'Protection follows the assessment that sees the greatest risk, as long as you differ.',
  note: 'Joint note',
  noteLead: 'Talk about the differences first. You do not have to agree.',
  outcome: 'What did you come to?',
  outcomes: { agreed: 'We agree', different: 'We still see it differently', ended: 'Broken off' },
  noteWords: 'What you came to, and what you see differently',
  save: 'Save the note',
  change: 'Change the note',
  apart: 'Two notes were written apart. Both stay until somebody writes a new one.',
  print: 'Print',
  unanswered: 'No answer',
  question: 'Question',
}
