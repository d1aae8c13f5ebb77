import type { Entry } from '../domain/editions/entries.ts'
import { ENTRY_FIELDS, type EntryField } from '../domain/editions/entry-fields.ts'
import { type FormValues, valuesOf } from '../domain/editions/entry-form.ts'
import type { EditionKind } from '../domain/event-content.ts'
import { type WordsIn, wordsIn } from '../domain/words.ts'
import type { ContentBook, OwnContentTexts } from './own-content.ts'
import type { InsideTexts, Locale } from './texts.ts'

/** What the words of an entry's fields are taken from. */
export interface WordSources {
  readonly book: ContentBook
  readonly texts: OwnContentTexts
  readonly inside: InsideTexts
  readonly locale: Locale
}

/** The name of a field; one in two languages is named once. */
export function fieldLabel(path: string, { texts }: Pick<WordSources, 'texts'>): string {
  const labels: Readonly<Record<string, string>> = texts.fields
  return labels[path.replace(/\.(sv|en)$/, '')] ?? path
}

/** The choices of a field, each as one says it. */
export function fieldOptions(
  kind: EditionKind,
  field: EntryField,
  sources: WordSources,
): readonly { readonly value: string; readonly label: string }[] {
  const words = optionWords(kind, field.path, sources)
  const options = (field.options ?? []).map((value) => ({ value, label: words[value] ?? value }))
  return field.optional && options.length > 0
    ? [{ value: '', label: words[''] ?? sources.texts.empty }, ...options]
    : options
}

function optionWords(
  kind: EditionKind,
  path: string,
  { book, texts, inside, locale }: WordSources,
): Readonly<Record<string, string>> {
  if (path === 'owner') return inLocale(book.owners, (words) => words[locale])
  if (path === 'covers' || path === 'clarifies') return inLocale(book.topics, ({ name }) => name[locale])
  if (path === 'group') {
    if (kind === 'measure') return inside.plan.bridge.groups
    return kind === 'trigger' ? inside.followUp.triggers.groups : inside.followUp.clocks.groups
  }
  return (texts.options as Readonly<Record<string, Readonly<Record<string, string>>>>)[path] ?? {}
}

function inLocale<T>(record: Readonly<Record<string, T>>, say: (words: T) => string) {
  return Object.fromEntries(Object.entries(record).map(([key, words]) => [key, say(words)]))
}

/** An entry field by field, in the language of the screen. */
export function entryLines(
  kind: EditionKind,
  entry: Entry,
  sources: WordSources,
): readonly { readonly path: string; readonly name: string; readonly value: WordsIn }[] {
  const values = valuesOf(kind, entry)
  return ENTRY_FIELDS[kind].map((field) => ({
    path: field.path,
    name: fieldLabel(field.path, sources),
    value: fieldValue(kind, field, values, sources),
  }))
}

/** The fields in which two texts of an entry differ, each as both say it. */
export function changedLines(
  kind: EditionKind,
  texts: { readonly before: Entry; readonly after: Entry },
  sources: WordSources,
): readonly {
  readonly path: string
  readonly name: string
  readonly before: WordsIn
  readonly after: WordsIn
}[] {
  const after = entryLines(kind, texts.after, sources)
  return entryLines(kind, texts.before, sources).flatMap(({ path, name, value }, i) => {
    const other = after[i]?.value ?? { text: '', language: value.language }
    return value.text === other.text ? [] : [{ path, name, before: value, after: other }]
  })
}

function fieldValue(kind: EditionKind, field: EntryField, values: FormValues, sources: WordSources): WordsIn {
  const { sv = '', en } = { sv: values[`${field.path}.sv`], en: values[`${field.path}.en`] }
  if (en !== undefined && sv !== '') return wordsIn({ sv, en }, sources.locale)
  return { text: plainValue(kind, field, values, sources), language: sources.locale }
}

/** What is no text of anybody's: a choice, a number, a day. */
function plainValue(kind: EditionKind, field: EntryField, values: FormValues, sources: WordSources): string {
  const { texts } = sources
  const value = values[field.path] ?? ''
  if (field.type === 'yesNo') return value === 'true' ? texts.yes : texts.no
  const labels = new Map(fieldOptions(kind, field, sources).map(({ value, label }) => [value, label]))
  if (value === '') return labels.get('') ?? texts.empty
  if (!field.options) return value
  return value
    .split(',')
    .map((each) => labels.get(each) ?? each)
    .join(', ')
}
