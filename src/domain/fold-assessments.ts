import type { Assessment, Field, Scenario } from './case-state.ts'
import type { KnownEvent } from './event.ts'
import { type EventOf, fieldOf, fieldsAt } from './field.ts'
import type { Id } from './id.ts'
import { rowItem } from './instrument/row-item.ts'
import type { LiveWrites } from './live-writes.ts'
import { answerRank, estimateRank } from './risk-order.ts'
import { asSignature, type ScopedWrites, scopedWrites } from './signed-writes.ts'

/** Assessments in the order they were started. */
export function foldAssessments(writes: LiveWrites): Assessment[] {
  const assessments = new Map<Id, Assessment>()
  for (const event of writes.ordered) {
    if (event.type !== 'assessment.started@1' || assessments.has(event.data.assessment)) continue
    assessments.set(event.data.assessment, foldAssessment(writes, event))
  }
  return [...assessments.values()]
}

function foldAssessment(writes: LiveWrites, started: EventOf<'assessment.started@1'>): Assessment {
  const { assessment: id, pack, form, previous, step } = started.data
  const signatures = writes.ordered
    .filter((event) => event.type === 'assessment.signed@1')
    .filter((event) => event.data.assessment === id)
    .map(asSignature)
  const scoped = scopedWrites(writes, `assessment/${id}`, signatures)
  const at = (name: string) => scoped.byPath.get(`assessment/${id}/${name}`)
  return {
    id,
    pack,
    packVersion:
      fieldOf(at('version'), (e) => (e.type === 'assessment.moved@1' ? e.data.packVersion : undefined))
        ?.shown ?? started.data.packVersion,
    form,
    previous,
    step,
    startedWall: started.wall,
    startedBy: started.actor,
    answers: below(
      scoped,
      id,
      'answer',
      (e) => (e.type === 'answer.set@1' ? e.data.answer : undefined),
      answerRank,
    ),
    marginNotes: below(scoped, id, 'margin', (e) =>
      e.type === 'marginNote.set@1' ? e.data.text : undefined,
    ),
    alertsSeen: below(scoped, id, 'alert', (e) => (e.type === 'alert.seen@1' ? e.data.action : undefined)),
    outsideFactors: below(scoped, id, 'outside', (e) =>
      e.type === 'outsideFactor.set@1' ? e.data.text : undefined,
    ),
    rows: foldRows(writes, scoped, id),
    scenarios: foldScenarios(writes, scoped, id),
    resultOrigin: fieldOf(at('origin'), (e) =>
      e.type === 'resultOrigin.set@1'
        ? { takenOn: e.data.takenOn, takenBy: e.data.takenBy, readFrom: e.data.readFrom }
        : undefined,
    ),
    paperResult: fieldOf(
      at('paper'),
      (e) =>
        e.type === 'paperResult.set@1'
          ? { level: e.data.level, takenOn: e.data.takenOn, takenBy: e.data.takenBy }
          : undefined,
      (paper) => paper.level,
    ),
    estimate: fieldOf(
      at('estimate'),
      (e) => (e.type === 'estimate.set@1' ? { estimate: e.data.estimate, words: e.data.words } : undefined),
      (own) => estimateRank(own.estimate),
    ),
    judgement: fieldOf(
      at('judgement'),
      (e) => (e.type === 'judgement.set@1' ? { level: e.data.level, reason: e.data.reason } : undefined),
      (judgement) => judgement.level,
    ),
    difference: fieldOf(at('difference'), (e) => (e.type === 'difference.set@1' ? e.data.reason : undefined)),
    abandoned: fieldOf(at('abandoned'), (e) =>
      e.type === 'assessment.abandoned@1' ? e.data.reason : undefined,
    ),
    signatures,
    late: scoped.late,
  }
}

function below<T>(
  scoped: ScopedWrites,
  id: Id,
  part: string,
  read: (event: KnownEvent) => T | undefined,
  rank?: (value: T) => number,
): ReadonlyMap<string, Field<T>> {
  const fields = new Map<string, Field<T>>()
  for (const [path, events] of scoped.byPath) {
    const key = keyAt(path, id, part)
    const field = key === undefined ? undefined : fieldOf(events, read, rank)
    if (key !== undefined && field) fields.set(key, field)
  }
  return fields
}

/** The item at a path, in a row or outside them. */
function keyAt(path: string, id: Id, part: string): string | undefined {
  const prefix = `assessment/${id}/${part}/`
  if (path.startsWith(prefix)) return path.slice(prefix.length)
  const [, row, place, item] = path.startsWith(`assessment/${id}/row/`) ? path.split('/').slice(2) : []
  return row !== undefined && place === part && item !== undefined ? rowItem(item, row) : undefined
}

/** Rows in the order they were begun. A row is there while anything in it is. */
function foldRows(writes: LiveWrites, scoped: ScopedWrites, id: Id): ReadonlyMap<string, readonly Id[]> {
  const prefix = `assessment/${id}/row/`
  const there = new Set(
    [...scoped.byPath.keys()]
      .filter((path) => path.startsWith(prefix))
      .map((path) => path.slice(prefix.length).split('/')[0]),
  )
  const rows = new Map<string, Id[]>()
  for (const event of writes.ordered) {
    if (event.type !== 'row.added@1' || event.data.assessment !== id) continue
    const { section, row } = event.data
    if (there.delete(row)) rows.set(section, [...(rows.get(section) ?? []), row])
  }
  return rows
}

function foldScenarios(writes: LiveWrites, scoped: ScopedWrites, id: Id): readonly Scenario[] {
  const scenarios = new Map<Id, Scenario>()
  for (const event of writes.ordered) {
    if (event.type !== 'scenario.added@1' || event.data.assessment !== id) continue
    const scope = `assessment/${id}/scenario/${event.data.scenario}/`
    if (![...scoped.byPath.keys()].some((path) => path.startsWith(scope))) continue
    scenarios.set(event.data.scenario, {
      id: event.data.scenario,
      fields: fieldsAt(scoped.byPath, scope),
    })
  }
  return [...scenarios.values()]
}
