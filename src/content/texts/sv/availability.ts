import type { Here } from '../../../domain/event-fields.ts'

/** Whether a measure is to be had where the organisation works; said once, for all cases. */
export const availability = {
  title: 'Finns den här hos oss?',
  lead: 'Gäller hela organisationen, i alla ärenden.',
  here: {
    has: 'Finns här',
    buys: 'Köps',
    neighbour: 'Via en annan kommun',
    missing: 'Saknas här',
  } satisfies Record<Here, string>,
  words: 'Kontakt',
  wordsHint: 'Funktion och telefon. Skriv inte var skyddade boenden ligger.',
  checked: (day: string) => `kontrollerat ${day}`,
  old: 'Kontrollerat för mer än 180 dagar sedan. Fråga igen.',
  alternative: (title: string) => `Närmaste som finns: ${title}`,
  gaps: (n: number) => (n === 1 ? '1 åtgärd i planen saknas här.' : `${n} åtgärder i planen saknas här.`),
} as const
