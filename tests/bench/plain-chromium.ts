import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findChromium } from '../support/browsers.ts'

/** A page of a browser that tells nobody what it does. */
export interface PlainPage {
  /** Runs it in the page and waits for what it promises. What goes in and comes out is JSON. */
  readonly evaluate: <In, Out>(run: (input: In) => Out | Promise<Out>, input: In) => Promise<Out>
  readonly send: (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>
  readonly close: () => Promise<void>
}

type Answer = { readonly result?: Readonly<Record<string, unknown>>; readonly error?: { message: string } }

/**
 * A browser of its own on a profile folder, with one page. A tool for tests has the browser report every request and
 * answer, bodies and all, which costs most where most is sent: a sixth of a push. Here it is only told what to run.
 */
export async function openPlainChromium(
  profile: string,
  url: string,
  tell: (error: string) => void,
): Promise<PlainPage> {
  const { path, flags } = await findChromium()
  const more = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', '--lang=sv-SE', 'about:blank']
  const env = { ...process.env, TZ: 'Europe/Stockholm' }
  const browser = spawn(path, [...flags, ...more], { stdio: 'ignore', env })
  try {
    const port = await debuggingPort(profile, browser)
    const opened = await fetch(`http://127.0.0.1:${port}/json/new?${encodeURI(url)}`, { method: 'PUT' })
    const { webSocketDebuggerUrl } = (await opened.json()) as { webSocketDebuggerUrl: string }
    return await attach(webSocketDebuggerUrl, browser, tell)
  } catch (error) {
    browser.kill('SIGKILL')
    throw error
  }
}

async function attach(address: string, browser: ChildProcess, tell: (error: string) => void) {
  const socket = new WebSocket(address)
  await once(socket, 'open')
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data))
    if (message.id !== undefined) {
      waiting.get(message.id)?.(message)
      waiting.delete(message.id)
    } else if (message.method === 'Runtime.exceptionThrown') tell(errorText(message.params.exceptionDetails))
  }
  socket.onclose = () => {
    for (const answer of waiting.values()) answer({ error: { message: 'the browser is gone' } })
    waiting.clear()
  }
  let count = 0
  const send: PlainPage['send'] = async (method, params = {}) => {
    const id = ++count
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve)
      socket.send(JSON.stringify({ id, method, params }))
    })
    if (answer.error) throw new Error(answer.error.message)
    return answer.result ?? {}
  }
  await send('Runtime.enable')
  return {
    send,
    evaluate: async <In, Out>(run: (input: In) => Out | Promise<Out>, input: In) => {
      const expression = `(${run})(${JSON.stringify(input)})`
      const asked = { expression, awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails } = await send('Runtime.evaluate', asked)
      if (exceptionDetails) throw new Error(errorText(exceptionDetails))
      return (result as { readonly value: Out }).value
    },
    close: async () => {
      const exited = once(browser, 'exit')
      await send('Browser.close').catch(() => browser.kill('SIGKILL'))
      await exited
    },
  }
}

function errorText(details: unknown): string {
  const { text, exception } = details as { text?: string; exception?: { description?: string } }
  return exception?.description ?? text ?? 'an error without a text'
}

/** The browser writes it down when it listens. */
async function debuggingPort(profile: string, browser: ChildProcess): Promise<number> {
  for (let left = 300; left > 0 && browser.exitCode === null; left--) {
    const written = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '')
    const port = Number(written.split('\n')[0])
    if (port > 0) return port
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('expected a browser that can be told what to run')
}
