import { completeEvent } from '../../src/domain/complete-event.ts'
import type { DomainEvent, EventDraft, KnownEvent } from '../../src/domain/event.ts'
import { foldCase } from '../../src/domain/fold-case.ts'
import { liveWrites } from '../../src/domain/live-writes.ts'

export const CASE_ID = 'ca5e'.padEnd(32, '0')

export function idOf(kind: string, n: number): string {
  const hex = Array.from(kind, (letter) => (letter.codePointAt(0) ?? 0).toString(16)).join('')
  return `${hex}${n.toString(16).padStart(8, '0')}`.padStart(32, '0').slice(-32)
}

/** A device that only knows what it wrote or was handed. */
export interface Device {
  readonly id: string
  readonly known: Map<string, DomainEvent>
}

export function newDevice(n: number): Device {
  return { id: idOf('device', n), known: new Map() }
}

/** Writes on one device; wall clocks are whatever the caller says, often years wrong. */
export function writeOn(device: Device, draft: EventDraft, eventNumber: number, wallMs = 0): KnownEvent {
  const event = completeEvent(draft, liveWrites([...device.known.values()]), {
    id: idOf('e', eventNumber),
    caseId: CASE_ID,
    actor: device.id,
    device: device.id,
    wallMs,
    zone: 'Europe/Stockholm',
  })
  device.known.set(event.id, event)
  return event
}

/** Everything a fold says, as text, without the working set it keeps for writing. */
export function stateText(events: readonly DomainEvent[]): string {
  const { writes: _writes, ...state } = foldCase(CASE_ID, events)
  return JSON.stringify(state, (_key, value: unknown) =>
    value instanceof Map ? [...value].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)) : value,
  )
}
