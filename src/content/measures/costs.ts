import type { Words } from '../../domain/words.ts'

/** What a measure may take from a person, where many have the same. */
export const littleTime = {
  sv: 'Lite tid, och att berätta en gång till.',
  en: 'A little time, and telling it once more.',
} as const satisfies Words

export const noneKnown = {
  sv: 'Ingen känd kostnad för personen.',
  en: 'No known cost for the person.',
} as const satisfies Words

export const travelAndLeave = {
  sv: 'Resa, ledighet från jobb och någon som passar barnen.',
  en: 'Travel, leave from work and someone to mind the children.',
} as const satisfies Words

export const mayBeNoticed = {
  sv: 'Kan märkas av den andra personen. Prata om när och hur.',
  en: 'May be noticed by the other person. Talk about when and how.',
} as const satisfies Words

export const anotherPersonKnows = {
  sv: 'En person till får veta. I en liten ort är det ett stort steg.',
  en: 'One more person knows. In a small place that is a big step.',
} as const satisfies Words
