import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { CryptoClient } from '../crypto/client.ts'
import type { CaseState } from '../domain/case-state.ts'
import { type CircleState, circleOf } from '../domain/circle/circle-of.ts'
import { completeEvent } from '../domain/complete-event.ts'
import type { DomainEvent, EventDraft, KnownEvent } from '../domain/event.ts'
import { foldCase } from '../domain/fold-case.ts'
import { type Id, newId } from '../domain/id.ts'
import type { IndexRow, SavedLevel } from '../domain/index-row.ts'
import { liveWrites } from '../domain/live-writes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Clock, RandomBytes } from '../lib/sources.ts'
import type { CircleWrite, SaveError, Store } from '../storage/store.ts'
import type { CircleChange } from './circle/plan-circle.ts'
import { createRecordLevels, type RecordLevels } from './record-levels.ts'

/** What the save mark says, in words; `at` is when the last save was on disk, ms since 1970. */
export type SaveMark =
  | { readonly is: 'saved'; readonly at: number | undefined; readonly level: SavedLevel }
  | { readonly is: 'saving' }
  | { readonly is: 'notSaved'; readonly code: string }

/** One open case: its state as it is on disk, and the only way to change it. */
export interface CaseSession {
  readonly id: Id
  readonly state: ReadonlySignal<CaseState>
  /** Records that could not be read; they are kept, and the rest of the case is whole. */
  readonly damaged: number
  /** How far each record in it has come, for the mark beside it. */
  readonly levels: RecordLevels
  /**
   * Saves and only then shows. Resolves when the events are on disk; on failure nothing has changed and what was
   * typed is still with the caller. Calls wait for each other, so a later one always knows of an earlier one.
   */
  readonly dispatch: (drafts: readonly EventDraft[]) => Promise<Result<void, SaveError>>
  /** Whom the case is for, where it is not for everybody. */
  readonly circle: ReadonlySignal<CircleState>
  /**
   * From now on the case is for these tablets alone, under a key that no other has; what `drafts` say is the first
   * under it. Whoever had the case before keeps what they had and is given nothing more.
   */
  readonly restrict: (
    change: CircleChange,
    drafts?: readonly EventDraft[],
  ) => Promise<Result<void, SaveError>>
  /** Takes in what has come to the disk from elsewhere. What is being saved is saved first. */
  readonly reload: () => Promise<void>
  readonly settled: () => Promise<void>
}

export interface CaseSessionPorts {
  readonly id: Id
  readonly isNew: boolean
  readonly events: readonly DomainEvent[]
  readonly damaged: number
  readonly store: Store
  readonly crypto: CryptoClient
  readonly clock: Clock
  readonly random: RandomBytes
  readonly zone: string
  readonly saveMark: Signal<SaveMark>
  readonly actor: () => Id
  /** Tablets the printed kits let in; empty where no case is restricted. */
  readonly trusted?: ReadonlySet<Id>
  readonly rowOf: (state: CaseState, wallMs: number) => IndexRow | null
  readonly onRow: (row: IndexRow) => void
}

