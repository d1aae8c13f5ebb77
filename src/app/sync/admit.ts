import type { VaultHeader } from '../../crypto/vault-header.ts'
import { concatBytes } from '../../lib/bytes.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import {
  answerCodeOf,
  encodeJoinAnswer,
  type JoinRequest,
  joinCodeOf,
  organisationCode,
  parseCode,
  parseJoinRequest,
  spokenCode,
} from '../../protocol/join-code.ts'
import { heardRequest, isLongCode } from '../../protocol/join-request-code.ts'
import type { MemberRole } from '../../protocol/log-entry.ts'
import { encodeEntry, type LogEntry } from '../../protocol/log-entry.ts'
import type { Membership } from '../../protocol/membership.ts'
import { proposalBytes } from '../../protocol/two-person.ts'
import type { Desk } from '../desk.ts'
import { normalisePassphrase } from '../passphrase-text.ts'
import { proposalFor } from './proposals.ts'
import type { SyncLoop } from './sync-loop.ts'
import { logCrypto } from './sync-ports.ts'

/** Somebody else may write in the log at the same moment; more often than this it is not chance. */
const MAX_TRIES = 4
const NO_KEY = new Uint8Array(32)

/** A new tablet that waits to be let in, known by the code on its screen. */
export interface Applicant extends JoinRequest {
  readonly code: string
  /** It was shown whole, so that no server is needed to let it in. */
  readonly isWhole?: boolean
}

export interface NewColleague {
  readonly name: string
  readonly title: string
  readonly role: MemberRole
  /** What this tablet is called among the others. */
  readonly deviceName: string
}

/** Letting in hands over every key there is, the second lock's too, so it takes the passphrase. */
export interface AdmitSecret {
  readonly header: VaultHeader
  readonly passphrase: string
}

/** `join-code-unknown`: nobody waits under it. `join-code-wrong`: no code, or keys that do not belong to it. */
export async function findApplicant(loop: SyncLoop, typed: string): Promise<Result<Applicant>> {
  if (isLongCode(typed)) return hearApplicant(typed)
  const code = parseCode(typed)
  if (!code) return err({ code: 'join-code-wrong' })
  const found = await loop.ports.transport.getJoin(code)
  if (!found.ok) return found
  if (!found.value) return err({ code: 'join-code-unknown' })
  const request = parseJoinRequest(found.value)
  const isTrue = (await joinCodeOf(found.value, logCrypto.sha256)) === code
  return request && isTrue ? ok({ ...request, code }) : err({ code: 'join-code-wrong' })
}

/** The request itself, from the picture on the new tablet's screen or its file. */
async function hearApplicant(typed: string): Promise<Result<Applicant>> {
  const bytes = await heardRequest(typed, logCrypto.sha256)
  const request = bytes && parseJoinRequest(bytes)
  if (!bytes || !request) return err({ code: 'join-code-wrong' })
  return ok({ ...request, code: await joinCodeOf(bytes, logCrypto.sha256), isWhole: true })
}

/** Lets the tablet in, says whose it is, and returns the code that is to be typed on it. */
export async function admit(
  desk: Desk,
  loop: SyncLoop,
  applicant: Applicant,
  colleague: NewColleague,
  { header, passphrase }: AdmitSecret,
): Promise<Result<string>> {
  const { device, signPublicKey, boxPublicKey, code } = applicant
  const unlocked = await desk.crypto.unlockLocations({ header, passphrase: normalisePassphrase(passphrase) })
  if (!unlocked.ok) return unlocked
  const entry = { kind: 'added', device, role: colleague.role, signPublicKey, boxPublicKey } as const
  const written = await writeEntry(desk, loop, async () => {
    // Sealed anew for each try: what goes along is the feed key in force at that place in the log.
    const sealed = await desk.crypto.sealMember({ space: 'real', device, text: '', boxPublicKey })
    return sealed.ok ? ok({ ...entry, sealed: sealed.value }) : sealed
  })
  await desk.crypto.lockLocations({})
  if (!written.ok) return written
  const named = await nameColleague(desk, device, colleague)
  if (!named.ok) return named
  // Everything the new one is to find must be there before it is told where to look.
  const sent = await loop.syncNow()
  if (!sent.ok) return sent
  const { org, feed } = desk.store.identity
  const answer = encodeJoinAnswer({ org, feed })
  const left = await loop.ports.transport.putJoin(await answerCodeOf(code, logCrypto.sha256), answer)
  return left.ok ? ok(spokenCode(organisationCode(org))) : left
}

