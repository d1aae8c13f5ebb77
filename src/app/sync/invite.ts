import * as z from 'zod/mini'
import { type CodeChannel, openLinkLines, startCodeExchange } from '../../crypto/invitation.ts'
import { fromBase64Url, toBase64Url } from '../../lib/base64url.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import type { RandomBytes } from '../../lib/sources.ts'
import {
  digitsOf,
  encodeAnswer,
  encodeOrganisation,
  INVITATION_LIFE_MS,
  invitationLink,
  MAX_TRIES,
  parseHello,
  parseRequest,
  SECRET_LENGTH,
} from '../../protocol/invitation.ts'
import { codeOf, joinCodeOf, parseJoinRequest } from '../../protocol/join-code.ts'
import type { Desk } from '../desk.ts'
import type { Applicant } from './admit.ts'
import type { SyncLoop } from './sync-loop.ts'
import { logCrypto } from './sync-ports.ts'

const DRAFT = 'invitation'
const Kept = z.object({
  secret: z.string(),
  code: z.string(),
  untilMs: z.number(),
  /** Which try is the next; counted before it is answered, so that none is given twice. */
  next: z.number(),
})
type KeptInvitation = z.infer<typeof Kept>

export interface Invitation {
  readonly link: string
  /** To be read over the phone, and nowhere written. */
  readonly code: string
  readonly untilMs: number
}

/**
 * What a look at the mailbox found: nobody yet, somebody who is proving themselves, a wrong code, or the tablet that
 * knows both link and code.
 */
export type InvitationNews =
  | { readonly is: 'waiting' | 'proving' | 'wrong'; readonly triesLeft: number }
  | { readonly is: 'found'; readonly applicant: Applicant }

interface InvitePorts {
  readonly random: RandomBytes
  readonly now: () => number
  readonly origin: string
}

/** The one that stands, sealed on this tablet; undefined when there is none, or its time is over. */
export function standingInvitation(desk: Desk, ports: Omit<InvitePorts, 'random'>): Invitation | undefined {
  const kept = readKept(desk)
  if (!kept || kept.untilMs <= ports.now()) return undefined
  const { code, untilMs } = kept
  return { link: invitationLink(ports.origin, fromBase64Url(kept.secret)), code: inHalves(code), untilMs }
}

/** In the place of the one before, which is worth nothing from here on. */
export function makeInvitation(desk: Desk, ports: InvitePorts): Invitation {
  let code: string | undefined
  while (code === undefined) code = digitsOf(ports.random(6))
  const secret = ports.random(SECRET_LENGTH)
  const untilMs = ports.now() + INVITATION_LIFE_MS
  keep(desk, { secret: toBase64Url(secret), code, untilMs, next: 1 })
  return { link: invitationLink(ports.origin, secret), code: inHalves(code), untilMs }
}

export function dropInvitation(desk: Desk): void {
  desk.drafts.set(DRAFT, '')
}

/** Answers whoever has the link, as often as may be guessed and no more. One at a time, while somebody looks at it. */
export function answerInvitation(
  desk: Desk,
  loop: SyncLoop,
  ports: InvitePorts,
): { readonly look: () => Promise<Result<InvitationNews>> } {
  const { transport } = loop.ports
  let open: { readonly attempt: number; readonly channel: CodeChannel } | undefined
  let wrong = false

  async function look(): Promise<Result<InvitationNews>> {
    const kept = readKept(desk)
    if (!kept || kept.untilMs <= ports.now()) return err({ code: 'invite-over' })
    const secret = fromBase64Url(kept.secret)
    const lines = await openLinkLines(secret, ports.random)
    const read = async (line: 'hello' | 'request', attempt: number): Promise<Result<Bytes | undefined>> => {
      const found = await transport.getJoin(codeOf(await lines.place(line, attempt)))
      if (!found.ok) return found
      return ok(found.value ? await lines.open(line, attempt, found.value) : undefined)
    }
    if (open) {
      const shown = await read('request', open.attempt)
      if (!shown.ok) return shown
      const applicant = shown.value && (await applicantOf(open.channel, shown.value))
      if (applicant) return ok({ is: 'found', applicant })
      if (shown.value) {
        open = undefined
        wrong = true
      }
    }
    const triesLeft = MAX_TRIES - kept.next + 1
    if (triesLeft <= 0 && !open) return err({ code: 'invite-used-up' })
    const hello = triesLeft > 0 ? await read('hello', kept.next) : ok(undefined)
    if (!hello.ok) return hello
    const said = hello.value && parseHello(hello.value)
    if (!said) return ok({ is: open ? 'proving' : wrong ? 'wrong' : 'waiting', triesLeft })
    // Somebody tries again: the try before was with a wrong code.
    wrong = wrong || open !== undefined || kept.next > 1
    keep(desk, { ...kept, next: kept.next + 1 })
    open = undefined
    const side = startCodeExchange(
      { secret, code: kept.code, session: said.session, role: 'admin' },
      ports.random,
    )
    const channel = await side.finish(said.share)
    if (channel) {
      const answer = encodeAnswer({
        share: side.share,
        proof: await channel.proof('answer'),
        sealed: await channel.seal('answer', encodeOrganisation(desk.store.identity.org)),
      })
      const place = codeOf(await lines.place('answer', kept.next))
      const put = await transport.putJoin(place, await lines.seal('answer', kept.next, answer))
      if (!put.ok) return put
      open = { attempt: kept.next, channel }
    }
    return ok({ is: 'proving', triesLeft: triesLeft - 1 })
  }

  return { look }
}

async function applicantOf(channel: CodeChannel, bytes: Bytes): Promise<Applicant | undefined> {
  const said = parseRequest(bytes)
  if (!said || !(await channel.isProof('request', said.proof))) return undefined
  const request = await channel.open('request', said.sealed)
  const parsed = request && parseJoinRequest(request)
  return request && parsed && { ...parsed, code: await joinCodeOf(request, logCrypto.sha256) }
}

function readKept(desk: Desk): KeptInvitation | undefined {
  const text = desk.drafts.get(DRAFT)
  if (!text) return undefined
  try {
    const parsed = Kept.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : undefined
  } catch {
    // Not ours to read: as if there were none.
    return undefined
  }
}

function keep(desk: Desk, kept: KeptInvitation): void {
  desk.drafts.set(DRAFT, JSON.stringify(kept))
}

function inHalves(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}
