import fc from 'fast-check'
import { measureCatalogue } from '../../../src/content/measures/catalogue.ts'
import type { BridgeInput, ChosenMeasure } from '../../../src/domain/bridge/bridge.ts'
import { unknownId } from '../../../src/domain/bridge/bridge.ts'
import { type Factor, TOPICS } from '../../../src/domain/bridge/factor.ts'
import type { MeasureCatalogue } from '../../../src/domain/bridge/measure.ts'
import { MinimumPart } from '../../../src/domain/bridge/measure.ts'
import { MeasureStatus } from '../../../src/domain/event.ts'

export const catalogue: MeasureCatalogue = measureCatalogue
const assessment = 'a'.repeat(32)

const hexId = fc.stringMatching(/^[0-9a-f]{32}$/)

const topicFactor: fc.Arbitrary<Factor> = fc
  .record({ topic: fc.constantFrom(...TOPICS), state: fc.constantFrom('present', 'unknown') })
  .map(({ topic, state }): Factor => {
    return {
      id: state === 'present' ? topic : unknownId(topic),
      topic,
      state,
      origins: [
        {
          kind: 'item',
          assessment,
          pack: 'pack',
          item: 'item',
          options: [],
          alert: false,
          because: state === 'present' ? undefined : 'unknown',
        },
      ],
    }
  })
const ownFactor: fc.Arbitrary<Factor> = hexId.map((id): Factor => {
  return {
    id: `outside.${id}`,
    topic: undefined,
    state: 'present',
    origins: [{ kind: 'outside', assessment, text: 'something' }],
  }
})

export const someFactors: fc.Arbitrary<readonly Factor[]> = fc.uniqueArray(
  fc.oneof({ weight: 5, arbitrary: topicFactor }, { weight: 1, arbitrary: ownFactor }),
  { selector: (factor) => factor.id, maxLength: 30 },
)

export const someInput: fc.Arbitrary<BridgeInput> = someFactors.chain((factors) => {
  const ids = factors.map((factor) => factor.id)
  const chosen: fc.Arbitrary<ChosenMeasure> = fc.record({
    id: hexId,
    catalogue: fc.option(fc.constantFrom(...catalogue.measures.map((measure) => measure.id)), {
      nil: undefined,
    }),
    factors: ids.length === 0 ? fc.constant([]) : fc.subarray(ids, { maxLength: Math.min(4, ids.length) }),
    status: fc.option(fc.constantFrom(...MeasureStatus.options), { nil: undefined }),
  })
  return fc.record({
    factors: fc.constant(factors),
    chosen: fc.uniqueArray(chosen, { selector: (measure) => measure.id, maxLength: 6 }),
    left: fc
      .record({ ids: fc.subarray(ids), reason: fc.constantFrom('', '  ', 'she wants to wait') })
      .map((given) => new Map(given.ids.map((id) => [id, given.reason]))),
    inPlace: fc.subarray([...MinimumPart.options]).map((parts) => new Set(parts)),
  })
})
