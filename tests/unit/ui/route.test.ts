import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseRoute, type Route, routeHash } from '../../../src/ui/route.ts'

const id = fc.stringMatching(/^[0-9a-f]{32}$/)
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.record({
    at: fc.constantFrom(
      'today' as const,
      'cases' as const,
      'practice' as const,
      'more' as const,
      'status' as const,
      'admission' as const,
      'tour' as const,
      'accessibility' as const,
    ),
  }),
  fc.record({
    at: fc.constantFrom(
      'case' as const,
      'people' as const,
      'history' as const,
      'manage' as const,
      'card' as const,
    ),
    id,
  }),
  fc.record({ at: fc.constant('newCase' as const), linkTo: id }),
  fc.record({
    at: fc.constantFrom('question' as const, 'person' as const),
    id,
    assessment: id,
    question: fc.nat(400),
  }),
  fc.record({
    at: fc.constantFrom('form' as const, 'paper' as const, 'result' as const),
    id,
    assessment: id,
  }),
  fc.record({ at: fc.constant('plan' as const), id, chapter: fc.nat(40) }),
  fc.record({ at: fc.constant('distance' as const), id, sheet: fc.nat(12) }),
  fc.record({
    at: fc.constant('practise' as const),
    id,
    round: id,
    place: fc.oneof(fc.constantFrom('weigh', 'feedback', 'compare'), fc.nat(400).map(String)),
  }),
  fc.record({
    at: fc.constant('practise' as const),
    id,
    round: fc.constant(''),
    place: fc.constant(''),
  }),
  fc.record({ at: fc.constant('refresher' as const), number: fc.nat(40) }),
  fc.record({
    at: fc.constant('print' as const),
    id,
    what: fc.constantFrom('assessment' as const, 'plan' as const),
    of: id,
  }),
)

describe('the address', () => {
  test('leads back to the place it was made from, and holds nothing but ids, counts and the names of screens', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(parseRoute(routeHash(route))).toEqual(route)
        expect(routeHash(route)).toMatch(/^#\/[a-zA-Z]+(\/([0-9a-f]{32}|\d+|[a-zA-Z]+|))*$/)
      }),
    )
  })

  test('that is no place leads to a place', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webPath().map((path) => `#${path}`),
        ),
        (hash) => {
          expect(parseRoute(hash).at).toBeTypeOf('string')
        },
      ),
    )
    expect(parseRoute('#/case/../../etc')).toEqual({ at: 'today' })
  })
})
