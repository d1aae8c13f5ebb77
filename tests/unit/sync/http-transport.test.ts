import { describe, expect, test } from 'vitest'
import { type Bytes, toUtf8 } from '../../../src/lib/bytes.ts'
import { err, ok } from '../../../src/lib/result.ts'
import type { Cursor } from '../../../src/protocol/transport.ts'
import { ROUTES } from '../../../src/protocol/wire.ts'
import * as answers from '../../../src/protocol/wire-answers.ts'
import type { HttpAnswer, HttpPorts } from '../../../src/sync/http-ports.ts'
import { httpTransport } from '../../../src/sync/http-transport.ts'

const feed = 'fe'.repeat(16)
const cursor: Cursor = { timeline: 'ab'.repeat(16), seq: 3, hash: new Uint8Array(32) }
const batch = { feed, envelopes: [new Uint8Array(200)], signature: new Uint8Array(64), keys: [] }

type Answer = (init: Parameters<HttpPorts['fetch']>[1]) => HttpAnswer | Promise<HttpAnswer>

function bytesAnswer(bytes: Bytes, status = 200): HttpAnswer {
  return { status, arrayBuffer: async () => bytes.buffer, body: null }
}
const failure = (status: number, said: object) => bytesAnswer(toUtf8(JSON.stringify(said)), status)
const html = (status: number) => bytesAnswer(toUtf8('<!doctype html>Log in to this network'), status)

/** A transport before a server that answers as told, and admits everybody. */
function rig(routes: Partial<Record<keyof typeof ROUTES, Answer>>, overrides: Partial<HttpPorts> = {}) {
  const asked: { readonly route: string; readonly token: string | undefined }[] = []
  let sessions = 0
  const given: Partial<Record<keyof typeof ROUTES, Answer>> = {
    challenge: () => bytesAnswer(answers.challengeAnswer.encode(new Uint8Array(32))),
    session: () => {
      sessions += 1
      return bytesAnswer(
        answers.sessionAnswer.encode({ lifeMs: 900_000, token: new Uint8Array(72).fill(sessions) }),
      )
    },
    ...routes,
  }
  let now = 0
  const transport = httpTransport({
    origin: 'https://server.example',
    identity: { org: '0a'.repeat(16), device: 'de'.repeat(16) },
    fetch: async (url, init) => {
      const name = (Object.keys(ROUTES) as (keyof typeof ROUTES)[]).find(
        (key) => `https://server.example${ROUTES[key]}` === url,
      )
      const answer = name && given[name]
      if (!answer) throw new TypeError('Failed to fetch')
      asked.push({ route: name, token: init.headers.authorization })
      return answer(init)
    },
    signSession: async () => ok(new Uint8Array(64)),
    setTimer: () => () => {},
    clock: () => now,
    chance: () => 0.5,
    ...overrides,
  })
  return {
    transport,
    asked,
    sessions: () => sessions,
    pass: (ms: number) => {
      now += ms
    },
  }
}

const head = () => bytesAnswer(answers.headAnswer.encode({ deviceSeq: 2, cursor }))

describe('the session', () => {
  test('is opened once and shared by calls at the same time', async () => {
    const { transport, sessions } = rig({ head })
    const both = await Promise.all([transport.readHead(feed), transport.readHead(feed)])
    expect(both).toEqual([ok({ deviceSeq: 2, cursor }), ok({ deviceSeq: 2, cursor })])
    expect(sessions()).toBe(1)
  })

  test('is opened anew in silence when the server no longer knows it', async () => {
    let isForgotten = true
    const { transport, sessions } = rig({
      head: () => {
        const answer = isForgotten ? failure(401, { code: 'session-needed' }) : head()
        isForgotten = false
        return answer
      },
    })
    expect((await transport.readHead(feed)).ok).toBe(true)
    expect(sessions()).toBe(2)
  })

  test('is opened anew once for a call, not for ever', async () => {
    const { transport, sessions } = rig({ head: () => failure(401, { code: 'session-needed' }) })
    expect(await transport.readHead(feed)).toEqual(err({ code: 'busy' }))
    expect(sessions()).toBe(2)
  })

  test('is renewed before it ends', async () => {
    const { transport, sessions, pass } = rig({ head })
    await transport.readHead(feed)
    pass(899_000)
    await transport.readHead(feed)
    expect(sessions()).toBe(2)
  })

  test('waits while the app is locked', async () => {
    const { transport } = rig({ head }, { signSession: async () => err({ code: 'locked' }) })
    expect(await transport.readHead(feed)).toEqual(err({ code: 'busy' }))
  })

  test.each([
    [403, 'not-admitted'],
    [404, 'org-unknown'],
  ] as const)('refused with %i says %s, and is tried again with the next call', async (status, code) => {
    let isIn = false
    const { transport } = rig({
      head,
      session: () =>
        isIn
          ? bytesAnswer(answers.sessionAnswer.encode({ lifeMs: 900_000, token: new Uint8Array(72) }))
          : failure(status, { code }),
    })
    expect(await transport.readHead(feed)).toEqual(err({ code }))
    isIn = true
    expect((await transport.readHead(feed)).ok).toBe(true)
  })

  test('is not needed for a clock, a join request or an entry of the log', async () => {
    const nothing = () => bytesAnswer(answers.nothingAnswer.encode(undefined), 204)
    const { transport, sessions } = rig({
      clock: () => bytesAnswer(answers.clockAnswer.encode(1_000)),
      putJoin: nothing,
      getJoin: () => bytesAnswer(answers.joinAnswer.encode(null)),
      appendLog: nothing,
    })
    expect(await transport.readClock()).toEqual(ok(1_000))
    expect(await transport.putJoin('ABCD-1234', new Uint8Array(8))).toEqual(ok(undefined))
    expect(await transport.getJoin('ABCD-1234')).toEqual(ok(null))
    expect(await transport.appendLog(4, new Uint8Array(300))).toEqual(ok(undefined))
    expect(sessions()).toBe(0)
  })
})

