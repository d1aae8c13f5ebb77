import type { ComponentChildren } from 'preact'
import { type Line, lineAround, type Words, type WordsIn, wordsIn } from '../domain/words.ts'
import { useApp } from './app-context.ts'

/**
 * Words of an instrument, a measure or a plan, marked with the language they are in where the page speaks another: an
 * organisation often writes in Swedish alone. So that a voice reads them as what they are.
 */
export function ContentWords({ of }: { readonly of: Words | WordsIn }) {
  const { language, locale } = useApp().texts
  const words = 'text' in of ? of : wordsIn(of, locale.value)
  const lang = languageMark(language.value, words.language)
  return lang ? <span lang={lang}>{words.text}</span> : words.text
}

/** The language that content has to be marked with; undefined where the page says it already. */
export function languageMark(language: string, ofWords: string): string | undefined {
  return language === ofWords ? undefined : ofWords
}

/** A sentence of ours around words of the content: only they carry their mark. */
export function Sentence(props: { readonly say: (words: string) => string; readonly of: Words | WordsIn }) {
  const { language, locale } = useApp().texts
  const { say, of } = props
  const words = 'text' in of ? of : wordsIn(of, locale.value)
  return <LineOf of={lineAround(say, words, language.value)} />
}

/** Words of several languages in one line. */
export function LineOf({ of }: { readonly of: string | Line }) {
  if (typeof of === 'string') return of
  // The parts of a line never change place.
  return of.map((words, i) => <ContentWords key={i} of={words} />)
}

/** What a form is called for short; its id until it is there. */
export function PackName(props: {
  readonly pack: { readonly short: Words } | undefined
  readonly id: string
}) {
  return props.pack ? <ContentWords of={props.pack.short} /> : props.id
}

/** What a form is called; its id until it is there. */
export function PackTitle(props: {
  readonly pack: { readonly title: Words } | undefined
  readonly id: string
}) {
  return props.pack ? <ContentWords of={props.pack.title} /> : props.id
}

/** One after another in one line, each in its own language. */
export function Joined(props: { readonly of: readonly ComponentChildren[]; readonly by: string }) {
  return props.of.flatMap((each, i) => (i === 0 ? [each] : [props.by, each]))
}

/** The mark for what holds no elements of its own. */
export function useMark(): (ofWords: string) => string | undefined {
  const { language } = useApp().texts
  return (ofWords) => languageMark(language.value, ofWords)
}

/** A choice of a list that unfolds. */
export function useOption(): <T extends string>(value: T, words: Words) => Choosable<T> {
  const { locale } = useApp().texts
  const mark = useMark()
  return (value, words) => {
    const { text, language } = wordsIn(words, locale.value)
    return { value, label: text, lang: mark(language) }
  }
}

interface Choosable<T> {
  readonly value: T
  readonly label: string
  readonly lang: string | undefined
}
