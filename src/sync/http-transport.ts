import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { quarantineAnswer, readQuarantineRequest } from '../protocol/quarantine.ts'
import type { SyncTransport, TransportError } from '../protocol/transport.ts'
import * as wire from '../protocol/wire.ts'
import * as answers from '../protocol/wire-answers.ts'
import { type CallError, callServer, LONG_CALL_MS, NO_BYTES, SHORT_CALL_MS } from './http-call.ts'
import type { HttpPorts } from './http-ports.ts'
import { openHttpSession, plainCode } from './http-session.ts'
import { listenForHints } from './listen-hints.ts'

/** A server as a device of one organisation sees it, over HTTP. Nothing is kept between calls but the session. */
export function httpTransport(ports: HttpPorts): SyncTransport {
  const session = openHttpSession(ports)

  function asMember<T>(
    route: string,
    body: Bytes,
    { decode }: Pick<AnswerOf<T>, 'decode'>,
    timeoutMs = SHORT_CALL_MS,
  ) {
    return session.use((token) => callServer(ports, { route, body, token, timeoutMs, decode }))
  }
  function asAnybody<T>(route: string, body: Bytes, { decode }: Pick<AnswerOf<T>, 'decode'>) {
    return callServer(ports, { route, body, token: undefined, timeoutMs: SHORT_CALL_MS, decode })
  }

  return {
    readLog: async (from) => {
      const entries: Bytes[] = []
      for (;;) {
        const body = wire.readLogRequest.encode({ from: from + entries.length })
        const part = await asMember(wire.ROUTES.readLog, body, answers.logAnswer, LONG_CALL_MS)
        if (!part.ok) return plain(part)
        entries.push(...part.value.entries)
        if (part.value.entries.length === 0 || from + entries.length >= part.value.length) return ok(entries)
      }
    },
    appendLog: async (expected, entry) => {
      const body = wire.appendLogRequest.encode({ expected, entry })
      const appended = await asAnybody(wire.ROUTES.appendLog, body, answers.nothingAnswer)
      if (appended.ok || appended.error.code !== 'log-moved') return plain(appended)
      return err(appended.error)
    },
    readHead: async (feed) =>
      plain(await asMember(wire.ROUTES.head, wire.feedRequest.encode({ feed }), answers.headAnswer)),
    push: async (batch) => {
      const body = wire.batchRequest.encode(batch)
      const pushed = await asMember(wire.ROUTES.push, body, answers.cursorAnswer, LONG_CALL_MS)
      if (pushed.ok) return ok({ cursor: pushed.value })
      const { error } = pushed
      return error.code === 'gap' || error.code === 'fork' ? err(error) : plain(pushed)
    },
    pull: async (feed, after) => {
      const body = wire.pullRequest.encode({ feed, after, form: wire.PAGE_FORM })
      const page = await asMember(wire.ROUTES.pull, body, answers.pageAnswer, LONG_CALL_MS)
      return !page.ok && page.error.code === 'diverged' ? err({ code: 'diverged' }) : plain(page)
    },
    readChain: async (feed, at) =>
      plain(await asMember(wire.ROUTES.chain, wire.chainRequest.encode({ feed, at }), answers.chainAnswer)),
    putQuarantine: async (batch) => {
      const body = wire.batchRequest.encode(batch)
      return plain(await asMember(wire.ROUTES.quarantine, body, answers.nothingAnswer, LONG_CALL_MS))
    },
    readQuarantine: async (at) => {
      const body = readQuarantineRequest.encode({ at })
      return plain(await asMember(wire.ROUTES.readQuarantine, body, quarantineAnswer, LONG_CALL_MS))
    },
    relay: async (batch) => {
      const body = wire.batchRequest.encode(batch)
      const done = await asMember(wire.ROUTES.relay, body, answers.cursorAnswer, LONG_CALL_MS)
      if (done.ok) return ok(undefined)
      const { error } = done
      return error.code === 'gap' || error.code === 'fork' ? err(error) : plain(done)
    },
    putJoin: async (code, request) => {
      const body = wire.putJoinRequest.encode({ code, request })
      return plain(await asAnybody(wire.ROUTES.putJoin, body, answers.nothingAnswer))
    },
    getJoin: async (code) =>
      plain(await asAnybody(wire.ROUTES.getJoin, wire.getJoinRequest.encode({ code }), answers.joinAnswer)),
    listen: (feed, hint) => listenForHints(ports, session, feed, hint),
    readClock: async () => plain(await asAnybody(wire.ROUTES.clock, NO_BYTES, answers.clockAnswer)),
  }
}

interface AnswerOf<T> {
  readonly decode: Parameters<typeof callServer<T>>[1]['decode']
}

function plain<T>(result: Result<T, CallError>): Result<T, TransportError> {
  return result.ok ? result : err({ code: plainCode(result.error) })
}
