import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type InlineConfig, type Plugin } from 'vite'
import { isBuildStale } from '../../tools/is-build-stale.ts'
import { findFreePort, untilAnswers } from './browsers.ts'

const ROOT = new URL('../../', import.meta.url).pathname
const LOCK = join(ROOT, 'node_modules/.cache/lykta-build-lock')
/** A build takes seconds. A lock this old was left by a run that was killed. */
const LOCK_TOO_OLD_MS = 120_000

export interface RunningApp {
  readonly url: string
  readonly port: number
  readonly stop: () => Promise<void>
}

export interface StartAppOptions {
  /** A build elsewhere than in `dist`. */
  readonly appFolder?: string
  /** To come back on the address a browser already knows. */
  readonly port?: number
  /** To find again what an earlier server has kept. Without it the folder goes with the server. */
  readonly dataFolder?: string
  /** More settings of the server. */
  readonly env?: Readonly<Record<string, string>>
}

/** The real server with the real build, in a process of its own. */
export async function startApp(options: StartAppOptions = {}): Promise<RunningApp> {
  if (!options.appFolder) await buildOnce()
  const port = options.port ?? (await findFreePort())
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'lykta-data-')))
  const server = spawn(process.execPath, [join(ROOT, 'src/server/main.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      APP_FOLDER: options.appFolder ?? '',
      LYKTA_DATA: dataFolder,
      ...options.env,
    },
  })
  const url = `http://127.0.0.1:${port}`
  await untilAnswers(`${url}/healthz`)
  return {
    url,
    port,
    stop: async () => {
      await stop(server)
      if (!options.dataFolder) await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** A second version of the app, to update to. */
export async function buildVersion(outDir: string, title: string): Promise<void> {
  const retitle: Plugin = {
    name: 'retitle',
    transformIndexHtml: (html) => html.replace('<title>Lykta</title>', `<title>${title}</title>`),
    // Every screen differs, as in a real update: the files have other names.
    transform: (code, id) =>
      id.includes('/src/ui/screens/') && id.endsWith('.tsx')
        ? `${code}\n;globalThis.lyktaVersion = ${JSON.stringify(title)}`
        : null,
  }
  await buildForReal({ plugins: [retitle], build: { outDir, emptyOutDir: true } })
}

/** The app as it is now in `dist`: made by whoever comes first, waited for by the others. */
export async function buildOnce(): Promise<void> {
  await mkdir(join(LOCK, '..'), { recursive: true })
  while (!(await takeLock())) await new Promise((resolve) => setTimeout(resolve, 200))
  try {
    if (await isBuildStale(ROOT)) await buildForReal({})
  } finally {
    await rm(LOCK, { recursive: true, force: true })
  }
}

/** Making a folder is the one step that two processes cannot both succeed in. */
async function takeLock(): Promise<boolean> {
  try {
    await mkdir(LOCK)
    return true
  } catch {
    const made = await stat(LOCK).catch(() => undefined)
    if (made && Date.now() - made.mtimeMs > LOCK_TOO_OLD_MS) await rm(LOCK, { recursive: true, force: true })
    return false
  }
}

/** Vitest names its environment "test", and a page built under that name is not the one people get. */
async function buildForReal(options: InlineConfig): Promise<void> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await build({
      root: join(ROOT, 'src'),
      configFile: join(ROOT, 'vite.config.ts'),
      logLevel: 'error',
      ...options,
    })
  } finally {
    process.env.NODE_ENV = before
  }
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve()
    server.once('exit', () => resolve())
    server.kill('SIGTERM')
  })
}
