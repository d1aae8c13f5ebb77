import type { translations as sv } from '../sv/translations.ts'
import type { TextsLike } from '../texts-like.ts'

export const translations: TextsLike<typeof sv> = {
  title: 'Questions in other languages',
  lead: 'A reviewed translation is shown beside the Swedish in talks with an interpreter. Lykta translates nothing by itself.',
  none: 'No translations are loaded.',
  file: 'Load a translation (file)',
  loaded: 'The translation is loaded.',
  facts: (form, by, on) => `${form}. Reviewed by ${by}, ${on}.`,
  otherVersion: 'Is for another version of the instrument and is not shown.',
  second: 'Second language beside',
  noSecond: 'One language only',
  missing: 'The question is not translated.',
  errors: {
    'translation-malformed': 'The file cannot be read as a translation. Nothing has changed.',
    'translation-language-swedish': 'The file says that its language is Swedish. Nothing has changed.',
    'translation-pack-unknown': 'The file is for an instrument that is not here. Nothing has changed.',
    'translation-other-version': 'The file is for another version of the instrument. Nothing has changed.',
    'translation-item-unknown':
      'The file has questions or answers that the instrument does not have. Nothing has changed.',
  },
}
