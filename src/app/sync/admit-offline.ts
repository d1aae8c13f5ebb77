import { fileNames } from '../../content/file-names.ts'
import { concatBytes } from '../../lib/bytes.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { organisationCode, spokenCode } from '../../protocol/join-code.ts'
import { encodeEntry, type MemberRole } from '../../protocol/log-entry.ts'
import { foldMembership, type Membership } from '../../protocol/membership.ts'
import { makeJoinFile } from '../../sync/join-file.ts'
import type { Desk } from '../desk.ts'
import { dayOf } from '../format.ts'
import { normalisePassphrase } from '../passphrase-text.ts'
import { type AdmitSecret, type Applicant, type NewColleague, nameColleague } from './admit.ts'
import type { SyncLoop } from './sync-loop.ts'
import { logCrypto } from './sync-ports.ts'

/** What the new tablet needs of this one: a code to compare and a file to read in. */
export interface JoinPapers {
  readonly code: string
  readonly file: { readonly name: string; readonly blob: Blob }
  /** False when the disk refused to say that everything was taken out; it is written as soon as there is room. */
  readonly isNoted: boolean
}

/**
 * Lets a tablet in with no server at hand. The entry stands in this tablet's log and in the new one's, and reaches the
 * server with whichever of the two meets it first. May be tried again: whoever is in already gets a new file.
 */
export async function admitOffline(
  desk: Desk,
  loop: SyncLoop,
  applicant: Applicant,
  colleague: NewColleague,
  { header, passphrase }: AdmitSecret,
  nowMs: number,
): Promise<Result<JoinPapers>> {
  const unlocked = await desk.crypto.unlockLocations({ header, passphrase: normalisePassphrase(passphrase) })
  if (!unlocked.ok) return unlocked
  const members = await knownLog(loop)
  if (!members.ok) return members
  const before = members.value.devices.get(applicant.device)
  // Put out, it stays out until that is taken back in the open; twice in a row is the same tablet once more.
  if (before && before.state !== 'active') return err({ code: 'join-refused' })
  const written = before ? ok(undefined) : await letIn(desk, loop, applicant, colleague.role, members.value)
  await desk.crypto.lockLocations({})
  if (!written.ok) return written
  const isNamed = desk.organisation.value.devices.some(({ device }) => device === applicant.device)
  const named = isNamed ? ok(undefined) : await nameColleague(desk, applicant.device, colleague)
  if (!named.ok) return named
  await loop.readKnown()
  const isNoted = await desk.noteAccess({ access: 'share', what: 'hand-over' })
  const made = await makeJoinFile(loop.ports)
  if (!made.ok) return made
  void loop.syncNow()
  const blob = new Blob([...made.value], { type: 'application/octet-stream' })
  return ok({
    code: spokenCode(organisationCode(desk.store.identity.org)),
    file: { name: `${fileNames.newTablet}-${dayOf(nowMs)}.${fileNames.ending.join}`, blob },
    isNoted,
  })
}

/** As it stands on the new tablet's screen, to be compared. */
export function applicantCode({ code }: Applicant): string {
  return spokenCode(code)
}

/** As it stands on this disk; where no server was ever met, its first entry is made here. */
async function knownLog({ ports }: SyncLoop): Promise<Result<Membership>> {
  const { store, keys } = ports
  const kept = await store.readLog()
  if (!kept.ok) return kept
  if (kept.value.length > 0) return foldMembership(undefined, kept.value, logCrypto)
  const genesis = await keys.found()
  if (!genesis.ok) return err({ code: 'not-admitted' })
  const held = await store.holdLog(0, [genesis.value])
  return held.ok ? foldMembership(undefined, [genesis.value], logCrypto) : held
}

async function letIn(
  desk: Desk,
  loop: SyncLoop,
  { device, signPublicKey, boxPublicKey }: Applicant,
  role: MemberRole,
  known: Membership,
): Promise<Result<unknown>> {
  const { org, feed, device: author } = desk.store.identity
  const sealed = await desk.crypto.sealMember({ space: 'real', device, text: '', boxPublicKey })
  if (!sealed.ok) return sealed
  const unsigned = encodeEntry({
    kind: 'added',
    org,
    feed,
    index: known.length,
    prevHash: known.head,
    author,
    device,
    role,
    signPublicKey,
    boxPublicKey,
    fence: 0,
    sealed: sealed.value,
  })
  const signature = await desk.crypto.signEntry({ space: 'real', unsigned })
  if (!signature.ok) return signature
  const entry = concatBytes(unsigned, signature.value)
  // By the rules everybody goes by: whoever may not let in has nothing to hand on.
  const holds = await foldMembership(known, [entry], logCrypto)
  if (!holds.ok) return err({ code: 'join-refused' })
  const held = await loop.ports.store.holdLog(known.length, [entry])
  if (!held.ok) return held
  // A round that was under way may have written at the same place.
  const now = await knownLog(loop)
  return !now.ok || now.value.devices.has(device) ? now : err({ code: 'log-moved' })
}
