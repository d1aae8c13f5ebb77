import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Bytes } from '../../src/lib/bytes.ts'
import { err, ok } from '../../src/lib/result.ts'
import { ROUTES } from '../../src/protocol/wire.ts'
import { openIdentityProvider } from '../../src/server/identity-provider.ts'
import { parseSettings } from '../../src/server/settings.ts'
import { httpAdmission } from '../../src/sync/http-admission.ts'
import { CLIENT, startIdentityProvider, type TestProvider } from '../support/identity-provider.ts'
import { type RawDevice, rawOrganisation } from '../support/raw-organisation.ts'
import { expectOk } from '../support/storage-rig.ts'
import { listen, rawHttpPorts, rawTransport, type SyncServer, syncServer } from '../support/sync-server.ts'

// A real OpenID provider, the real server, and a browser that fills in the provider's forms.

const PUBLIC = 'https://lykta.example.org'
const RETURN = `${PUBLIC}/v1/proof/return`
const DAY_MS = 86_400_000

let provider: TestProvider
let running: SyncServer
let url: string
let now = Date.now()
beforeAll(async () => {
  provider = await startIdentityProvider(RETURN)
  const settings = expectOk(
    parseSettings({
      LYKTA_PUBLIC_URL: PUBLIC,
      LYKTA_OIDC_ISSUER: provider.issuer,
      LYKTA_OIDC_CLIENT_ID: CLIENT.id,
      LYKTA_OIDC_CLIENT_SECRET: CLIENT.secret,
      LYKTA_OIDC_REQUIRE: 'groups=lykta',
    }),
  )
  if (!settings.oidc) throw new Error('expected settings of a provider')
  const { everyMs, graceMs } = settings.oidc
  running = await syncServer({
    nowMs: () => now,
    rules: {
      invitations: 'none',
      employment: { provider: openIdentityProvider(settings.oidc, () => now), everyMs, graceMs },
    },
  })
  url = await listen(running)
})
afterAll(async () => {
  await running.stop()
  await provider.goDown()
})
beforeEach(() => {
  now = Date.now()
  provider.accounts.set('karin', { groups: ['annat', 'lykta'] })
  provider.accounts.set('per', { groups: ['lykta'] })
  provider.accounts.set('konsult', { groups: ['annat'] })
  provider.twist = undefined
  provider.signsFalsely = false
})

/** A device of a new organisation, as its app sees the server. */
async function newTablet() {
  const { founder, entries, feed } = await rawOrganisation()
  expectOk(await rawTransport(url, founder).appendLog(0, entries[0] as Bytes))
  return { device: founder, feed, ...appOf(founder) }
}
/** As after a start: without a session from before. */
function appOf(device: RawDevice) {
  const clock = { clock: () => now }
  return {
    transport: rawTransport(url, device, clock),
    calls: httpAdmission(rawHttpPorts(url, device, clock)),
  }
}

async function pageAfter(back: string) {
  const { pathname, search } = new URL(back)
  const page = await running.server.inject({ method: 'GET', url: pathname + search })
  return { ...page, code: /<p class="code">([0-9A-Z ]+)<\/p>/.exec(page.body)?.[1] }
}

async function prove(tablet: Awaited<ReturnType<typeof newTablet>>, account = 'karin') {
  const back = await provider.signIn(expectOk(await tablet.calls.beginProof()), account)
  return pageAfter(back)
}

test('a new tablet is given nothing before a sign-in, and everything after it; what it wrote is taken at once', async () => {
  const tablet = await newTablet()
  const { device, feed, transport, calls } = tablet
  device.write(2)
  expect(await transport.pull(feed, null)).toEqual(err({ code: 'proof-needed' }))
  expect(await transport.push(device.batch(1))).toMatchObject({ ok: true })
  expect(await calls.readState()).toEqual(ok({ employment: 'needed', untilMs: 0, invitation: 'none' }))

  const { code, headers } = await prove(tablet)
  expect(headers['set-cookie']).toBeUndefined()
  expect(headers['content-security-policy']).toContain("default-src 'none'")
  expect(await calls.finishProof(code ?? '')).toEqual(ok(undefined))
  expect(await calls.readState()).toMatchObject({ value: { employment: 'proved' } })
  expect(expectOk(await transport.pull(feed, null)).rows).toHaveLength(2)
})

