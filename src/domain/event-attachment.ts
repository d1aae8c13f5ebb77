import * as z from 'zod/mini'
import { StateHash, Text } from './event-words.ts'
import { Id } from './id.ts'

export const AttachmentType = z.enum(['image/jpeg', 'application/pdf'])
export type AttachmentType = z.infer<typeof AttachmentType>

/** Larger ones belong in the municipality's case system: everything here is opened together with the case. */
export const MAX_ATTACHMENT_BYTES = 2_000_000
/** Raw bytes of one part; as text and padded it stays far below what one envelope may hold. */
export const ATTACHMENT_PART_BYTES = 196_608
const MAX_PARTS = Math.ceil(MAX_ATTACHMENT_BYTES / ATTACHMENT_PART_BYTES)

/**
 * Documents lie in the case's own log: they have its keys, go where it goes, and are gone when it is erased. The parts
 * come first; only what says that there is a document makes it one.
 */
export const attachmentEvents = {
  'attachment.part@1': z.object({
    attachment: Id,
    part: z.number().check(z.int(), z.gte(0), z.lt(MAX_PARTS)),
    bytes: z
      .string()
      .check(z.regex(/^[A-Za-z0-9_-]*$/), z.maxLength(Math.ceil((ATTACHMENT_PART_BYTES * 4) / 3))),
  }),
  'attachment.added@1': z.object({
    attachment: Id,
    /** The record it belongs to, an assessment by somebody else. */
    to: Id,
    title: Text,
    type: AttachmentType,
    size: z.number().check(z.int(), z.positive(), z.lte(MAX_ATTACHMENT_BYTES)),
    parts: z.number().check(z.int(), z.positive(), z.lte(MAX_PARTS)),
    /** SHA-256 of the whole, hex. */
    hash: StateHash,
  }),
  'attachment.removed@1': z.object({ attachment: Id, reason: Text }),
} as const
