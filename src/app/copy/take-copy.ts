import type { VaultHeader } from '../../crypto/vault-header.ts'
import type { CaseState } from '../../domain/case-state.ts'
import { readCopied } from '../../domain/copy/copied-events.ts'
import { type CopyBody, parseCopyBody } from '../../domain/copy/copy-body.ts'
import type { DomainEvent, EventDraft } from '../../domain/event.ts'
import { LocationField } from '../../domain/event.ts'
import { COPIED_PART_CHARACTERS } from '../../domain/event-copy.ts'
import { foldCase } from '../../domain/fold-case.ts'
import type { Id } from '../../domain/id.ts'
import { parseEvent } from '../../domain/parse-event.ts'
import { toBase64Url } from '../../lib/base64url.ts'
import { fromHex, toHex } from '../../lib/bytes.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { copiedCaseId, MAX_COPY_BYTES } from '../../protocol/case-copy.ts'
import type { Desk } from '../desk.ts'
import { normalisePassphrase } from '../passphrase-text.ts'
import { logCrypto } from '../sync/sync-ports.ts'
import { markWords } from './receiver.ts'

/** No work comes so far, and an event after the last number there is could not be written. */
const MOST_LAMPORT = 2 ** 32

export interface OpenedFile {
  readonly body: CopyBody
  /** Whom the signature is by; compared with the sender before anything is kept. */
  readonly signer: string
  readonly mark: string
  /** What it becomes here. */
  readonly caseId: Id
  /** As it would be, for a look before it is kept. Nothing of it is on the disk. */
  readonly state: CaseState
  readonly hasPlaces: boolean
}

/** Opens a copy that was sealed for this tablet. `copy-known`: it is here already. Nothing is kept yet. */
export async function openCopyFile(
  desk: Desk,
  file: Blob,
): Promise<Result<OpenedFile, { readonly code: string; readonly caseId?: Id }>> {
  const bytes = new Uint8Array(await file.slice(0, MAX_COPY_BYTES + 1).arrayBuffer())
  if (bytes.length > MAX_COPY_BYTES) return err({ code: 'copy-too-large' })
  if (bytes.length === 0) return err({ code: 'copy-not-one' })
  const opened = await desk.crypto.openCopy({ space: desk.space, file: bytes })
  if (!opened.ok) return opened
  const body = parseCopyBody(opened.value.body)
  // It was whole and signed, so it is not damage: it says something that this version does not know.
  if (!body) return err({ code: 'copy-newer' })
  const caseId = toHex(
    await copiedCaseId(fromHex(body.copy), fromHex(desk.store.identity.org), logCrypto.sha256),
  )
  const known = await desk.openCase(caseId)
  if (known.ok || known.error.code === 'case-restricted') return err({ code: 'copy-known', caseId })
  const events = eventsOf(body)
  const state = foldCase(caseId, events ?? [])
  if (!events || !state.kind || state.kind === 'organisation') return err({ code: 'copy-damaged' })
  const mark = await markWords('sender', opened.value.signer)
  const hasPlaces = Object.values(body.places ?? {}).some((texts) => texts.length > 0)
  return ok({ body, signer: toBase64Url(opened.value.signer), mark, caseId, state, hasPlaces })
}

/** Makes it a case here, whole or not at all. Places need the second lock: `locations-locked` without the passphrase. */
export async function keepCopy(
  desk: Desk,
  opened: OpenedFile,
  secret: { readonly header: VaultHeader; readonly passphrase: string } | undefined,
): Promise<Result<Id>> {
  const places = await sealPlaces(desk, opened, secret)
  if (!places.ok) return places
  const kept = await desk.keepCase(opened.caseId, [...draftsOf(opened), ...places.value])
  return kept.ok ? ok(opened.caseId) : kept
}

function draftsOf({ body, signer, mark }: OpenedFile): EventDraft[] {
  const { copy, from, to, sentWall, ground, words, parts, names, events } = body
  const count = events.length
  return [
    {
      type: 'copy.received@1',
      data: { copy, from, to, sentWall, ground, words, parts, names, events: count, signer, mark },
    },
    ...inParts(events).map(
      (part, i): EventDraft => ({
        type: 'copy.events@1',
        data: { copy, part: i, events: [...part] },
      }),
    ),
  ]
}

/** Each part goes into one envelope. An event is never longer than what it was sealed in itself. */
function inParts(events: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = []
  let room = 0
  for (const text of events) {
    if (text.length > room) {
      parts.push([])
      room = COPIED_PART_CHARACTERS
    }
    parts.at(-1)?.push(text)
    room -= text.length
  }
  return parts
}

async function sealPlaces(
  desk: Desk,
  { body, caseId, hasPlaces }: OpenedFile,
  secret: Parameters<typeof keepCopy>[2],
): Promise<Result<readonly EventDraft[]>> {
  if (!hasPlaces) return ok([])
  if (!secret) return err({ code: 'locations-locked' })
  const passphrase = normalisePassphrase(secret.passphrase)
  const unlocked = await desk.crypto.unlockLocations({ header: secret.header, passphrase })
  if (!unlocked.ok) return unlocked
  const drafts: EventDraft[] = []
  for (const field of LocationField.options) {
    // Where two were written apart, both go on, one under the other: a field has one text to be sealed.
    const text = (body.places?.[field] ?? []).join('\n')
    if (text === '') continue
    const sealed = await desk.crypto.sealLocation({ space: desk.space, caseId, field, text })
    if (!sealed.ok) return sealed
    drafts.push({ type: 'location.set@1', data: { field, sealed: sealed.value } })
  }
  await desk.crypto.lockLocations({})
  return ok(drafts)
}

/** As they will count. Undefined when one of them is no event, or stands where nothing of ours could come after it. */
function eventsOf({ events }: CopyBody): readonly DomainEvent[] | undefined {
  const isWhole = events.every((text) => {
    const parsed = parseEvent(text)
    return parsed.ok && parsed.value.lamport <= MOST_LAMPORT
  })
  return isWhole ? readCopied(events) : undefined
}
