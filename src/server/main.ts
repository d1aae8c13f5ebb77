import { existsSync } from 'node:fs'
import { createAppServer } from './app-server.ts'
import { parseSettings } from './settings.ts'

const appFolder = new URL('../../dist/', import.meta.url).pathname

const settings = parseSettings(process.env)
if (!settings.ok) {
  stopWith(settings.error.sentences)
} else if (!existsSync(`${appFolder}index.html`)) {
  stopWith(['The app is not built. Run "npm run build" first, or "npm start", which builds when needed.'])
} else {
  const { host, port } = settings.value
  const server = createAppServer({ appFolder, logger: { level: 'info' } })
  const stop = () => {
    // What is being answered is finished first; a second signal finds no listener and ends the process at once.
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  server.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    stopWith([refusal(error, host, port)])
  })
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
