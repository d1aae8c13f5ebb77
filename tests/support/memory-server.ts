import { randomBytes } from 'node:crypto'
import { type Bytes, equalBytes, toHex } from '../../src/lib/bytes.ts'
import { err, ok, type Result } from '../../src/lib/result.ts'
import { parseEnvelope } from '../../src/protocol/envelope.ts'
import { erasedKeys } from '../../src/protocol/erasing.ts'
import { type EntryKind, type LogEntry, parseEntry } from '../../src/protocol/log-entry.ts'
import {
  type Cursor,
  feedHashInput,
  type PulledRow,
  type PushBatch,
  type PushError,
  type Quarantined,
  type SyncTransport,
} from '../../src/protocol/transport.ts'
import { digest } from './digest.ts'

const ZERO: Bytes = new Uint8Array(32)

interface Row extends PulledRow {
  readonly device: string
  readonly deviceSeq: number
  readonly hash: Bytes
}

interface Kept {
  readonly log: readonly Bytes[]
  readonly rows: readonly Row[]
  readonly keys: ReadonlyMap<string, { readonly wrapped: Bytes; readonly seq: number }>
  readonly timeline: string
}

/** A server in memory that does what the port says and checks nothing else: what must be found out is for the client. */
export interface MemoryServer {
  readonly as: (device: string) => SyncTransport
  readonly snapshot: () => Kept
  /** As from a backup: under a new timeline, unless it hides that. */
  readonly restore: (kept: Kept, hidden?: boolean) => void
  /** For servers that do not do what they should. */
  readonly tamper: (change: (kept: Kept) => Partial<Kept>) => void
  readonly kept: () => Kept
}

const PUTS: Partial<Record<EntryKind, 'in' | 'out'>> = {
  genesis: 'in',
  added: 'in',
  suspended: 'out',
  revoked: 'out',
  wipe: 'out',
}

