import { fileNames } from '../../content/file-names.ts'
import { sha256BytesHex } from '../../crypto/digest.ts'
import type { CopyBody } from '../../domain/copy/copy-body.ts'
import { cutCopy } from '../../domain/copy/cut-copy.ts'
import type { DomainEvent } from '../../domain/event.ts'
import type { CopyPart } from '../../domain/event-copy.ts'
import { eventPayload } from '../../domain/event-payload.ts'
import { toUtf8 } from '../../lib/bytes.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import type { CaseSession } from '../case-session.ts'
import type { Desk } from '../desk.ts'
import { dayOf } from '../format.ts'
import type { OpenedPlaces } from '../locations.ts'
import type { CopiedName } from './copied-names.ts'
import { namesFor } from './copied-names.ts'
import type { Receiver } from './receiver.ts'

/** Everything a person has chosen before a copy is made. */
export interface CopyWish {
  readonly parts: readonly CopyPart[]
  readonly receiver: Receiver
  /** Whom it is for, in the sender's words. */
  readonly to: string
  readonly ground: string
  readonly words: string
  /** Opened with the passphrase just now; undefined where they stay here. */
  readonly places?: OpenedPlaces | undefined
}

export interface MadeCopy {
  readonly name: string
  readonly blob: Blob
}

/**
 * A sealed copy of the chosen parts for one tablet elsewhere. [Note: written down before it is there] The case says that
 * it was shared, with whom and on what ground, and so does the access log, before there is a file to save.
 */
export async function makeCopy(
  desk: Desk,
  session: CaseSession,
  wish: CopyWish,
  nowMs: number,
): Promise<Result<MadeCopy>> {
  const { parts, receiver, to, ground, words } = wish
  if (to.trim() === '' || words.trim() === '') return err({ code: 'copy-ground-missing' })
  const { events } = cutCopy(session.state.value, parts)
  if (events.length === 0) return err({ code: 'copy-empty' })
  const copy = desk.newId()
  const body = bodyOf(desk, session, wish, { copy, sentWall: new Date(nowMs).toISOString() }, events)
  const text = JSON.stringify(body)
  const sealed = await desk.crypto.sealCopy({
    space: desk.space,
    receiver: receiver.boxPublicKey,
    body: text,
  })
  if (!sealed.ok) return sealed
  // Refused without it: what has left cannot be called back, and nobody would know that it had.
  if (!(await desk.noteAccess({ access: 'share', of: session.id, what: 'copy' })))
    return err({ code: 'copy-unlogged' })
  const said = await session.dispatch([
    {
      type: 'copy.made@1',
      data: {
        copy,
        to,
        mark: receiver.mark,
        ground,
        words,
        parts: [...body.parts],
        events: events.length,
        hash: await sha256BytesHex(toUtf8(text)),
      },
    },
  ])
  if (!said.ok) return said
  const blob = new Blob([sealed.value], { type: 'application/octet-stream' })
  return ok({ name: `${fileNames.notes}-${dayOf(nowMs)}.${fileNames.ending.copy}`, blob })
}

function bodyOf(
  desk: Desk,
  session: CaseSession,
  wish: CopyWish,
  made: Pick<CopyBody, 'copy' | 'sentWall'>,
  events: readonly DomainEvent[],
): CopyBody {
  const { organisation } = desk.organisation.value
  const me = desk.me.value
  const names: readonly CopiedName[] = namesFor(desk.organisation.value, session.state.value, events)
  return {
    version: 1,
    ...made,
    from: {
      organisation: organisation.name?.shown ?? '',
      unit: organisation.unit?.shown ?? '',
      name: me?.name.shown ?? '',
      title: me?.title?.shown ?? '',
      case: session.id,
    },
    to: wish.to,
    ground: wish.ground,
    words: wish.words,
    parts: partsOf(wish),
    names: [...names],
    events: events.map(eventPayload),
    ...(wish.places ? { places: placesOf(wish.places) } : {}),
  }
}

function partsOf({ parts, places }: CopyWish): CopyPart[] {
  const chosen = parts.filter((part) => part !== 'places')
  return [...new Set<CopyPart>(['basics', ...chosen, ...(places ? ['places' as const] : [])])]
}

function placesOf(places: OpenedPlaces): NonNullable<CopyBody['places']> {
  return Object.fromEntries(
    Object.entries(places).flatMap(([field, texts]) => {
      const said = texts.filter((text) => text !== '')
      return said.length > 0 ? [[field, said]] : []
    }),
  )
}
