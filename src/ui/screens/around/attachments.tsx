import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { attach, openAttachment } from '../../../app/attachments.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import { formatBytes } from '../../../app/format-bytes.ts'
import { saveFile } from '../../../app/save-file.ts'
import { type Attachment, attachmentsOf } from '../../../domain/attachment/attachments-of.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Sheet } from '../../parts/modal.tsx'
import { useNoted } from '../../use-noted.ts'
import { Unlogged } from '../access/unlogged.tsx'
import { DraftText } from '../draft-text.tsx'
import { RecordMark } from '../record-mark.tsx'
import { saveProblem } from '../save-problem.ts'
import { redraw } from './redraw.ts'

/** The papers that came with somebody else's assessment, sealed in the case. */
export function Attachments(props: { readonly session: CaseSession; readonly to: string }) {
  const desk = useDesk()
  const texts = useInside()
  const t = texts.attachments
  const said = useSignal('')
  const problem = useSignal<string | undefined>(undefined)
  const busy = useSignal(false)
  const { session, to } = props
  const errors: Readonly<Record<string, string>> = t.errors

  async function add(file: File): Promise<void> {
    busy.value = true
    problem.value = undefined
    said.value = ''
    const onPart = (done: number, of: number) => {
      said.value = t.saving(done, of)
    }
    const saved = await attach(session, to, file, { newId: desk.newId, redraw, onPart })
    busy.value = false
    said.value = saved.ok ? t.saved : ''
    if (!saved.ok) problem.value = errors[saved.error.code] ?? saveProblem(texts, saved.error.code)
  }

  const fileId = `attach-${to}`
  return (
    <section class="form" aria-label={t.title}>
      {attachmentsOf(session.state.value, to).map((attachment) => (
        <OneAttachment key={attachment.attachment} session={session} attachment={attachment} />
      ))}
      <div class="field">
        <label class="field-label" for={fileId}>
          {t.add}
        </label>
        <p class="soft small">{t.addHint}</p>
        <input
          id={fileId}
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          disabled={busy.value}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]
            // The same file chosen again is a choice too.
            currentTarget.value = ''
            if (file) void add(file)
          }}
        />
      </div>
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <p role="status">{said.value}</p>
    </section>
  )
}

function OneAttachment(props: { readonly session: CaseSession; readonly attachment: Attachment }) {
  const { isNoted, note } = useNoted()
  const t = useInside().attachments
  const locale = useLocale()
  const picture = useSignal<Blob | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  const removing = useSignal(false)
  const { session, attachment } = props
  const isPicture = attachment.type === 'image/jpeg'
  const id = attachment.attachment
  const name = attachment.title.trim() === '' ? t.untitled : attachment.title

  async function open(): Promise<void> {
    await note({ access: isPicture ? 'read' : 'export', of: session.id, what: 'document' })
    const opened = await openAttachment(session, attachment)
    problem.value = opened.ok ? undefined : t.errors[opened.error.code]
    if (!opened.ok) return
    if (isPicture) {
      picture.value = opened.value
      return
    }
    saveFile({ name: t.fileName, blob: opened.value })
  }

  return (
    <article class="around" aria-label={name}>
      <p>
        {name} <span class="soft">{formatBytes(attachment.size, locale)}</span>
      </p>
      <RecordMark session={session} of={`attachment/${id}`} />
      {!isPicture && <p class="soft small">{t.saveHint}</p>}
      <div class="form-actions">
        <Button onClick={open}>{isPicture ? t.show : t.save}</Button>
        <Button kind="plain" onClick={() => (removing.value = true)}>
          {t.remove}
        </Button>
      </div>
      {!isNoted && <Unlogged />}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      {removing.value && (
        <DraftText
          label={t.removeReason}
          draftKey={`${session.id}/attachment/${id}/removed`}
          onSave={(reason) =>
            session.dispatch([{ type: 'attachment.removed@1', data: { attachment: id, reason } }])
          }
          onClose={() => (removing.value = false)}
        />
      )}
      {picture.value && (
        <Sheet open title={name} onClose={() => (picture.value = undefined)}>
          <Picture of={picture.value} name={name} />
        </Sheet>
      )}
    </article>
  )
}

/** The address of the picture lives as long as it is on the screen. */
function Picture({ of, name }: { readonly of: Blob; readonly name: string }) {
  const address = useSignal('')
  useEffect(() => {
    const made = URL.createObjectURL(of)
    address.value = made
    return () => URL.revokeObjectURL(made)
  }, [of, address])
  return address.value === '' ? null : <img class="attached-picture" src={address.value} alt={name} />
}
