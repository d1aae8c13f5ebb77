import * as z from 'zod/mini'
import { ContentId } from './event-words.ts'
import { Id } from './id.ts'

/**
 * One more of those a section repeats for. Answers, margin notes and alerts of a row name it in their item
 * (`instrument/row-item.ts`). A row is there while anything in it is: an answer given apart brings a removed one back.
 */
export const rowEvents = {
  'row.added@1': z.object({ assessment: Id, section: ContentId, row: Id }),
  'row.removed@1': z.object({ assessment: Id, row: Id }),
} as const
