import type { CryptoClient } from '../../crypto/client.ts'
import { type Bytes, equalBytes } from '../../lib/bytes.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { type LogEntry, parseEntry } from '../../protocol/log-entry.ts'
import { foldMembership, type Membership } from '../../protocol/membership.ts'
import { adoptSpace } from '../../storage/adopt-space.ts'
import type { Store } from '../../storage/store.ts'
import type { OpenDeskPorts } from '../set-up-desk.ts'
import { logCrypto } from './sync-ports.ts'

/**
 * The log from its first entry, in an organisation a person has compared the code of. `join-file-other`: it lets in
 * others and not this tablet. `join-refused`: it does, with keys that are not this one's, or this one is out again.
 */
export async function checkEntry(
  log: readonly Bytes[],
  org: string,
  { device, signPublicKey, boxPublicKey }: Store['identity'],
): Promise<Result<Membership>> {
  const members = await foldMembership(undefined, log, logCrypto)
  if (!members.ok) return members
  if (members.value.org !== org) return err({ code: 'join-refused' })
  const self = members.value.devices.get(device)
  if (!self) return err({ code: 'join-file-other' })
  const isIn =
    self.state === 'active' &&
    equalBytes(self.signPublicKey, signPublicKey) &&
    equalBytes(self.boxPublicKey, boxPublicKey)
  return isIn ? members : err({ code: 'join-refused' })
}

/** The organisation's keys out of the entry that lets this tablet in, in place of those it was born with. */
export async function enter(
  crypto: CryptoClient,
  ports: Pick<OpenDeskPorts, 'platform'>,
  {
    log,
    members,
    device,
  }: { readonly log: readonly Bytes[]; readonly members: Membership; readonly device: string },
): Promise<Result<void>> {
  const joined = await crypto.joinSpace({ space: 'real', ...entryFor(log, members, device) })
  const adopted = joined.ok ? await adoptSpace('real', joined.value.sealedKeys, ports.platform) : joined
  return adopted.ok ? ok(undefined) : adopted
}

const NOTHING = new Uint8Array(0)

/** What lets this tablet in, and whose feed key it was given by it: later and earlier ones follow from the log. */
export function entryFor(log: readonly Bytes[], { org, feed, epochs }: Membership, device: string) {
  const { index = 0, sealed = NOTHING } = entryOf(log, device) ?? {}
  const epoch = epochs.findLast((each) => each.epoch < index)?.epoch ?? 0
  return { org, feed, sealed, epoch }
}

function entryOf(log: readonly Bytes[], device: string): LogEntry | undefined {
  for (const bytes of log) {
    const parsed = parseEntry(bytes)
    if (parsed.ok && parsed.value.entry.kind === 'added' && parsed.value.entry.device === device)
      return parsed.value.entry
  }
  return undefined
}
