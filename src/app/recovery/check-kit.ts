import * as z from 'zod/mini'
import { type RecoveryState, recoveryState } from '../../domain/recovery/recovery-state.ts'
import { toHex } from '../../lib/bytes.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { parseEntry } from '../../protocol/log-entry.ts'
import { shareCommitmentInput } from '../../protocol/recovery.ts'
import type { Desk } from '../desk.ts'
import { loadWords } from '../passphrase.ts'
import type { SyncLoop } from '../sync/sync-loop.ts'
import { logCrypto } from '../sync/sync-ports.ts'
import { readKit } from './kit-words.ts'

const YEAR_MS = 365 * 24 * 60 * 60_000
const Commits = z.object({ commits: z.array(z.string()).check(z.length(3)) })

/**
 * One kit by itself, against what was written down of it when it was made. The other two are not asked for, so nothing
 * is opened. Returns which of the three it is.
 */
export async function checkKit(
  desk: Desk,
  loop: SyncLoop | undefined,
  typed: string,
): Promise<Result<number>> {
  const [newest] = recoveryState(desk.organisation.value).kits
  if (!newest) return err({ code: 'kit-unknown' })
  const { set } = newest.made
  const kit = await readKit(await loadWords(), typed)
  if (!kit) return err({ code: 'kit-wrong' })
  if (!set.startsWith(kit.tag)) return err({ code: 'kit-old' })
  const commits = (await signedCommits(desk, loop, set)) ?? newest.made.commits
  const commit = toHex(await logCrypto.sha256(shareCommitmentInput(set, kit.share)))
  kit.share.fill(0)
  const at = commits.indexOf(commit)
  if (at === -1) return err({ code: 'kit-unknown' })
  const saved = await desk.writeOrganisation([{ type: 'recovery.checked@1', data: { set, kit: at + 1 } }])
  return saved.ok ? ok(at + 1) : saved
}

/** As the log says, signed by the admin who made them; undefined while it does not know them yet. */
async function signedCommits(
  desk: Desk,
  loop: SyncLoop | undefined,
  set: string,
): Promise<readonly string[] | undefined> {
  const log = await loop?.ports.store.readLog()
  if (!log?.ok) return undefined
  for (const bytes of log.value.toReversed()) {
    const parsed = parseEntry(bytes)
    if (!parsed.ok || parsed.value.entry.kind !== 'recovery' || parsed.value.entry.device !== set) continue
    const { sealed } = parsed.value.entry
    const text = await desk.crypto.openMember({ space: 'real', device: set, sealed })
    const commits = text.ok ? Commits.safeParse(JSON.parse(text.value)) : undefined
    return commits?.success ? commits.data.commits : undefined
  }
  return undefined
}

/** What is worth a reminder, if anything: no kits, kits that were used, or a year without a look at one. */
export function kitsDue(
  state: RecoveryState,
  usedBy: readonly string[] | undefined,
  nowMs: number,
  today: string,
): 'make' | 'renew' | 'check' | undefined {
  const [newest] = state.kits
  if (!newest) return state.postponedUntil !== undefined && today < state.postponedUntil ? undefined : 'make'
  if (usedBy && usedBy.length > 0) return 'renew'
  const last = Math.max(Date.parse(newest.wall), ...[...state.checked.values()].map(Date.parse))
  return nowMs - last > YEAR_MS ? 'check' : undefined
}
