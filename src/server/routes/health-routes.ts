import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { toUtf8 } from '../../lib/bytes.ts'
import { sha256 } from '../server-crypto.ts'

export interface HealthRoutesOptions {
  /** Resolves when everything that is needed to answer is there; undefined where nothing is. */
  readonly ping: (() => Promise<void>) | undefined
  readonly metrics: (() => string) | undefined
  /** Asked for in `authorization: Bearer …`; without one, only this machine may read the metrics. */
  readonly metricsToken: string | undefined
}

const THIS_MACHINE = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

export async function healthRoutes(server: FastifyInstance, options: HealthRoutesOptions): Promise<void> {
  const { ping, metrics, metricsToken } = options
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })

  server.get('/healthz', { logLevel: 'warn' }, async () => ({ status: 'ok' }))
  server.get('/readyz', { logLevel: 'warn' }, async (request, reply) => {
    try {
      await ping?.()
      return { status: 'ok' }
    } catch (error) {
      request.log.error({ err: error }, 'not ready')
      reply.code(503)
      return { code: 'not-ready' }
    }
  })
  server.get('/metrics', { logLevel: 'warn' }, async (request, reply) => {
    const mayRead = metricsToken
      ? isSame(request.headers.authorization ?? '', `Bearer ${metricsToken}`)
      : isThisMachine(request)
    if (!metrics || !mayRead) {
      reply.code(404)
      return { code: 'not-found' }
    }
    reply.type('text/plain; version=0.0.4; charset=utf-8')
    return metrics()
  })
}

/** Somebody's proxy on this machine is not this machine asking. */
function isThisMachine({ ip, headers }: FastifyRequest): boolean {
  return THIS_MACHINE.has(ip) && !headers['x-forwarded-for'] && !headers.forwarded
}

/** In the same time however much of it is right. */
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(sha256(toUtf8(a)), sha256(toUtf8(b)))
}
