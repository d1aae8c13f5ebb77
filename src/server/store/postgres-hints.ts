import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { FeedStore } from './feed-store.ts'

const CHANNEL = 'lykta'
/** NOTIFY takes a lock over the whole database while it commits, so it is said apart from the write and seldom. */
const GATHER_MS = 100
const AGAIN_MS = 2_000

interface PostgresHints {
  readonly tell: (org: string) => void
  readonly watch: FeedStore['watch']
  readonly close: () => Promise<void>
}

/** Tells the other processes of this server. What is lost while the line is down is found by the tablets themselves. */
export function openPostgresHints(url: string, pool: pg.Pool): PostgresHints {
  const self = randomBytes(8).toString('hex')
  const watchers = new Set<(org: string) => void>()
  const gathering = new Map<string, NodeJS.Timeout>()
  let isClosed = false
  let again: NodeJS.Timeout | undefined
  let listener: pg.Client | undefined

  function tellWatchers(org: string): void {
    for (const changed of watchers) changed(org)
  }

  function listenAgain(): void {
    listener = undefined
    if (!isClosed) again = setTimeout(() => void listen(), AGAIN_MS)
  }

  async function listen(): Promise<void> {
    const client = new pg.Client({ connectionString: url, application_name: 'lykta hints', keepAlive: true })
    listener = client
    client.on('notification', ({ payload }) => {
      const [from, org] = (payload ?? '').split(' ')
      if (from !== self && org) tellWatchers(org)
    })
    client.on('error', () => {})
    client.once('end', listenAgain)
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
    } catch {
      // Hints are late until the next attempt, nothing more.
      await client.end().catch(() => {})
    }
  }
  const listening = listen()

  function notify(org: string): void {
    gathering.delete(org)
    // It failed: the tablets on other processes ask by themselves within a minute.
    pool.query('SELECT pg_notify($1, $2)', [CHANNEL, `${self} ${org}`]).catch(() => {})
  }

  return {
    tell: (org) => {
      tellWatchers(org)
      if (!gathering.has(org))
        gathering.set(
          org,
          setTimeout(() => notify(org), GATHER_MS),
        )
    },
    watch: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    close: async () => {
      isClosed = true
      clearTimeout(again)
      for (const timer of gathering.values()) clearTimeout(timer)
      await listening
      await listener?.end()
    },
  }
}
