import type { VaultHeader } from '../../crypto/vault-header.ts'
import type { EventDraft } from '../../domain/event.ts'
import type { Kit } from '../../protocol/recovery-kit.ts'

export type TwoKits = readonly [Kit, Kit]

export interface Reopened {
  readonly header: VaultHeader
  /** For everybody to see, before the desk is shown. */
  readonly says: readonly EventDraft[]
}

export interface KitsRecovery {
  readonly kits: TwoKits
  readonly org: string
  /** Whose the new tablet is. */
  readonly name: string
  readonly title: string
  /** The new one of this tablet; its lock is open. */
  readonly passphrase: string
}

/** Two kits, and where the sealed data is. */
export interface KitsStart {
  readonly kits: TwoKits
  readonly from: Pick<KitsRecovery, 'org' | 'name' | 'title'> | { readonly file: Blob }
}
