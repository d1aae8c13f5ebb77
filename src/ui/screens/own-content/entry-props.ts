import type { WordSources } from '../../../app/entry-words.ts'
import type { ContentBook, EditionWish, EntryRow, OwnContentTexts } from '../../../app/own-content.ts'
import type { Result } from '../../../lib/result.ts'

export interface ContentProps {
  readonly book: ContentBook
  readonly texts: OwnContentTexts
}

export interface EntryProps extends ContentProps {
  readonly row: EntryRow
  readonly sources: WordSources
  /** Says it for the organisation; what could not be saved is told on the page. */
  readonly write: (wish: EditionWish, reason?: string) => Promise<Result<unknown>>
}
