import * as z from 'zod/mini'
import { ContentId, PackVersion, Text } from './event-words.ts'
import { Id } from './id.ts'

/** Parts of the content that an organisation may have its own version of. */
export const EditionKind = z.enum(['measure', 'trigger', 'clock', 'number', 'prompt', 'tick'])
export type EditionKind = z.infer<typeof EditionKind>

/** Somebody or something near that a plan may need. */
export const ResourceField = z.enum(['kind', 'name', 'contact', 'leadTime', 'travel', 'note', 'checkedOn'])
export type ResourceField = z.infer<typeof ResourceField>

/** What an organisation says of the content, in its own log alone. */
export const contentEvents = {
  /**
   * The organisation's version of one entry: its own words, hidden, or back to what the app ships. The text is JSON and
   * is held against the entry's own schema each time it is read, because a list of cases needs none of those schemas.
   */
  'content.set@1': z.object({
    kind: EditionKind,
    entry: ContentId,
    is: z.enum(['own', 'hidden', 'shipped']),
    text: Text,
    /** What the app shipped when this was written, so that a later change of ours is seen. Empty for an added entry. */
    base: Text,
    baseVersion: PackVersion,
    reason: Text,
  }),
  'resource.added@1': z.object({ resource: Id }),
  'resource.fieldSet@1': z.object({ resource: Id, field: ResourceField, value: Text }),
  'resource.removed@1': z.object({ resource: Id, reason: Text }),
} as const
