import type { HeldBack } from './session-tokens.ts'

/** Why a call of the protocol could not be answered; the table in `src/protocol/README.md` says what follows. */
export type SyncFault =
  | { readonly code: 'refused' | 'session-needed' | 'not-admitted' | 'org-unknown' | 'diverged' | 'busy' }
  | { readonly code: HeldBack }
  | { readonly code: 'gap' | 'fork'; readonly deviceSeq: number }
  | { readonly code: 'log-moved'; readonly length: number }
