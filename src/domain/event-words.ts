import * as z from 'zod/mini'
import { MAX_TEXT } from './answer.ts'

/** What somebody wrote, as long as one field may be. */
export const Text = z.string().check(z.maxLength(MAX_TEXT))
/** Ids from content packs: instruments, items, measures, plan modules, prompts. */
export const ContentId = z.string().check(z.regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]{0,79}$/))
export type ContentId = z.infer<typeof ContentId>
/** Numbered release of a content pack, kept with everything that was made with it. */
export const PackVersion = z.string().check(z.regex(/^\d+\.\d+\.\d+$/))
export const Base64Url = z.string().check(z.regex(/^[A-Za-z0-9_-]*$/), z.maxLength(64_000))

/** SHA-256, hex, of the canonical text of what was signed (frozen-text.ts). */
export const StateHash = z.string().check(z.regex(/^[0-9a-f]{64}$/))
