/** Our own steps, in the pattern of another public form; how FREDA asks is not known. */
export const howOften = [
  { id: 'daily', text: { sv: 'Varje dag eller nästan', en: 'Every day or almost' }, risk: 5 },
  { id: 'weekly', text: { sv: 'Någon gång i veckan', en: 'About once a week' }, risk: 4 },
  { id: 'monthly', text: { sv: 'Någon gång i månaden', en: 'About once a month' }, risk: 3 },
  { id: 'seldom', text: { sv: 'Mer sällan', en: 'More seldom' }, risk: 2 },
  { id: 'once', text: { sv: 'En gång', en: 'Once' }, risk: 1 },
] as const

export const lastTime = [
  { id: 'lastDays', text: { sv: 'De senaste dagarna', en: 'In the last few days' }, risk: 4 },
  { id: 'lastMonth', text: { sv: 'Den senaste månaden', en: 'In the past month' }, risk: 3 },
  { id: 'lastYear', text: { sv: 'Det senaste året', en: 'In the past year' }, risk: 2 },
  { id: 'earlier', text: { sv: 'Tidigare än så', en: 'Earlier than that' } },
] as const
