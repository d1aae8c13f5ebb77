import type { Dose } from '../../../domain/bridge/dose.ts'

/** How the plan stands to the judgement. Never an order. */
export const dose = {
  titles: {
    nothingDecided: 'Ingen åtgärd är beslutad än',
    nothingAtHigh: 'Ingen åtgärd är beslutad än',
    gapsAtHigh: 'Något saknar åtgärd',
    muchAtLow: 'Stor plan, låg bedömning',
  } satisfies Record<Dose, string>,
  texts: {
    nothingDecided: (level: string) =>
      `Din bedömning är ${level.toLowerCase()}. I svenska polisärenden gjordes nästan inget under den högsta nivån, och våldet kom tillbaka.`,
    nothingAtHigh: (level: string) =>
      `Din bedömning är ${level.toLowerCase()}. Vid hög risk gick det bättre där insatserna var stora. Börja med det som går att göra i dag.`,
    gapsAtHigh: (level: string) =>
      `Din bedömning är ${level.toLowerCase()}. Vid hög risk gick det bättre där insatserna var stora. Se över det som står överst och det som alltid ska finnas.`,
    muchAtLow: (level: string) =>
      `Din bedömning är ${level.toLowerCase()}. Stora insatser vid låg risk gick sämre i svenska polisärenden. Fråga er om allt behövs, och om bedömningen stämmer. Låg betyder inte trygg.`,
  } satisfies Record<Dose, (level: string) => string>,
  differ: (levels: readonly string[]) =>
    `Bedömningarna skiljer sig: ${levels.map((level) => level.toLowerCase()).join(' och ')}. Den högsta gäller här tills någon har bedömt på nytt.`,
  ownLine: (n: number) => `Gränsen, ${n} åtgärder, är vår egen.`,
  source:
    'Belfrage m.fl. 2012, Storey m.fl. 2014 och en svensk polisstudie (doi 10.1002/bsl.2019). Läst 2026-11-22.',
  measure: {
    effect: 'Hur gick det? Vad hjälpte, och vad gjorde det inte?',
    cost: 'Vad den kostar just den här personen',
    costHint: 'Till exempel jobb, skola, närhet, frihet.',
  },
} as const
