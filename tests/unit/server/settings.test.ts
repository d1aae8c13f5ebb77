import { describe, expect, test } from 'vitest'
import { parseSettings } from '../../../src/server/settings.ts'

describe('settings of the server', () => {
  test('nothing set listens to this machine alone', () => {
    expect(parseSettings({})).toEqual({
      ok: true,
      value: { host: '127.0.0.1', port: 8080, appFolder: undefined, invitations: 'none' },
    })
  })

  test.each([
    ['0.0.0.0', '1'],
    ['::1', '65535'],
    ['localhost', '0'],
    ['lykta.example.org', '8443'],
  ])('%s and %s are taken as they are', (HOST, PORT) => {
    expect(parseSettings({ HOST, PORT })).toMatchObject({
      ok: true,
      value: { host: HOST, port: Number(PORT) },
    })
  })

  test.each(['', ' 80', '80a', '-1', '65536', '8e3', '99999999', '0x50'])('PORT "%s" is refused', (PORT) => {
    const settings = parseSettings({ PORT })
    expect(settings).toMatchObject({ ok: false, error: { code: 'bad-settings' } })
    expect(!settings.ok && settings.error.sentences[0]).toContain(`PORT is "${PORT}".`)
  })

  test.each(['', 'http://a', 'a:80', 'a b', '/tmp/x', 'å.se'])('HOST "%s" is refused', (HOST) => {
    const settings = parseSettings({ HOST })
    expect(!settings.ok && settings.error.sentences).toHaveLength(1)
    expect(!settings.ok && settings.error.sentences[0]).toContain(`HOST is "${HOST}".`)
  })

  test('two wrong settings are both named at once', () => {
    const settings = parseSettings({ HOST: '?', PORT: '?' })
    expect(!settings.ok && settings.error.sentences).toHaveLength(2)
  })

  test('everything else is taken as it is', () => {
    const id = '0a'.repeat(16)
    expect(
      parseSettings({
        LYKTA_DATA: '/var/lib/lykta',
        LYKTA_ORGANISATIONS: `${id}, ${id}`,
        LYKTA_TRUST_PROXY: '10.0.0.0/8,::1',
        LYKTA_METRICS_TOKEN: 'sixteen-letters-',
      }),
    ).toMatchObject({
      value: {
        dataFolder: '/var/lib/lykta',
        organisations: [id, id],
        trustProxy: ['10.0.0.0/8', '::1'],
        metricsToken: 'sixteen-letters-',
      },
    })
    expect(parseSettings({ LYKTA_ORGANISATIONS: 'open' })).toMatchObject({ ok: true })
    expect(parseSettings({ LYKTA_ORGANISATIONS: '' })).toMatchObject({ value: { organisations: [] } })
  })

  test.each([
    ['LYKTA_ORGANISATIONS', 'all'],
    ['LYKTA_ORGANISATIONS', 'ABCDEF'],
    ['LYKTA_TRUST_PROXY', ''],
    ['LYKTA_TRUST_PROXY', 'yes'],
    ['LYKTA_METRICS_TOKEN', 'short'],
    ['LYKTA_TLS_CERT', '/etc/lykta/cert.pem'],
    ['LYKTA_TLS_KEY', '/etc/lykta/key.pem'],
    ['LYKTA_DATABASE_URL', 'mysql://localhost/lykta'],
    ['LYKTA_DATABASE_URL', 'lykta'],
    ['LYKTA_DATABASE_URL', 'postgresql://user:hemligt@db.example.org/lykta'],
  ])('%s "%s" is refused', (name, value) => {
    const settings = parseSettings({ [name]: value })
    expect(!settings.ok && settings.error.sentences).toHaveLength(1)
    expect(!settings.ok && settings.error.sentences[0]).toContain(name)
    expect(!settings.ok && settings.error.sentences[0]).not.toContain('hemligt')
  })

  test.each([
    'postgresql://lykta@localhost:5432/lykta',
    'postgres://lykta:pass@db.example.org/lykta?sslmode=verify-full',
    'postgres://lykta:pass@db/lykta?sslmode=disable',
  ])('the database %s is taken', (LYKTA_DATABASE_URL) => {
    expect(parseSettings({ LYKTA_DATABASE_URL })).toMatchObject({
      value: { databaseUrl: LYKTA_DATABASE_URL },
    })
  })

  const OIDC = {
    LYKTA_OIDC_ISSUER: 'https://login.example.org/tenant',
    LYKTA_OIDC_CLIENT_ID: 'lykta',
    LYKTA_PUBLIC_URL: 'https://lykta.example.org',
  }

  test('an identity provider is taken with what it needs, and asks every fortnight', () => {
    expect(parseSettings(OIDC)).toMatchObject({
      value: {
        oidc: {
          issuer: 'https://login.example.org/tenant',
          redirectUrl: 'https://lykta.example.org/v1/proof/return',
          clientSecret: undefined,
          mark: undefined,
          everyMs: 14 * 86_400_000,
          graceMs: 7 * 86_400_000,
        },
      },
    })
    expect(parseSettings({ ...OIDC, LYKTA_OIDC_REQUIRE: 'groups=a=b' })).toMatchObject({
      value: { oidc: { mark: { claim: 'groups', value: 'a=b' } } },
    })
    expect(parseSettings({ LYKTA_PUBLIC_URL: 'https://lykta.example.org' })).toMatchObject({ ok: true })
  })

  test.each([
    ['LYKTA_OIDC_ISSUER', 'http://login.example.org'],
    ['LYKTA_OIDC_ISSUER', 'login.example.org'],
    ['LYKTA_PUBLIC_URL', 'http://lykta.example.org'],
    ['LYKTA_PUBLIC_URL', 'https://lykta.example.org/?a=b'],
    ['LYKTA_PUBLIC_URL', ''],
    ['LYKTA_OIDC_CLIENT_ID', ''],
    ['LYKTA_OIDC_DAYS', '0'],
    ['LYKTA_OIDC_GRACE_DAYS', 'many'],
    ['LYKTA_OIDC_REQUIRE', 'groups'],
    ['LYKTA_OIDC_SCOPE', 'profile'],
    ['LYKTA_INVITATIONS', 'all'],
  ])('with an identity provider, %s "%s" is refused', (name, value) => {
    const settings = parseSettings({ ...OIDC, LYKTA_OIDC_CLIENT_SECRET: 'hemligt', [name]: value })
    expect(!settings.ok && settings.error.sentences).toHaveLength(1)
    expect(!settings.ok && settings.error.sentences[0]).toContain(name)
    expect(!settings.ok && settings.error.sentences[0]).not.toContain('hemligt')
  })

  test('a folder and a database at once are one too many', () => {
    const settings = parseSettings({ LYKTA_DATA: '/a', LYKTA_DATABASE_URL: 'postgres://localhost/lykta' })
    expect(!settings.ok && settings.error.sentences[0]).toContain('Choose one')
  })
})
