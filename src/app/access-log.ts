import { signal } from '@preact/signals'
import { type AccessEntry, accessEntries, begunLogs } from '../domain/access/access-entries.ts'
import type { EventData } from '../domain/event.ts'
import { type Id, newId } from '../domain/id.ts'
import { ok, type Result } from '../lib/result.ts'
import type { ReadError, SaveError } from '../storage/store.ts'
import { type CaseSession, type CaseSessionPorts, openCaseSession } from './case-session.ts'

/** One reading of a case is noted once in so long, unless the tablet was locked between; a document each time. */
const SAME_READING_MS = 60 * 60_000

export type Noted = EventData<'access.noted@1'>

export interface AccessLog {
  /** Resolves when it is on disk. What could not be written is kept and goes with the next one. */
  readonly note: (noted: Noted) => Promise<Result<void, SaveError>>
  /** All logs that have come to this tablet. */
  readonly read: () => Promise<Result<readonly AccessEntry[], ReadError>>
}

type Ports = Pick<CaseSessionPorts, 'store' | 'crypto' | 'clock' | 'random' | 'zone' | 'actor'> & {
  readonly organisation: CaseSession
  readonly open: (id: Id) => Promise<Result<CaseSession>>
}

/**
 * Who read, printed and took out what. [Note: noted before it is shown] The screen waits for the note; only when the
 * disk refuses does it go on without one, says so, and writes it as soon as there is room: a full disk must not keep
 * somebody from the plan she needs tonight.
 */
export function createAccessLog(ports: Ports): AccessLog {
  const lastRead = new Map<Id, number>()
  let waiting: readonly Noted[] = []
  let turn: Promise<unknown> = Promise.resolve()
  let current: { readonly month: string; readonly log: Promise<Result<CaseSession, SaveError>> } | undefined

  /** One after the other: what waits may go with only one of them. */
  function note(noted: Noted): Promise<Result<void, SaveError>> {
    const mine = turn.then(() => write(noted))
    // One that went wrong in a way nobody thought of ends neither the log nor the screens that wait for it.
    turn = mine.catch(() => {
      current = undefined
    })
    return mine
  }

  async function write(noted: Noted): Promise<Result<void, SaveError>> {
    const now = ports.clock()
    const seenAt = noted.of && isWholeCase(noted) ? lastRead.get(noted.of) : undefined
    if (seenAt !== undefined && now >= seenAt && now - seenAt < SAME_READING_MS) return ok(undefined)
    const restricted = await restrictedCase(noted.of)
    if (restricted) {
      // That there is such a case, and who works with it, is for those alone who have it.
      const inCase = await restricted.dispatch([{ type: 'access.noted@1', data: noted }])
      if (inCase.ok) remember(noted, now)
      return inCase
    }
    waiting = [...waiting, noted]
    const log = await logOf(new Date(now).toISOString().slice(0, 7))
    if (!log.ok) return log
    const saved = await log.value.dispatch(waiting.map((data) => ({ type: 'access.noted@1', data })))
    if (!saved.ok) return saved
    waiting = []
    remember(noted, now)
    return ok(undefined)
  }

  function remember(noted: Noted, now: number): void {
    if (noted.of && isWholeCase(noted)) lastRead.set(noted.of, now)
  }

  async function restrictedCase(id: Id | undefined): Promise<CaseSession | undefined> {
    // By its keys first: for every other case the note is written while the case is still opening.
    if (!id || !(await ports.store.isRestricted(id))) return undefined
    const opened = await ports.open(id)
    return opened.ok ? opened.value : undefined
  }

  async function logOf(month: string): Promise<Result<CaseSession, SaveError>> {
    if (current?.month !== month) current = { month, log: openLog(month) }
    const log = await current.log
    if (!log.ok) current = undefined
    return log
  }

  /** Announced first: a log that nobody knows of would never be looked through. */
  async function openLog(month: string): Promise<Result<CaseSession, SaveError>> {
    const { device } = ports.store.identity
    const begun = begunLogs(ports.organisation.state.peek().writes).find(
      (log) => log.device === device && log.month === month,
    )
    const id = begun?.log ?? newId(ports.random)
    if (!begun) {
      const announced = await ports.organisation.dispatch([
        { type: 'accessLog.begun@1', data: { log: id, device, month } },
      ])
      if (!announced.ok) return announced
    }
    const loaded = await ports.store.loadCase(id)
    if (!loaded.ok && loaded.error.code !== 'case-unknown') return loaded
    return ok(
      openCaseSession({
        ...ports,
        id,
        isNew: !loaded.ok,
        events: loaded.ok ? loaded.value.events : [],
        damaged: loaded.ok ? loaded.value.damaged : 0,
        // Its own mark: looking at something is no save of anybody's work.
        saveMark: signal({ is: 'saved', at: undefined, level: 'tablet' }),
        rowOf: () => null,
        onRow: () => {},
      }),
    )
  }

  async function read(): Promise<Result<readonly AccessEntry[], ReadError>> {
    const entries: AccessEntry[] = []
    for (const { log } of begunLogs(ports.organisation.state.peek().writes)) {
      const loaded = await ports.store.loadCase(log)
      // Announced by a tablet whose log has not come yet.
      if (!loaded.ok && loaded.error.code === 'case-unknown') continue
      if (!loaded.ok) return loaded
      entries.push(...accessEntries(loaded.value.events))
    }
    const circles = await (await ports.store.openCircles()).cases()
    if (!circles.ok) return circles
    for (const id of circles.value) {
      const loaded = await ports.store.loadCase(id)
      if (loaded.ok) entries.push(...accessEntries(loaded.value.events))
    }
    return ok(entries)
  }

  return { note, read }
}

function isWholeCase({ access, what }: Noted): boolean {
  return access === 'read' && what === undefined
}
