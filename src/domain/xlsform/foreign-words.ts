import type { Notes } from '../fhir/foreign-notes.ts'
import { plainText } from '../fhir/words-of.ts'
import type { InstrumentPack } from '../instrument/pack.ts'
import type { Row } from './book.ts'

type Words = InstrumentPack['title']

export interface WordReader {
  /** Words of a column in our two languages; one language alone serves for both. */
  at(row: Row, column: string): Words | undefined
  /** Whether the form speaks both of them. */
  readonly bothLanguages: boolean
  /** What is said once is in this language; und where the form does not say which. */
  readonly only: string
}

/** Which columns of a name hold which language. Others are listed once and not read. */
export function openWords(rows: readonly Row[], defaultLanguage: string, notes: Notes): WordReader {
  const languages = new Set<string>()
  for (const row of rows) {
    for (const column of row.keys()) {
      const [name, language] = column.split('::')
      if ((name === 'label' || name === 'hint') && language !== undefined) languages.add(language)
    }
  }
  const of = (code: 'sv' | 'en') => [...languages].find((language) => codeOf(language) === code)
  const [sv, en] = [of('sv'), of('en')]
  const first = [...languages].find((language) => language === defaultLanguage) ?? [...languages][0]
  for (const language of languages) {
    if (codeOf(language) === undefined && (language !== first || (sv ?? en) !== undefined)) {
      notes.say('language', language)
    }
  }
  const only = sv ? 'sv' : en ? 'en' : tagIn(first ?? defaultLanguage)
  const plain = (row: Row, column: string, language: string | undefined) => {
    const text = plainText(row.get(language === undefined ? column : `${column}::${language}`) ?? '')
    return text === '' ? undefined : text
  }
  return {
    bothLanguages: sv !== undefined && en !== undefined,
    only,
    at: (row, column) => {
      const own =
        plain(row, column, undefined) ?? (first === undefined ? undefined : plain(row, column, first))
      const swedish = (sv && plain(row, column, sv)) ?? (en && plain(row, column, en)) ?? own
      const english = (en && plain(row, column, en)) ?? own ?? swedish
      if (swedish === undefined || english === undefined) return undefined
      const isOne = swedish === english && only !== 'sv'
      return { sv: swedish, en: english, ...(isOne && { only }) }
    },
  }
}

/** The tag that a name of a language ends with, as in `Español (es)`; und where there is none. */
function tagIn(language: string): string {
  return codeOf(language) ?? CODE.exec(language)?.[1] ?? 'und'
}

const CODE = /\(([a-z]{2})(?:-[A-Za-z]+)?\)\s*$/

function codeOf(language: string): 'sv' | 'en' | undefined {
  const code = CODE.exec(language)?.[1]
  const word = language.trim().toLowerCase()
  if (code === 'sv' || /^(sv|svenska|swedish)\b/.test(word)) return 'sv'
  if (code === 'en' || /^(en|english|engelska)\b/.test(word)) return 'en'
  return undefined
}
