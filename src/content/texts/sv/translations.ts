import type { TranslationError } from '../../../domain/translation/translation-file.ts'

/** Questions in a second language, beside the Swedish, for talks with an interpreter. */
export const translations = {
  title: 'Frågor på andra språk',
  lead: 'En granskad översättning visas bredvid svenskan vid samtal med tolk. Lykta översätter inget själv.',
  none: 'Inga översättningar är inlagda.',
  file: 'Lägg in en översättning (fil)',
  loaded: 'Översättningen är inlagd.',
  facts: (form: string, by: string, on: string) => `${form}. Granskad av ${by}, ${on}.`,
  whole: 'Alla texter är översatta.',
  from: (before: string, now: string) =>
    `Översättningen är gjord av version ${before}, och nu används ${now}. Det som inte har ändrats visas. Det som har ändrats eller är nytt visas bara på svenska.`,
  lacks: (n: number) => (n === 1 ? '1 text saknar översättning' : `${n} texter saknar översättning`),
  notHere: 'Mallen finns inte i den här versionen av Lykta.',
  second: 'Andra språk bredvid',
  noSecond: 'Bara ett språk',
  missing: 'Frågan är inte översatt.',
  errors: {
    'translation-malformed': 'Filen går inte att läsa som en översättning. Inget är ändrat.',
    'translation-language-swedish': 'Filen säger att språket är svenska. Inget är ändrat.',
    'translation-pack-unknown': 'Filen gäller en mall som inte finns här. Inget är ändrat.',
    'translation-other-version': 'Filen gäller en version av mallen som inte finns här. Inget är ändrat.',
    'translation-item-unknown': 'Filen har frågor eller svar som inte finns i mallen. Inget är ändrat.',
  } satisfies Record<TranslationError['code'], string>,
} as const
