import type { VaultHeader } from '../../crypto/vault-header.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { parseJoinAnswer, spokenCode } from '../../protocol/join-code.ts'
import { takeEpochs } from '../../sync/epoch-keys.ts'
import type { Desk } from '../desk.ts'
import { normalisePassphrase } from '../passphrase-text.ts'
import { checkEntry, entryFor } from './enter.ts'
import { standAtDoor } from './stand-at-door.ts'
import type { SyncLoop, SyncState } from './sync-loop.ts'

/** A tablet with everything on it and a name nobody knows: put back from a copy, or one of two that were the same. */
export interface ComingBack {
  /** What the one who lets in types on another tablet. */
  readonly code: string
  /** Whether somebody has. */
  readonly look: () => Promise<Result<boolean>>
  /** The keys that were made meanwhile, and everything that is on either side. May be tried again. */
  readonly finish: (secret: {
    readonly header: VaultHeader
    readonly passphrase: string
  }) => Promise<Result<void>>
}

/** Whether it stands at the door. Whoever was put out is in the list still, and is told something else. */
export function isNewName({ store }: Desk, { problem, membership }: SyncState): boolean {
  return problem === 'not-admitted' && !membership?.devices.has(store.identity.device)
}

/** Whether another tablet has this one's name, so that neither gets any further with it. */
export function isSplit({ problem }: SyncState): boolean {
  return problem === 'own-fork' || problem === 'own-unknown'
}

/** From the next opening on. Until then nothing changes, and nothing that was written is touched. */
export function renameTablet({ ports }: Pick<SyncLoop, 'ports'>): Promise<Result<void>> {
  return ports.store.markSplit()
}

export async function comeBack(desk: Desk, loop: SyncLoop): Promise<ComingBack> {
  const { identity } = desk.store
  const { transport } = loop.ports
  const door = await standAtDoor(transport, identity)

  async function look(): Promise<Result<boolean>> {
    const found = await door.look()
    if (!found.ok) return found
    // Which organisation it belongs to it knows better than whoever answers.
    return ok(found.value !== null && parseJoinAnswer(found.value)?.org === identity.org)
  }

  async function finish(secret: Parameters<ComingBack['finish']>[0]): Promise<Result<void>> {
    const { header } = secret
    const log = await transport.readLog(0)
    if (!log.ok) return log
    const members = await checkEntry(log.value, identity.org, identity)
    if (!members.ok)
      return err({ code: members.error.code === 'join-file-other' ? 'not-admitted' : members.error.code })
    // Its places come along anew, under the second lock.
    const passphrase = normalisePassphrase(secret.passphrase)
    const unlocked = await desk.crypto.unlockLocations({ header, passphrase })
    if (!unlocked.ok) return unlocked
    const entry = entryFor(log.value, members.value, identity.device)
    const joined = await desk.crypto.joinSpace({ space: 'real', ...entry })
    await desk.crypto.lockLocations({})
    if (!joined.ok) return joined
    // As one that holds the first key, and then at once, without the network, every other from the log: whatever is
    // written before the round is through must not be sealed under a key that somebody who has left has.
    const kept = await loop.ports.store.keepEpoch(0, joined.value.sealedKeys)
    const taken = kept.ok ? await takeEpochs(loop.ports, members.value) : kept
    if (!taken.ok) return taken
    const round = await loop.syncNow()
    return round.ok ? ok(undefined) : round
  }

  return { code: spokenCode(door.code), look, finish }
}
