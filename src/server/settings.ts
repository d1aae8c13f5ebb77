import * as z from 'zod'
import { err, ok, type Result } from '../lib/result.ts'
import type { InvitationRule } from './admissions.ts'
import { type OidcSettings, parseOidcSettings } from './oidc-settings.ts'

export interface Settings {
  readonly host: string
  readonly port: number
  /** Where the built app lies, when not in `dist` of this project. */
  readonly appFolder: string | undefined
  /** Where the organisations' files lie, when not in `data` of this project and not in a database. */
  readonly dataFolder: string | undefined
  readonly databaseUrl: string | undefined
  /** The organisations that may begin here; undefined is any. */
  readonly organisations: readonly string[] | undefined
  /** Proxies whose word about a caller's address counts. */
  readonly trustProxy: readonly string[] | undefined
  readonly metricsToken: string | undefined
  readonly invitations: InvitationRule
  /** Where employment is shown; undefined where nobody asks. */
  readonly oidc: OidcSettings | undefined
  /** Paths of a certificate with its chain and of its key, for a server without a proxy in front. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined
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
const Organisations = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(10_000))
const Addresses = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])).min(1))
const MetricsToken = z.string().regex(/^[\w.~+/-]{16,200}$/)

type Env = Readonly<Record<string, string | undefined>>

/** The server is closed to the network until somebody says otherwise: without settings it listens to this machine alone. */
export function parseSettings(env: Env): Result<Settings, SettingsFault> {
  const sentences: string[] = []
  /** Undefined is both "not set" and "wrong": the second has left its sentence. */
  function read<T>(name: string, schema: z.ZodType<T, string>, sentence: string): T | undefined {
    const text = env[name]
    if (text === undefined) return undefined
    const parsed = schema.safeParse(text)
    if (parsed.success) return parsed.data
    sentences.push(sentence)
    return undefined
  }

  const port = read(
    'PORT',
    Port,
    `PORT is "${env.PORT}". It must be a whole number from 0 to 65535; 0 means any free port. Leave it out for 8080.`,
  )
  const host = read(
    'HOST',
    Host,
    `HOST is "${env.HOST}". It must be an IP address or a host name without scheme and port, such as 127.0.0.1 or 0.0.0.0. Leave it out for 127.0.0.1.`,
  )
  const isOpen = env.LYKTA_ORGANISATIONS === 'open'
  const organisations = isOpen
    ? undefined
    : read(
        'LYKTA_ORGANISATIONS',
        Organisations,
        'LYKTA_ORGANISATIONS must be "open", or ids of 32 hexadecimal digits with commas between them. Leave it out for "open".',
      )
  const trustProxy = read(
    'LYKTA_TRUST_PROXY',
    Addresses,
    `LYKTA_TRUST_PROXY is "${env.LYKTA_TRUST_PROXY}". It must be IP addresses or networks of your proxies with commas between them, such as 10.0.0.0/8. Leave it out when there is no proxy.`,
  )
  const metricsToken = read(
    'LYKTA_METRICS_TOKEN',
    MetricsToken,
    'LYKTA_METRICS_TOKEN must be 16 to 200 letters, digits and . _ ~ + / - characters. Leave it out, and only this machine may read /metrics.',
  )
  const invitations = read(
    'LYKTA_INVITATIONS',
    z.enum(['none', 'found', 'join']),
    `LYKTA_INVITATIONS is "${env.LYKTA_INVITATIONS}". It must be none, found (to begin an organisation) or join (for every new tablet as well). Leave it out for none.`,
  )
  const oidc = parseOidcSettings(env, sentences)
  const { LYKTA_DATA, LYKTA_DATABASE_URL, LYKTA_TLS_CERT: cert, LYKTA_TLS_KEY: key } = env
  if (Boolean(cert) !== Boolean(key))
    sentences.push(
      'LYKTA_TLS_CERT and LYKTA_TLS_KEY belong together: paths of a certificate with its chain and of its key, in PEM. Set both, or neither when a proxy has the certificate.',
    )
  if (LYKTA_DATA && LYKTA_DATABASE_URL)
    sentences.push(
      'LYKTA_DATA and LYKTA_DATABASE_URL are both set. Choose one: a folder on this machine, or a PostgreSQL database.',
    )
  const fault = LYKTA_DATABASE_URL ? databaseFault(LYKTA_DATABASE_URL) : undefined
  if (fault) sentences.push(fault)
  if (sentences.length > 0) return err({ code: 'bad-settings', sentences })
  return ok({
    host: host ?? '127.0.0.1',
    port: port ?? 8080,
    appFolder: env.APP_FOLDER || undefined,
    dataFolder: LYKTA_DATA || undefined,
    databaseUrl: LYKTA_DATABASE_URL || undefined,
    organisations,
    trustProxy,
    metricsToken,
    invitations: invitations ?? 'none',
    oidc,
    tls: cert && key ? { cert, key } : undefined,
  })
}

const NEAR = new Set(['localhost', '127.0.0.1', '[::1]', ''])

/** The address holds a password, so no sentence repeats it. */
function databaseFault(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol))
    return 'LYKTA_DATABASE_URL must be an address such as postgresql://user:password@host:5432/lykta?sslmode=verify-full.'
  if (NEAR.has(url.hostname) || url.searchParams.has('sslmode')) return undefined
  return 'LYKTA_DATABASE_URL leads to another machine and does not say how the connection is protected. Add ?sslmode=verify-full, or ?sslmode=disable when that network is yours alone.'
}
