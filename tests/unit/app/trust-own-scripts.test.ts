import { describe, expect, test } from 'vitest'
import { isOwnScript } from '../../../src/app/trust-own-scripts.ts'

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