test('before a sign-in no place in the feed is told, no line is opened, and nothing a leaver wrote is given out', async () => {
  const { device, feed, transport } = await newTablet()
  const held = err({ code: 'proof-needed' })
  expect(await transport.readChain(feed, [0])).toEqual(held)
  expect(await transport.readQuarantine(0)).toEqual(held)
  let stop = () => {}
  const said = await new Promise((resolve) => {
    const watched: typeof fetch = async (to, init) => {
      const answer = await fetch(to, init)
      if (String(to).endsWith(ROUTES.events)) resolve(await answer.clone().text())
      return answer
    }
    stop = rawTransport(url, device, { clock: () => now, fetch: watched }).listen(feed, () => {})
  })
  stop()
  expect(said).toBe('{"code":"proof-needed"}')
})

test('the page after the sign-in has no script, no cookie, and nothing from elsewhere', async () => {
  const page = await prove(await newTablet())
  expect(page.statusCode).toBe(200)
  expect(page.body).not.toMatch(/<script|https?:|javascript:/)
  expect(page.headers['cache-control']).toBe('no-store')
  expect(page.headers['referrer-policy']).toBe('no-referrer')
  const css = await running.server.inject({ method: 'GET', url: '/v1/proof/page.css' })
  expect(css.headers['content-type']).toContain('text/css')
})

test('a proof holds for its days, is asked for again in the grace, and holds back after it', async () => {
  const tablet = await newTablet()
  const { code } = await prove(tablet)
  expectOk(await tablet.calls.finishProof(code ?? ''))
  now += 14 * DAY_MS + 1
  const due = appOf(tablet.device)
  expect(await due.calls.readState()).toMatchObject({ value: { employment: 'due' } })
  expect(await due.transport.pull(tablet.feed, null)).toMatchObject({ ok: true })

  now += 7 * DAY_MS
  const late = appOf(tablet.device)
  expect(await late.transport.pull(tablet.feed, null)).toEqual(err({ code: 'proof-needed' }))
  tablet.device.write(1)
  expect(await late.transport.push(tablet.device.batch(1))).toMatchObject({ ok: true })

  const again = await prove({ ...tablet, ...late })
  expectOk(await late.calls.finishProof(again.code ?? ''))
  expect(expectOk(await late.transport.pull(tablet.feed, null)).rows).toHaveLength(1)
})

test('somebody who no longer works there cannot sign in, and their tablet is held back when the grace is over', async () => {
  const tablet = await newTablet()
  const { code } = await prove(tablet, 'per')
  expectOk(await tablet.calls.finishProof(code ?? ''))
  provider.accounts.delete('per')
  const again = expectOk(await tablet.calls.beginProof())
  await expect(provider.signIn(again, 'per')).rejects.toThrow('expected a form')
  now += 21 * DAY_MS + 1
  expect(await appOf(tablet.device).transport.pull(tablet.feed, null)).toEqual(err({ code: 'proof-needed' }))
})

test('whoever turns back at the provider is told that nothing has changed', async () => {
  const tablet = await newTablet()
  const page = await pageAfter(await provider.signIn(expectOk(await tablet.calls.beginProof()), undefined))
  expect(page.code).toBeUndefined()
  expect(page.body).toContain('Inloggningen blev inte klar')
})

test('an account without the mark that was asked for proves nothing', async () => {
  const page = await prove(await newTablet(), 'konsult')
  expect(page.code).toBeUndefined()
  expect(page.body).toContain('Kontot är inte upplagt för Lykta')
})

test.each([
  ['for another audience', (claims: object) => ({ ...claims, aud: 'another-app' })],
  ['with another nonce', (claims: object) => ({ ...claims, nonce: 'of-another-sign-in' })],
  ['by another issuer', (claims: object) => ({ ...claims, iss: 'https://elsewhere.example.org' })],
  ['that has expired', (claims: object) => ({ ...claims, exp: Math.floor(Date.now() / 1_000) - 3_600 })],
  [
    'of a sign-in long ago',
    (claims: object) => ({ ...claims, auth_time: Math.floor(Date.now() / 1_000) - 7_200 }),
  ],
] as const)('an ID token %s proves nothing', async (_what, twist) => {
  provider.twist = twist
  const page = await prove(await newTablet())
  expect(page.code).toBeUndefined()
  expect(page.body).toContain('Länken gäller inte längre')
})

test('an ID token that the provider did not sign proves nothing', async () => {
  provider.signsFalsely = true
  expect((await prove(await newTablet())).code).toBeUndefined()
})

test('keys that the provider exchanged a moment ago are the right ones', async () => {
  const before = await newTablet()
  expect((await prove(before)).code).toBeDefined()
  provider.rotateKeys()
  expect((await prove(before)).code).toBeDefined()
})

