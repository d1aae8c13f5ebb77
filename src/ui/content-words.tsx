import type { Words } from '../domain/words.ts'
import { useApp } from './app-context.ts'

/**
 * Words of an instrument, a measure or a plan. They are written in Swedish and English; where the interface speaks another
 * language they are marked with their own, so that a voice reads them as what they are.
 */
export function ContentWords({ of }: { readonly of: Words }) {
  const { language, locale } = useApp().texts
  const lang = languageMark(language.value, locale.value)
  return lang ? <span lang={lang}>{of[lang]}</span> : of[locale.value]
}

/** The language that content has to be marked with; undefined where the page says it already. */
export function languageMark<Locale extends string>(language: string, locale: Locale): Locale | undefined {
  return language === locale ? undefined : locale
}
