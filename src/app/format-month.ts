import type { Locale } from './texts.ts'

/** "november 2026", from YYYY-MM. */
export function formatMonth(month: string, locale: Locale): string {
  return new Date(`${month}-15T12:00:00`).toLocaleDateString(locale, { month: 'long', year: 'numeric' })
}
