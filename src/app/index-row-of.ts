import type { CaseState } from '../domain/case-state.ts'
import { duesOf } from '../domain/follow-up/dues-of.ts'
import { duesText } from '../domain/follow-up/today.ts'
import type { IndexRow } from '../domain/index-row.ts'
import { nextStepOf } from '../domain/next-step.ts'

/** The one row of a case that lists may show: what finds it and what to do next, never what was found in it. */
export function indexRowOf(state: CaseState, wallMs: number): IndexRow | null {
  if (!state.kind || state.kind === 'organisation') return null
  const next = nextStepOf(state)
  return {
    caseId: state.id,
    kind: state.kind,
    title: state.fields.title?.shown ?? '',
    names: fieldTexts(state, 'name'),
    personnummer: fieldTexts(state, 'personnummer'),
    caseNumber: state.fields.caseNumber?.shown ?? '',
    nextStep: next.step,
    nextStepOn: next.on ?? '',
    dues: duesText(duesOf(state)),
    changedAt: new Date(wallMs).toISOString(),
    protection: state.fields.protection?.shown ?? 'none',
    // Whatever it was: this row goes to disk with something no server has.
    saved: 'tablet',
    ...(isForSome(state) ? { circle: 'some' } : {}),
  }
}

/** Whoever sees the row is one of them; it keeps a title from being said aloud beside somebody who is not. */
function isForSome({ writes }: CaseState): boolean {
  return writes.ordered.some(({ type }) => type === 'circle.set@1')
}

/** Each on a line of its own. */
function fieldTexts(state: CaseState, field: 'name' | 'personnummer'): string {
  return state.people
    .flatMap((person) => person.fields[field]?.versions.map((version) => version.value) ?? [])
    .filter((text) => text !== '')
    .join('\n')
}
