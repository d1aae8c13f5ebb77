import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { hedersfraga as first } from '../hedersfraga-v1/pack.ts'
import { people } from './people.ts'

const [aroundTheFamily, whoKnows] = first.sections

// As the first version, with those who take part one by one: what protects from one of them does not from another.
export const hedersfraga = {
  ...first,
  format: 2,
  version: '1.1.0',
  verification: { ...first.verification, sourceEdition: '1.1.0' },
  sections: [aroundTheFamily, people, whoKnows],
} as const satisfies InstrumentPack
