import type { RiskLevel } from '../answer.ts'
import type { PrintText } from './print-text.ts'

/** From one step to another; the same twice when it is known. */
export interface LadderSpan {
  readonly from: RiskLevel
  readonly to: RiskLevel
}

/**
 * The four-step ladder on paper. A judgement with its reason and the list of what is not known are part of it: a
 * ladder that shows a level alone cannot be written down.
 */
export interface LadderBlock {
  readonly kind: 'ladder'
  readonly steps: readonly [string, string, string, string]
  readonly judgement: { readonly label: string; readonly level: RiskLevel; readonly reason: string }
  /** Text instead of a level when there is none: unknown, declined, not asked. */
  readonly estimate: { readonly label: string; readonly at: RiskLevel | null; readonly words: string }
  readonly instrument: {
    readonly label: string
    /** Null where the organisation does not show the level. */
    readonly span: LadderSpan | null
    readonly sentence: string
    /** Not compared with the official form by two people; said in the same breath as the level. */
    readonly preliminary: string | null
  } | null
  /** Why the three differ, when they do. */
  readonly difference: { readonly label: string; readonly words: string } | null
  readonly unknowns: { readonly title: string; readonly lines: readonly PrintText[]; readonly none: string }
}

/** The same in another language, under what it says. */
export interface SecondLine {
  readonly text: string
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
}

/** A name and what stands under it. */
export interface PrintFact {
  readonly name: PrintText
  readonly value: PrintText
  readonly also?: SecondLine
}

/** A drawing of our own: strokes in a square of 48, and what it shows. */
export interface PrintPicture {
  readonly paths: readonly string[]
  readonly alt: string
  readonly text: string
}

/** What paper and PDF are made of. Plain text, square codes and our own strokes: no links, no files, nothing that calls home. */
export type PrintBlock =
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3
      readonly text: PrintText
      readonly also?: SecondLine
    }
  | { readonly kind: 'pageBreak' }
  | { readonly kind: 'pictures'; readonly pictures: readonly PrintPicture[] }
  | { readonly kind: 'paragraph'; readonly text: PrintText }
  | { readonly kind: 'note'; readonly text: PrintText }
  | { readonly kind: 'list'; readonly items: readonly PrintText[] }
  | {
      readonly kind: 'facts'
      readonly facts: readonly PrintFact[]
    }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly PrintText[])[]
    }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'signatures'; readonly lines: readonly string[] }
  /** A square code that says this. What it says stands in words beside it. */
  | { readonly kind: 'code'; readonly text: string }
  | LadderBlock

export interface PrintDocument {
  readonly language: 'sv' | 'en'
  /** Neutral on purpose: it is in the file's properties and on the printer's display. */
  readonly title: string
  readonly fileName: string
  /** A card is a small slip to cut out, without headings. */
  readonly sheet: 'a4' | 'card'
  readonly blocks: readonly PrintBlock[]
  /** Drawn smaller, down to a limit, where that keeps it on one page: what is weighed together is seen together. */
  readonly onePage?: true
  /** Large and pale across every page; only practice has one. */
  readonly watermark?: string
  /** Letters half as large again, on paper and on the screen. */
  readonly large?: boolean
  /** At the foot of every page, with its number. */
  readonly footer: string
}
