import * as z from 'zod'
import { err, ok, type Result } from '../lib/result.ts'

export interface Settings {
  readonly host: string
  readonly port: number
  /** Where the built app lies, when not in `dist` of this project. */
  readonly appFolder: string | undefined
}

export interface SettingsFault {
  readonly code: 'bad-settings'
  /** One sentence for each setting that is wrong: what it is, what was found, what is allowed. */
  readonly sentences: readonly string[]
}

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65_535)
const Host = z.union([
  z.literal('localhost'),
  z.ipv4(),
  z.ipv6(),
  z.string().regex(/^(?=.{1,253}$)[a-z\d]([a-z\d-]{0,62}\.)*[a-z\d-]{0,62}$/i),
])

/** The server is closed to the network until somebody says otherwise: without settings it listens to this machine alone. */
export function parseSettings(
  env: Readonly<Record<string, string | undefined>>,
): Result<Settings, SettingsFault> {
  const port = Port.safeParse(env.PORT ?? '8080')
  const host = Host.safeParse(env.HOST ?? '127.0.0.1')
  if (port.success && host.success)
    return ok({ host: host.data, port: port.data, appFolder: env.APP_FOLDER || undefined })
  const sentences: string[] = []
  if (!port.success) {
    sentences.push(
      `PORT is "${env.PORT}". It must be a whole number from 0 to 65535; 0 means any free port. Leave it out for 8080.`,
    )
  }
  if (!host.success) {
    sentences.push(
      `HOST is "${env.HOST}". It must be an IP address or a host name without scheme and port, such as 127.0.0.1 or 0.0.0.0. Leave it out for 127.0.0.1.`,
    )
  }
  return err({ code: 'bad-settings', sentences })
}
