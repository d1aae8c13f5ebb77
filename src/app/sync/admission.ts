import { type ReadonlySignal, signal } from '@preact/signals'
import type { Result } from '../../lib/result.ts'
import type { AdmissionState } from '../../protocol/admission.ts'
import type { AdmissionCalls } from '../../sync/http-admission.ts'
import type { SyncLoop } from './sync-loop.ts'

/** A proof lasts for days: four times in one of them is often enough to say so in good time. */
const LOOK_EVERY_MS = 6 * 3_600_000
const HELD_BACK: ReadonlySet<string | undefined> = new Set(['proof-needed', 'invitation-needed'])

/** How this tablet stands with its server. No screen waits for it, and nothing that is written depends on it. */
export interface Admission {
  /** Undefined until a server has said so. */
  readonly state: ReadonlySignal<AdmissionState | undefined>
  readonly beginProof: () => Promise<Result<string>>
  readonly finishProof: (typed: string) => Promise<Result<void>>
  readonly useInvitation: (typed: string) => Promise<Result<void>>
  readonly stop: () => void
}

/** Asks after a round of sync, now and then, and at once when the server holds something back. */
export function watchAdmission(loop: SyncLoop, calls: AdmissionCalls, clock: () => number): Admission {
  const state = signal<AdmissionState | undefined>(undefined)
  let lookedAt = Number.NEGATIVE_INFINITY
  let isLooking = false

  async function look(): Promise<void> {
    if (isLooking) return
    isLooking = true
    const read = await calls.readState()
    isLooking = false
    if (!read.ok) return
    lookedAt = clock()
    state.value = read.value
  }

  const stop = loop.state.subscribe(({ isRunning, lastAt, problem }) => {
    const isTime = problem === undefined && lastAt !== undefined && clock() - lookedAt > LOOK_EVERY_MS
    if (!isRunning && (isTime || HELD_BACK.has(problem))) void look()
  })

  /** What was held back comes now. */
  async function then(done: Result<void>): Promise<Result<void>> {
    if (done.ok) {
      await look()
      void loop.syncNow()
    }
    return done
  }

  return {
    state,
    beginProof: calls.beginProof,
    finishProof: async (typed) => then(await calls.finishProof(typed)),
    useInvitation: async (typed) => then(await calls.useInvitation(typed)),
    stop,
  }
}
