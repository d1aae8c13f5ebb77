import type { EventData, KnownEvent } from '../event.ts'
import type { Id } from '../id.ts'

export interface Circle extends EventData<'circle.set@1'> {
  /** The tablet that said it. */
  readonly by: Id
  readonly actor: Id
  readonly wall: string
}

/** Who has a restricted case, as far as this tablet can read. */
export interface CircleState {
  readonly isRestricted: boolean
  /** The case goes on where this tablet has no key. */
  readonly isShut: boolean
  /** The newest that hold. More than one: two people changed it apart. */
  readonly heads: readonly Circle[]
  /** Who counts: where the newest disagree, only those whom all of them name. */
  readonly devices: readonly Id[]
  /** What new events are sealed under; undefined where there has to be a new key first. */
  readonly key: Id | undefined
  /** Every circle there has been, oldest first, those that do not hold left out. */
  readonly all: readonly Circle[]
}

const NOBODY: ReadonlySet<Id> = new Set()

/**
 * A circle holds if nothing went before it, or if its author was in every circle it takes the place of; `trusted` are
 * tablets that the printed kits let in, which had everything open before them. Whoever never was in one cannot put
 * their own in its place: at most there are two then, and only those count whom both name.
 */
export function circleOf(events: readonly KnownEvent[], trusted: ReadonlySet<Id> = NOBODY): CircleState {
  const said = events.flatMap((event) => (event.type === 'circle.set@1' ? [asCircle(event)] : []))
  const closed = events.flatMap((event) => (event.type === 'circle.closed@1' ? [event.data.key] : []))
  if (said.length === 0) {
    const isShut = closed.length > 0
    return { isRestricted: isShut, isShut, heads: [], devices: [], key: undefined, all: [] }
  }
  const byKey = new Map(said.map((circle) => [circle.key, circle]))
  const holds = memoHolds(byKey, trusted)
  const all = said.filter(({ key }) => holds(key))
  const followed = new Set(all.flatMap(({ previous }) => previous))
  const covered = new Set(said.flatMap(({ previous }) => previous))
  const heads = all.filter(({ key }) => !followed.has(key))
  const devices = heads.reduce<readonly Id[]>(
    (both, circle) => both.filter((device) => circle.devices.includes(device)),
    heads[0]?.devices ?? [],
  )
  const agree = heads.every((circle) => circle.devices.length === devices.length)
  return {
    isRestricted: true,
    // An ordinary key that was closed says nothing to whoever reads the restricted one.
    isShut: closed.some((key) => byKey.has(key) && !covered.has(key)),
    heads,
    devices,
    key: agree ? heads.map(({ key }) => key).sort()[0] : undefined,
    all,
  }
}

function asCircle(event: Extract<KnownEvent, { type: 'circle.set@1' }>): Circle {
  return { ...event.data, by: event.device, actor: event.actor, wall: event.wall }
}

function memoHolds(byKey: ReadonlyMap<Id, Circle>, trusted: ReadonlySet<Id>): (key: Id) => boolean {
  const known = new Map<Id, boolean>()
  return function holds(key: Id): boolean {
    const before = known.get(key)
    if (before !== undefined) return before
    // Until it is known: a circle that claims to follow itself does not hold.
    known.set(key, false)
    const circle = byKey.get(key)
    const isTrue =
      circle?.previous.every((id) => {
        const earlier = byKey.get(id)
        return earlier !== undefined && holds(id) && mayFollow(circle, earlier, trusted)
      }) ?? false
    known.set(key, isTrue)
    return isTrue
  }
}

function mayFollow({ by }: Circle, { devices }: Circle, trusted: ReadonlySet<Id>): boolean {
  return devices.includes(by) || trusted.has(by)
}
