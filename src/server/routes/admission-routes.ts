import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply } from 'fastify'
import * as admission from '../../protocol/admission.ts'
import { parseCode } from '../../protocol/join-code.ts'
import { ROUTES, WIRE_TYPE } from '../../protocol/wire.ts'
import { nothingAnswer } from '../../protocol/wire-answers.ts'
import type { Admissions } from '../admissions.ts'
import type { SyncLimits } from '../limits.ts'
import { readProofPages } from '../proof-page.ts'
import type { SessionTokens } from '../session-tokens.ts'
import { bodyOf, callerOf, sendBytes } from './wire-body.ts'

export interface AdmissionRoutesOptions {
  readonly admissions: Admissions
  readonly tokens: SessionTokens
  readonly limits: SyncLimits
}

const SMALL_BODY = 512
const MINUTE_MS = 60_000
const LONGEST_QUERY = 8_192

/** What the server asks of a device beyond the log, and the one page of it a browser is sent to from elsewhere. */
export async function admissionRoutes(
  server: FastifyInstance,
  options: AdmissionRoutesOptions,
): Promise<void> {
  const { admissions, tokens, limits } = options
  const pages = readProofPages()

  server.removeAllContentTypeParsers()
  server.addContentTypeParser(WIRE_TYPE, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
  await server.register(rateLimit, {
    global: false,
    keyGenerator: (request) => callerOf(request, tokens)?.device ?? request.ip,
    errorResponseBuilder: () => ({ statusCode: 429, code: 'busy' }),
  })
  server.setErrorHandler(async (error: { readonly statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 503
    if (status >= 500) request.log.error({ err: error, path: request.routeOptions.url }, 'failed')
    reply.code(status >= 500 ? 503 : status)
    return { code: status >= 500 || status === 429 ? 'busy' : 'refused' }
  })
  const limited = (max: number) => ({
    bodyLimit: SMALL_BODY,
    config: { rateLimit: { max, timeWindow: MINUTE_MS } },
  })

  server.post(ROUTES.admission, limited(limits.deviceCalls), async (request, reply) => {
    const caller = callerOf(request, tokens)
    if (!caller) return refuse(reply, 401, 'session-needed')
    return sendBytes(reply, admission.admissionAnswer.encode(await admissions.stateOf(caller)))
  })
  server.post(ROUTES.invitation, limited(limits.inviteCalls), async (request, reply) => {
    const asked = admission.invitationRequest.decode(bodyOf(request))
    if (!asked.ok) return refuse(reply, 400, 'refused')
    const { org, device, code } = asked.value
    const isUsed = await admissions.useInvitation(code, org, device)
    return isUsed
      ? sendBytes(reply, nothingAnswer.encode(undefined))
      : refuse(reply, 403, 'invitation-unknown')
  })
  server.post(ROUTES.beginProof, limited(limits.proofCalls), async (request, reply) => {
    const caller = callerOf(request, tokens)
    if (!caller) return refuse(reply, 401, 'session-needed')
    const begun = await admissions.beginProof(caller)
    if (begun.ok) return sendBytes(reply, admission.beginProofAnswer.encode({ url: begun.value }))
    return refuse(reply, begun.error.code === 'refused' ? 400 : 503, begun.error.code)
  })
  server.post(ROUTES.finishProof, limited(limits.proofCalls), async (request, reply) => {
    const caller = callerOf(request, tokens)
    if (!caller) return refuse(reply, 401, 'session-needed')
    const asked = admission.finishProofRequest.decode(bodyOf(request))
    const code = asked.ok ? parseCode(asked.value.code, admission.PROOF_CODE_LENGTH) : undefined
    if (!code) return refuse(reply, 403, 'proof-code-wrong')
    const done = await admissions.finishProof(caller, code)
    return done.ok ? sendBytes(reply, nothingAnswer.encode(undefined)) : refuse(reply, 403, done.error.code)
  })

  server.get('/v1/proof/return', { config: limited(limits.addressCalls).config }, async (request, reply) => {
    reply.type('text/html; charset=utf-8')
    const query = request.url.slice(request.url.indexOf('?') + 1)
    if (query.length > LONGEST_QUERY) return pages.failed('proof-invalid')
    const done = await admissions.returned(query)
    if (!done.ok) request.log.info({ code: done.error.code }, 'sign-in not finished')
    return done.ok ? pages.done(done.value) : pages.failed(done.error.code)
  })
  server.get('/v1/proof/page.css', async (_request, reply) => {
    reply.type('text/css; charset=utf-8')
    return pages.css
  })
}

function refuse(reply: FastifyReply, status: number, code: string): { readonly code: string } {
  reply.code(status)
  return { code }
}
