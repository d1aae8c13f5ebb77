import type { AssessmentSheet, MeasuresSheet, PlanSheet } from '../../../../src/app/print/sheets.ts'
import { safetyPlan } from '../../../../src/content/plan/safety-plan-v1-1.ts'
import type { Answer } from '../../../../src/domain/answer.ts'
import { planSheetOf } from '../../../../src/domain/plan/plan-sheet.ts'
import type { PrintBlock } from '../../../../src/domain/print/print-document.ts'

/** Wholly invented. */
export const sampleAssessment: AssessmentSheet = {
  caseTitle: 'Ärende Björk',
  caseNumber: '2026-0117',
  today: '2026-11-23',
  instrument: 'FREDA-farlighetsbedömning',
  version: '1.0.0',
  weighing: {
    result: { kind: 'range', from: 2, to: 3, open: 4, openAboutPerpetrator: 3, preliminary: true },
    paper: null,
    estimate: { estimate: 2, words: 'Hon tror att det värsta är över.' },
    judgement: {
      level: 3,
      reason: 'Tryck mot halsen i höstas, vapen i hallen och separation på gång. Lång väg till hjälp.',
    },
    difference: 'Hon har vant sig. Det vi inte vet handlar mest om utövaren.',
  },
  judged: null,
  unverified: 'Inte kontrollerad mot formuläret.',
  signed: { name: 'Åsa Öberg', role: 'socialsekreterare', on: '2026-11-23' },
  alerts: [
    {
      meaning: 'Tryck mot halsen kan skada inuti utan att det syns.',
      action: 'Hjälp personen till vården i dag, även om inget syns.',
    },
    {
      meaning: 'Ett skjutvapen inom räckhåll kan göra att ett ögonblick blir livsfarligt.',
      action: 'Fråga polisen om vapnen kan omhändertas.',
    },
  ],
  found: [
    { question: 'Har den andra personen någon gång tagit om din hals?', answer: 'Ja' },
    { question: 'Har den andra personen skjutvapen?', answer: 'Ja' },
  ],
  unknowns: [
    { about: 'exposed', question: 'Har våldet blivit värre?', because: 'declined' },
    { about: 'perpetrator', question: 'Använder den andra personen narkotika?', because: 'unknown' },
    { about: 'perpetrator', question: 'Har den andra personen undkommit polisen?', because: 'unknown' },
    {
      about: 'perpetrator',
      question: 'Har den andra personen talat om att ta sitt liv?',
      because: 'notAsked',
    },
  ],
  outside: ['Jakten börjar på måndag och han har semester.'],
  margins: [
    { question: 'Har den andra personen skjutvapen?', text: 'Skåpet står i hallen, nyckeln har han.' },
  ],
}

export const sampleMeasures: MeasuresSheet = {
  caseTitle: 'Ärende Björk',
  caseNumber: '2026-0117',
  today: '2026-11-23',
  uncovered: ['Utövarens alkohol eller droger'],
  left: [{ name: 'Utövaren utan arbete', reason: 'Tas i hans eget ärende.' }],
  unknowns: ['Spårning genom enheter'],
  minimumMissing: ['Dag för uppföljning'],
  ways: [
    { name: 'Om personen stannar', uncovered: [] },
    { name: 'Om personen lämnar', uncovered: ['Djur'] },
  ],
  gaps: ['Skyddat boende. Närmast som finns: Jourboende hos en förening'],
  steps: [{ kind: 'heading', level: 3, text: 'Om det blir lugnare' }],
  measures: [
    {
      title: 'Fråga polisen om vapen',
      because: ['Skjutvapen', 'Hot om att döda'],
      owner: 'Polisen, lokalt',
      ownerName: 'Stina Wåhlin',
      precondition: 'Kräver ingen polisanmälan. Samtycke.',
      met: 'Ja, uppfyllt',
      conditions: '',
      ends: '',
      start: '2026-11-23',
      followUp: '2026-11-27',
      status: 'decided',
      costForPerson: 'Kan märkas av den andra personen.',
      note: '',
      group: 'Hålla ögonen på läget',
      track: 'Båda vägarna',
      reason: '',
      possibleIf: '',
      costForMunicipality: 'Två timmar och 18 mil',
      effect: '',
      stepUp: 'Om jakten börjar: fråga igen samma dag',
      stepDown: '',
      here: '',
    },
    {
      title: 'En granne som vet',
      because: ['Långt till hjälp'],
      owner: 'Någon i nätverket',
      ownerName: '',
      precondition: 'Kräver ingen polisanmälan.',
      met: 'Ja, uppfyllt',
      conditions: '',
      ends: '',
      start: '',
      followUp: '2026-12-01',
      status: 'proposed',
      costForPerson: 'En person till får veta.',
      note: 'Personen pratar själv med grannen.',
      group: 'Trygghet för den utsatta',
      track: 'Om personen stannar',
      reason: '',
      possibleIf: '',
      costForMunicipality: 'Två timmar och 18 mil',
      effect: '',
      stepUp: 'Om jakten börjar: fråga igen samma dag',
      stepDown: '',
      here: 'Saknas här',
    },
  ],
}

const text = (words: string): Answer => ({ is: 'text', text: words })

/** Every prompt answered, places too: they must not come out. */
export const samplePlan: PlanSheet = {
  caseTitle: 'Ärende Björk',
  caseNumber: '2026-0117',
  today: '2026-11-23',
  chapters: planSheetOf(
    safetyPlan,
    new Map<string, Answer>(
      safetyPlan.chapters.flatMap((chapter) =>
        chapter.prompts.map((prompt): [string, Answer] => {
          if (prompt.location !== undefined) return [prompt.id, text('Hemliga vägen 12')]
          if (prompt.type === 'number') return [prompt.id, { is: 'number', number: 75 }]
          if (prompt.type === 'yesNo') return [prompt.id, { is: 'yes' }]
          if (prompt.type === 'options') {
            return [
              prompt.id,
              { is: 'options', options: (prompt.options ?? []).slice(0, 2).map(({ id }) => id) },
            ]
          }
          return [prompt.id, text('när bilen svänger in på gården och hunden inte skäller')]
        }),
      ),
    ),
  ),
  order: safetyPlan.chapters.map(({ id, title }) => ({ chapter: id, title })),
  fromSheets: new Map([
    [
      'time',
      [
        { kind: 'facts', facts: [{ name: 'Hur lång tid tar det?', value: '95 minuter' }] },
      ] satisfies PrintBlock[],
    ],
  ]),
  forFile: {
    keeping: { lead: safetyPlan.keeping.lead, line: undefined },
    tracks: ['leaves'],
    card: ['Ring före kaffet'],
  },
  changes: [],
  tracksChanged: false,
  cardChanged: false,
  validUntil: '2026-11-30',
  late: '',
  signed: null,
}
