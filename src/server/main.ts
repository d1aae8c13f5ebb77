import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createSecureContext, Server as TlsServer } from 'node:tls'
import type { FastifyInstance } from 'fastify'
import { err, ok, type Result } from '../lib/result.ts'
import type { AdmissionRules } from './admissions.ts'
import { createAppServer } from './app-server.ts'
import { parseSettings, type Settings } from './settings.ts'
import type { FeedStore } from './store/feed-store.ts'
import { type OpenDatabaseError, openPostgresStore } from './store/open-postgres-store.ts'
import { type OpenStoreError, openSqliteStore } from './store/open-sqlite-store.ts'

const LAST_ANSWERS_MS = 2_000

const settings = parseSettings(process.env)
if (settings.ok) await start(settings.value)
else stopWith(settings.error.sentences)

async function start(settings: Settings): Promise<void> {
  const { host, port, organisations, trustProxy, metricsToken } = settings
  const appFolder = resolve(settings.appFolder ?? join(import.meta.dirname, '../../dist'))
  if (!existsSync(join(appFolder, 'index.html'))) {
    stopWith([
      `There is no built app in ${appFolder}. Run "npm run build" first, or "npm start", which builds when needed.`,
    ])
    return
  }
  const tls = settings.tls && readTls(settings.tls)
  if (tls && !tls.ok) {
    stopWith([tls.error.sentence])
    return
  }
  const store = await openStore(settings)
  if (!store) return
  const server = createAppServer({
    appFolder,
    logger: { level: 'info' },
    sync: {
      store,
      secret: await store.readSecret(),
      rules: await rulesOf(settings),
      ...(organisations ? { mayFound: (org) => organisations.includes(org) } : {}),
    },
    ...(trustProxy ? { trustProxy } : {}),
    metricsToken,
    tls: tls?.value,
  })
  if (settings.tls) renewOnHangUp(server, settings.tls)
  const stop = () => {
    // What is being answered is finished first, within reason: a browser may hold a line open and never say a word.
    setTimeout(() => server.server.closeAllConnections(), LAST_ANSWERS_MS).unref()
    // A second signal finds no listener and ends the process at once.
    server
      .close()
      .then(() => store.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  server.listen({ host, port }).catch(async (error: NodeJS.ErrnoException) => {
    stopWith([refusal(error, host, port)])
    await store.close()
  })
}

async function rulesOf({ invitations, oidc }: Settings): Promise<AdmissionRules> {
  if (!oidc) return { invitations, employment: undefined }
  const { everyMs, graceMs } = oidc
  // Only where it is used: it is a good part of what a start takes.
  const { openIdentityProvider } = await import('./identity-provider.ts')
  return { invitations, employment: { provider: openIdentityProvider(oidc, Date.now), everyMs, graceMs } }
}

interface Pem {
  readonly cert: Buffer
  readonly key: Buffer
}
type TlsPaths = NonNullable<Settings['tls']>

function readTls(
  paths: TlsPaths,
): Result<Pem, { readonly code: 'bad-certificate'; readonly sentence: string }> {
  try {
    const pem = { cert: readFileSync(paths.cert), key: readFileSync(paths.key) }
    createSecureContext(pem)
    return ok(pem)
  } catch (error) {
    const { code = 'not PEM' } = error as { readonly code?: string }
    const sentence = `The certificate in LYKTA_TLS_CERT and the key in LYKTA_TLS_KEY cannot be used (${code}). Check the paths, who may read them, and that they belong together.`
    return err({ code: 'bad-certificate', sentence })
  }
}

/** A certificate lives for weeks and the server for months. One that cannot be used leaves the old one in its place. */
function renewOnHangUp({ server }: FastifyInstance, paths: TlsPaths): void {
  process.on('SIGHUP', () => {
    const renewed = readTls(paths)
    if (!renewed.ok) process.stderr.write(`${renewed.error.sentence}\n`)
    else if (server instanceof TlsServer) server.setSecureContext(renewed.value)
  })
}

/** Undefined when it has said why it cannot. */
async function openStore({ databaseUrl, dataFolder }: Settings): Promise<FeedStore | undefined> {
  if (databaseUrl) {
    const store = await openPostgresStore(databaseUrl)
    if (store.ok) return store.value
    stopWith([databaseSentence(store.error.code)])
    return undefined
  }
  const folder = resolve(dataFolder ?? join(import.meta.dirname, '../../data'))
  const store = await openSqliteStore(folder)
  if (store.ok) return store.value
  stopWith([folderSentence(store.error.code, folder)])
  return undefined
}

function databaseSentence(code: OpenDatabaseError['code']): string {
  switch (code) {
    case 'database-unreachable':
      return 'The database in LYKTA_DATABASE_URL cannot be reached. Check its address, user, password and network.'
    case 'database-unsafe':
      return 'The database in LYKTA_DATABASE_URL has fsync, full_page_writes or synchronous_commit off, so a power cut would lose what it has acknowledged. Turn them on.'
    case 'database-newer':
      return 'The database in LYKTA_DATABASE_URL was changed by a newer Lykta. Start that version again; nothing has been changed.'
  }
}

function folderSentence(code: OpenStoreError['code'], folder: string): string {
  switch (code) {
    case 'data-taken':
      return `The data folder ${folder} is in use by another Lykta server. Stop that one, or choose another folder with LYKTA_DATA.`
    case 'data-newer':
      return `The data folder ${folder} was written by a newer Lykta. Start that version again; nothing has been changed.`
    case 'data-unusable':
      return `The data folder ${folder} cannot be read and written, or a file in it is damaged. Check its owner and the disk, or choose another folder with LYKTA_DATA.`
  }
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken. Stop what uses it, or choose another port with PORT.`
  if (error.code === 'EACCES')
    return `Port ${port} is not allowed for this user. Choose one from 1024 up with PORT.`
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `${host} is not an address of this machine. Choose one with HOST, such as 127.0.0.1.`
  return `The server could not listen on ${host}:${port} (${error.code ?? error.message}).`
}

function stopWith(sentences: readonly string[]): void {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
