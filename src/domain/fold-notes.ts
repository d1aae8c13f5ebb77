import type { Note, Version } from './case-state.ts'
import type { KnownEvent } from './event.ts'
import { type EventOf, fieldOf } from './field.ts'
import type { LiveWrites } from './live-writes.ts'

type NoteEvent = EventOf<'note.added@1'> | EventOf<'note.corrected@1'>

/** Notes with all their wordings. A correction never takes the original away. */
export function foldNotes(writes: LiveWrites): Note[] {
  const wordings = new Map<string, NoteEvent[]>()
  for (const event of writes.ordered) {
    if (event.type !== 'note.added@1' && event.type !== 'note.corrected@1') continue
    const list = wordings.get(event.data.note)
    if (list) list.push(event)
    else wordings.set(event.data.note, [event])
  }
  const notes: Note[] = []
  for (const [id, events] of wordings) {
    const text = fieldOf(writes.byPath.get(`note/${id}`), readText)
    const original = events.find((event) => event.type === 'note.added@1')
    if (!text) continue
    notes.push({ id, step: original?.data.step, text, wordings: events.map(asWording) })
  }
  return notes
}

function readText(event: KnownEvent): string | undefined {
  return event.type === 'note.added@1' || event.type === 'note.corrected@1' ? event.data.text : undefined
}

function asWording(event: NoteEvent): Version<string> & { readonly reason: string | undefined } {
  return {
    value: event.data.text,
    event: event.id,
    wall: event.wall,
    actor: event.actor,
    device: event.device,
    reason: event.type === 'note.corrected@1' ? event.data.reason : undefined,
  }
}
