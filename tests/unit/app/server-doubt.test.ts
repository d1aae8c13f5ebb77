import { expect, test } from 'vitest'
import { isServerInDoubt } from '../../../src/app/sync/server-doubt.ts'
import { syncErrors as en } from '../../../src/content/texts/en/sync-errors.ts'
import { syncErrors as sv } from '../../../src/content/texts/sv/sync-errors.ts'

test('what is to be shown to whoever runs the server is said on Idag, and nothing else is', () => {
  const codes = Object.keys(sv) as (keyof typeof sv)[]
  const doubts = codes.filter(isServerInDoubt)
  expect(doubts).toEqual(codes.filter((code) => sv[code].includes('Visa den här texten')))
  const toShow = (code: (typeof codes)[number]) => en[code].includes('Show this text')
  expect(doubts).toEqual(codes.filter(toShow))
  expect(isServerInDoubt(undefined)).toBe(false)
  expect(isServerInDoubt('unreachable')).toBe(false)
})
