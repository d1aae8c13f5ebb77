import type { RiskLevel } from '../../../domain/answer.ts'
import type { ResultFact } from '../../../domain/instrument/result-fact.ts'
import type { instruments as sv } from '../sv/instruments.ts'
import type { TextsLike } from '../texts-like.ts'

export const instruments = {
  answers: {
    yes: 'Yes',
    no: 'No',
    unknown: 'Don’t know',
    declined: 'Would rather not say',
    notAsked: 'Not asked',
  },
  /** Codes of the judged instruments. Letters stand for words here, never for points. */
  codes: {
    present: 'Present (J)',
    partial: 'Partly or possibly (D)',
    absent: 'Absent (N)',
    insufficient: 'Not enough known (–)',
  },
  factorAnswer: (current: string, past: string) => `Now: ${current}, before: ${past}`,
  levels: { 1: 'Low', 2: 'Raised', 3: 'High', 4: 'Very high' },
  level: (level: RiskLevel) => `${level}, ${LEVELS[level]}`,
  lowIsNotSafe: 'A low level does not mean safe. There is always something to do, and more to find out.',
  confidence: {
    confirmed: 'Confirmed in the source',
    likely: 'Likely, not read in the source',
    unknown: 'Not confirmed',
  },
  preliminary: 'Preliminary: the form has not been checked against the official one by two people.',
  preliminaryWhy:
    'The choice of questions, points and limits may differ from the official form. Two people compare them in the workshop.',
  unknownHeading: 'What do we not know?',
  unknownLead:
    'What is missing about the perpetrator comes first. Each line can become a question to someone who knows.',
  result: (fact: ResultFact): string => {
    if (fact.kind === 'none') return 'This form gives no level.'
    if (fact.kind === 'withheld')
      return `The level is not shown here before two people have checked the form. ${withheldGaps(fact.open)}`
    const gaps = gapSentence(fact.open, fact.openAboutPerpetrator)
    if (fact.kind === 'range') return `The form gives level ${fact.from}–${fact.to}. ${gaps}`
    const level = `The form gives level ${fact.level}, ${LEVELS[fact.level]}.`
    return fact.open === 0
      ? level
      : `${level} ${gaps} ${fact.open === 1 ? 'The answer does' : 'The answers do'} not change the level.`
  },
  estimateDiffers: {
    higher:
      'The person’s own estimate is higher than the form’s. They may know something the form does not ask about. Ask what.',
    lower:
      'The person’s own estimate is lower than the form’s. Talk about what that may come from, and what research says about the risk.',
  },
  alerts: {
    dangerNow: { meaning: 'Someone may be in danger right now.', action: 'Call 112.' },
    needsCare: {
      meaning: 'Care comes before questions.',
      action: 'Help the person to health care now: 112 if urgent, otherwise 1177.',
    },
    strangulation: {
      meaning:
        'Pressure on the throat can injure inside without showing, and is a risk factor for lethal violence.',
      action: 'If it was recent: help the person to health care today, even if nothing shows.',
    },
    firearm: {
      meaning: 'A firearm within reach can make one moment a danger to life.',
      action: 'Find out where the weapons are and ask the police whether they can be taken into custody.',
    },
    weapon: {
      meaning: 'A weapon or dangerous object has been involved.',
      action: 'Take it up in the safety plan’s part on emergencies at home, today.',
    },
    threatToKill: {
      meaning: 'A threat to kill is taken seriously, also when said in anger.',
      action: 'Decide today what the person does if the threat returns, and who then calls for help.',
    },
    fearsForLife: {
      meaning: 'A person’s own feeling is on average about as accurate as a form.',
      action: 'Ask what would make this night safer, and arrange that first.',
    },
    ownSuicide: {
      meaning: 'Thoughts of not wanting to live need an answer of their own, whatever the assessment shows.',
      action:
        'Ask calmly whether there are thoughts or plans now, and if so help the person to health care today.',
    },
    suicidePerpetrator: {
      meaning: 'When the other person threatens to take their life, more people may be in danger.',
      action: 'Put it in the plan today: call 112 if it is about to happen.',
    },
    sexualViolence: {
      meaning: 'After sexual violence, care and securing evidence may be urgent.',
      action:
        'Ask whether it happened in the last few days; if so, go along to health care if the person wants.',
    },
    pregnancy: {
      meaning: 'Violence during a pregnancy can hurt two.',
      action: 'If there is a pregnancy now: help with contact to a midwife or health care today.',
    },
    child: {
      meaning: 'A child who has been near violence must get an assessment of their own.',
      action: 'Make or request a protection assessment for the child at once.',
    },
    separation: {
      meaning: 'In deaths that were investigated, a separation was often near.',
      action: 'Plan together before anything is said or moved: who, when, where and with what support.',
    },
    stalking: {
      meaning: 'Being followed or watched can go on after a move, and reveal where someone is.',
      action: 'Go through phone, tablet, car and shared accounts before the next journey or move.',
    },
    animals: {
      meaning: 'Animals can be the reason someone stays.',
      action: 'Ask who can care for the animals, and arrange a foster home if needed.',
    },
    noSafePlace: {
      meaning: 'There is no safe place tonight.',
      action: 'Arrange where the person can be, before going on with more questions.',
    },
    workerSafety: {
      meaning: 'Your own safety is not settled.',
      action: 'Agree with a colleague on place, time and a call back before you leave.',
    },
    conflictOfInterest: {
      meaning: 'Someone could doubt that you are impartial.',
      action: 'Tell your manager now, before you read on or meet anyone.',
    },
    honour: {
      meaning: 'More than one person may stand behind what is happening.',
      action: 'Ask a colleague trained in PATRIARK, before you contact anyone in the family.',
    },
  },
  packErrors: {
    'pack-too-large': 'The file is too large to be a form. Nothing has changed.',
    'pack-newer': 'The form was made for a newer version of the app. Update the app and try again.',
    'pack-malformed': 'The file does not follow the format for forms. Nothing has changed.',
    'pack-too-many-items': 'The form has more questions than the app can handle. Split it.',
    'pack-duplicate-id': 'Two parts of the form have the same id. Ask whoever made the file to correct it.',
    'pack-unknown-reference': 'The form refers to a question or source that does not exist.',
    'pack-cyclic': 'Questions in the form wait for each other and would never be shown.',
    'pack-options': 'A question has choices or ticks that do not fit its type.',
    'pack-judged':
      'Factors and conclusions of the form do not hold together. Ask whoever made the file to correct it.',
    'pack-scoring': 'The points of the form lead to something that cannot be counted.',
    'pack-bands': 'The limits between levels do not cover every sum, or overlap.',
    'pack-repeats': 'A part that repeats is built wrongly.',
    'pack-unknown-policy': 'Not knowing may count as nothing only where the points are confirmed.',
    'pack-attestation': 'A checked form needs the names of two different people.',
  },
} as const satisfies TextsLike<typeof sv>

const LEVELS = { 1: 'low', 2: 'raised', 3: 'high', 4: 'very high' } as const
const COUNT = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function gapSentence(open: number, aboutPerpetrator: number): string {
  const count = COUNT[open] ?? String(open)
  const start = `${count.charAt(0).toUpperCase()}${count.slice(1)} ${open === 1 ? 'question has' : 'questions have'} no yes or no`
  if (aboutPerpetrator === 0) return `${start}.`
  if (aboutPerpetrator === open) return `${start}${open === 1 ? ', about' : ', all about'} the perpetrator.`
  return `${start}, ${COUNT[aboutPerpetrator] ?? aboutPerpetrator} of them about the perpetrator.`
}

function withheldGaps(open: number): string {
  return open === 0 ? 'No questions are open.' : `Open questions: ${open}.`
}
