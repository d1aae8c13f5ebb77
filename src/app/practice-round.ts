import type { Day } from '../domain/answer.ts'
import type { Assessment } from '../domain/case-state.ts'
import type { Id } from '../domain/id.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { visibleItems } from '../domain/instrument/visible-items.ts'
import type { Played } from '../domain/practice/compare-with-reference.ts'
import type { PracticeCase } from '../domain/practice/practice-case.ts'
import type { Refresher } from '../domain/practice/refresher.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import { answersOf, isWeighed, startAssessment } from './assess.ts'
import type { CaseSession } from './case-session.ts'
import type { Desk } from './desk.ts'
import { practiceOf } from './practice.ts'

/** One learner's way through an invented case: an assessment of its own in the practice case. */
export interface Round {
  readonly assessment: Assessment
  readonly learner: string
  /** In the log: feedback has been seen. */
  readonly isDone: boolean
}

/** The rounds of one practice case, in the order they began. */
export function roundsOf(desk: Desk, session: CaseSession): readonly Round[] {
  const { rounds, log } = practiceOf(desk)
  const done = new Set(log.map((entry) => entry.entry))
  return rounds
    .filter((round) => round.case === session.id)
    .flatMap(({ assessment: id, learner }) => {
      const assessment = session.state.value.assessments.find((each) => each.id === id)
      return assessment ? [{ assessment, learner, isDone: done.has(id) }] : []
    })
}

export async function startRound(
  desk: Desk,
  session: CaseSession,
  pack: InstrumentPack,
  learner: string,
): Promise<Result<Id>> {
  if (desk.space !== 'practice') return err({ code: 'not-practising' })
  const assessment = desk.newId()
  const started = await startAssessment(session, pack, 'guided', assessment)
  if (!started.ok) return started
  const noted = await desk.writeOrganisation([
    { type: 'practice.roundStarted@1', data: { assessment, case: session.id, learner } },
  ])
  return noted.ok ? ok(assessment) : noted
}

export function playedOf(assessment: Assessment): Played {
  return {
    answers: answersOf(assessment),
    estimate: assessment.estimate?.shown.estimate,
    judgement: assessment.judgement?.shown.level,
  }
}

/** Whether every question is answered and, where the form gives a level, weighed: only then is there a reference to see. */
export function isPlayed(pack: InstrumentPack, assessment: Assessment): boolean {
  const played = playedOf(assessment)
  const answered = visibleItems(pack, played.answers).every((item) => played.answers.has(item.id))
  return answered && (!isWeighed(pack) || (played.estimate !== undefined && played.judgement !== undefined))
}

/** Written once for a round, however often its feedback is read. */
export async function logRound(
  desk: Desk,
  practice: PracticeCase,
  round: Round,
  on: Day,
): Promise<Result<void, SaveError>> {
  if (round.isDone) return ok(undefined)
  const { id: of, pack } = practice
  return desk.writeOrganisation([
    {
      type: 'practice.logged@1',
      data: { entry: round.assessment.id, kind: 'case', of, pack: pack.id, learner: round.learner, on },
    },
  ])
}

export async function logRefresher(
  desk: Desk,
  refresher: Refresher,
  learner: string,
  on: Day,
): Promise<Result<void>> {
  if (desk.space !== 'practice') return err({ code: 'not-practising' })
  const { id: of, pack } = refresher
  return desk.writeOrganisation([
    { type: 'practice.logged@1', data: { entry: desk.newId(), kind: 'refresher', of, pack, learner, on } },
  ])
}
