import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/domain/answer.ts'
import { cardOffer } from '../../../src/domain/plan/card-offer.ts'
import { checkValidUntil, latestValidDay } from '../../../src/domain/plan/valid-until.ts'

describe('whether a card is proposed', () => {
  test('only when she has said that paper is safe', () => {
    expect(cardOffer({ is: 'options', options: ['paper'] })).toBe('offered')
    expect(cardOffer({ is: 'options', options: ['paper', 'withSomeone'] })).toBe('offered')
  })

  test.each([
    undefined,
    { is: 'unknown' },
    { is: 'declined' },
    { is: 'no' },
    { is: 'options', options: [] },
    { is: 'options', options: ['phone'] },
    { is: 'options', options: ['memory'] },
    { is: 'options', options: ['nowhere'] },
    { is: 'options', options: ['paper', 'nowhere'] },
  ] satisfies readonly (Answer | undefined)[])('not for %j', (answer) => {
    expect(cardOffer(answer)).toBe('askFirst')
  })
})

describe('how long a plan holds', () => {
  const day = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  test('never past the next thing that is known to happen', () => {
    fc.assert(
      fc.property(day, day, fc.array(day, { maxLength: 5 }), (today, until, days) => {
        const triggers = days.map((on) => ({ on }))
        const next = days.filter((on) => on >= today).sort()[0]
        expect(latestValidDay(today, triggers)).toBe(next)
        const check = checkValidUntil(until, today, triggers)
        if (until < today) expect(check).toEqual({ is: 'passed' })
        else if (next !== undefined && until > next) expect(check).toEqual({ is: 'tooLong', latest: next })
        else expect(check).toEqual({ is: 'good' })
      }),
    )
  })
})
