import { computed, signal } from '@preact/signals'
import type { CaseState } from '../domain/case-state.ts'
import { circleOf } from '../domain/circle/circle-of.ts'
import { completeEvent } from '../domain/complete-event.ts'
import type { EventDraft, KnownEvent } from '../domain/event.ts'
import { foldCase } from '../domain/fold-case.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { err, ok } from '../lib/result.ts'
import type { CaseSession } from './case-session.ts'
import type { Desk } from './desk.ts'
import type { Drafts } from './drafts.ts'
import type { RecordLevels } from './record-levels.ts'

export interface Preview {
  readonly session: CaseSession
  readonly assessment: string
  readonly desk: Desk
}

/**
 * A case that is nowhere but in memory, with one assessment begun in it, and a desk that can write nothing. The
 * screens that are used for real work cannot tell the difference; the disk, the lists and the log never hear of it.
 */
export function openPreview(desk: Desk, pack: InstrumentPack, nowMs: () => number): Preview {
  const id = desk.newId()
  const assessment = desk.newId()
  let events: readonly KnownEvent[] = []
  const state = signal<CaseState>(foldCase(id, events))

  function take(drafts: readonly EventDraft[]): void {
    for (const draft of drafts) {
      const context = {
        id: desk.newId(),
        caseId: id,
        actor: desk.me.peek()?.id ?? id,
        device: desk.store.identity.device,
        wallMs: nowMs(),
        zone: 'UTC',
      }
      events = [...events, completeEvent(draft, state.peek().writes, context)]
      state.value = foldCase(id, events)
    }
  }

  take([
    { type: 'case.opened@1', data: { kind: 'exposed', title: '' } },
    {
      type: 'assessment.started@1',
      data: { assessment, pack: pack.id, packVersion: pack.version, form: 'guided' },
    },
  ])
  return {
    assessment,
    session: {
      id,
      state,
      damaged: 0,
      levels: unknownLevels,
      dispatch: async (drafts) => {
        take(drafts)
        return ok(undefined)
      },
      circle: computed(() => circleOf([])),
      restrict: async () => err({ code: 'not-saved', reason: 'preview' }),
      reload: async () => {},
      settled: async () => {},
    },
    desk: {
      ...desk,
      drafts: memoryDrafts(),
      createCase: async () => err({ code: 'not-saved', reason: 'preview' }),
      writeOrganisation: async () => err({ code: 'not-saved', reason: 'preview' }),
    },
  }
}

/** Nothing of it is saved anywhere, and no mark says that it is. */
const unknownLevels: RecordLevels = {
  levelOf: () => undefined,
  levelOfEvent: () => undefined,
  ask: () => {},
  refresh: async () => {},
  noteSaved: () => {},
}

function memoryDrafts(): Drafts {
  const kept = new Map<string, string>()
  return {
    get: (key) => kept.get(key),
    set: (key, text) => void kept.set(key, text),
    drop: async (key) => void kept.delete(key),
    dropAbout: async () => {},
    sealAll: async () => {},
    open: signal(new Set()),
  }
}
