import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import type { Bytes } from '../lib/bytes.ts'
import type { AdmissionRules } from './admissions.ts'
import { type HintLines, openHintLines } from './hint-lines.ts'
import { SYNC_LIMITS, type SyncLimits } from './limits.ts'
import { type Metrics, openMetrics } from './metrics.ts'
import { admissionRoutes } from './routes/admission-routes.ts'
import { healthRoutes } from './routes/health-routes.ts'
import { syncRoutes } from './routes/sync-routes.ts'
import { SECURITY_HEADERS } from './security-headers.ts'
import { openSessionTokens } from './session-tokens.ts'
import type { FeedStore } from './store/feed-store.ts'
import { openSyncService } from './sync-service.ts'

export interface AppServerOptions {
  /** The built app: what `vite build` wrote, compressed copies beside the files. */
  readonly appFolder: string
  readonly logger: NonNullable<FastifyServerOptions['logger']>
  /** Without it this server gives out the app and nothing else. */
  readonly sync?: SyncOptions
  /** Addresses of proxies whose word about the caller's address counts. */
  readonly trustProxy?: readonly string[]
  readonly metricsToken?: string | undefined
  /** PEM. Without it a proxy in front has the certificate. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer } | undefined
}

export interface SyncOptions {
  readonly store: FeedStore
  /** 32 bytes, the same for every process of this server. */
  readonly secret: Bytes
  /** Whether an organisation of this id may begin here. */
  readonly mayFound?: (org: string) => boolean
  /** Undefined asks for nothing but the log. */
  readonly rules?: AdmissionRules
  readonly limits?: Partial<SyncLimits>
  readonly nowMs?: () => number
}

/** Hashed file names never change their content, so a browser may keep them for a year without asking. */
const FOREVER = 'public, max-age=31536000, immutable'
const NO_RULES: AdmissionRules = { invitations: 'none', employment: undefined }
/** Everything else is asked about each time; an old page or worker kept by a browser would hold an update back. */
const ASK_FIRST = 'no-cache'

/** The whole server, not yet listening. */
export function createAppServer(options: AppServerOptions): FastifyInstance {
  const common = {
    logger: options.logger,
    // Fastify's own two lines a request name the address of the caller; ours below does not.
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 120_000,
    forceCloseConnections: 'idle' as const,
    ...(options.trustProxy ? { trustProxy: [...options.trustProxy] } : {}),
  }
  const { tls } = options
  const server = tls
    ? // Only the type of its socket differs, and nobody here looks at that.
      (fastify({ ...common, https: { ...tls, minVersion: 'TLSv1.2' } }) as unknown as FastifyInstance)
    : fastify(common)
  const metrics = openMetrics()

  server.addHook('onRequest', async (_request, reply) => {
    reply.headers(SECURITY_HEADERS)
  })
  server.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        path: pathOf(request.url),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    )
    metrics.answered(request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime)
  })

  const lines = options.sync && registerSync(server, options.sync, metrics)
  server.register(healthRoutes, {
    ping: options.sync?.store.ping,
    metrics: () => metrics.text({ lykta_open_lines: lines?.count() ?? 0, ...processGauges() }),
    metricsToken: options.metricsToken,
  })
  server.register(fastifyStatic, {
    root: options.appFolder,
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    redirect: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? FOREVER : ASK_FIRST)
    },
  })

  server.setNotFoundHandler(async (_request, reply) => {
    reply.code(404).header('cache-control', 'no-store')
    return { code: 'not-found' }
  })
  server.setErrorHandler(async (error: { readonly statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 500) request.log.error({ err: error, path: pathOf(request.url) }, 'failed')
    reply.code(status).header('cache-control', 'no-store')
    return { code: status >= 500 ? 'server-failed' : 'request-refused' }
  })
  return server
}

function registerSync(server: FastifyInstance, options: SyncOptions, metrics: Metrics): HintLines {
  const { store, secret, mayFound, rules = NO_RULES, nowMs = Date.now } = options
  const limits: SyncLimits = { ...SYNC_LIMITS, ...options.limits }
  const tokens = openSessionTokens(secret, nowMs, limits.sessionLifeMs)
  const service = openSyncService({ store, tokens, limits, mayFound, rules, secret, nowMs })
  const lines = openHintLines({ store, limits, activeDevices: service.activeDevices, nowMs })
  server.register(syncRoutes, { service, tokens, limits, metrics, lines, nowMs })
  server.register(admissionRoutes, { admissions: service.admissions, tokens, limits })
  // Lines never end by themselves, and a server that waits for them would not stop.
  server.addHook('preClose', async () => lines.close())
  return lines
}

function processGauges(): Readonly<Record<string, number>> {
  return {
    process_resident_memory_bytes: process.memoryUsage.rss(),
    process_uptime_seconds: Math.round(process.uptime()),
  }
}

/** A query can hold anything somebody pasted into an address bar; a log never does. */
function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? ''
}
