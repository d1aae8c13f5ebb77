import type { Confidence, InstrumentItem, InstrumentSection } from '../../../domain/instrument/pack.ts'

const words = [
  { id: 'low', text: { sv: 'Låg', en: 'Low' }, risk: 1 },
  { id: 'medium', text: { sv: 'Medel', en: 'Medium' }, risk: 5 },
  { id: 'high', text: { sv: 'Hög', en: 'High' }, risk: 9 },
] as const

interface Asked {
  readonly id: string
  readonly text: { readonly sv: string; readonly en: string }
  readonly source: string
  readonly confidence: Confidence
}

/** Low, medium or high in the assessor's own judgement; counted from nothing. */
export function opinion({ id, text, source, confidence }: Asked): InstrumentItem {
  return {
    id,
    text,
    type: 'option',
    options: words,
    window: 'ahead',
    about: 'situation',
    workerOnly: true,
    conclusion: true,
    sources: [source],
    confidence,
  }
}

const victims = {
  id: 'likely-victims',
  text: { sv: 'Vilka kan råka illa ut?', en: 'Who may come to harm?' },
  type: 'options',
  options: [
    { id: 'exposed', text: { sv: 'Den utsatta', en: 'The exposed person' }, risk: 1 },
    { id: 'children', text: { sv: 'Barn', en: 'Children' }, risk: 1, flags: ['child'] },
    { id: 'new-partner', text: { sv: 'Ny partner', en: 'New partner' }, risk: 1 },
    { id: 'relatives', text: { sv: 'Släkt eller vänner', en: 'Relatives or friends' }, risk: 1 },
    {
      id: 'perpetrator',
      text: { sv: 'Utövaren själv', en: 'The one who uses violence' },
      risk: 1,
      flags: ['suicidePerpetrator'],
    },
    { id: 'workers', text: { sv: 'Personal', en: 'Staff' }, risk: 1, flags: ['workerSafety'] },
  ],
  window: 'ahead',
  about: 'situation',
  workerOnly: true,
  conclusion: true,
  sources: ['own'],
  confidence: 'likely',
} as const satisfies InstrumentItem

const completeness = {
  id: 'completeness',
  text: { sv: 'Räcker underlaget?', en: 'Is the information enough?' },
  type: 'option',
  options: [
    { id: 'enough', text: { sv: 'Ja, i stort', en: 'Yes, by and large' } },
    {
      id: 'partly',
      text: { sv: 'Delvis, viktiga delar saknas', en: 'Partly, important parts are missing' },
      risk: 4,
    },
    {
      id: 'not-enough',
      text: { sv: 'Nej, slutsatserna är osäkra', en: 'No, the conclusions are uncertain' },
      risk: 6,
    },
  ],
  window: 'now',
  about: 'situation',
  workerOnly: true,
  conclusion: true,
  sources: ['own'],
  confidence: 'likely',
} as const satisfies InstrumentItem

const others = {
  id: 'other-considerations',
  text: { sv: 'Annat som vägt in', en: 'Other things that weighed in' },
  type: 'text',
  window: 'any',
  about: 'situation',
  workerOnly: true,
  optional: true,
  conclusion: true,
  sources: ['own'],
  confidence: 'confirmed',
} as const satisfies InstrumentItem

/** The opinions of one instrument, then those that every assessment ends with. */
export function conclusionsOf(own: readonly InstrumentItem[]): InstrumentSection {
  return {
    id: 'conclusions',
    title: { sv: 'Slutsatser', en: 'Conclusions' },
    intro: {
      sv: 'Dina slutsatser, i ord. Inget räknas ihop. Samma koder kan leda till olika slutsatser i olika ärenden.',
      en: 'Your conclusions, in words. Nothing is added up. The same codes can lead to different conclusions in different cases.',
    },
    items: [...own, victims, completeness, others],
  }
}
