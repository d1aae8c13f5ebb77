import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import * as admission from '../protocol/admission.ts'
import { parseCode } from '../protocol/join-code.ts'
import type { TransportError } from '../protocol/transport.ts'
import { ROUTES } from '../protocol/wire.ts'
import { nothingAnswer } from '../protocol/wire-answers.ts'
import { type CallError, callServer, NO_BYTES, SHORT_CALL_MS } from './http-call.ts'
import type { HttpPorts } from './http-ports.ts'
import { openHttpSession, plainCode } from './http-session.ts'

/** What a server asks beyond the log, as this device sees it. None of it is needed to work, or to send what was written. */
export interface AdmissionCalls {
  readonly readState: () => Promise<Result<admission.AdmissionState, TransportError>>
  /** An address to sign in at, in any browser on any machine. */
  readonly beginProof: () => Promise<Result<string, TransportError>>
  /** With the code from the page one comes to after signing in, as it was typed. */
  readonly finishProof: (code: string) => Promise<Result<void, TransportError>>
  readonly useInvitation: (code: string) => Promise<Result<void, TransportError>>
}

export function httpAdmission(ports: HttpPorts): AdmissionCalls {
  const session = openHttpSession(ports)

  async function ask<T>(
    route: string,
    body: Bytes,
    decode: Parameters<typeof callServer<T>>[1]['decode'],
  ): Promise<Result<T, TransportError>> {
    return plain(
      await session.use((token) =>
        callServer(ports, { route, body, token, timeoutMs: SHORT_CALL_MS, decode }),
      ),
    )
  }

  return {
    readState: () => ask(ROUTES.admission, NO_BYTES, admission.admissionAnswer.decode),
    beginProof: async () => {
      const begun = await ask(ROUTES.beginProof, NO_BYTES, admission.beginProofAnswer.decode)
      return begun.ok ? ok(begun.value.url) : begun
    },
    finishProof: async (typed) => {
      const code = parseCode(typed, admission.PROOF_CODE_LENGTH)
      if (!code) return err({ code: 'proof-code-wrong' })
      return ask(ROUTES.finishProof, admission.finishProofRequest.encode({ code }), nothingAnswer.decode)
    },
    // Nobody in particular asks: an organisation that has yet to begin has nobody in it.
    useInvitation: async (typed) => {
      const code = parseCode(typed)
      if (!code) return err({ code: 'invitation-unknown' })
      const { org, device } = ports.identity
      const body = admission.invitationRequest.encode({ org, device, code })
      const route = ROUTES.invitation
      const call = { route, body, token: undefined, timeoutMs: SHORT_CALL_MS, decode: nothingAnswer.decode }
      return plain(await callServer(ports, call))
    },
  }
}

function plain<T>(result: Result<T, CallError>): Result<T, TransportError> {
  return result.ok ? result : err({ code: plainCode(result.error) })
}
