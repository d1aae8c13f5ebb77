import type { HeldBack } from './session-tokens.ts'

/** Why a call of the protocol could not be answered; the table in `src/protocol/README.md` says what follows. */
export type SyncFault =
  /** A page holds what the app that asks does not know. */
  | { readonly code: 'newer' }
  | { readonly code: 'refused' | 'session-needed' | 'not-admitted' | 'org-unknown' | 'diverged' | 'busy' }
  | { readonly code: HeldBack }
  | { readonly code: 'gap' | 'fork'; readonly deviceSeq: number }
  | { readonly code: 'log-moved'; readonly length: number }
