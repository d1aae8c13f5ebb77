import { describe, expect, test } from 'vitest'
import { isOwnScript, trustOwnScripts } from '../../../src/app/trust-own-scripts.ts'

const HOME = 'https://lykta.example'

describe('an address of code', () => {
  test.each(['/sw.js', `${HOME}/sw.js`, `${HOME}/assets/worker-B_3x.9-a.js`])('%s is ours', (address) => {
    expect(isOwnScript(address, HOME)).toBe(true)
  })

  test.each([
    'https://elsewhere.example/sw.js',
    'http://lykta.example/sw.js',
    '//elsewhere.example/assets/a.js',
    'blob:https://lykta.example/0e0f',
    'data:text/javascript,1',
    'javascript:1',
    '/assets/../upload/a.js',
    '/assets/a/b.js',
    '/assets/a.js?then=b',
    '/assets/%2e%2e/a.js',
    '/assets/a.txt',
    '/sw.js/x',
    'https://',
  ])('%s is not', (address) => {
    expect(isOwnScript(address, HOME)).toBe(false)
  })
})

test('the one policy lets through what is ours and nothing else, and makes neither code nor markup of text', () => {
  const made: [name: string, rules: Record<string, (address: string) => string | null>][] = []
  const createPolicy = (...given: (typeof made)[number]) => made.push(given)
  trustOwnScripts({ location: { origin: HOME }, trustedTypes: { createPolicy } } as unknown as Window)
  const [[name, rules] = ['', {}], ...others] = made
  expect([name, Object.keys(rules), others]).toEqual(['default', ['createScriptURL'], []])
  expect(rules.createScriptURL?.('/sw.js')).toBe('/sw.js')
  expect(rules.createScriptURL?.('https://elsewhere.example/sw.js')).toBeNull()
})
