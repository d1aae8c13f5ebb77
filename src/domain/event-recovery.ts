import * as z from 'zod/mini'
import { Day } from './answer.ts'
import { Base64Url, StateHash } from './event-words.ts'
import { Id } from './id.ts'

/** Printed kits and forgotten passphrases, in the organisation's log alone: everybody sees that it happened. */
export const recoveryEvents = {
  /** New kits, of which two were read back. The membership log is what proves them. */
  'recovery.made@1': z.object({
    set: Id,
    signPublicKey: Base64Url,
    boxPublicKey: Base64Url,
    /** For the entry in the membership log, which needs a server. */
    sealed: Base64Url,
    /** SHA-256 of each kit, hex. */
    commits: z.array(StateHash).check(z.length(3)),
  }),
  /** Kits were put off, in the open, until a day. */
  'recovery.postponed@1': z.object({ until: Day }),
  /** One kit was read and is the one it was. */
  'recovery.checked@1': z.object({ set: Id, kit: z.number().check(z.int(), z.gte(1), z.lte(3)) }),
  /** Said before the answer is shown: who was helped into which tablet. */
  'help.given@1': z.object({ device: Id }),
  /** The tablet that writes this has a new passphrase, and how it was opened without the old one. */
  'device.reopened@1': z.object({ how: z.enum(['colleague', 'kits']) }),
} as const
