import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify'
import type { Bytes } from '../../lib/bytes.ts'
import type { Result } from '../../lib/result.ts'
import { quarantineAnswer, readQuarantineRequest } from '../../protocol/quarantine.ts'
import * as wire from '../../protocol/wire.ts'
import * as answers from '../../protocol/wire-answers.ts'
import { type HintLines, serveLine } from '../hint-lines.ts'
import type { SyncLimits } from '../limits.ts'
import type { Metrics } from '../metrics.ts'
import type { SessionCaller, SessionTokens } from '../session-tokens.ts'
import type { SyncFault } from '../sync-fault.ts'
import type { SyncService } from '../sync-service.ts'
import { bodyOf, callerOf, sendBytes } from './wire-body.ts'

export interface SyncRoutesOptions {
  readonly service: SyncService
  readonly tokens: SessionTokens
  readonly limits: SyncLimits
  readonly metrics: Metrics
  readonly lines: HintLines
  readonly nowMs: () => number
}

/** Whatever is not a batch fits in this. */
const SMALL_BODY = 20_480
const MINUTE_MS = 60_000
const STATUS: Readonly<Record<SyncFault['code'], number>> = {
  refused: 400,
  'session-needed': 401,
  'not-admitted': 403,
  'org-unknown': 404,
  gap: 409,
  fork: 409,
  diverged: 409,
  newer: 426,
  'log-moved': 409,
  'proof-needed': 403,
  'invitation-needed': 403,
  busy: 429,
}

