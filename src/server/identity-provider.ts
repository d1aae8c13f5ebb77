import * as oidc from 'openid-client'
import { err, ok, type Result } from '../lib/result.ts'
import type { OidcSettings } from './oidc-settings.ts'

/** What binds one sign-in to the device that began it. */
export interface SignIn {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/**
 * - `provider-down`: no answer, or none that makes sense. Nobody is worse off for it.
 * - `proof-cancelled`: the provider says no, or the person turned back; the two look the same.
 * - `proof-invalid`: an answer that does not hold: for somebody else, too old, not signed by the provider.
 * - `proof-not-employed`: signed in, and without the mark that was asked for.
 */
export type SignInFault = {
  readonly code: 'provider-down' | 'proof-cancelled' | 'proof-invalid' | 'proof-not-employed'
}

export interface IdentityProvider {
  readonly begin: (signIn: SignIn) => Promise<Result<string, SignInFault>>
  /** `query` is what the provider sent the browser back with. The subject is the provider's own name for the person. */
  readonly finish: (
    signIn: SignIn,
    query: string,
  ) => Promise<Result<{ readonly subject: string }, SignInFault>>
  readonly isUp: () => Promise<boolean>
}

const TIMEOUT_SECONDS = 8
/** A sign-in that the provider remembers from earlier is no proof of today. */
const MAX_AGE_SECONDS = 900
/** For so long one answer about whether it is there is good enough. */
const LOOK_AGAIN_MS = 60_000

/** The employer's sign-in service, over OpenID Connect: code flow with PKCE, and every ID token checked by signature. */
export function openIdentityProvider(settings: OidcSettings, nowMs: () => number): IdentityProvider {
  let looked: { readonly atMs: number; readonly isUp: boolean } | undefined

  /** Asked for anew each time: sign-ins are rare, and keys that were exchanged this minute are the right ones. */
  async function discover(): Promise<oidc.Configuration | undefined> {
    const { issuer, clientId, clientSecret } = settings
    const isPlain = issuer.startsWith('http://')
    try {
      const found = await oidc.discovery(
        new URL(issuer),
        clientId,
        clientSecret,
        clientSecret ? undefined : oidc.None(),
        { timeout: TIMEOUT_SECONDS, execute: isPlain ? [oidc.allowInsecureRequests] : [] },
      )
      oidc.enableNonRepudiationChecks(found)
      looked = { atMs: nowMs(), isUp: true }
      return found
    } catch {
      // No network, a page that is no provider's, another issuer than was set: whatever it is, nobody can sign in.
      looked = { atMs: nowMs(), isUp: false }
      return undefined
    }
  }

  return {
    begin: async ({ state, nonce, verifier }) => {
      const provider = await discover()
      if (!provider) return err({ code: 'provider-down' })
      const url = oidc.buildAuthorizationUrl(provider, {
        redirect_uri: settings.redirectUrl,
        scope: settings.scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        max_age: String(MAX_AGE_SECONDS),
      })
      return ok(url.href)
    },
    finish: async ({ state, nonce, verifier }, query) => {
      const provider = await discover()
      if (!provider) return err({ code: 'provider-down' })
      try {
        const tokens = await oidc.authorizationCodeGrant(
          provider,
          new URL(`${settings.redirectUrl}?${query}`),
          {
            pkceCodeVerifier: verifier,
            expectedState: state,
            expectedNonce: nonce,
            maxAge: MAX_AGE_SECONDS,
            idTokenExpected: true,
          },
        )
        const claims = tokens.claims()
        if (!claims) return err({ code: 'proof-invalid' })
        if (!hasMark(claims, settings.mark)) return err({ code: 'proof-not-employed' })
        return ok({ subject: `${claims.iss} ${claims.sub}` })
      } catch (error) {
        return err({ code: faultOf(error) })
      }
    },
    isUp: async () => {
      if (!looked || nowMs() - looked.atMs > LOOK_AGAIN_MS || nowMs() < looked.atMs) await discover()
      return looked?.isUp ?? false
    },
  }
}

/** Where everybody in the country can sign in, only a claim says who works here. */
function hasMark(claims: Readonly<Record<string, unknown>>, mark: OidcSettings['mark']): boolean {
  if (!mark) return true
  const value = claims[mark.claim]
  return Array.isArray(value) ? value.includes(mark.value) : value === mark.value
}

function faultOf(error: unknown): SignInFault['code'] {
  if (error instanceof oidc.AuthorizationResponseError) return 'proof-cancelled'
  if (error instanceof oidc.ResponseBodyError) return 'proof-invalid'
  const { code } = error as { readonly code?: string }
  if (error instanceof oidc.ClientError)
    return code === 'OAUTH_TIMEOUT' || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM'
      ? 'provider-down'
      : 'proof-invalid'
  // What fetch throws: no line to the provider.
  return 'provider-down'
}
