import { type Bytes, concatBytes, toHex, toUtf8 } from '../lib/bytes.ts'
import type { LogEntry } from './log-entry.ts'

/** The key behind the printed kits, as the log says. Its secret is nowhere but in the kits. */
export interface RecoveryKey {
  /** Made of both public keys, so that kits and log prove each other. 32 hex digits. */
  readonly set: string
  readonly signPublicKey: Bytes
  readonly boxPublicKey: Bytes
  /** The entry that brought it, and who wrote that. */
  readonly index: number
  readonly madeBy: string
  /** Devices that came in by its kits. After the first, new kits are due. */
  readonly usedBy: readonly string[]
}

/** What the id of a set of kits is made of: the first 16 bytes of its hash. */
export function recoverySetInput(signPublicKey: Bytes, boxPublicKey: Bytes): Bytes {
  return concatBytes(toUtf8('lykta/recovery/set/1'), signPublicKey, boxPublicKey)
}

export function recoverySetOf(hash: Bytes): string {
  return toHex(hash.subarray(0, 16))
}

/** Whether an entry may bring this recovery key: its id must be made of its keys. Who may is for the log's rules. */
export async function isTrueSet(entry: LogEntry, sha256: (bytes: Bytes) => Promise<Bytes>): Promise<boolean> {
  return (
    recoverySetOf(await sha256(recoverySetInput(entry.signPublicKey, entry.boxPublicKey))) === entry.device
  )
}

/** An entry signed by the kits lets one new device in as admin, and says nothing else. */
export function mayRecover(
  recovery: RecoveryKey | undefined,
  entry: LogEntry,
  isKnown: (device: string) => boolean,
): boolean {
  return entry.author === recovery?.set && entry.role === 'admin' && !isKnown(entry.device)
}

/** The recovery key after an entry. A new one takes the place of the old, whose kits open nothing sealed from then on. */
export function recoveryAfter(known: RecoveryKey | undefined, entry: LogEntry): RecoveryKey | undefined {
  if (entry.kind === 'recovered' && known) return { ...known, usedBy: [...known.usedBy, entry.device] }
  if (entry.kind !== 'recovery') return known
  const { device: set, signPublicKey, boxPublicKey, index, author: madeBy } = entry
  return { set, signPublicKey, boxPublicKey, index, madeBy, usedBy: [] }
}

/** What is kept of each kit, so that one can be checked without the others: it tells nothing about them. */
export function shareCommitmentInput(set: string, share: Bytes): Bytes {
  return concatBytes(toUtf8(`lykta/recovery/share/1/${set}/`), share)
}
