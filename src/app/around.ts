import type { AskedQuestion, Assessment, CaseState } from '../domain/case-state.ts'
import type { EventDraft } from '../domain/event.ts'
import type { QuestionField } from '../domain/event-fields.ts'
import type { Id } from '../domain/id.ts'
import type { About, InstrumentItem, InstrumentPack } from '../domain/instrument/pack.ts'
import { packItems } from '../domain/instrument/pack-items.ts'
import { unknowns } from '../domain/instrument/unknowns.ts'
import { type Line, wordsIn } from '../domain/words.ts'
import type { Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import { answerIn } from './answer-text.ts'
import { answersOf, instrumentFact, packFor } from './assess.ts'
import type { CaseSession } from './case-session.ts'
import { dayOf } from './format.ts'
import { conclusionsIn } from './judged.ts'
import type { InsideTexts, Locale } from './texts.ts'

export interface Gap {
  readonly assessment: Assessment
  readonly item: InstrumentItem
  readonly about: About
}

/**
 * What is not known in the newest assessment of each instrument, and has not been asked of anybody yet. What only the
 * worker can answer, conclusions above all, is no question to others.
 */
export function gapsOf(
  state: CaseState,
  packOf: (assessment: Assessment) => InstrumentPack | undefined,
): readonly Gap[] {
  const asked = new Set(state.questions.map((question) => `${question.assessment} ${question.item}`))
  const newest = new Map(
    state.assessments.filter((each) => !each.abandoned).map((each) => [each.pack, each] as const),
  )
  return [...newest.values()].flatMap((assessment) => {
    const given = packOf(assessment)
    if (!given || assessment.form === 'paper') return []
    const pack = packFor(given, assessment)
    const items = new Map(packItems(pack).map((item) => [item.id, item]))
    return unknowns(pack, answersOf(assessment)).flatMap(({ item: id, about }) => {
      const item = items.get(id)
      const isOurs = item?.workerOnly === true && item.type !== 'factor'
      return item && !isOurs && !asked.has(`${assessment.id} ${id}`) ? [{ assessment, item, about }] : []
    })
  })
}

export const QUESTION_TO = [
  'person',
  'police',
  'school',
  'health',
  'prison',
  'childUnit',
  'municipality',
  'other',
] as const
export type QuestionTo = (typeof QUESTION_TO)[number]

/** A start, not an answer: who most often knows about what. */
const FIRST_TO_ASK: Readonly<Record<About, QuestionTo>> = {
  perpetrator: 'police',
  exposed: 'person',
  child: 'school',
  situation: 'other',
}

/** A gap as a question, with a ready text to change. Nothing is sent. */
export function askAbout(
  session: CaseSession,
  gap: Gap,
  facts: { readonly question: Id; readonly texts: InsideTexts['around']; readonly locale: Locale },
): Promise<Result<void, SaveError>> {
  const { question, texts, locale } = facts
  const to = FIRST_TO_ASK[gap.about]
  const said = gap.item.text[locale]
  const topic = /[.?]$/.test(said) ? said : `${said}.`
  const text = to === 'person' ? texts.questionToPerson(topic) : texts.questionText(topic)
  return session.dispatch([
    { type: 'question.added@1', data: { question, assessment: gap.assessment.id, item: gap.item.id } },
    { type: 'question.fieldSet@1', data: { question, field: 'to', value: to } },
    { type: 'question.fieldSet@1', data: { question, field: 'text', value: text } },
  ])
}

/**
 * One field of a question. Its answer stands in the margin of the item it was asked for as well, with who said it and
 * when, in whatever order the three are written; written anew, the line in the margin is too. What somebody has put a
 * name under is left as it was.
 */
export async function setQuestionField(
  session: CaseSession,
  asked: AskedQuestion,
  change: { readonly field: QuestionField; readonly value: string },
  margin: MarginOf,
): Promise<Result<void, SaveError>> {
  // Who and when may have been left a moment ago and still be on their way to the disk.
  await session.settled()
  const now = session.state.value.questions.find(({ id }) => id === asked.id) ?? asked
  const drafts: EventDraft[] = [{ type: 'question.fieldSet@1', data: { question: asked.id, ...change } }]
  const assessment = session.state.value.assessments.find((each) => each.id === asked.assessment)
  const line = answerLine((field) => (field === change.field ? change.value : shownIn(now, field)), margin)
  const lineBefore = answerLine((field) => shownIn(now, field), margin)
  if (assessment && assessment.signatures.length === 0 && line !== lineBefore) {
    const before = assessment.marginNotes.get(asked.item)?.shown ?? ''
    const text = withLine(before, lineBefore, line)
    drafts.push({ type: 'marginNote.set@1', data: { assessment: assessment.id, item: asked.item, text } })
  }
  return session.dispatch(drafts)
}

export type MarginOf = (answer: string, by: string, on: string) => string

function shownIn({ fields }: AskedQuestion, field: QuestionField): string {
  return fields[field]?.shown.trim() ?? ''
}

function answerLine(said: (field: QuestionField) => string, margin: MarginOf): string {
  const answer = said('answer').trim()
  return answer === '' ? '' : margin(answer, said('answeredBy').trim(), said('answeredOn').trim())
}

/** The margin with one line for another. A line that somebody has changed by hand is theirs, and the new one is added. */
function withLine(margin: string, before: string, line: string): string {
  const lines = `\n${margin.trim()}\n`
  const at = before === '' ? -1 : lines.lastIndexOf(`\n${before}\n`)
  if (at < 0) return [margin.trim(), line].filter((each) => each !== '').join('\n')
  return `${lines.slice(0, at)}${line === '' ? '' : `\n${line}`}${lines.slice(at + before.length + 1)}`.trim()
}

/** When an assessment was made: signed, else begun. */
export function dayOfAssessment(assessment: Assessment): string {
  const { resultOrigin, paperResult, signatures, startedWall } = assessment
  return (
    resultOrigin?.shown.takenOn ??
    paperResult?.shown.takenOn ??
    dayOf(Date.parse(signatures[0]?.wall ?? startedWall))
  )
}

/** What an assessment of ours came to, in its own words and nobody else's: lines, each of words in their language. */
export function outcomeWords(
  assessment: Assessment,
  pack: InstrumentPack,
  texts: InsideTexts,
  locale: Locale,
): readonly Line[] {
  const answers = answersOf(assessment)
  const ours = (text: string): Line => [{ text, language: locale }]
  if (pack.kind === 'judged') {
    const concluded = conclusionsIn(pack).flatMap((item) => {
      const answer = answers.get(item.id)
      if (!answer || item.type === 'text') return []
      const said = answerIn(item, answer, texts.instruments, locale)
      return [[wordsIn(item.text, locale), ...ours(' '), said]]
    })
    const courses = assessment.scenarios.map((scenario, i) => {
      const kind = scenario.fields.kind?.shown.trim() ?? ''
      return ours(kind === '' ? texts.judged.scenario(i + 1) : `${texts.judged.scenario(i + 1)}: ${kind}`)
    })
    return [...concluded, ...courses]
  }
  // That it comes to no level is no result that is still to come.
  if (!pack.scoring) return [ours(texts.instruments.result({ kind: 'none' }))]
  const fact = instrumentFact(pack, assessment)
  const judgement = assessment.judgement?.shown
  return [
    // Without the two things that come before it, the level is not shown here either.
    ...(fact.kind !== 'none' && judgement ? [ours(texts.instruments.result(fact))] : []),
    ...(fact.kind !== 'none' && judgement && fact.preliminary ? [ours(texts.instruments.preliminary)] : []),
    ...(judgement ? [ours(texts.agreement.judged(texts.instruments.levels[judgement.level]))] : []),
  ]
}
