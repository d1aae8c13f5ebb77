import type { units as svUnits } from '../content/texts/sv/units.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import { loaderOf } from './in-language.ts'

export type UnitTexts = TextsLike<typeof svUnits>

export const loadUnitTexts = loaderOf(
  import.meta.glob<UnitTexts>('../content/texts/*/units.ts', { import: 'units' }),
)
