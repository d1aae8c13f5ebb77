import type { InstrumentPack } from '../instrument/pack.ts'

type Words = InstrumentPack['title']

/** What every form has beside its own words, as it is named in a file for other programs; both languages at once. */
export interface FormLabels {
  /** How a column of a spreadsheet says its language: its own name for itself, and its tag. Files that are out there say it. */
  readonly column: Words
  readonly yes: Words
  readonly no: Words
  readonly unknown: Words
  readonly declined: Words
  readonly notAsked: Words
  /** How far a factor is there, in the letters of the official forms. */
  readonly factor: Readonly<Record<'present' | 'partial' | 'absent' | 'insufficient', Words>>
  readonly importance: Readonly<Record<'high' | 'some' | 'little', Words>>
  readonly current: Words
  readonly past: Words
  readonly relevance: Words
  readonly source: Words
  readonly on: Words
}
