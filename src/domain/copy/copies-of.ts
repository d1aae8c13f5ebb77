import type { EventData } from '../event.ts'
import type { LiveWrites } from '../live-writes.ts'

export interface MadeCopyEntry extends EventData<'copy.made@1'> {
  readonly wall: string
  readonly actor: string
}

export interface CaseCopies {
  /** Where the case came from, when it began as a copy. */
  readonly received: EventData<'copy.received@1'> | undefined
  readonly receivedWall: string | undefined
  /** Copies that were made of it, the newest first. */
  readonly made: readonly MadeCopyEntry[]
}

/** The cross-reference, both ways. */
export function copiesOf({ ordered }: Pick<LiveWrites, 'ordered'>): CaseCopies {
  const received = ordered.find((event) => event.type === 'copy.received@1')
  return {
    received: received?.type === 'copy.received@1' ? received.data : undefined,
    receivedWall: received?.wall,
    made: ordered
      .flatMap((event) =>
        event.type === 'copy.made@1' ? [{ ...event.data, wall: event.wall, actor: event.actor }] : [],
      )
      .reverse(),
  }
}
