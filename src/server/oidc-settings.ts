import * as z from 'zod'

/** Where people sign in with their employer, and how often they have to. */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  /** Undefined for a client without a secret, which PKCE protects alone. */
  readonly clientSecret: string | undefined
  readonly redirectUrl: string
  readonly scope: string
  /** What an ID token must hold for its owner to work here. */
  readonly mark: { readonly claim: string; readonly value: string } | undefined
  readonly everyMs: number
  readonly graceMs: number
}

const DAY_MS = 86_400_000
const Days = z.coerce.number().int().min(1).max(365)
const NEAR = new Set(['localhost', '127.0.0.1', '[::1]'])
const NAMES = ['LYKTA_OIDC_ISSUER', 'LYKTA_OIDC_CLIENT_ID', 'LYKTA_PUBLIC_URL'] as const

type Env = Readonly<Record<string, string | undefined>>

/** Undefined without an identity provider. What is wrong leaves a sentence; no sentence repeats a secret. */
export function parseOidcSettings(env: Env, sentences: string[]): OidcSettings | undefined {
  const named = Object.keys(env).filter((name) => name.startsWith('LYKTA_OIDC_') && env[name])
  if (named.length === 0) return undefined
  const missing = NAMES.filter((name) => !env[name])
  if (missing.length > 0) {
    sentences.push(
      `${missing.join(' and ')} must be set as well when an identity provider is used: where it is, what it calls this server, and the address people reach this server at.`,
    )
    return undefined
  }
  const before = sentences.length
  const issuer = address('LYKTA_OIDC_ISSUER', env, sentences)
  const publicUrl = address('LYKTA_PUBLIC_URL', env, sentences)
  const every = days('LYKTA_OIDC_DAYS', 14, env, sentences)
  const grace = days('LYKTA_OIDC_GRACE_DAYS', 7, env, sentences)
  const mark = env.LYKTA_OIDC_REQUIRE
    ? /^([\w.:/-]{1,100})=(.{1,200})$/.exec(env.LYKTA_OIDC_REQUIRE)
    : undefined
  if (mark === null)
    sentences.push(
      'LYKTA_OIDC_REQUIRE must be a claim and its value with = between them, such as groups=lykta. Leave it out when everybody who can sign in works here.',
    )
  const scope = env.LYKTA_OIDC_SCOPE || 'openid'
  if (!/^openid( [\w.:/-]+)*$/.test(scope))
    sentences.push('LYKTA_OIDC_SCOPE must begin with openid, and have single spaces between scopes.')
  if (!issuer || !publicUrl || sentences.length > before) return undefined
  return {
    issuer: issuer.href,
    clientId: env.LYKTA_OIDC_CLIENT_ID ?? '',
    clientSecret: env.LYKTA_OIDC_CLIENT_SECRET || undefined,
    redirectUrl: new URL('/v1/proof/return', publicUrl).href,
    scope,
    mark: mark ? { claim: mark[1] ?? '', value: mark[2] ?? '' } : undefined,
    everyMs: every * DAY_MS,
    graceMs: grace * DAY_MS,
  }
}

/** A sign-in over an open line can be read and changed by anybody on the way. */
function address(name: string, env: Env, sentences: string[]): URL | undefined {
  const text = env[name] ?? ''
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isSafe = url && (url.protocol === 'https:' || (url.protocol === 'http:' && NEAR.has(url.hostname)))
  if (isSafe && !url.search && !url.hash && !url.username) return url
  sentences.push(`${name} must be an https:// address without query, such as https://lykta.example.org.`)
  return undefined
}

function days(name: string, otherwise: number, env: Env, sentences: string[]): number {
  if (!env[name]) return otherwise
  const parsed = Days.safeParse(env[name])
  if (parsed.success) return parsed.data
  sentences.push(
    `${name} is "${env[name]}". It must be whole days from 1 to 365. Leave it out for ${otherwise}.`,
  )
  return otherwise
}
