import type { Circle, CircleState } from '../../domain/circle/circle-of.ts'
import type { EventDraft } from '../../domain/event.ts'
import type { CircleReason } from '../../domain/event-circle.ts'
import type { Id } from '../../domain/id.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { MAX_CIRCLE_DEVICES } from '../../protocol/circle-wrap.ts'
import { foldMembership, type Membership } from '../../protocol/membership.ts'
import type { KeyRow, SaveError, Store } from '../../storage/store.ts'
import { logCrypto } from '../sync/sync-ports.ts'

/** Which tablets a case is to be for, and why. This one always stays: somebody else has to take it out. */
export interface CircleChange {
  readonly devices: readonly Id[]
  readonly reason: CircleReason
  readonly words: string
}

/** A new key, what is said under it, and what is said last under those before. */
export interface PlannedCircle {
  readonly key: KeyRow
  readonly draft: EventDraft
  readonly closing: readonly { readonly keyId: Id; readonly draft: EventDraft }[]
}

/** Public keys are the log's alone, checked from its first entry: nobody can be named into a circle by an event. */
export async function planCircle(
  store: Store,
  caseId: Id,
  circle: CircleState,
  change: CircleChange,
): Promise<Result<PlannedCircle, SaveError>> {
  const members = await readMembers(store)
  if (!members.ok) return members
  const devices = reachable(store, members.value, change.devices)
  if (devices.length > MAX_CIRCLE_DEVICES) return err({ code: 'circle-too-many' })
  const circles = await store.openCircles()
  const previous = circle.heads.map(({ key }) => key)
  const recovery = members.value?.recovery
  const made = await circles.make({
    caseId,
    devices,
    recovery: recovery?.boxPublicKey ?? null,
    previous,
  })
  if (!made.ok) return made
  const ordinary = circle.isRestricted ? ok(undefined) : await circles.ordinaryKey(caseId)
  if (!ordinary.ok) return ordinary
  const { keyId } = made.value
  const { reason, words } = change
  return ok({
    key: made.value,
    draft: {
      type: 'circle.set@1',
      data: {
        key: keyId,
        previous: [...previous],
        devices: devices.map(({ device }) => device),
        ...(recovery ? { kits: recovery.set } : {}),
        reason,
        words,
      },
    },
    closing: [...previous, ...(ordinary.value ? [ordinary.value] : [])].map((key) => ({
      keyId: key,
      draft: { type: 'circle.closed@1', data: { key } },
    })),
  })
}

/** Who is in, as this tablet last read it; undefined before it ever met a server. */
export async function readMembers(store: Store): Promise<Result<Membership | undefined, SaveError>> {
  const sync = await store.openSync()
  const log = await sync.readLog()
  if (!log.ok) return err({ code: 'not-saved', reason: log.error.code })
  if (log.value.length === 0) return ok(undefined)
  const members = await foldMembership(undefined, log.value, logCrypto)
  return members.ok ? members : err({ code: 'not-saved', reason: members.error.code })
}

/** Tablets that two printed kits let in: whoever holds those could open everything before. */
export async function trustedDevices(store: Store): Promise<ReadonlySet<Id>> {
  const members = await readMembers(store)
  const devices = (members.ok && members.value?.devices) || new Map()
  return new Set([...devices.values()].filter((each) => isByKits(devices, each)).map(({ device }) => device))
}

function isByKits(devices: Membership['devices'], { addedBy }: { readonly addedBy: string }): boolean {
  return !devices.has(addedBy)
}

/** What has to be said anew though nobody asked: somebody has left, or there are other kits. */
export function isCircleDue(
  circle: CircleState,
  { devices, recovery }: Pick<Membership, 'devices' | 'recovery'>,
): boolean {
  const isAway = (device: Id) => devices.get(device)?.state !== 'active'
  const isOld = ({ kits }: Circle) => kits !== recovery?.set
  return circle.heads.some((head) => head.devices.some(isAway) || isOld(head))
}

function reachable({ identity }: Store, members: Membership | undefined, wanted: readonly Id[]) {
  const { device, boxPublicKey } = identity
  const others = [...new Set(wanted)].flatMap((id) => {
    const known = members?.devices.get(id)
    return known?.state === 'active' && id !== device
      ? [{ device: id, boxPublicKey: known.boxPublicKey }]
      : []
  })
  return [{ device, boxPublicKey }, ...others]
}
