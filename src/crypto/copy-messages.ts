import * as z from 'zod/mini'
import { MAX_COPY_BYTES } from '../protocol/case-copy.ts'
import { bytesOf, Space } from './message-fields.ts'

/** What may be asked about cases that are shared with another organisation. */
export const copyMessages = {
  sealCopy: z.object({
    space: Space,
    receiver: bytesOf(32, 32),
    body: z.string().check(z.maxLength(MAX_COPY_BYTES)),
  }),
  openCopy: z.object({ space: Space, file: bytesOf(1, MAX_COPY_BYTES) }),
} as const