/** The calls of the protocol. Bytes in, bytes out; nothing here knows what they mean. */
export async function syncRoutes(server: FastifyInstance, options: SyncRoutesOptions): Promise<void> {
  const { service, tokens, limits, metrics, lines, nowMs } = options
  const callers = new WeakMap<FastifyRequest, SessionCaller>()

  server.removeAllContentTypeParsers()
  server.addContentTypeParser(wire.WIRE_TYPE, { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  server.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const caller = callerOf(request, tokens)
    if (caller) callers.set(request, caller)
  })
  await server.register(rateLimit, {
    global: false,
    keyGenerator: (request) => callers.get(request)?.device ?? request.ip,
    errorResponseBuilder: () => ({ statusCode: 429, code: 'busy' }),
  })
  server.setErrorHandler(async (error: { readonly statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 503
    if (status >= 500) request.log.error({ err: error, path: request.routeOptions.url }, 'failed')
    reply.code(status >= 500 ? 503 : status)
    return { code: status >= 500 || status === 429 ? 'busy' : 'refused' }
  })

  /** For everybody: limited by address. */
  function open(max: number, timeWindow = MINUTE_MS): RouteShorthandOptions {
    return { bodyLimit: SMALL_BODY, config: { rateLimit: { max, timeWindow } } }
  }
  /** For a device: limited by device. */
  function ofDevice(bodyLimit = SMALL_BODY): RouteShorthandOptions {
    return { bodyLimit, config: { rateLimit: { max: limits.deviceCalls, timeWindow: MINUTE_MS } } }
  }

  function answer<Q, A>(
    request: FastifyRequest,
    reply: FastifyReply,
    question: Pick<wire.RequestCodec<Q>, 'decode'>,
    ask: (asked: Q) => Promise<Result<A, SyncFault>> | Result<A, SyncFault>,
    encode: (answer: A) => Bytes,
  ) {
    return respond(reply, question.decode(bodyOf(request)), ask, encode)
  }
  /** As `answer`, for a request with a session. */
  function answerDevice<Q, A>(
    request: FastifyRequest,
    reply: FastifyReply,
    question: Pick<wire.RequestCodec<Q>, 'decode'>,
    ask: (caller: SessionCaller, asked: Q) => Promise<Result<A, SyncFault>>,
    encode: (answer: A) => Bytes,
  ) {
    const caller = callers.get(request)
    if (!caller) return refuse(reply, { code: 'session-needed' })
    return answer(request, reply, question, (asked) => ask(caller, asked), encode)
  }

  server.post(wire.ROUTES.clock, open(limits.addressCalls), async (_request, reply) =>
    sendBytes(reply, answers.clockAnswer.encode(nowMs())),
  )
  server.post(wire.ROUTES.challenge, open(limits.addressCalls), (request, reply) =>
    answer(
      request,
      reply,
      wire.challengeRequest,
      (asked) => ({ ok: true, value: tokens.newChallenge(asked) }),
      answers.challengeAnswer.encode,
    ),
  )
  server.post(wire.ROUTES.session, open(limits.addressCalls), (request, reply) =>
    answer(request, reply, wire.sessionRequest, service.openSession, (token) => {
      metrics.add('lykta_sessions_total', 1)
      return answers.sessionAnswer.encode({ lifeMs: limits.sessionLifeMs, token })
    }),
  )
  server.post(wire.ROUTES.putJoin, open(limits.joinCalls), (request, reply) =>
    answer(
      request,
      reply,
      wire.putJoinRequest,
      ({ code, request: left }) => service.putJoin(code, left),
      answers.nothingAnswer.encode,
    ),
  )
  server.post(wire.ROUTES.getJoin, open(limits.joinLooks), (request, reply) =>
    answer(
      request,
      reply,
      wire.getJoinRequest,
      ({ code }) => service.getJoin(code),
      answers.joinAnswer.encode,
    ),
  )
  server.post(wire.ROUTES.appendLog, open(limits.entries, 60 * MINUTE_MS), (request, reply) =>
    answer(
      request,
      reply,
      wire.appendLogRequest,
      ({ expected, entry }) => service.appendLog(expected, entry),
      answers.nothingAnswer.encode,
    ),
  )
  server.post(wire.ROUTES.readLog, ofDevice(), (request, reply) =>
    answerDevice(
      request,
      reply,
      wire.readLogRequest,
      (caller, { from }) => service.readLog(caller, from),
      answers.logAnswer.encode,
    ),
  )
  server.post(wire.ROUTES.head, ofDevice(), (request, reply) =>
    answerDevice(
      request,
      reply,
      wire.feedRequest,
      (caller, { feed }) => service.readHead(caller, feed),
      answers.headAnswer.encode,
    ),
  )
  server.post(wire.ROUTES.push, ofDevice(wire.MAX_REQUEST_BYTES), (request, reply) =>
    answerDevice(
      request,
      reply,
      wire.batchRequest,
      async (caller, batch) => {
        const pushed = await service.push(caller, batch)
        if (pushed.ok) countPush(metrics, batch.envelopes)
        return pushed
      },
      answers.cursorAnswer.encode,
    ),
  )
  server.post(wire.ROUTES.pull, ofDevice(), (request, reply) =>
    answerDevice(request, reply, wire.pullRequest, service.pull, answers.pageAnswer.encode),
  )
  server.post(wire.ROUTES.chain, ofDevice(), (request, reply) =>
    answerDevice(
      request,
      reply,
      wire.chainRequest,
      (caller, { feed, at }) => service.readChain(caller, feed, at),
      answers.chainAnswer.encode,
    ),
  )
  server.post(wire.ROUTES.quarantine, ofDevice(wire.MAX_REQUEST_BYTES), (request, reply) =>
    answerDevice(request, reply, wire.batchRequest, service.putQuarantine, answers.nothingAnswer.encode),
  )
  server.post(wire.ROUTES.readQuarantine, ofDevice(), (request, reply) =>
    answerDevice(
      request,
      reply,
      readQuarantineRequest,
      (caller, { at }) => service.readQuarantine(caller, at),
      quarantineAnswer.encode,
    ),
  )
  server.post(wire.ROUTES.relay, ofDevice(wire.MAX_REQUEST_BYTES), (request, reply) =>
    answerDevice(request, reply, wire.batchRequest, service.relay, answers.cursorAnswer.encode),
  )
  server.post(wire.ROUTES.events, ofDevice(), async (request, reply) => {
    const caller = callers.get(request)
    if (!caller) return refuse(reply, { code: 'session-needed' })
    const asked = wire.feedRequest.decode(bodyOf(request))
    if (!asked.ok) return refuse(reply, { code: 'refused' })
    const head = await service.readHead(caller, asked.value.feed)
    if (!head.ok) return refuse(reply, head.error)
    if (caller.heldBack) return refuse(reply, { code: caller.heldBack })
    if (!lines.hasRoom(caller)) return refuse(reply, { code: 'busy' })
    return serveLine(reply, lines, caller)
  })
}

async function respond<Q, A>(
  reply: FastifyReply,
  asked: Result<Q>,
  ask: (asked: Q) => Promise<Result<A, SyncFault>> | Result<A, SyncFault>,
  encode: (answer: A) => Bytes,
): Promise<unknown> {
  if (!asked.ok) return refuse(reply, { code: 'refused' })
  const result = await ask(asked.value)
  return result.ok ? sendBytes(reply, encode(result.value)) : refuse(reply, result.error)
}

function refuse(reply: FastifyReply, fault: SyncFault): SyncFault {
  reply.code(STATUS[fault.code])
  return fault
}

function countPush(metrics: Metrics, envelopes: readonly Bytes[]): void {
  metrics.add('lykta_pushed_envelopes_total', envelopes.length)
  metrics.add(
    'lykta_pushed_bytes_total',
    envelopes.reduce((sum, { length }) => sum + length, 0),
  )
}
