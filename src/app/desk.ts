import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { CryptoClient } from '../crypto/client.ts'
import type { AccessEntry } from '../domain/access/access-entries.ts'
import type { CaseState, Member } from '../domain/case-state.ts'
import type { EventDraft } from '../domain/event.ts'
import { type Id, newId } from '../domain/id.ts'
import type { IndexRow } from '../domain/index-row.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Clock, RandomBytes } from '../lib/sources.ts'
import type { ReadError, SaveError, Store, StoreStatus } from '../storage/store.ts'
import type { ErasedHere } from '../sync/ports.ts'
import type { Noted } from './access-log.ts'
import type { CaseSession, SaveMark } from './case-session.ts'
import type { CaseSessions } from './case-sessions.ts'
import { createDrafts, type Drafts } from './drafts.ts'
import { memberOn } from './member-on.ts'
import type { NewCase } from './opening-drafts.ts'
import { searchCases } from './search-cases.ts'

export type { StoreStatus }

/** Everything a person can do while unlocked. There is one for real work and one for practice; they never meet. */
export interface Desk {
  readonly space: 'real' | 'practice'
  readonly store: Store
  readonly crypto: CryptoClient
  readonly cases: ReadonlySignal<readonly IndexRow[]>
  /**
   * False for the moment after unlocking in which only the list is there. The organisation's log and all code about
   * cases are read behind it, and what needs them waits.
   */
  readonly isReady: ReadonlySignal<boolean>
  /** Resolves when they are there, or with what stood in the way. */
  readonly ready: Promise<Result<void>>
  /** Not to be read before the desk is ready. */
  readonly organisation: ReadonlySignal<CaseState>
  /** How far what is the organisation's own has come. Not to be read before the desk is ready. */
  readonly ours: () => Pick<CaseSession, 'id' | 'levels'>
  readonly me: ReadonlySignal<Member | undefined>
  readonly saveMark: Signal<SaveMark>
  readonly drafts: Drafts
  readonly search: (typed: string) => readonly IndexRow[]
  readonly openCase: (id: Id) => Promise<Result<CaseSession>>
  readonly createCase: (asked: NewCase) => Promise<Result<Id, SaveError>>
  /** A case that came from elsewhere, with the id it has been given. */
  readonly keepCase: (id: Id, drafts: readonly EventDraft[]) => Promise<Result<void, SaveError>>
  readonly writeOrganisation: (drafts: readonly EventDraft[]) => Promise<Result<void, SaveError>>
  /**
   * Notes, before it is shown, what is about to be read, printed or taken out. False when the disk refused; it is
   * written as soon as there is room.
   */
  readonly noteAccess: (noted: Noted) => Promise<boolean>
  readonly readAccess: () => Promise<Result<readonly AccessEntry[]>>
  /** Shows what a sync has put on the disk, in lists and in open cases. */
  readonly takeIn: (cases: ReadonlySet<Id>) => Promise<void>
  /** Nothing of these cases is shown, held or written on any more: they are erased for good. */
  readonly forgetErased: (erased: ErasedHere) => Promise<void>
  /** Cases that were erased while this desk is open; whoever stands in one of them is led out. */
  readonly erased: ReadonlySignal<ReadonlySet<Id>>
  /** Shows how far a sync has brought what was saved, on every record that is on the screen. */
  readonly showLevels: () => Promise<void>
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
  const drafts = await createDrafts(ports.store)

  const cases = signal<readonly IndexRow[]>(index.value)
  const saveMark = signal<SaveMark>({ is: 'saved', at: undefined, level: 'tablet' })
  const sessions = signal<CaseSessions | undefined>(undefined)
  const erased = signal<ReadonlySet<Id>>(new Set())
  const opening = openSessions()
  const ours = () => {
    if (!sessions.value) throw new Error('expected a ready desk, it is still opening')
    return sessions.value.organisation
  }
  const organisation = computed(() => ours().state.value)
  const me = computed(() =>
    sessions.value ? memberOn(ports.store.identity.device, organisation.value) : undefined,
  )

  async function openSessions(): Promise<Result<CaseSessions, ReadError>> {
    const { openCaseSessions } = await import('./case-sessions.ts')
    const opened = await openCaseSessions({ ...ports, saveMark, onRow: putRow, isLogged: space === 'real' })
    if (opened.ok) sessions.value = opened.value
    return opened
  }

  function putRow(row: IndexRow): void {
    list([...cases.value.filter((old) => old.caseId !== row.caseId), row])
  }

  function list(rows: readonly IndexRow[]): void {
    cases.value = rows.filter(({ caseId }) => !erased.peek().has(caseId))
  }

  async function takeIn(changed: ReadonlySet<Id>): Promise<void> {
    const opened = await opening
    if (opened.ok) await opened.value.reload(changed)
    const rows = await ports.store.readIndex()
    if (rows.ok) list(rows.value)
  }

  async function forgetErased({ cases: gone, ids }: ErasedHere): Promise<void> {
    if (gone.size === 0) return
    // First whoever stands in one of them: what is on the screen would write on.
    erased.value = new Set([...erased.value, ...gone])
    sessions.peek()?.forget(gone)
    list(cases.value)
    await drafts.dropAbout(ids)
  }

  return ok({
    space,
    store: ports.store,
    crypto: ports.crypto,
    cases,
    isReady: computed(() => sessions.value !== undefined),
    ready: opening.then((opened) => (opened.ok ? ok(undefined) : opened)),
    organisation,
    ours,
    me,
    saveMark,
    drafts,
    search: (typed) => searchCases(cases.value, typed),
    openCase: async (id) => {
      const opened = await opening
      return opened.ok ? opened.value.open(id) : opened
    },
    createCase: async (asked) => {
      const opened = await opening
      return opened.ok ? opened.value.create(asked) : opened
    },
    keepCase: async (id, drafts) => {
      const opened = await opening
      return opened.ok ? opened.value.keep(id, drafts) : opened
    },
    writeOrganisation: async (events) => {
      const opened = await opening
      return opened.ok ? opened.value.organisation.dispatch(events) : opened
    },
    noteAccess: async (noted) => {
      const opened = await opening
      return opened.ok && (await opened.value.access?.note(noted))?.ok !== false
    },
    readAccess: async () => {
      const opened = await opening
      return opened.ok ? ((await opened.value.access?.read()) ?? ok([])) : opened
    },
    takeIn,
    forgetErased,
    erased,
    showLevels: async () => sessions.peek()?.showLevels(),
    newId: () => newId(ports.random),
    close: async () => {
      await drafts.sealAll()
      await sessions.peek()?.settled()
      await ports.store.close()
    },
  })
}