test('a state that was changed, is missing, or is too old leads nowhere', async () => {
  const tablet = await newTablet()
  const back = await provider.signIn(expectOk(await tablet.calls.beginProof()), 'karin')
  const changed = new URL(back)
  const state = changed.searchParams.get('state') ?? ''
  changed.searchParams.set('state', `${state.startsWith('A') ? 'B' : 'A'}${state.slice(1)}`)
  expect((await pageAfter(changed.href)).code).toBeUndefined()
  changed.searchParams.delete('state')
  expect((await pageAfter(changed.href)).code).toBeUndefined()
  expect((await pageAfter(`${RETURN}?`)).code).toBeUndefined()
  now += 16 * 60_000
  expect((await pageAfter(back)).code).toBeUndefined()
})

test('a sign-in is worth something once', async () => {
  const back = await provider.signIn(expectOk(await (await newTablet()).calls.beginProof()), 'karin')
  expect((await pageAfter(back)).code).toBeDefined()
  expect((await pageAfter(back)).code).toBeUndefined()
})

test('a code is for the tablet that began, and for the person it belongs to', async () => {
  const [mine, other] = [await newTablet(), await newTablet()]
  const { code = '' } = await prove(mine)
  expect(await other.calls.finishProof(code)).toEqual(err({ code: 'proof-code-wrong' }))
  expect(await mine.calls.finishProof('AAAA AAAA')).toMatchObject({ ok: false })
  expectOk(await mine.calls.finishProof(code))
  const colleague = await prove(mine, 'per')
  expect(await mine.calls.finishProof(colleague.code ?? '')).toEqual(err({ code: 'proof-other-person' }))
})

test('a code is worth nothing on the tablet of a colleague in the same organisation', async () => {
  const { founder, entries, feed, admits, newDevice } = await rawOrganisation()
  const colleague = newDevice()
  const { appendLog } = rawTransport(url, founder)
  expectOk(await appendLog(0, entries[0] as Bytes))
  expectOk(await appendLog(1, admits(colleague)))
  const { code = '' } = await prove({ device: founder, feed, ...appOf(founder) })
  const there = appOf(colleague)
  expect(await there.calls.finishProof(code)).toEqual(err({ code: 'proof-code-wrong' }))
  expect(await there.calls.readState()).toMatchObject({ value: { employment: 'needed' } })
  expectOk(await appOf(founder).calls.finishProof(code))
})

test('a code is good for a quarter of an hour, and what it proves is as old as the sign-in', async () => {
  const tablet = await newTablet()
  const signedInMs = now
  const { code } = await prove(tablet)
  now += 14 * 60_000
  expectOk(await tablet.calls.finishProof(code ?? ''))
  expect(await tablet.calls.readState()).toMatchObject({ value: { untilMs: signedInMs + 14 * DAY_MS } })
  const late = await prove(tablet)
  now += 16 * 60_000
  const app = appOf(tablet.device)
  expect(await app.calls.finishProof(late.code ?? '')).toEqual(err({ code: 'proof-code-wrong' }))
})

test('while the provider is down nobody is shut out who was in, and the grace goes on', async () => {
  const tablet = await newTablet()
  const { code } = await prove(tablet)
  expectOk(await tablet.calls.finishProof(code ?? ''))
  await provider.goDown()
  now += 30 * DAY_MS
  const app = appOf(tablet.device)
  expect(await app.calls.readState()).toMatchObject({ value: { employment: 'due' } })
  expect(await app.transport.pull(tablet.feed, null)).toMatchObject({ ok: true })
  expect(await app.calls.beginProof()).toEqual(err({ code: 'provider-down' }))
  await provider.comeBack()
  now += 61_000
  expect(await appOf(tablet.device).calls.readState()).toMatchObject({ value: { employment: 'needed' } })
})

test('a tablet that was there before anybody asked has the grace to sign in', async () => {
  const { founder, entries, feed } = await rawOrganisation()
  const { store } = running
  const { org } = founder
  expectOk(await store.appendLog({ org, feed, expected: 0, bytes: entries[0] as Bytes, fence: undefined }))
  founder.write(1)
  const { device } = founder
  await store.meetDevice(org, device, { sinceMs: now, isNew: false, subject: null, provedMs: null })
  expect(await appOf(founder).calls.readState()).toMatchObject({ value: { employment: 'due' } })
  now += 7 * DAY_MS + 1
  expect(await appOf(founder).transport.pull(feed, null)).toEqual(err({ code: 'proof-needed' }))
})

test('no log and no page names a person, a device or a token', async () => {
  const tablet = await newTablet()
  const { body } = await prove(tablet)
  for (const secret of ['karin', tablet.device.device, tablet.device.org, CLIENT.secret]) {
    expect(running.log()).not.toContain(secret)
    expect(body).not.toContain(secret)
  }
  expect(running.log()).not.toMatch(/code=|state=|id_token/)
})
