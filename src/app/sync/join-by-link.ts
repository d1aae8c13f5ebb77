import { openLinkLines, startCodeExchange } from '../../crypto/invitation.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import type { RandomBytes } from '../../lib/sources.ts'
import {
  encodeHello,
  encodeRequest,
  MAX_TRIES,
  parseAnswer,
  parseOrganisation,
  secretOfLink,
  typedDigits,
} from '../../protocol/invitation.ts'
import { codeOf } from '../../protocol/join-code.ts'
import type { SyncTransport } from '../../protocol/transport.ts'
import type { Network } from './sync-ports.ts'

const SESSION_LENGTH = 16
const LOOK_MS = 2_000
/** A colleague who reads a number over the phone has the page open. */
const LOOKS = 60

interface LinkPorts {
  readonly mailbox: Pick<SyncTransport, 'putJoin' | 'getJoin'>
  readonly network: Pick<Network, 'setTimer'>
  readonly random: RandomBytes
  /** The screen has been left. */
  readonly isGone: () => boolean
}

/**
 * Shows the one who invited that this tablet has both link and code, and gives her its keys. Returns the organisation,
 * as it was proved to be hers: neither the server nor whoever else has the link could have said it.
 */
export async function proveInvitation(
  request: Bytes,
  asked: { readonly link: string; readonly code: string },
  ports: LinkPorts,
): Promise<Result<string>> {
  const [secret, code] = [secretOfLink(asked.link), typedDigits(asked.code)]
  if (!secret) return err({ code: 'invite-link-wrong' })
  if (!code) return err({ code: 'invite-code-wrong' })
  const { mailbox, random } = ports
  const lines = await openLinkLines(secret, random)
  const place = async (line: 'hello' | 'answer' | 'request', attempt: number) =>
    codeOf(await lines.place(line, attempt))
  let attempt = 1
  for (; attempt <= MAX_TRIES; attempt++) {
    const taken = await mailbox.getJoin(await place('hello', attempt))
    if (!taken.ok) return taken
    if (!taken.value) break
  }
  if (attempt > MAX_TRIES) return err({ code: 'invite-used-up' })
  const session = random(SESSION_LENGTH)
  const side = startCodeExchange({ secret, code, session, role: 'newcomer' }, random)
  const hello = encodeHello({ session, share: side.share })
  const put = await mailbox.putJoin(await place('hello', attempt), await lines.seal('hello', attempt, hello))
  if (!put.ok) return put
  const answered = await waitFor(ports, await place('answer', attempt))
  if (!answered.ok) return answered
  const opened = await lines.open('answer', attempt, answered.value)
  const answer = opened && parseAnswer(opened)
  const channel = answer && (await side.finish(answer.share))
  const isTrue = channel && (await channel.isProof('answer', answer.proof))
  const said = isTrue ? await channel.open('answer', answer.sealed) : undefined
  const org = said && parseOrganisation(said)
  const reply = encodeRequest(
    channel && org
      ? { proof: await channel.proof('request'), sealed: await channel.seal('request', request) }
      : // So that the other screen says at once that the code was wrong.
        { proof: random(32), sealed: random(108) },
  )
  const sent = await mailbox.putJoin(
    await place('request', attempt),
    await lines.seal('request', attempt, reply),
  )
  if (!sent.ok) return sent
  return org ? ok(org) : err({ code: 'invite-code-wrong' })
}

async function waitFor({ mailbox, network, isGone }: LinkPorts, place: string): Promise<Result<Bytes>> {
  for (let looks = 0; looks < LOOKS && !isGone(); looks++) {
    const found = await mailbox.getJoin(place)
    if (!found.ok) return found
    if (found.value) return ok(found.value)
    await new Promise<void>((next) => network.setTimer(LOOK_MS, next))
  }
  return err({ code: 'invite-nobody' })
}
