import type { CaseState } from '../../domain/case-state.ts'
import type { DomainEvent } from '../../domain/event.ts'
import type { Id } from '../../domain/id.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { adoptWork, readWaiting, type WaitingWork } from '../../sync/read-waiting.ts'
import type { Desk } from '../desk.ts'
import type { SyncLoop } from './sync-loop.ts'

/** Part of a tablet's unsent work, as far as whoever decides can read it. */
export interface WaitingCase {
  readonly caseId: Id
  /** Undefined for a case that is not in this tablet's list, and whose beginning does not say. */
  readonly title: string | undefined
  readonly count: number
  /** By the clock of the tablet that wrote it. */
  readonly firstWall: string
  readonly lastWall: string
}

export interface WaitingCard {
  readonly work: WaitingWork
  readonly memberName: string
  readonly deviceName: string
  readonly cases: readonly WaitingCase[]
  /** Entries this tablet cannot read. They count all the same. */
  readonly unread: number
  /** Somebody has said no to all of this; it lies where it lay, and can still be adopted. */
  readonly rejectedWith: string | undefined
}

/** What tablets that are out had not sent, in the words of the one who decides about it. Nothing of it is kept here yet. */
export async function listWaiting(desk: Desk, loop: SyncLoop): Promise<Result<readonly WaitingCard[]>> {
  const round = await loop.syncNow()
  if (!round.ok) return round
  const waiting = await readWaiting(loop.ports, round.value.membership)
  if (!waiting.ok) return waiting
  const cards: WaitingCard[] = []
  for (const work of waiting.value) {
    const events: (DomainEvent | undefined)[] = []
    for (const { envelopes, keys } of work.batches) {
      const opened = await loop.ports.store.peek(envelopes, keys)
      if (!opened.ok) return opened
      events.push(...opened.value)
    }
    cards.push(cardOf(desk, work, events))
  }
  return ok(cards)
}

function cardOf(desk: Desk, work: WaitingWork, events: readonly (DomainEvent | undefined)[]): WaitingCard {
  const organisation = desk.organisation.value
  const named = organisation.devices.find(({ device }) => device === work.device)
  const member = organisation.members.find(({ id }) => id === named?.member)
  const byCase = new Map<Id, DomainEvent[]>()
  for (const event of events) {
    if (event) byCase.set(event.caseId, [...(byCase.get(event.caseId) ?? []), event])
  }
  const cases = [...byCase].map(([caseId, of]): WaitingCase => {
    const walls = of.map(({ wall }) => wall).sort()
    const title =
      caseId === organisation.id ? organisation.organisation.name?.shown : titleOf(desk, caseId, of)
    return { caseId, title, count: of.length, firstWall: walls[0] ?? '', lastWall: walls.at(-1) ?? '' }
  })
  return {
    work,
    memberName: member?.name.shown ?? '',
    deviceName: named?.name ?? '',
    cases,
    unread: events.filter((event) => event === undefined).length,
    rejectedWith: rejectionOf(organisation, work),
  }
}

function titleOf(desk: Desk, caseId: Id, events: readonly DomainEvent[]): string | undefined {
  const opened = events.find((event) => event.type === 'case.opened@1' && !('unknown' in event))
  const data = opened?.data as { readonly title?: string } | undefined
  return desk.cases.value.find((row) => row.caseId === caseId)?.title ?? data?.title
}

function rejectionOf({ writes }: CaseState, { device, lastSeq }: WaitingWork): string | undefined {
  const last = writes.ordered.findLast(
    (event) => event.type === 'waiting.settled@1' && event.data.device === device,
  )
  if (last?.type !== 'waiting.settled@1') return undefined
  return last.data.outcome === 'rejected' && last.data.upTo >= lastSeq ? last.data.words : undefined
}

/** In as its author wrote it, under its author's name, and the decision beside it under the name of who decided. */
export async function adoptWaiting(desk: Desk, loop: SyncLoop, { work }: WaitingCard): Promise<Result<void>> {
  const adopted = await adoptWork(loop.ports, work)
  if (!adopted.ok) return adopted
  return settle(desk, loop, work, 'adopted', '')
}

/** Not in. Nothing is thrown away: the sealed bytes stay where they lie, on the server and on the tablet. */
export async function rejectWaiting(
  desk: Desk,
  loop: SyncLoop,
  { work }: WaitingCard,
  words: string,
): Promise<Result<void>> {
  if (words.trim() === '') return err({ code: 'waiting-words' })
  return settle(desk, loop, work, 'rejected', words.trim())
}

async function settle(
  desk: Desk,
  loop: SyncLoop,
  { device, lastSeq }: WaitingWork,
  outcome: 'adopted' | 'rejected',
  words: string,
): Promise<Result<void>> {
  const written = await desk.writeOrganisation([
    { type: 'waiting.settled@1', data: { device, upTo: lastSeq, outcome, words } },
  ])
  if (!written.ok) return written
  const round = await loop.syncNow()
  return round.ok ? ok(undefined) : round
}
