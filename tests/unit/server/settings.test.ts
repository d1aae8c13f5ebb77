import { describe, expect, test } from 'vitest'
import { parseSettings } from '../../../src/server/settings.ts'

describe('settings of the server', () => {
  test('nothing set listens to this machine alone', () => {
    expect(parseSettings({})).toEqual({
      ok: true,
      value: { host: '127.0.0.1', port: 8080, appFolder: undefined },
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
})
