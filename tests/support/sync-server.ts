import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Bytes } from '../../src/lib/bytes.ts'
import { ok, type Result } from '../../src/lib/result.ts'
import type { SyncTransport } from '../../src/protocol/transport.ts'
import { createAppServer, type SyncOptions } from '../../src/server/app-server.ts'
import type { FeedStore } from '../../src/server/store/feed-store.ts'
import { openSqliteStore } from '../../src/server/store/open-sqlite-store.ts'
import type { HttpPorts } from '../../src/sync/http-ports.ts'
import { httpTransport } from '../../src/sync/http-transport.ts'
import type { RawDevice } from './raw-organisation.ts'
import { expectOk } from './storage-rig.ts'

export interface SyncServer {
  readonly server: FastifyInstance
  readonly store: FeedStore
  /** Where everything it keeps lies. */
  readonly folder: string
  /** Everything it has logged. */
  readonly log: () => string
  readonly stop: () => Promise<void>
}

/** The server with a store on disk, in this process and not yet listening. */
export async function syncServer(
  options: Partial<Omit<SyncOptions, 'store' | 'secret'>> = {},
  { keepsLog = true } = {},
): Promise<SyncServer> {
  const folder = await mkdtemp(join(tmpdir(), 'sync-server-'))
  const store = expectOk(await openSqliteStore(join(folder, 'data')))
  let log = ''
  const stream = {
    write: (line: string) => {
      if (keepsLog) log += line
    },
  }
  const server = createAppServer({
    appFolder: folder,
    logger: { level: 'info', stream },
    sync: { store, secret: await store.readSecret(), ...options },
  })
  return {
    server,
    store,
    folder,
    log: () => log,
    stop: async () => {
      const closed = server.close()
      // A tablet that is thrown away in the middle of a call would hold its line open for a minute.
      server.server.closeAllConnections()
      await closed
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}

export async function listen({ server }: SyncServer): Promise<string> {
  await server.listen({ host: '127.0.0.1', port: 0 })
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
}

/** A transport with the fetch and the timers of this process. */
export function transportTo(
  origin: string,
  identity: { readonly org: string; readonly device: string },
  signSession: (challenge: Bytes) => Promise<Result<Bytes>>,
  overrides: Partial<HttpPorts> = {},
): SyncTransport {
  return httpTransport(httpPorts(origin, identity, signSession, overrides))
}

function httpPorts(
  origin: string,
  identity: { readonly org: string; readonly device: string },
  signSession: (challenge: Bytes) => Promise<Result<Bytes>>,
  overrides: Partial<HttpPorts> = {},
): HttpPorts {
  return {
    origin,
    identity: { org: identity.org, device: identity.device },
    fetch: (url, init) => fetch(url, init),
    signSession,
    setTimer: (ms, then) => {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
    clock: Date.now,
    chance: () => 0,
    ...overrides,
  }
}

export function rawHttpPorts(
  origin: string,
  device: RawDevice,
  overrides: Partial<HttpPorts> = {},
): HttpPorts {
  return httpPorts(origin, device, async (challenge) => ok(device.signSession(challenge)), overrides)
}

export function rawTransport(
  origin: string,
  device: RawDevice,
  overrides: Partial<HttpPorts> = {},
): SyncTransport {
  return transportTo(origin, device, async (challenge) => ok(device.signSession(challenge)), overrides)
}
