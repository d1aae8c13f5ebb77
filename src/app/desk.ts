import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { CryptoClient } from '../crypto/client.ts'
import type { CaseState, Member } from '../domain/case-state.ts'
import type { DomainEvent, EventDraft } from '../domain/event.ts'
import { type Id, newId } from '../domain/id.ts'
import type { IndexRow } from '../domain/index-row.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Clock, RandomBytes } from '../lib/sources.ts'
import type { SaveError, Store, StoreStatus } from '../storage/store.ts'
import { type CaseSession, openCaseSession, type SaveMark } from './case-session.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import { indexRowOf } from './index-row-of.ts'
import type { NewCase } from './opening-drafts.ts'
import { searchCases } from './search-cases.ts'

export type { StoreStatus }

/** Everything a person can do while unlocked. There is one for real work and one for practice; they never meet. */
export interface Desk {
  readonly space: 'real' | 'practice'
  readonly store: Store
  readonly crypto: CryptoClient
  readonly cases: ReadonlySignal<readonly IndexRow[]>
  readonly organisation: ReadonlySignal<CaseState>
  readonly me: ReadonlySignal<Member | undefined>
  readonly saveMark: Signal<SaveMark>
  readonly drafts: Drafts
  readonly search: (typed: string) => readonly IndexRow[]
  readonly openCase: (id: Id) => Promise<Result<CaseSession>>
  readonly createCase: (asked: NewCase) => Promise<Result<Id, SaveError>>
  readonly writeOrganisation: (drafts: readonly EventDraft[]) => Promise<Result<void, SaveError>>
  /** Shows what a sync has put on the disk, in lists and in open cases. */
  readonly takeIn: (cases: ReadonlySet<Id>) => Promise<void>
  readonly newId: () => Id
  readonly close: () => Promise<void>
}

export interface DeskPorts {
  readonly store: Store
  readonly crypto: CryptoClient
  readonly clock: Clock
  readonly random: RandomBytes
  readonly zone: string
}

export async function openDeskOn(space: 'real' | 'practice', ports: DeskPorts): Promise<Result<Desk>> {
  const index = await ports.store.readIndex()
  if (!index.ok) return index
  const organisationId = ports.store.identity.org
  const loaded = await ports.store.loadCase(organisationId)
  if (!loaded.ok && loaded.error.code !== 'case-unknown') return loaded
  const drafts = await createDrafts(ports.store)

  const cases = signal<readonly IndexRow[]>(index.value)
  const saveMark = signal<SaveMark>({ is: 'saved', at: undefined, level: 'tablet' })
  const sessions = new Map<Id, Promise<Result<CaseSession>>>()
  const me = computed(() => memberOn(ports.store.identity.device, organisation.state.value))
  const shared = { ...ports, saveMark, actor: () => me.value?.id ?? organisationId }

  const organisation = openCaseSession({
    ...shared,
    id: organisationId,
    isNew: !loaded.ok,
    events: loaded.ok ? loaded.value.events : [],
    damaged: loaded.ok ? loaded.value.damaged : 0,
    rowOf: () => null,
    onRow: () => {},
  })

  function putRow(row: IndexRow): void {
    cases.value = [...cases.value.filter((old) => old.caseId !== row.caseId), row]
  }

  function sessionFor(id: Id, isNew: boolean, events: readonly DomainEvent[], damaged: number): CaseSession {
    return openCaseSession({ ...shared, id, isNew, events, damaged, rowOf: indexRowOf, onRow: putRow })
  }

  async function load(id: Id): Promise<Result<CaseSession>> {
    const read = await ports.store.loadCase(id)
    return read.ok ? ok(sessionFor(id, false, read.value.events, read.value.damaged)) : read
  }

  function openCase(id: Id): Promise<Result<CaseSession>> {
    const open = sessions.get(id) ?? load(id)
    sessions.set(id, open)
    return open.then((session) => {
      if (!session.ok) sessions.delete(id)
      return session
    })
  }

  async function takeIn(changed: ReadonlySet<Id>): Promise<void> {
    if (changed.has(organisationId)) await organisation.reload()
    for (const [id, opening] of sessions) {
      const session = changed.has(id) ? await opening : undefined
      if (session?.ok) await session.value.reload()
    }
    const rows = await ports.store.readIndex()
    if (rows.ok) cases.value = rows.value
  }

  async function createCase(asked: NewCase): Promise<Result<Id, SaveError>> {
    // Loaded when it is asked for: a case is opened once a week, and the list is shown first thing every day.
    const { openingDrafts } = await import('./opening-drafts.ts')
    const id = newId(ports.random)
    const session = sessionFor(id, true, [], 0)
    const saved = await session.dispatch(openingDrafts(asked, ports.random))
    if (!saved.ok) return saved
    sessions.set(id, Promise.resolve(ok(session)))
    return ok(id)
  }

  return ok({
    space,
    store: ports.store,
    crypto: ports.crypto,
    cases,
    organisation: organisation.state,
    me,
    saveMark,
    drafts,
    search: (typed) => searchCases(cases.value, typed),
    openCase,
    createCase,
    writeOrganisation: organisation.dispatch,
    takeIn,
    newId: () => newId(ports.random),
    close: async () => {
      await drafts.sealAll()
      await Promise.all([...sessions.values()].map(settled))
      await ports.store.close()
    },
  })
}

/** Whose tablet this is. While there is one person, it is hers whatever the tablet is called. */
function memberOn(device: Id, { members, devices }: CaseState): Member | undefined {
  const owner = devices.find((named) => named.device === device)?.member
  return members.find(({ id }) => id === owner) ?? (members.length === 1 ? members[0] : undefined)
}

async function settled(open: Promise<Result<CaseSession>>): Promise<void> {
  const session = await open
  if (session.ok) await session.value.settled()
}
