import type { VaultHeader } from '../../crypto/vault-header.ts'
import type { Id } from '../../domain/id.ts'
import { stepStatus } from '../../domain/next-step.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { erasureBytes, isErasureByTwo, MAX_ERASED_KEYS, needsTwoToErase } from '../../protocol/erasing.ts'
import type { Membership } from '../../protocol/membership.ts'
import type { Desk } from '../desk.ts'
import { normalisePassphrase } from '../passphrase-text.ts'
import { writeEntry } from './admit.ts'
import { isOwnProposal } from './proposals.ts'
import type { SyncLoop } from './sync-loop.ts'

const NO_KEY = new Uint8Array(32)

/** Erasing is not done by whoever finds a tablet open. */
export interface EraseSecret {
  readonly header: VaultHeader
  readonly passphrase: string
}

/**
 * Erases a closed case for good, or proposes it where another has to say the same. `case-open`: it is not closed.
 * `needs-another`: the same person proposed it. `case-unknown`: it is not on this tablet, so nobody here can know what
 * they would sign.
 */
export async function eraseCase(
  desk: Desk,
  loop: SyncLoop,
  caseId: Id,
  reference: string,
  { header, passphrase }: EraseSecret,
): Promise<Result<'done' | 'proposed'>> {
  const known = await desk.crypto.unlockLocations({ header, passphrase: normalisePassphrase(passphrase) })
  if (!known.ok) return known
  await desk.crypto.lockLocations({})
  // A round first: what is written in the case elsewhere may have opened it again, or given it another key.
  const met = await loop.syncNow()
  if (!met.ok) return met
  const opened = await desk.openCase(caseId)
  if (!opened.ok) return opened
  // Whoever does not have a restricted case any more does not know what they would sign.
  if (opened.value.circle.value.isShut) return err({ code: 'case-restricted' })
  if (stepStatus(opened.value.state.value, 'close') !== 'done') return err({ code: 'case-open' })
  const next = await planErasure(desk, loop, met.value.membership, caseId)
  if (!next.ok) return next
  const act = next.value.kind === 'erased' ? ('done' as const) : ('proposed' as const)
  // Who and when is on disk before it is done; what it was about is gone afterwards.
  const noted = await desk.writeOrganisation([
    { type: 'erasure.noted@1', data: { erasure: caseId, act, reference } },
  ])
  if (!noted.ok) return noted
  const written = await writeEntry(desk, loop, async (members) => {
    const planned = await planErasure(desk, loop, members, caseId)
    if (!planned.ok || planned.value.kind === next.value.kind) return planned
    // Somebody took it back or proposed it meanwhile: what was asked is no longer what would be done.
    return err({ code: 'erase-changed' })
  })
  if (!written.ok) return written
  const shown = await loop.syncNow()
  return shown.ok ? ok(act) : shown
}

/** Takes back what one proposed; either of the two may, and whoever could be the second. */
export async function dropErasure(desk: Desk, loop: SyncLoop, caseId: Id): Promise<Result<void>> {
  const written = await writeEntry(desk, loop, async (members) => {
    const stands = members.erasing.some((each) => each.caseId === caseId)
    return stands ? ok(entryOf('eraseProposed', caseId, [])) : err({ code: 'erase-changed' })
  })
  if (!written.ok) return written
  const shown = await loop.syncNow()
  return shown.ok ? ok(undefined) : shown
}

async function planErasure(
  desk: Desk,
  loop: SyncLoop,
  members: Membership,
  caseId: Id,
): Promise<Result<ReturnType<typeof entryOf>>> {
  const own = desk.store.identity.device
  const keys = await loop.ports.store.readCaseKeys(caseId)
  if (!keys.ok) return keys
  if (keys.value.length === 0 || keys.value.length > MAX_ERASED_KEYS) return err({ code: 'case-unknown' })
  if (!needsTwoToErase(members, own)) return ok(entryOf('erased', caseId, keys.value))
  const standing = members.erasing.find((each) => each.caseId === caseId)
  const isSame = standing?.keys.join() === keys.value.join()
  if (standing && isSame && isOwnProposal(desk.organisation.value, standing, own))
    return err({ code: 'needs-another' })
  // Keys that came since are proposed anew: nobody signs for what the other has not seen.
  const isSecond = isErasureByTwo(members, own, caseId, keys.value)
  return ok(entryOf(isSecond ? 'erased' : 'eraseProposed', caseId, keys.value))
}

function entryOf(kind: 'erased' | 'eraseProposed', caseId: Id, keys: readonly Id[]) {
  return {
    kind,
    device: caseId,
    role: 'admin',
    signPublicKey: NO_KEY,
    boxPublicKey: NO_KEY,
    sealed: erasureBytes(keys),
  } as const
}
