import type { About, InstrumentItem, InstrumentSection } from '../../../domain/instrument/pack.ts'
import { slot } from '../judged-parts-v1/factor.ts'

const PLACES = [1, 2, 3, 4, 5]

function five(id: string, about: About, sv: string, en: string): InstrumentItem[] {
  return PLACES.map((place) =>
    slot({
      id: `${id}-${place}`,
      about,
      text: { sv: `${sv}, faktor ${place}`, en: `${en}, factor ${place}` },
      source: 'S27',
    }),
  )
}

export const pattern: InstrumentSection = {
  id: 'pattern',
  title: { sv: 'Våldets mönster', en: 'Pattern of the violence' },
  items: five('pattern', 'perpetrator', 'Mönster', 'Pattern'),
}

export const context: InstrumentSection = {
  id: 'context',
  title: { sv: 'Utövare och sammanhang', en: 'Perpetrators and context' },
  items: five('context', 'perpetrator', 'Utövare och sammanhang', 'Perpetrators and context'),
}

export const vulnerability: InstrumentSection = {
  id: 'vulnerability',
  title: { sv: 'Den utsattas sårbarhet', en: 'Vulnerability of the exposed person' },
  items: five('vulnerability', 'exposed', 'Sårbarhet', 'Vulnerability'),
}