describe('what went wrong is told apart:', () => {
  test.each([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), { code: 'unreachable' }],
    ['a page to log in to a network', () => html(200), { code: 'unreachable' }],
    ['a server without sync', () => failure(404, { code: 'not-found' }), { code: 'unreachable' }],
    ['a gateway without a server', () => html(502), { code: 'busy' }],
    ['too many requests', () => failure(429, { code: 'busy' }), { code: 'busy' }],
    ['a fault of the server', () => failure(500, { code: 'server-failed' }), { code: 'busy' }],
    ['a fault of the app', () => failure(400, { code: 'refused' }), { code: 'refused' }],
    ['a code from later', () => failure(400, { code: 'odd' }), { code: 'refused' }],
    ['a newer server', () => failure(426, { code: 'newer' }), { code: 'newer' }],
    ['a gap', () => failure(409, { code: 'gap', deviceSeq: 4 }), { code: 'gap', deviceSeq: 4 }],
    ['a fork', () => failure(409, { code: 'fork', deviceSeq: 5 }), { code: 'fork', deviceSeq: 5 }],
    ['a gap that does not say where', () => failure(409, { code: 'gap' }), { code: 'refused' }],
  ] satisfies [string, Answer, object][])('%s', async (_what, push, error) => {
    expect(await rig({ push }).transport.push(batch)).toEqual(err(error))
  })

  test('another history', async () => {
    const { transport } = rig({ pull: () => failure(409, { code: 'diverged' }) })
    expect(await transport.pull(feed, cursor)).toEqual(err({ code: 'diverged' }))
  })

  test('a log that moved', async () => {
    const { transport } = rig({ appendLog: () => failure(409, { code: 'log-moved', length: 7 }) })
    expect(await transport.appendLog(6, new Uint8Array(300))).toEqual(err({ code: 'log-moved', length: 7 }))
  })

  test('a server that takes the request and never answers', async () => {
    const { transport } = rig(
      {
        clock: ({ signal }) =>
          new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
      },
      {
        setTimer: (_ms, then) => {
          queueMicrotask(then)
          return () => {}
        },
      },
    )
    expect(await transport.readClock()).toEqual(err({ code: 'unreachable' }))
  })
})

test('a log longer than one answer is read to its end', async () => {
  const entries = [1, 2, 3].map((n) => new Uint8Array(300).fill(n))
  let at = 0
  const { transport } = rig({
    readLog: () => bytesAnswer(answers.logAnswer.encode({ length: 3, entries: entries.slice(at, ++at) })),
  })
  expect(await transport.readLog(0)).toEqual(ok(entries))
})

describe('the line for hints', () => {
  /** Lines that say these pieces and then break; the last one stays open. */
  function lines(...said: readonly string[][]) {
    let opened = 0
    const events: Answer = () => {
      const pieces = [...(said[opened] ?? [])]
      const stays = ++opened >= said.length
      const read = async () => {
        const piece = pieces.shift()
        if (piece !== undefined) return { done: false, value: toUtf8(piece) }
        return stays ? new Promise<never>(() => {}) : { done: true }
      }
      return { ...bytesAnswer(toUtf8('')), body: { getReader: () => ({ read }) } }
    }
    return { events, opened: () => opened }
  }
  const nextTurns = () => new Promise((resolve) => setTimeout(resolve, 20))

  test('calls back for what is said, not for what keeps it awake', async () => {
    const { events } = lines(['data:\n\n', ':\n\n', 'data:\n\n'])
    let hints = 0
    const stop = rig({ events }).transport.listen(feed, () => hints++)
    await nextTurns()
    expect(hints).toBe(2)
    stop()
  })

  test('is opened again after a wait that grows while nothing is said', async () => {
    const { events, opened } = lines([], [], [], ['data:\n\n'])
    const waits: number[] = []
    const setTimer: HttpPorts['setTimer'] = (ms, then) => {
      if (ms === 60_000 || ms === 15_000) return () => {}
      waits.push(ms)
      queueMicrotask(then)
      return () => {}
    }
    const stop = rig({ events }, { setTimer }).transport.listen(feed, () => {})
    await nextTurns()
    expect([opened(), waits]).toEqual([4, [1_000, 2_000, 4_000]])
    stop()
  })

  test('that is stopped stays closed', async () => {
    const { events, opened } = lines([], [], [])
    const stop = rig({ events }).transport.listen(feed, () => {})
    await nextTurns()
    stop()
    await nextTurns()
    expect(opened()).toBe(1)
  })
})
