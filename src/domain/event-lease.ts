import * as z from 'zod/mini'

/** How many days a tablet may be without contact before it asks for it. In the organisation's log alone. */
export const leaseEvents = {
  'lease.set@1': z.object({ days: z.number().check(z.int(), z.gte(3), z.lte(90)) }),
} as const
