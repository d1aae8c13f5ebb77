import type { access as svAccess } from '../content/texts/sv/access.ts'
import type { circle as svCircle } from '../content/texts/sv/circle.ts'
import type { help as svHelp } from '../content/texts/sv/help.ts'
import type { pictures as svPictures } from '../content/texts/sv/pictures.ts'
import type { statement as svStatement } from '../content/texts/sv/statement.ts'
import type { tour as svTour } from '../content/texts/sv/tour.ts'
import type { twoPerson as svTwoPerson } from '../content/texts/sv/two-person.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import { loaderOf } from './in-language.ts'

export type AccessTexts = TextsLike<typeof svAccess>
export type CircleTexts = TextsLike<typeof svCircle>
export type HelpTexts = TextsLike<typeof svHelp>
export type PictureTexts = TextsLike<typeof svPictures>
export type TourTexts = TextsLike<typeof svTour>
export type TwoPersonTexts = TextsLike<typeof svTwoPerson>
export type StatementTexts = TextsLike<typeof svStatement>

/** Long texts that few screens need, loaded when they are asked for; they are in the offline cache like all else. */
export const loadHelp = loaderOf(
  import.meta.glob<HelpTexts>('../content/texts/*/help.ts', { import: 'help' }),
)

export const loadAccess = loaderOf(
  import.meta.glob<AccessTexts>('../content/texts/*/access.ts', { import: 'access' }),
)

export const loadCircle = loaderOf(
  import.meta.glob<CircleTexts>('../content/texts/*/circle.ts', { import: 'circle' }),
)

export const loadPictures = loaderOf(
  import.meta.glob<PictureTexts>('../content/texts/*/pictures.ts', { import: 'pictures' }),
)

export const loadTour = loaderOf(
  import.meta.glob<TourTexts>('../content/texts/*/tour.ts', { import: 'tour' }),
)

export const loadTwoPerson = loaderOf(
  import.meta.glob<TwoPersonTexts>('../content/texts/*/two-person.ts', {
    import: 'twoPerson',
  }),
)

export const loadStatement = loaderOf(
  import.meta.glob<StatementTexts>('../content/texts/*/statement.ts', { import: 'statement' }),
)

/** When our side of the accessibility statement was last gone through, and when the law behind it was last read. */
export const STATEMENT_DATES = { assessedOn: '2026-11-24', lawReadOn: '2026-11-22' } as const
