import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export const CLIENT = { id: 'lykta', secret: 'a secret of this test alone' }

type Claims = Record<string, unknown>

/** A real OpenID provider on this machine, with a few people who may sign in, and a hand on what it signs. */
export interface TestProvider {
  readonly issuer: string
  /** Who has an account. Take somebody away, and they no longer get in. */
  readonly accounts: Map<string, Claims>
  /** Changes what the next ID tokens say, before they are signed. */
  twist: ((claims: Claims) => Claims) | undefined
  /** Signs with a key nobody has published. */
  signsFalsely: boolean
  /** A new key pair; the old one is gone. */
  readonly rotateKeys: () => void
  readonly goDown: () => Promise<void>
  readonly comeBack: () => Promise<void>
  /** What a person does in a browser: signs in and agrees, or without an account turns back. Where they are sent. */
  readonly signIn: (url: string, account: string | undefined) => Promise<string>
}

export async function startIdentityProvider(redirectUrl: string): Promise<TestProvider> {
  const accounts = new Map<string, Claims>()
  let server: Server | undefined
  let port = 0
  let keys = newKeys()
  let handler: ReturnType<Provider['callback']>

  const provider: TestProvider = {
    get issuer() {
      return `http://127.0.0.1:${port}`
    },
    accounts,
    twist: undefined,
    signsFalsely: false,
    rotateKeys: () => {
      keys = newKeys()
      handler = build()
    },
    goDown: async () => {
      const closed = server && once(server, 'close')
      server?.close()
      server?.closeAllConnections()
      await closed
      server = undefined
    },
    comeBack: listen,
    signIn: (url, account) => walk(url, account, redirectUrl),
  }

  function build() {
    const made = new Provider(provider.issuer, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [redirectUrl],
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      jwks: {
        keys: [{ ...keys.privateKey.export({ format: 'jwk' }), kid: keys.kid, use: 'sig', alg: 'RS256' }],
      },
      cookies: { keys: ['a key of this test alone'] },
      claims: { openid: ['sub', 'groups'] },
      conformIdTokenClaims: false,
      findAccount: (_ctx, id) => {
        const claims = accounts.get(id)
        return claims && { accountId: id, claims: async () => ({ sub: id, ...claims }) }
      },
      features: { devInteractions: { enabled: true } },
    })
    // It says so on the console otherwise, and nothing here is in production.
    made.use(async (ctx, next) => {
      await next()
      const body = ctx.body as { id_token?: string } | undefined
      if (ctx.path === '/token' && body?.id_token && (provider.twist || provider.signsFalsely))
        body.id_token = signAnew(body.id_token)
    })
    return made.callback()
  }

  function signAnew(token: string): string {
    const [, payload = ''] = token.split('.')
    const claims: Claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const twisted = provider.twist?.(claims) ?? claims
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const start = `${part({ alg: 'RS256', typ: 'JWT', kid: keys.kid })}.${part(twisted)}`
    const key = provider.signsFalsely ? newKeys().privateKey : keys.privateKey
    return `${start}.${sign('sha256', Buffer.from(start), key).toString('base64url')}`
  }

  async function listen(): Promise<void> {
    server = createServer((request, response) => void handler(request, response))
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  }

  await listen()
  handler = build()
  return provider
}

function newKeys(): { readonly kid: string; readonly privateKey: KeyObject } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { kid: randomUUID(), privateKey }
}

/** A browser that keeps the provider's cookies, fills in its two forms, and stops where it is sent back. */
async function walk(url: string, account: string | undefined, redirectUrl: string): Promise<string> {
  const cookies = new Map<string, string>()
  let at = url
  let form: URLSearchParams | undefined
  for (let step = 0; step < 12; step++) {
    const answer: Response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: form } : {}),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    form = undefined
    const to = answer.headers.get('location')
    if (to) {
      at = new URL(to, at).href
      if (at.startsWith(redirectUrl)) return at
      continue
    }
    const page = await answer.text()
    const [, action] = /<form[^>]* action="([^"]+)"/.exec(page) ?? []
    const [, prompt] = /name="prompt" value="([^"]+)"/.exec(page) ?? []
    if (!action || !prompt) throw new Error(`expected a form, got ${answer.status}: ${page.slice(0, 300)}`)
    at = new URL(account === undefined ? `${action}/abort` : action, at).href
    if (account === undefined) continue
    form = new URLSearchParams({ prompt, login: account, password: 'whatever' })
  }
  throw new Error('expected to be sent back within twelve steps')
}
