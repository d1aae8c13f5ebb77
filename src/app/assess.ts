import { sha256Hex } from '../crypto/digest.ts'
import type { Answer } from '../domain/answer.ts'
import type { Assessment } from '../domain/case-state.ts'
import type { EventDraft, StepId } from '../domain/event.ts'
import type { ScenarioField } from '../domain/event-fields.ts'
import { frozenText } from '../domain/frozen-text.ts'
import type { Id } from '../domain/id.ts'
import { afterwards } from '../domain/instrument/afterwards.ts'
import type { Answers } from '../domain/instrument/given-answer.ts'
import { type Comparison, compareJudgement, type InstrumentLevels } from '../domain/instrument/judgement.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { type ResultFact, resultFact } from '../domain/instrument/result-fact.ts'
import { spreadRows } from '../domain/instrument/spread-rows.ts'
import { stepEndedBy } from '../domain/next-step.ts'
import { idsToSign } from '../domain/signed-writes.ts'
import type { Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import type { CaseSession } from './case-session.ts'

/** The answers as the engine reads them: of two that disagree, the one that means higher risk. */
export function answersOf(assessment: Assessment): Answers {
  return new Map([...assessment.answers].map(([item, field]): [string, Answer] => [item, field.shown]))
}

/** The pack as it is asked in this assessment: a section that repeats once for each row there is. */
export function packFor(pack: InstrumentPack, assessment: Assessment): InstrumentPack {
  return spreadRows(pack, assessment.rows)
}

/** What the instrument says about the level: counted here, or read off the paper form. */
export function instrumentFact(pack: InstrumentPack, assessment: Assessment): ResultFact {
  const paper = assessment.paperResult?.shown
  if (paper)
    return { kind: 'level', level: paper.level, open: 0, openAboutPerpetrator: 0, preliminary: false }
  return assessment.form === 'paper'
    ? { kind: 'none' }
    : resultFact(packFor(pack, assessment), answersOf(assessment))
}

export function levelsOf(fact: ResultFact): InstrumentLevels | null {
  if (fact.kind === 'none' || fact.kind === 'withheld') return null
  return fact.kind === 'level' ? { from: fact.level, to: fact.level } : { from: fact.from, to: fact.to }
}

/** What must be there before a level is shown, in the order it is asked for. */
export type WeighingGap = 'estimate' | 'judgement' | 'difference'

/** Own estimate, then judgement, then the instrument. A difference has to be put in words before signing. */
export function weighingOf(
  pack: InstrumentPack,
  assessment: Assessment,
): { readonly gap: WeighingGap | undefined; readonly comparison: Comparison | undefined } {
  const estimate = assessment.estimate?.shown.estimate
  const judgement = assessment.judgement?.shown.level
  if (estimate === undefined) return { gap: 'estimate', comparison: undefined }
  if (judgement === undefined) return { gap: 'judgement', comparison: undefined }
  const comparison = compareJudgement(levelsOf(instrumentFact(pack, assessment)), estimate, judgement)
  const explained = (assessment.difference?.shown ?? '').trim() !== ''
  return { gap: comparison.mustExplain && !explained ? 'difference' : undefined, comparison }
}

/**
 * Only an instrument that gives a level is weighed against her own estimate and a judgement. One that is judged has no
 * level to weigh: its conclusions are the judgement.
 */
export function isWeighed(pack: InstrumentPack): boolean {
  return pack.kind === 'scored'
}

export async function startAssessment(
  session: CaseSession,
  pack: InstrumentPack,
  form: 'guided' | 'paper',
  assessment: Id,
  /** Where an instrument of the organisation's own is begun: no table says where it belongs. */
  step?: StepId,
): Promise<Result<void, SaveError>> {
  return session.dispatch([
    {
      type: 'assessment.started@1',
      data: { assessment, pack: pack.id, packVersion: pack.version, form, ...(step ? { step } : {}) },
    },
  ])
}

/** A new version starts from what was signed: the answers are copied, the weighing is done anew. */
export async function startNewVersion(
  session: CaseSession,
  signed: Assessment,
  assessment: Id,
): Promise<Result<void, SaveError>> {
  const { pack, packVersion, form, id: previous, step } = signed
  const drafts: EventDraft[] = [
    {
      type: 'assessment.started@1',
      data: { assessment, pack, packVersion, form, previous, ...(step ? { step } : {}) },
    },
  ]
  for (const [section, rows] of signed.rows) {
    for (const row of rows) drafts.push({ type: 'row.added@1', data: { assessment, section, row } })
  }
  for (const [item, field] of signed.answers) {
    drafts.push({ type: 'answer.set@1', data: { assessment, item, answer: field.shown } })
  }
  for (const [item, field] of signed.marginNotes) {
    drafts.push({ type: 'marginNote.set@1', data: { assessment, item, text: field.shown } })
  }
  for (const { id: scenario, fields } of signed.scenarios) {
    drafts.push({ type: 'scenario.added@1', data: { assessment, scenario } })
    for (const [field, { shown: value }] of Object.entries(fields)) {
      const data = { assessment, scenario, field: field as ScenarioField, value }
      drafts.push({ type: 'scenario.fieldSet@1', data })
    }
  }
  for (const [factor, field] of signed.outsideFactors) {
    drafts.push({ type: 'outsideFactor.set@1', data: { assessment, factor, text: field.shown } })
  }
  return session.dispatch(drafts)
}

/** Freezes what is there now under a name, leaves the tasks the form asks for, and marks its step as done. */
export async function signAssessment(
  session: CaseSession,
  pack: InstrumentPack,
  assessment: Assessment,
  signer: { readonly name: string; readonly role: string },
  ports: { readonly newId: () => Id; readonly dayIn: (days: number) => string },
): Promise<Result<void, SaveError>> {
  const { writes } = session.state.value
  const of = idsToSign(writes, `assessment/${assessment.id}`)
  const stateHash = await sha256Hex(frozenText(writes, of))
  const drafts: EventDraft[] = [
    { type: 'assessment.signed@1', data: { assessment: assessment.id, of, stateHash, ...signer } },
  ]
  for (const task of afterwards(packFor(pack, assessment), answersOf(assessment)).tasks) {
    drafts.push({
      type: 'task.added@1',
      data: {
        task: ports.newId(),
        text: `${pack.id}.${task.id}`,
        due: ports.dayIn(task.dueInDays),
        about: assessment.id,
      },
    })
  }
  const step = stepEndedBy(pack.id)
  if (step) drafts.push({ type: 'step.set@1', data: { step, status: 'done', reason: '' } })
  return session.dispatch(drafts)
}

/** Whether what is on disk is still what was signed. */
export async function isAsSigned(
  session: CaseSession,
  signature: Assessment['signatures'][number],
): Promise<boolean> {
  return (await sha256Hex(frozenText(session.state.value.writes, signature.of))) === signature.stateHash
}

/** Items whose answer differs between two versions, for showing what changed. */
export function changedItems(before: Assessment, after: Assessment): readonly string[] {
  const items = new Set([...before.answers.keys(), ...after.answers.keys()])
  const text = (assessment: Assessment, item: string) => JSON.stringify(assessment.answers.get(item)?.shown)
  return [...items].filter((item) => text(before, item) !== text(after, item))
}
