import type { Organisation } from '../../src/app/packs.ts'
import { liveWrites } from '../../src/domain/live-writes.ts'

/** An organisation that has made no instrument its own. */
export const noOwnPacks: Organisation = { writes: liveWrites([]), organisation: {} }
