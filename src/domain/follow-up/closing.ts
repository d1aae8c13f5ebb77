import type { CaseState, Checklist } from '../case-state.ts'
import { CLOSING_LIST } from '../next-step.ts'
import { isWrittenAfter } from '../written-after.ts'
import { openItems } from './dues-of.ts'

export interface ClosingList {
  /** The newest one that was signed since the case was last opened again; a list of an earlier closing says nothing of now. */
  readonly signed: Checklist | undefined
  /** Points nobody has dealt with in it. */
  readonly open: number
  readonly isGoneThrough: boolean
}

/** How far the list before closing has come. A signature under a list with open points goes through nothing. */
export function closingListOf(state: Pick<CaseState, 'checklists' | 'steps' | 'writes'>): ClosingList {
  const step = state.steps.close
  const reopened = step?.shown.status === 'ongoing' ? step.versions[0].event : undefined
  const signed = state.checklists.findLast(
    ({ list, signatures: [first] }) =>
      list === CLOSING_LIST &&
      first !== undefined &&
      (reopened === undefined || isWrittenAfter(state.writes, first.event, reopened)),
  )
  const open = signed ? openItems(signed).length : 0
  return { signed, open, isGoneThrough: signed !== undefined && open === 0 }
}
