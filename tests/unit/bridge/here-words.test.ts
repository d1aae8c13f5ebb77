import { expect, test } from 'vitest'
import { hereWords } from '../../../src/app/here-words.ts'
import { openToolbox } from '../../../src/app/manage.ts'
import { inside } from '../../../src/content/texts/sv/inside.ts'
import { work } from '../../../src/content/texts/sv/work.ts'
import type { AvailabilityMap, Available } from '../../../src/domain/bridge/availability.ts'
import type { Factor } from '../../../src/domain/bridge/factor.ts'
import { plainLine } from '../../../src/domain/words.ts'
import { noOwnPacks } from '../../support/no-own-packs.ts'

const opened = await openToolbox(noOwnPacks)
if (!opened.ok) throw new Error(opened.error.code)
const toolbox = opened.value
const texts = { ...inside, ...work }
const factor: Factor = {
  id: 'farFromHelp',
  topic: 'farFromHelp',
  state: 'present',
  origins: [{ kind: 'outside', assessment: 'a'.repeat(32), text: 'sagt' }],
}

function saidOf(id: string, ...said: readonly (readonly [string, Partial<Available>])[]): readonly string[] {
  const measure = toolbox.index.find(id)
  if (!measure) throw new Error('expected a measure')
  const available: AvailabilityMap = new Map(
    said.map(([of, fields]) => [
      of,
      { shown: { measure: of, here: 'has', words: '', checkedOn: '2026-11-01', ...fields } },
    ]),
  )
  return hereWords(
    measure,
    { available, toolbox, factors: [factor] },
    { texts, locale: 'sv', today: '2026-11-24' },
  ).map(plainLine)
}

test('nothing is said of a measure nobody has spoken of', () => {
  expect(saidOf('vaktbolag')).toEqual([])
})

test.each(['has', 'buys', 'neighbour'] as const)(
  'a measure that the municipality %s says how, whom to call, how long one waits and how one gets there',
  (here) => {
    const fields = { here, words: 'Ring växeln', leadTime: 'två dygn', travel: 'nio mil' }
    expect(saidOf('vaktbolag', ['vaktbolag', fields])).toEqual([
      texts.availability.here[here],
      'Ring växeln',
      'Väntetid: två dygn',
      'Resa dit: nio mil',
    ])
  },
)

test('one that is missing names the nearest known to be had, and says so when none is', () => {
  const missing = ['vaktbolag', { here: 'missing' }] as const
  expect(saidOf('vaktbolag', missing)).toEqual([texts.availability.here.missing, texts.riskPlan.gapNothing])
  const other = toolbox.index.answering(factor).find(({ id }) => id !== 'vaktbolag')
  if (!other) throw new Error('expected another measure')
  expect(saidOf('vaktbolag', missing, [other.id, {}])).toContain(
    texts.availability.alternative(other.title.sv),
  )
})

test('what was said more than half a year ago is to be asked again', () => {
  expect(saidOf('vaktbolag', ['vaktbolag', { checkedOn: '2026-05-27' }])).toContain(texts.availability.old)
  expect(saidOf('vaktbolag', ['vaktbolag', { checkedOn: '2026-05-28' }])).not.toContain(
    texts.availability.old,
  )
})