export function memoryServer(pageRows = 50, random: (n: number) => Bytes = someBytes): MemoryServer {
  const joins = new Map<string, Bytes>()
  const left: Quarantined[] = []
  let kept: Kept = { log: [], rows: [], keys: new Map(), timeline: toHex(random(16)) }

  const lastSeqOf = (device: string) => kept.rows.findLast((row) => row.device === device)?.deviceSeq ?? 0
  const cursorAt = (seq: number): Cursor | null => {
    const hash = seq === 0 ? ZERO : kept.rows[seq - 1]?.hash
    return hash ? { timeline: kept.timeline, seq, hash } : null
  }
  const end = () => cursorAt(kept.rows.length) as Cursor

  async function takeBatch(
    device: string,
    { envelopes, signature, keys }: PushBatch,
  ): Promise<Result<{ readonly cursor: Cursor }, PushError>> {
    const rows: Row[] = [...kept.rows]
    let has = lastSeqOf(device)
    for (const [i, envelope] of envelopes.entries()) {
      const parsed = parseEnvelope(envelope)
      if (!parsed.ok) return err({ code: 'refused' })
      const { deviceSeq } = parsed.value.header
      if (deviceSeq <= has) {
        const same = rows.find((row) => row.device === device && row.deviceSeq === deviceSeq)
        if (!same || !equalBytes(same.envelope, envelope)) return err({ code: 'fork', deviceSeq })
        continue
      }
      if (deviceSeq !== has + 1) return err({ code: 'gap', deviceSeq: has })
      has = deviceSeq
      const isLast = i === envelopes.length - 1
      const seq = rows.length + 1
      const hash = digest(feedHashInput(rows.at(-1)?.hash ?? ZERO, seq, digest(envelope)))
      rows.push({ seq, envelope, signature: isLast ? signature : null, device, deviceSeq, hash })
    }
    const known = new Map(kept.keys)
    const gone = keys.length > 0 ? new Set(kept.log.flatMap(keysErasedBy)) : undefined
    for (const { keyId, wrapped } of keys)
      if (!known.has(keyId) && !gone?.has(keyId)) known.set(keyId, { wrapped, seq: rows.length })
    kept = { ...kept, rows, keys: known }
    return ok({ cursor: end() })
  }

  /** Out by the last entry about it, as an honest server reads the log. */
  function isOut(device: string): boolean {
    const last = kept.log.findLast((bytes) => {
      const entry = entryOf(bytes)
      return entry?.device === device && PUTS[entry.kind] !== undefined
    })
    return PUTS[(last && entryOf(last)?.kind) ?? 'added'] === 'out'
  }

  function as(device: string): SyncTransport {
    return {
      readLog: async (from) =>
        kept.log.length === 0 ? err({ code: 'org-unknown' }) : ok(kept.log.slice(from)),
      appendLog: async (expected, entry) => {
        const there = kept.log[expected]
        if (there && equalBytes(there, entry)) return ok(undefined)
        if (expected !== kept.log.length) return err({ code: 'log-moved', length: kept.log.length })
        const parsed = parseEntry(entry)
        if (!parsed.ok) return err({ code: 'refused' })
        const { kind, device: about, fence } = parsed.value.entry
        // As the real one: only a pause may say 0 for no fence; putting out with 0 says that nothing counts.
        const isFenced = PUTS[kind] === 'out' && (kind !== 'suspended' || fence > 0)
        if (isFenced && lastSeqOf(about) > fence) return err({ code: 'log-moved', length: kept.log.length })
        const left = new Map(kept.keys)
        for (const keyId of keysErasedBy(entry)) left.delete(keyId)
        kept = { ...kept, log: [...kept.log, entry], keys: left }
        return ok(undefined)
      },
      readHead: async () =>
        isOut(device) ? err({ code: 'not-admitted' }) : ok({ deviceSeq: lastSeqOf(device), cursor: end() }),
      push: async (batch) => (isOut(device) ? err({ code: 'not-admitted' }) : takeBatch(device, batch)),
      pull: async (_feed, after) => {
        const there = after ? cursorAt(after.seq) : cursorAt(0)
        if (isOut(device)) return err({ code: 'not-admitted' })
        if (after && !(there && after.timeline === kept.timeline && equalBytes(there.hash, after.hash)))
          return err({ code: 'diverged' })
        const from = after?.seq ?? 0
        let to = Math.min(kept.rows.length, from + pageRows)
        while (to < kept.rows.length && !kept.rows[to - 1]?.signature) to++
        const rows = kept.rows.slice(from, to)
        const keys = [...kept.keys].flatMap(([keyId, { wrapped, seq }]) =>
          seq > from && seq <= to ? [{ keyId, wrapped }] : [],
        )
        return ok({ rows, keys, cursor: cursorAt(to) as Cursor, isMore: to < kept.rows.length })
      },
      readChain: async (_feed, at) => ok(at.map(cursorAt)),
      putQuarantine: async (batch) => {
        left.push({ device, receivedMs: 0, batch })
        return ok(undefined)
      },
      readQuarantine: async (at) => ok({ count: left.length, item: left[at] ?? null }),
      relay: async (batch) => {
        const [first] = batch.envelopes
        const parsed = first && parseEnvelope(first)
        if (!parsed?.ok) return err({ code: 'refused' })
        const done = await takeBatch(parsed.value.header.device, batch)
        return done.ok ? ok(undefined) : done
      },
      putJoin: async (code, request) => {
        joins.set(code, request)
        return ok(undefined)
      },
      getJoin: async (code) => ok(joins.get(code) ?? null),
      listen: () => () => {},
      readClock: async () => ok(0),
    }
  }

  return {
    as,
    snapshot: () => kept,
    restore: (earlier, hidden = false) => {
      kept = hidden ? earlier : { ...earlier, timeline: toHex(random(16)) }
    },
    tamper: (change) => {
      kept = { ...kept, ...change(kept) }
    },
    kept: () => kept,
  }
}

function keysErasedBy(bytes: Bytes): readonly string[] {
  const entry = entryOf(bytes)
  return entry?.kind === 'erased' ? (erasedKeys(entry) ?? []) : []
}

const entries = new WeakMap<Bytes, LogEntry>()

/** The same bytes are asked about at every call. */
function entryOf(bytes: Bytes): LogEntry | undefined {
  const known = entries.get(bytes)
  if (known) return known
  const parsed = parseEntry(bytes)
  if (parsed.ok) entries.set(bytes, parsed.value.entry)
  return parsed.ok ? parsed.value.entry : undefined
}

function someBytes(length: number): Bytes {
  return new Uint8Array(randomBytes(length))
}
