import type { access as svAccess } from '../content/texts/sv/access.ts'
import type { help as svHelp } from '../content/texts/sv/help.ts'
import type { pictures as svPictures } from '../content/texts/sv/pictures.ts'
import type { statement as svStatement } from '../content/texts/sv/statement.ts'
import type { tour as svTour } from '../content/texts/sv/tour.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import type { Locale } from './texts.ts'

export type AccessTexts = TextsLike<typeof svAccess>
export type HelpTexts = TextsLike<typeof svHelp>
export type PictureTexts = TextsLike<typeof svPictures>
export type TourTexts = TextsLike<typeof svTour>
export type StatementTexts = TextsLike<typeof svStatement>

/** Long texts that few screens need, loaded when they are asked for; they are in the offline cache like all else. */
export async function loadHelp(locale: Locale): Promise<HelpTexts> {
  if (locale === 'en') return (await import('../content/texts/en/help.ts')).help
  return (await import('../content/texts/sv/help.ts')).help
}

export async function loadAccess(locale: Locale): Promise<AccessTexts> {
  if (locale === 'en') return (await import('../content/texts/en/access.ts')).access
  return (await import('../content/texts/sv/access.ts')).access
}

export async function loadPictures(locale: Locale): Promise<PictureTexts> {
  if (locale === 'en') return (await import('../content/texts/en/pictures.ts')).pictures
  return (await import('../content/texts/sv/pictures.ts')).pictures
}

export async function loadTour(locale: Locale): Promise<TourTexts> {
  if (locale === 'en') return (await import('../content/texts/en/tour.ts')).tour
  return (await import('../content/texts/sv/tour.ts')).tour
}

export async function loadStatement(locale: Locale): Promise<StatementTexts> {
  if (locale === 'en') return (await import('../content/texts/en/statement.ts')).statement
  return (await import('../content/texts/sv/statement.ts')).statement
}

/** When our side of the accessibility statement was last gone through, and when the law behind it was last read. */
export const STATEMENT_DATES = { assessedOn: '2026-11-24', lawReadOn: '2026-11-22' } as const
