import type { Notes } from '../fhir/foreign-notes.ts'
import type { ImportFrame, Reader } from '../fhir/foreign-reader.ts'
import type { InstrumentItem } from '../instrument/pack.ts'
import type { Book } from './book.ts'
import type { WordReader } from './foreign-words.ts'

/** What every part of the reading needs. */
export interface Survey {
  readonly book: Book
  readonly frame: ImportFrame
  readonly notes: Notes
  readonly words: WordReader
  readonly cut: Pick<Reader, 'short' | 'long'>
  /** Questions met so far by the name of the sheet; a name that two share stands for neither. */
  readonly asked: Map<string, InstrumentItem | undefined>
  readonly taken: Set<string>
}
