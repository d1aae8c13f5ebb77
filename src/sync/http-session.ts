import { toBase64Url } from '../lib/base64url.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { TransportError } from '../protocol/transport.ts'
import { challengeRequest, ROUTES, SESSION_SCHEME, sessionRequest } from '../protocol/wire.ts'
import { challengeAnswer, sessionAnswer } from '../protocol/wire-answers.ts'
import { type CallError, callServer, SHORT_CALL_MS } from './http-call.ts'
import type { HttpPorts } from './http-ports.ts'

/** Renewed a little early, so that a long push does not outlive it on the way. */
const EARLY_MS = 60_000

export interface HttpSession {
  /** Does something with a token; once more with a fresh one when the server no longer knows the first. */
  readonly use: <T>(
    call: (token: string) => Promise<Result<T, CallError>>,
  ) => Promise<Result<T, Exclude<CallError, { code: 'session-needed' }> | TransportError>>
}

/** One session with one server, opened when it is first needed and shared by all calls. */
export function openHttpSession(ports: HttpPorts): HttpSession {
  let current: Opening | undefined

  function openingNow(): Opening {
    if (current && ports.clock() >= current.untilMs) current = undefined
    if (current) return current
    const opening: Opening = { token: open(), untilMs: Number.POSITIVE_INFINITY }
    current = opening
    opening.token.then((opened) => {
      if (opened.ok) opening.untilMs = ports.clock() + opened.value.lifeMs - EARLY_MS
      else forget(opening)
    })
    return opening
  }

  /** Only this one: another call may have opened the next already. */
  function forget(opening: Opening): void {
    if (current === opening) current = undefined
  }

  async function open(): Opening['token'] {
    const { org, device } = ports.identity
    const challenge = await callServer(ports, {
      route: ROUTES.challenge,
      body: challengeRequest.encode({ org, device }),
      token: undefined,
      timeoutMs: SHORT_CALL_MS,
      decode: challengeAnswer.decode,
    })
    if (!challenge.ok) return err({ code: plainCode(challenge.error) })
    const signature = await ports.signSession(challenge.value)
    // The app is locked: nothing is wrong with server or network, and nothing can be sent before it is opened.
    if (!signature.ok) return err({ code: 'busy' })
    const session = await callServer(ports, {
      route: ROUTES.session,
      body: sessionRequest.encode({ org, device, challenge: challenge.value, signature: signature.value }),
      token: undefined,
      timeoutMs: SHORT_CALL_MS,
      decode: sessionAnswer.decode,
    })
    if (!session.ok) return err({ code: plainCode(session.error) })
    const { lifeMs, token } = session.value
    return ok({ lifeMs, header: `${SESSION_SCHEME} ${toBase64Url(token)}` })
  }

  return {
    use: async (call) => {
      for (let attempt = 0; attempt < 2; attempt++) {
        const opening = openingNow()
        const opened = await opening.token
        if (!opened.ok) return opened
        const answer = await call(opened.value.header)
        if (answer.ok) return answer
        // What holds it back is written into the session: a fresh one may be free of it.
        const isHeldBack = answer.error.code === 'proof-needed' || answer.error.code === 'invitation-needed'
        if (answer.error.code !== 'session-needed' && !(isHeldBack && attempt === 0)) return err(answer.error)
        forget(opening)
      }
      return err({ code: 'busy' })
    },
  }
}

interface Opening {
  readonly token: Promise<Result<{ readonly lifeMs: number; readonly header: string }, TransportError>>
  untilMs: number
}

/** Opening a session can fail only as every call can. */
export function plainCode({ code }: CallError): TransportError['code'] {
  switch (code) {
    case 'session-needed':
    case 'gap':
    case 'fork':
    case 'log-moved':
    case 'diverged':
      return 'unreachable'
    default:
      return code
  }
}
