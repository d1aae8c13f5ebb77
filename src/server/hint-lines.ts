import type { ServerResponse } from 'node:http'
import type { FastifyReply } from 'fastify'
import type { SyncLimits } from './limits.ts'
import type { Caller } from './session-tokens.ts'
import type { FeedStore } from './store/feed-store.ts'

/** Shorter than the minute after which proxies cut a silent line, and tablets give it up. */
const AWAKE_MS = 25_000
/** Many pushes within this are one hint. */
const GATHER_MS = 100
/** A tablet that no longer reads is not waited for. */
const MAX_UNSENT = 16_384

type LineCaller = Caller & { readonly untilMs: number }
interface Line {
  readonly caller: LineCaller
  readonly out: ServerResponse
}

/** Open lines on which tablets are told that something may be new, and nothing else. */
export interface HintLines {
  readonly hasRoom: (caller: Caller) => boolean
  readonly add: (caller: LineCaller, out: ServerResponse) => void
  readonly count: () => number
  readonly close: () => void
}

export function openHintLines(ports: {
  readonly store: FeedStore
  readonly limits: SyncLimits
  readonly activeDevices: (org: string) => Promise<ReadonlySet<string>>
  readonly nowMs: () => number
}): HintLines {
  const { store, limits, activeDevices, nowMs } = ports
  const byOrg = new Map<string, Set<Line>>()
  const gathering = new Set<string>()
  let count = 0
  let isClosed = false

  const stopWatching = store.watch((org) => {
    if (!byOrg.has(org) || gathering.has(org)) return
    gathering.add(org)
    setTimeout(() => {
      gathering.delete(org)
      void tell(org)
    }, GATHER_MS).unref()
  })
  const awake = setInterval(() => {
    for (const lines of byOrg.values()) for (const line of lines) keepAwake(line)
  }, AWAKE_MS).unref()

  /** The log decides anew each time: a device that was put out hears nothing more. */
  async function tell(org: string): Promise<void> {
    // When the store cannot say, the lines end, and the tablets ask again by themselves.
    const active = await activeDevices(org).catch(() => new Set<string>())
    for (const { caller, out } of byOrg.get(org) ?? []) {
      if (active.has(caller.device)) out.write('data:\n\n')
      else out.end()
    }
  }

  function keepAwake({ caller, out }: Line): void {
    if (caller.untilMs <= nowMs()) out.end()
    else if (out.writableLength > MAX_UNSENT) out.destroy()
    else out.write(':\n\n')
  }

  function remove(line: Line): void {
    const lines = byOrg.get(line.caller.org)
    if (!lines?.delete(line)) return
    count -= 1
    if (lines.size === 0) byOrg.delete(line.caller.org)
  }

  return {
    hasRoom: ({ org, device }) => {
      const own = [...(byOrg.get(org) ?? [])].filter((line) => line.caller.device === device)
      return count < limits.lines && own.length < limits.linesOfDevice
    },
    add: (caller, out) => {
      // Asked for before the end and opened after it, or given up while it was being opened: it would never close.
      if (isClosed || out.destroyed) {
        out.end()
        return
      }
      const line = { caller, out }
      const lines = byOrg.get(caller.org) ?? new Set()
      byOrg.set(caller.org, lines.add(line))
      count += 1
      out.once('close', () => remove(line))
      // Whatever was written before the line was open has had its hint now.
      out.write('data:\n\n')
    },
    count: () => count,
    close: () => {
      isClosed = true
      stopWatching()
      clearInterval(awake)
      for (const lines of byOrg.values()) for (const { out } of lines) out.end()
    },
  }
}

/** From here on the answer is written by the line, not by Fastify. */
export function serveLine(reply: FastifyReply, lines: HintLines, caller: LineCaller): FastifyReply {
  reply.hijack()
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream',
    // A proxy that gathers before it sends would make every hint late.
    'x-accel-buffering': 'no',
  })
  lines.add(caller, reply.raw)
  return reply
}