export function openCaseSession(ports: CaseSessionPorts): CaseSession {
  const state = signal(foldCase(ports.id, ports.events))
  const levels = createRecordLevels({ id: ports.id, store: ports.store, state })
  const circle = computed(() => circleOf(state.value.writes.ordered, ports.trusted))
  let events = ports.events
  let isNew = ports.isNew
  let row = isNew ? null : ports.rowOf(state.value, ports.clock())
  let turn: Promise<unknown> = Promise.resolve()

  function complete(drafts: readonly EventDraft[], wallMs: number): KnownEvent[] {
    const made: KnownEvent[] = []
    let seen = state.peek().writes
    for (const draft of drafts) {
      const event = completeEvent(draft, seen, {
        id: newId(ports.random),
        caseId: ports.id,
        actor: ports.actor(),
        device: ports.store.identity.device,
        wallMs,
        zone: ports.zone,
      })
      made.push(event)
      if (drafts.length > 1) seen = liveWrites([...events, ...made])
    }
    return made
  }

  async function save(drafts: readonly EventDraft[]): Promise<Result<void, SaveError>> {
    if (drafts.length === 0) return ok(undefined)
    if (!circle.peek().isRestricted) return store(complete(drafts, ports.clock()))
    if (circle.peek().isShut) return refuse(err({ code: 'case-restricted' }))
    // Two people changed it apart: under either key somebody would read who is not meant to.
    const { key, devices } = circle.peek()
    const settled = key ? ok(undefined) : await change({ devices, reason: 'sameAgain', words: '' }, [])
    const { key: keyId } = circle.peek()
    if (!settled.ok || !keyId) return refuse(settled.ok ? err({ code: 'case-restricted' }) : settled)
    return store(complete(drafts, ports.clock()), { keyId })
  }

  async function change(
    asked: CircleChange,
    drafts: readonly EventDraft[],
  ): Promise<Result<void, SaveError>> {
    if (circle.peek().isShut) return refuse(err({ code: 'case-restricted' }))
    // Loaded with the first restricted case: most desks never see one.
    const { planCircle } = await import('./circle/plan-circle.ts')
    const planned = await planCircle(ports.store, ports.id, circle.peek(), asked)
    if (!planned.ok) return refuse(planned)
    const { key, draft, closing } = planned.value
    const last = closing.map((each) => each.draft)
    const made = complete([draft, ...drafts, ...last], ports.clock())
    const under = made.slice(0, 1 + drafts.length)
    const closed = made.slice(under.length).flatMap((event, i) => {
      const { keyId } = closing[i] ?? {}
      return keyId ? [{ keyId, event }] : []
    })
    return store(under, { keyId: key.keyId, made: key, closing: closed })
  }

  function refuse(failed: Result<never, SaveError>): Result<never, SaveError> {
    if (!failed.ok) ports.saveMark.value = { is: 'notSaved', code: failed.error.code }
    return failed
  }

  async function store(under: readonly KnownEvent[], within?: CircleWrite): Promise<Result<void, SaveError>> {
    // Looking at something is no change of it, and no save of anybody's work.
    const isLook = under.every(({ type }) => type === 'access.noted@1')
    const markBefore = ports.saveMark.peek()
    if (!isLook) ports.saveMark.value = { is: 'saving' }
    const wallMs = ports.clock()
    const made = [...under, ...(within?.closing ?? []).map(({ event }) => event)]
    const next = foldCase(ports.id, [...events, ...made])
    const nextRow = isLook ? row : ports.rowOf(next, wallMs)
    const rowChanged = JSON.stringify(nextRow) !== JSON.stringify(row)
    const saved = await ports.store.save({
      caseId: ports.id,
      newCase: isNew,
      events: under,
      ...(nextRow && rowChanged ? { indexRow: nextRow } : {}),
      ...(within ? { circle: within } : {}),
    })
    // Erased while somebody was writing in it: there is nothing to save, and nothing to try again.
    if (!saved.ok && saved.error.code === 'case-unknown') ports.saveMark.value = markBefore
    if (!saved.ok) return saved.error.code === 'case-unknown' ? saved : refuse(saved)
    isNew = false
    events = [...events, ...made]
    // Before the case shows them: a record that is only here must not say for a moment that it is anywhere else.
    levels.noteSaved(made)
    state.value = next
    if (nextRow && rowChanged) ports.onRow(nextRow)
    row = nextRow
    if (!isLook) ports.saveMark.value = { is: 'saved', at: ports.clock(), level: 'tablet' }
    return ok(undefined)
  }

  async function reload(): Promise<void> {
    const loaded = await ports.store.loadCase(ports.id)
    // Unreadable just now: what is shown stays true, and the next opening says what is wrong.
    if (!loaded.ok) return
    isNew = false
    events = loaded.value.events
    await levels.refresh()
    state.value = foldCase(ports.id, events)
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work)
    // The next one goes on whatever becomes of this one; its caller has the result.
    turn = mine.catch(() => undefined)
    return mine
  }

  return {
    id: ports.id,
    state,
    damaged: ports.damaged,
    levels,
    dispatch: (drafts) => inTurn(() => save(drafts)),
    circle,
    restrict: (asked, drafts = []) => inTurn(() => change(asked, drafts)),
    reload: () => inTurn(reload),
    settled: async () => {
      await turn
    },
  }
}
