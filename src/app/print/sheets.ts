import type { Day, RiskLevel } from '../../domain/answer.ts'
import type { Estimate, MeasureStatus } from '../../domain/event.ts'
import type { Tick } from '../../domain/event-fields.ts'
import type { About } from '../../domain/instrument/pack.ts'
import type { ResultFact } from '../../domain/instrument/result-fact.ts'
import type { CardOffer } from '../../domain/plan/card-offer.ts'
import type { CardCheck } from '../../domain/plan/memory-card.ts'
import type { PlanTrack } from '../../domain/plan/plan-pack.ts'
import type { PlanSheetChapter, PlanSheetLine } from '../../domain/plan/plan-sheet.ts'
import type { LadderSpan, PrintBlock } from '../../domain/print/print-document.ts'
import type { PrintText } from '../../domain/print/print-text.ts'
import type { Translation } from '../../domain/translation/translation.ts'
import type { Words } from '../../domain/words.ts'
import type { MeasureWords } from '../measure-words.ts'

/**
 * What goes on paper, as plain values in one language. None of these has room for a place: addresses, shelters and
 * schools are behind another key and are never printed.
 */
interface SheetHead {
  /** The worker's own title for the case. */
  readonly caseTitle: string
  readonly caseNumber: string
  /** Day of the print; also the only thing in the file name. */
  readonly today: Day
}

interface SignedBy {
  readonly name: string
  readonly role: string
  readonly on: Day
}

export interface UnknownLine {
  readonly about: About
  readonly question: PrintText
  readonly because: 'unanswered' | 'unknown' | 'declined' | 'notAsked'
}

/** A level belongs to a judgement with its reason, and to her own estimate or the honest absence of one. */
export interface Weighing {
  readonly result: Exclude<ResultFact, { readonly kind: 'none' }>
  /** Read off the paper form, by someone, on a day. */
  readonly paper: { readonly takenOn: Day; readonly takenBy: string } | null
  readonly estimate: { readonly estimate: Estimate; readonly words: string }
  readonly judgement: { readonly level: RiskLevel; readonly reason: string }
  /** Why they differ, in words. */
  readonly difference: string
}

interface Fact {
  readonly name: PrintText
  readonly value: PrintText
}

/** An instrument that is judged: nothing here is, or can become, a number. */
export interface JudgedSheet {
  /** Who concluded, when and where it was read; empty for an assessment of our own. */
  readonly origin: string
  readonly estimate: string
  readonly conclusions: readonly Fact[]
  readonly scenarios: readonly (readonly Fact[])[]
  readonly groups: readonly {
    readonly title: string
    readonly rows: readonly {
      readonly factor: PrintText
      readonly current: string
      readonly past: string
      readonly grounds: string
    }[]
  }[]
}

export interface AssessmentSheet extends SheetHead {
  readonly instrument: PrintText
  readonly version: string
  /** Null for a form that gives no level; there is no other way to have none. */
  readonly weighing: Weighing | null
  readonly judged: JudgedSheet | null
  /** Said of a template that has not been compared with the form by two people; empty otherwise. */
  readonly unverified: PrintText
  readonly signed: SignedBy | null
  readonly alerts: readonly { readonly meaning: string; readonly action: string }[]
  readonly found: readonly { readonly question: PrintText; readonly answer: PrintText }[]
  readonly unknowns: readonly UnknownLine[]
  readonly outside: readonly string[]
  readonly margins: readonly { readonly question: PrintText; readonly text: string }[]
}

export interface MeasureLine extends MeasureWords {
  readonly title: PrintText
  /** Names of what it answers to. */
  readonly because: readonly PrintText[]
  readonly owner: string
  readonly ownerName: string
  readonly start: string
  readonly followUp: string
  readonly status: MeasureStatus
  /** In words: what it is for, which way it holds, and the group it stands under. */
  readonly group: string
  readonly track: string
  /** Whether it is to be had here, where somebody has said. */
  readonly here: PrintText
}

export interface MeasuresSheet extends SheetHead {
  /** Shown first: what came up and has neither a measure nor a reason. */
  readonly uncovered: readonly PrintText[]
  readonly left: readonly { readonly name: PrintText; readonly reason: string }[]
  readonly unknowns: readonly PrintText[]
  readonly minimumMissing: readonly string[]
  readonly measures: readonly MeasureLine[]
  /** What each way lacks that the other may have. */
  readonly ways: readonly { readonly name: string; readonly uncovered: readonly PrintText[] }[]
  readonly gaps: readonly PrintText[]
  /** Steps both ways, the joint plan and its meetings, as they are written. */
  readonly steps: readonly PrintBlock[]
}

export interface PlanSheet extends SheetHead {
  readonly chapters: readonly PlanSheetChapter[]
  /** What stands on the sheets about distance, by chapter. */
  readonly fromSheets: ReadonlyMap<string, readonly PrintBlock[]>
  /** Chapters in the order of the pack, for those that only have something on a sheet. */
  readonly order: readonly { readonly chapter: string; readonly title: Words }[]
  /**
   * Where a plan is safe to have, which ways it is for, and the lines of the memory card: for the file alone. On the
   * person's own copy they would say where the rest is kept, that she is about to leave, and what the slip is.
   */
  readonly forFile: {
    readonly keeping: { readonly lead: Words; readonly line: PlanSheetLine | undefined }
    /** Undefined for a child's own plan, which has none. */
    readonly tracks: readonly PlanTrack[] | undefined
    readonly card: readonly string[]
  }
  /** Beginnings of the sentences that differ from the version before. */
  readonly changes: readonly Words[]
  readonly tracksChanged: boolean
  readonly cardChanged: boolean
  readonly validUntil: Day | null
  /** What came after the signature, in words. */
  readonly late: string
  readonly signed: SignedBy | null
}

/** How a plan is printed: for the file, or for the one who takes it along. */
export interface PlanPrint {
  /** A first page that anybody may see. With it nothing names the case, the worker or whose paper it is. */
  readonly cover: { readonly title: string; readonly lines: readonly string[] } | undefined
  readonly second: Translation | undefined
}

export interface ChecklistSheet extends SheetHead {
  readonly title: PrintText
  /** When it was begun, in words. */
  readonly begun: string
  readonly parts: readonly {
    readonly title: PrintText
    /** By when, in words; empty where there is no hurry. */
    readonly until: string
    readonly rows: readonly {
      readonly text: PrintText
      readonly owner: string
      readonly words: string
      readonly tick: Tick
      readonly when: string
      /** Who ticked it; empty where nobody here is known by that id. */
      readonly by: string
    }[]
  }[]
  /** What came after the signature, in words. */
  readonly late: string
  readonly signed: SignedBy | null
}

export interface CardSheet {
  readonly today: Day
  readonly check: CardCheck
  readonly offer: CardOffer
  /** Chosen in the open, after talking about it. Needed when nothing was offered. */
  readonly chosenAnyway: boolean
}

/** Null where the organisation does not show the level. */
export function spanOf(result: Weighing['result']): LadderSpan | null {
  if (result.kind === 'withheld') return null
  return result.kind === 'level'
    ? { from: result.level, to: result.level }
    : { from: result.from, to: result.to }
}
