import type { translations as sv } from '../sv/translations.ts'
import type { TextsLike } from '../texts-like.ts'

export const translations: TextsLike<typeof sv> = {
  title: 'Questions in other languages',
  lead: 'A reviewed translation is shown beside the Swedish in talks with an interpreter. Lykta translates nothing by itself.',
  none: 'No translations are loaded.',
  file: 'Load a translation (file)',
  loaded: 'The translation is loaded.',
  facts: (form, by, on) => `${form}. Reviewed by ${by}, ${on}.`,
  whole: 'All texts are translated.',
  from: (before: string, now: string) =>
    `The translation was made of version ${before}, and ${now} is used now. What has not changed is shown. What has changed or is new is shown in Swedish or English only.`,
  lacks: (n: number) => (n === 1 ? '1 text lacks a translation' : `${n} texts lack a translation`),
  notHere: 'The form is not in this version of Lykta.',
  second: 'Second language beside',
  noSecond: 'One language only',
  missing: 'The question is not translated.',
  errors: {
    'translation-malformed': 'The file cannot be read as a translation. Nothing has changed.',
    'translation-language-swedish': 'The file says that its language is Swedish. Nothing has changed.',
    'translation-pack-unknown': 'The file is for an instrument that is not here. Nothing has changed.',
    'translation-other-version':
      'The file is for a version of the instrument that is not here. Nothing has changed.',
    'translation-item-unknown':
      'The file has questions or answers that the instrument does not have. Nothing has changed.',
  },
}
