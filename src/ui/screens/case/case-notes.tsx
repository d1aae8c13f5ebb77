import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { formatMoment } from '../../../app/format.ts'
import type { Note } from '../../../domain/case-state.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { DraftText } from '../draft-text.tsx'
import { RecordMark } from '../record-mark.tsx'

/** Notes with their corrections. The original of a corrected note stays readable under it. */
export function CaseNotes(props: { readonly session: CaseSession }) {
  const desk = useDesk()
  const t = useInside().cases
  const writing = useSignal(false)
  const { session } = props
  return (
    <section aria-labelledby="case-notes">
      <h2 id="case-notes">{t.notes}</h2>
      {session.state.value.notes.map((note) => (
        <NoteView key={note.id} session={session} note={note} />
      ))}
      {writing.value ? (
        <DraftText
          label={t.noteText}
          draftKey={`${session.id}/note/new`}
          onSave={(text) => session.dispatch([{ type: 'note.added@1', data: { note: desk.newId(), text } }])}
          onClose={() => (writing.value = false)}
        />
      ) : (
        <Button kind="quiet" onClick={() => (writing.value = true)}>
          {t.addNote}
        </Button>
      )}
    </section>
  )
}

function NoteView(props: { readonly session: CaseSession; readonly note: Note }) {
  const t = useInside().cases
  const locale = useLocale()
  const correcting = useSignal(false)
  const { note, session } = props
  const first = note.wordings[0]
  const last = note.wordings.at(-1)
  return (
    <article class="note">
      <p class="note-text">{note.text.shown}</p>
      <p class="soft">
        {first && formatMoment(first.wall, locale)}
        {note.wordings.length > 1 && last && ` · ${t.corrected(formatMoment(last.wall, locale))}`}
      </p>
      <RecordMark session={session} of={`note/${note.id}`} />
      {note.wordings.length > 1 && (
        <Disclosure summary={t.original}>
          {note.wordings.slice(0, -1).map((wording) => (
            <p key={wording.event} class="note-text">
              {wording.value}
            </p>
          ))}
        </Disclosure>
      )}
      {correcting.value ? (
        <DraftText
          label={t.correctNote}
          draftKey={`${session.id}/note/${note.id}`}
          initial={note.text.shown}
          reasonLabel={t.correctReason}
          onSave={(text, reason) =>
            session.dispatch([{ type: 'note.corrected@1', data: { note: note.id, text, reason } }])
          }
          onClose={() => (correcting.value = false)}
        />
      ) : (
        <Button kind="quiet" onClick={() => (correcting.value = true)}>
          {t.correctNote}
        </Button>
      )}
    </article>
  )
}
