import type { Day } from '../answer.ts'
import type { CaseState } from '../case-state.ts'
import type { EventData } from '../event.ts'
import type { Id } from '../id.ts'

/** Kits as the organisation's own log tells of them. */
export interface KitsMade {
  readonly made: EventData<'recovery.made@1'>
  /** The device that made them, and when, by its clock. */
  readonly by: Id
  readonly wall: string
}

export interface Reopening {
  readonly device: Id
  readonly how: 'colleague' | 'kits'
  readonly wall: string
}

export interface RecoveryState {
  /** The newest first. */
  readonly kits: readonly KitsMade[]
  /** When each kit of the newest set was last read, wall time; its making counts for none. */
  readonly checked: ReadonlyMap<number, string>
  readonly postponedUntil: Day | undefined
  readonly reopened: readonly Reopening[]
  readonly helped: readonly { readonly device: Id; readonly by: Id; readonly wall: string }[]
}

/** Read where it is shown and nowhere else: most days nobody looks. */
export function recoveryState({ writes }: Pick<CaseState, 'writes'>): RecoveryState {
  const kits: KitsMade[] = []
  const reopened: Reopening[] = []
  const helped: { device: Id; by: Id; wall: string }[] = []
  let checked = new Map<number, string>()
  let postponedUntil: Day | undefined
  for (const event of writes.ordered) {
    const { device, wall } = event
    if (event.type === 'recovery.made@1') {
      kits.unshift({ made: event.data, by: device, wall })
      checked = new Map()
    } else if (event.type === 'recovery.checked@1' && event.data.set === kits[0]?.made.set)
      checked.set(event.data.kit, wall)
    else if (event.type === 'recovery.postponed@1') postponedUntil = event.data.until
    else if (event.type === 'device.reopened@1') reopened.push({ device, how: event.data.how, wall })
    else if (event.type === 'help.given@1') helped.push({ device: event.data.device, by: event.actor, wall })
  }
  return { kits, checked, postponedUntil, reopened, helped }
}
