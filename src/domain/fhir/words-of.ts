import type { Words } from '../words.ts'
import { TRANSLATION } from './codes.ts'
import type { FhirExtension } from './questionnaire.ts'

type Sibling = { readonly extension?: readonly FhirExtension[] | undefined } | undefined

/** A text and its translations as our two languages. Undefined without a text; one language alone serves for both. */
export function wordsOf(text: string | undefined, sibling: Sibling, language = 'sv'): Words | undefined {
  const own = plainText(text ?? '')
  if (own === '') return undefined
  const sv = language.startsWith('sv') ? own : (translated(sibling, 'sv') ?? own)
  const en = language.startsWith('en') ? own : (translated(sibling, 'en') ?? own)
  const tag = tagOf(language)
  return { sv, en, ...(sv === en && tag !== 'sv' && { only: tag }) }
}

/** Without its country; und for what is no tag at all. */
function tagOf(language: string): string {
  return /^[a-z]{2,3}(?=-|$)/.exec(language.toLowerCase())?.[0] ?? 'und'
}

export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').trim()
}

function translated(sibling: Sibling, language: string): string | undefined {
  for (const { url, extension } of sibling?.extension ?? []) {
    if (url !== TRANSLATION || !Array.isArray(extension)) continue
    const parts: readonly Record<string, unknown>[] = extension.filter(
      (part) => typeof part === 'object' && part !== null,
    )
    const lang = parts.find((part) => part.url === 'lang')
    const content = parts.find((part) => part.url === 'content')
    const said = lang?.valueCode
    if (typeof said !== 'string' || said.split('-')[0] !== language) continue
    const text = content?.valueString ?? content?.valueMarkdown
    if (typeof text === 'string' && plainText(text) !== '') return plainText(text)
  }
  return undefined
}
