import { sha256BytesHex } from '../crypto/digest.ts'
import { type Attachment, partsOf } from '../domain/attachment/attachments-of.ts'
import {
  ATTACHMENT_PART_BYTES,
  type AttachmentType,
  MAX_ATTACHMENT_BYTES,
} from '../domain/event-attachment.ts'
import type { Id } from '../domain/id.ts'
import { fromBase64Url, toBase64Url } from '../lib/base64url.ts'
import { type Bytes, concatBytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import type { CaseSession } from './case-session.ts'

/** A photo as the camera writes it is larger than what is kept of it. */
const MAX_FILE_BYTES = 30_000_000

export type AttachError =
  | SaveError
  | { readonly code: 'attachment-too-large' | 'attachment-type-unknown' | 'attachment-unreadable' }
export type AttachmentError = { readonly code: 'attachment-incomplete' | 'attachment-damaged' }

/** Draws a picture anew, smaller and without what the camera wrote beside it; undefined when it is no picture. */
export type Redraw = (file: Blob) => Promise<Blob | undefined>

/**
 * Seals a document into the case, part by part, and then says that it is there. A photo is drawn anew: what a camera
 * writes beside the picture may say where it was taken.
 */
export async function attach(
  session: CaseSession,
  to: Id,
  file: File,
  ports: {
    readonly newId: () => Id
    readonly redraw: Redraw
    readonly onPart?: (done: number, of: number) => void
  },
): Promise<Result<void, AttachError>> {
  if (file.size > MAX_FILE_BYTES) return err({ code: 'attachment-too-large' })
  const kind = kindOf(new Uint8Array(await file.slice(0, 16).arrayBuffer()))
  if (!kind) return err({ code: 'attachment-type-unknown' })
  const kept = kind === 'picture' ? await ports.redraw(file) : file
  if (!kept) return err({ code: 'attachment-unreadable' })
  if (kept.size > MAX_ATTACHMENT_BYTES) return err({ code: 'attachment-too-large' })
  const whole = new Uint8Array(await kept.arrayBuffer())
  const type: AttachmentType = kind === 'picture' ? 'image/jpeg' : 'application/pdf'
  const attachment = ports.newId()
  const parts = Math.ceil(whole.length / ATTACHMENT_PART_BYTES)
  for (let part = 0; part < parts; part++) {
    const bytes = toBase64Url(
      whole.subarray(part * ATTACHMENT_PART_BYTES, (part + 1) * ATTACHMENT_PART_BYTES),
    )
    const saved = await session.dispatch([{ type: 'attachment.part@1', data: { attachment, part, bytes } }])
    if (!saved.ok) return saved
    ports.onPart?.(part + 1, parts)
  }
  const hash = await sha256BytesHex(whole)
  const title = file.name.replace(/\.[^.]{1,5}$/, '')
  return session.dispatch([
    {
      type: 'attachment.added@1',
      data: { attachment, to, title, type, size: whole.length, parts, hash },
    },
  ])
}

/** The document again, whole and as it was sealed, or why not. */
export async function openAttachment(
  session: CaseSession,
  attachment: Attachment,
): Promise<Result<Blob, AttachmentError>> {
  const parts = partsOf(session.state.value, attachment)
  if (!parts) return err({ code: 'attachment-incomplete' })
  const whole = wholeOf(parts)
  if (whole?.length !== attachment.size || (await sha256BytesHex(whole)) !== attachment.hash)
    return err({ code: 'attachment-damaged' })
  return ok(new Blob([whole], { type: attachment.type }))
}

function wholeOf(parts: readonly string[]): Bytes | undefined {
  try {
    return concatBytes(...parts.map(fromBase64Url))
  } catch {
    // Written by another app than ours: as damaged as a wrong byte.
    return undefined
  }
}

/** By what the file begins with: its name and what the browser calls it are claims. */
function kindOf(start: Uint8Array): 'picture' | 'pdf' | undefined {
  const begins = (bytes: readonly number[], at = 0) => bytes.every((byte, i) => start[at + i] === byte)
  if (begins([0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf'
  const isPicture =
    begins([0xff, 0xd8, 0xff]) ||
    begins([0x89, 0x50, 0x4e, 0x47]) ||
    (begins([0x52, 0x49, 0x46, 0x46]) && begins([0x57, 0x45, 0x42, 0x50], 8))
  return isPicture ? 'picture' : undefined
}
