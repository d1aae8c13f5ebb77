import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { findChromium } from './browsers.ts'

type Params = Readonly<Record<string, unknown>>
interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: Params
  readonly result?: Params
  readonly error?: { readonly message: string }
}

export interface BareChromium {
  readonly send: (method: string, params?: Params) => Promise<Params>
  /** The next event of that name. */
  readonly next: (method: string) => Promise<Params>
  readonly close: () => Promise<void>
}

const STARTS_WITHIN_MS = 30_000
const LOOK_EVERY_MS = 500
/** Of processor time in all processes between two looks. */
const QUIET_MS = 30
const MOST_LOOKS = 40

/**
 * A browser with one empty page, spoken to in the DevTools protocol alone. Test libraries put worlds and scripts of
 * their own into each page, and those would be in every figure of a start.
 */
export async function launchBareChromium(profileFolder: string): Promise<BareChromium> {
  const { path, flags } = await findChromium()
  const portFile = join(profileFolder, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const browser = spawn(path, [...flags, '--remote-debugging-port=0', `--user-data-dir=${profileFolder}`], {
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => browser.once('exit', () => resolve()))
  const wire = await connect(await addressIn(portFile))
  await untilQuiet(wire)
  const { targetId } = await wire.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await wire.send('Target.attachToTarget', { targetId, flatten: true })
  await untilQuiet(wire)
  return {
    send: (method, params) => wire.send(method, params, sessionId as string),
    next: wire.next,
    close: async () => {
      // Not awaited: it may be gone before it has answered.
      void wire.send('Browser.close')
      await ended
    },
  }
}

async function addressIn(portFile: string): Promise<string> {
  const until = Date.now() + STARTS_WITHIN_MS
  while (Date.now() < until) {
    const [port, path] = (await readFile(portFile, 'utf8').catch(() => '')).split('\n')
    if (port && path) return `ws://127.0.0.1:${port}${path}`
    await pause(50)
  }
  throw new Error('expected the browser to say where it listens')
}

interface Wire {
  readonly send: (method: string, params?: Params, sessionId?: string) => Promise<Params>
  readonly next: (method: string) => Promise<Params>
}

async function connect(address: string): Promise<Wire> {
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = () => reject(new Error('expected the browser to answer'))
  })
  const waiting = new Map<number, (message: Message) => void>()
  const listening = new Map<string, (params: Params) => void>()
  let count = 0
  socket.onmessage = ({ data }) => {
    const message: Message = JSON.parse(String(data))
    if (message.id !== undefined) {
      waiting.get(message.id)?.(message)
      waiting.delete(message.id)
    } else if (message.method) listening.get(message.method)?.(message.params ?? {})
  }
  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        const id = ++count
        waiting.set(id, ({ result, error }) =>
          error ? reject(new Error(`${method}: ${error.message}`)) : resolve(result ?? {}),
        )
        socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }))
      }),
    next: (method) => new Promise((resolve) => listening.set(method, resolve)),
  }
}

/** A browser that has just begun draws its own windows first, and would share the processor with the page. */
async function untilQuiet({ send }: Wire): Promise<void> {
  let before = await processorMs(send)
  for (let look = 0; look < MOST_LOOKS; look++) {
    await pause(LOOK_EVERY_MS)
    const now = await processorMs(send)
    if (now - before < QUIET_MS) return
    before = now
  }
}

async function processorMs(send: Wire['send']): Promise<number> {
  const { processInfo } = await send('SystemInfo.getProcessInfo')
  return (processInfo as { cpuTime: number }[]).reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
