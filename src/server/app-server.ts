import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify'
import { SECURITY_HEADERS } from './security-headers.ts'

export interface AppServerOptions {
  /** The built app: what `vite build` wrote, compressed copies beside the files. */
  readonly appFolder: string
  readonly logger: NonNullable<FastifyServerOptions['logger']>
}

/** Hashed file names never change their content, so a browser may keep them for a year without asking. */
const FOREVER = 'public, max-age=31536000, immutable'
/** Everything else is asked about each time; an old page or worker kept by a browser would hold an update back. */
const ASK_FIRST = 'no-cache'

/** The whole server, not yet listening. */
export function createAppServer(options: AppServerOptions): FastifyInstance {
  const server = fastify({
    logger: options.logger,
    // Fastify's own two lines a request name the address of the caller; ours below does not.
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
  })

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
  })

  server.get('/healthz', { logLevel: 'warn' }, async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return { status: 'ok' }
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

/** A query can hold anything somebody pasted into an address bar; a log never does. */
function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? ''
}
