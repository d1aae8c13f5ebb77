import * as z from 'zod/mini'
import { MAX_TEXT } from './answer.ts'
import { StreamKind } from './event.ts'
import { Id } from './id.ts'

const Text = z.string().check(z.maxLength(MAX_TEXT))

/** How far a record has come: on this tablet, on the server, and pulled back from it with the right hash. */
export const SavedLevel = z.enum(['tablet', 'server', 'confirmed'])
export type SavedLevel = z.infer<typeof SavedLevel>

/** What a list may show of a case and search in. No answer, no risk, no note. */
export const IndexRow = z.object({
  caseId: Id,
  kind: StreamKind,
  title: Text,
  /** For searching only: one on each line. A text and no list, for the same reason as {@link dues}. */
  names: Text,
  personnummer: Text,
  caseNumber: Text,
  nextStep: Text,
  /** A {@link Day}, or empty when nothing is planned. */
  nextStepOn: z.string().check(z.maxLength(40)),
  /**
   * The nearest dates, each as day and kind: "2026-11-24 assess,2026-12-01 limit". Kinds say what to do, never why. One
   * text and no list: ten thousand lists more are what the browser tidies up while somebody waits for a case to open.
   */
  dues: z.string().check(z.maxLength(1_000)),
  changedAt: z.string().check(z.maxLength(40)),
  /** A {@link ProtectionLevel}; free here, so that a level from a newer app still shows. */
  protection: Text,
  saved: SavedLevel,
  /** `some` where the case is not for everybody; left out otherwise, and by what was written before this was. */
  circle: z.optional(Text),
})
export type IndexRow = z.infer<typeof IndexRow>
