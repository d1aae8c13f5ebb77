import type { ResourceKind } from '../../domain/resources/resources-of.ts'

/** Measures that a resource of this kind makes possible. */
export const measuresOfKinds = {
  emergencyHousing: ['tillfalligt-boende'],
  security: ['vaktbolag'],
  taxi: ['skjuts'],
  kennel: ['djur-jourhem'],
  farmHelp: [],
  landlord: ['socialt-kontrakt', 'hyreskontrakt'],
  locksmith: ['skalskydd'],
  interpreter: [],
  shelter: ['jourboende', 'stodperson'],
  other: [],
} as const satisfies Record<ResourceKind, readonly string[]>
