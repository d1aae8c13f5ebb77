import type { Signal } from '@preact/signals'
import type { CryptoClient } from '../crypto/client.ts'
import { circleOf } from '../domain/circle/circle-of.ts'
import type { EventDraft } from '../domain/event.ts'
import { foldCase } from '../domain/fold-case.ts'
import { type Id, newId } from '../domain/id.ts'
import type { IndexRow } from '../domain/index-row.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Clock, RandomBytes } from '../lib/sources.ts'
import type { ReadError, SaveError, Store } from '../storage/store.ts'
import { type AccessLog, createAccessLog } from './access-log.ts'
import { type CaseSession, openCaseSession, type SaveMark } from './case-session.ts'
import { indexRowOf } from './index-row-of.ts'
import { memberOn } from './member-on.ts'
import { type NewCase, openingDrafts } from './opening-drafts.ts'

export interface CaseSessionsPorts {
  /** Practice is invented, and nobody's reading of it is anybody's business. */
  readonly isLogged: boolean
  readonly store: Store
  readonly crypto: CryptoClient
  readonly clock: Clock
  readonly random: RandomBytes
  readonly zone: string
  readonly saveMark: Signal<SaveMark>
  readonly onRow: (row: IndexRow) => void
}

/** The organisation's own log and every case that was opened at this desk, each of them once. */
export interface CaseSessions {
  readonly organisation: CaseSession
  readonly open: (id: Id) => Promise<Result<CaseSession>>
  readonly create: (asked: NewCase) => Promise<Result<Id, SaveError>>
  /** A case whose id was decided elsewhere, in one save. The caller has looked that it is not here. */
  readonly keep: (id: Id, drafts: readonly EventDraft[]) => Promise<Result<void, SaveError>>
  /** Takes in what has come to the disk from elsewhere. */
  readonly reload: (changed: ReadonlySet<Id>) => Promise<void>
  /** They are erased: nothing more is to be read of them or written in them. */
  readonly forget: (gone: ReadonlySet<Id>) => void
  /** Shows in every open case how far what is written in it has come. */
  readonly showLevels: () => Promise<void>
  readonly settled: () => Promise<void>
  /** Who read, printed and took out what; undefined in practice. */
  readonly access: AccessLog | undefined
}

/** Opens the organisation's log; all that is known of events and cases comes with this file, after the first list. */
export async function openCaseSessions(ports: CaseSessionsPorts): Promise<Result<CaseSessions, ReadError>> {
  const { device, org } = ports.store.identity
  const loaded = await ports.store.loadCase(org)
  if (!loaded.ok && loaded.error.code !== 'case-unknown') return loaded
  const sessions = new Map<Id, Promise<Result<CaseSession>>>()
  const organisation: CaseSession = openCaseSession({
    ...ports,
    actor,
    id: org,
    isNew: !loaded.ok,
    events: loaded.ok ? loaded.value.events : [],
    damaged: loaded.ok ? loaded.value.damaged : 0,
    rowOf: () => null,
    onRow: () => {},
  })

  function actor(): Id {
    return memberOn(device, organisation.state.value)?.id ?? org
  }

  async function load(id: Id): Promise<Result<CaseSession>> {
    const read = await ports.store.loadCase(id)
    if (!read.ok) return read
    const { events, damaged } = read.value
    const isCircled = events.some(({ type }) => type === 'circle.set@1')
    const trusted = isCircled ? await trustedHere() : undefined
    const session = openCaseSession({
      ...ports,
      actor,
      id,
      isNew: false,
      events,
      damaged,
      rowOf: indexRowOf,
      ...(trusted ? { trusted } : {}),
    })
    return session.circle.peek().isShut ? err({ code: 'case-restricted' }) : ok(session)
  }

  async function trustedHere(): Promise<ReadonlySet<Id>> {
    return (await import('./circle/plan-circle.ts')).trustedDevices(ports.store)
  }

  function open(id: Id): Promise<Result<CaseSession>> {
    const opening = sessions.get(id) ?? load(id)
    sessions.set(id, opening)
    return opening.then((session) => {
      if (!session.ok) sessions.delete(id)
      return session
    })
  }

  function begin(id: Id): CaseSession {
    return openCaseSession({ ...ports, actor, id, isNew: true, events: [], damaged: 0, rowOf: indexRowOf })
  }

  async function keep(id: Id, drafts: readonly EventDraft[]): Promise<Result<void, SaveError>> {
    const session = begin(id)
    const saved = await session.dispatch(drafts)
    if (saved.ok) sessions.set(id, Promise.resolve(ok(session)))
    return saved
  }

  async function create(asked: NewCase): Promise<Result<Id, SaveError>> {
    const id = newId(ports.random)
    const session = begin(id)
    const drafts = openingDrafts(asked, ports.random)
    const saved = asked.restricted
      ? await session.restrict(asked.restricted, drafts)
      : await session.dispatch(drafts)
    if (!saved.ok) return saved
    sessions.set(id, Promise.resolve(ok(session)))
    return ok(id)
  }

  async function reload(changed: ReadonlySet<Id>): Promise<void> {
    if (changed.has(org)) await organisation.reload()
    for (const [id, opening] of sessions) {
      const session = changed.has(id) ? await opening : undefined
      if (session?.ok) await session.value.reload()
    }
  }

  async function showLevels(): Promise<void> {
    await organisation.levels.refresh()
    for (const opening of sessions.values()) {
      const session = await opening
      if (session.ok) await session.value.levels.refresh()
    }
  }

  async function settled(): Promise<void> {
    await organisation.settled()
    for (const opening of sessions.values()) {
      const session = await opening
      if (session.ok) await session.value.settled()
    }
  }

  const access = ports.isLogged ? createAccessLog({ ...ports, actor, organisation, open }) : undefined
  const forget = (gone: ReadonlySet<Id>) => {
    for (const id of gone) sessions.delete(id)
  }
  return ok({ organisation, open, create, keep, reload, forget, showLevels, settled, access })
}

/** The row of a case in the list, from its events alone: what a rebuilt list and a sync are made of. */
export function rowOfEvents(
  caseId: Id,
  events: readonly Parameters<typeof foldCase>[1][number][],
): IndexRow | null | undefined {
  const state = foldCase(caseId, events)
  if (circleOf(state.writes.ordered).isShut) return null
  const last = events.findLast(({ type }) => type !== 'access.noted@1')
  return indexRowOf(state, Date.parse(last?.wall ?? '') || 0) ?? undefined
}