/** Whose the tablet is, for everybody who reads the organisation's log. */
export function nameColleague(desk: Desk, device: string, colleague: NewColleague): Promise<Result<unknown>> {
  const member = desk.newId()
  return desk.writeOrganisation([
    { type: 'member.added@1', data: { member, name: colleague.name, role: colleague.role } },
    { type: 'member.fieldSet@1', data: { member, field: 'title', value: colleague.title } },
    { type: 'device.named@1', data: { device, member, name: colleague.deviceName } },
  ])
}

/** What can be done about a tablet that is in. */
export type DeviceChange =
  | { readonly kind: 'suspended' | 'revoked' | 'wipe' | 'added' }
  | { readonly kind: 'role'; readonly role: MemberRole }

/**
 * Suspends, lets in again, puts out for good, empties, or gives another role. In force once it is on the server. What
 * takes two is proposed by the first, and done when another says the same.
 */
export async function changeDevice(
  desk: Desk,
  loop: SyncLoop,
  device: string,
  change: DeviceChange,
): Promise<Result<'done' | 'proposed'>> {
  let outcome: 'done' | 'proposed' = 'done'
  const written = await writeEntry(desk, loop, async (members) => {
    const { devices } = members
    // Read after the round: a fence before something the server has already taken would be refused.
    const last = await loop.ports.store.chainEnd(device)
    if (!last.ok) return last
    const known = devices.get(device)
    const isBack = change.kind === 'added'
    const role = change.kind === 'role' ? change.role : (known?.role ?? 'caseworker')
    const proposal = proposalFor(desk, members, { kind: change.kind, device, role })
    if (!proposal.ok) return proposal
    outcome = proposal.value ? 'proposed' : 'done'
    if (proposal.value) return ok(proposal.value)
    return ok({
      kind: change.kind,
      device,
      role,
      signPublicKey: (isBack && known?.signPublicKey) || NO_KEY,
      boxPublicKey: (isBack && known?.boxPublicKey) || NO_KEY,
      fence: change.kind === 'added' || change.kind === 'role' ? 0 : last.value.deviceSeq,
    })
  })
  if (!written.ok) return written
  const shown = await loop.syncNow()
  return shown.ok ? ok(outcome) : shown
}

/** Takes back what one proposed; either of the two may, and whoever could be the second. */
export async function dropProposal(desk: Desk, loop: SyncLoop, device: string): Promise<Result<void>> {
  const written = await writeEntry(desk, loop, async () =>
    ok({ ...noKeys, kind: 'proposed', device, role: 'caseworker', sealed: proposalBytes(null) }),
  )
  if (!written.ok) return written
  const shown = await loop.syncNow()
  return shown.ok ? ok(undefined) : shown
}

const noKeys = { signPublicKey: NO_KEY, boxPublicKey: NO_KEY } as const

type Wanted = Pick<LogEntry, 'kind' | 'device' | 'role' | 'signPublicKey' | 'boxPublicKey'> &
  Partial<LogEntry>

/** An entry that follows the log as it is at the server now. */
export async function writeEntry(
  desk: Desk,
  loop: SyncLoop,
  wanted: (members: Membership) => Promise<Result<Wanted>>,
): Promise<Result<void>> {
  const { org, feed, device: author } = desk.store.identity
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const round = await loop.syncNow()
    if (!round.ok) return round
    const { membership } = round.value
    const said = await wanted(membership)
    if (!said.ok) return said
    const unsigned = encodeEntry({
      org,
      feed,
      index: membership.length,
      prevHash: membership.head,
      author,
      fence: 0,
      sealed: new Uint8Array(0),
      ...said.value,
    })
    const signature = await desk.crypto.signEntry({ space: 'real', unsigned })
    if (!signature.ok) return signature
    const appended = await loop.ports.transport.appendLog(
      membership.length,
      concatBytes(unsigned, signature.value),
    )
    if (appended.ok || appended.error.code !== 'log-moved') return appended
  }
  return err({ code: 'busy' })
}
