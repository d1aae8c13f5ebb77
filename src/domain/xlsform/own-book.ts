import type { FormLabels } from '../fhir/form-labels.ts'
import { exceededLimit } from '../instrument/exceeded-limit.ts'
import { InstrumentPack } from '../instrument/pack.ts'
import { packItems } from '../instrument/pack-items.ts'
import { type Book, REST, type Row } from './book.ts'
import { namesOf } from './names.ts'
import { ownLeaf } from './print-relevant.ts'
import { parseRelevant } from './relevant.ts'

type Rest = Readonly<Record<string, unknown>>

/** A pack from its own workbook, not yet checked: the words and rules of the sheets first, so an edited one is what counts. */
export function ownBook(book: Book, labels: FormLabels): unknown {
  const own = ownParts(book.own)
  const settings = book.settings[0] ?? new Map<string, string>()
  const title = isRest(own.title) ? own.title : {}
  const pack = {
    ...own,
    id: settings.get('form_id'),
    version: settings.get('version'),
    title: { ...title, sv: settings.get('form_title') },
    // A file cannot vouch for itself.
    verification: { ...(isRest(own.verification) && own.verification), status: 'unverified', attestedBy: [] },
    sections: sectionsOf(book, wordsIn(labels)),
  }
  return withRules(pack, book)
}

function ownParts(rows: readonly Row[]): Rest {
  const texts = new Map<string, string>()
  for (const row of rows) {
    const key = row.get('key') ?? ''
    texts.set(key, (texts.get(key) ?? '') + (row.get('content') ?? ''))
  }
  return Object.fromEntries([...texts].map(([key, text]) => [key, readJson(text)]))
}

function sectionsOf(book: Book, wordsAt: WordsAt): readonly unknown[] {
  const sections: { readonly head: Rest; readonly items: unknown[]; intro?: unknown }[] = []
  let depth = 0
  for (const row of book.survey) {
    const type = row.get('type') ?? ''
    const rest = restOf(row)
    const section = sections.at(-1)
    if (/^end[ _](group|repeat)$/.test(type)) depth -= 1
    else if (/^begin[ _](group|repeat)$/.test(type) && depth === 0) {
      depth = 1
      sections.push({ head: { ...rest, title: wordsAt(row, 'label') }, items: [] })
    } else if (section && rest.intro === true) section.intro = wordsAt(row, 'label')
    else if (section && rest.part !== true && rest.points !== true) {
      if (rest.type === 'factor') depth += 1
      section.items.push(itemOf(row, rest, book, wordsAt))
    }
  }
  return sections.map(({ head, items, intro }) => ({ ...head, ...(intro !== undefined && { intro }), items }))
}

function itemOf(row: Row, rest: Rest, book: Book, wordsAt: WordsAt): unknown {
  const list = /^select_(?:one|multiple) (\S+)$/.exec(row.get('type') ?? '')?.[1]
  const choices = book.choices
    .filter((choice) => choice.get('list_name') === list)
    .flatMap((choice) => {
      const kept = restOf(choice)
      return kept.id === undefined ? [] : [{ ...kept, text: wordsAt(choice, 'label') }]
    })
  const workerNote = wordsAt(row, 'hint')
  const why = wordsAt(row, 'guidance_hint')
  const isOptional = row.get('required') !== 'yes'
  return {
    ...rest,
    text: wordsAt(row, 'label'),
    ...(workerNote && { workerNote }),
    ...(why && { why }),
    ...(rest.type !== 'factor' && isOptional !== (rest.optional === true) && { optional: isOptional }),
    ...(choices.length > 0 && { [rest.type === 'yesNo' ? 'ticks' : 'options']: choices }),
  }
}

/** Rules last: what a name stands for is known only once every question is. */
function withRules(pack: { readonly sections: readonly unknown[] }, book: Book): unknown {
  const parsed = InstrumentPack.safeParse(pack)
  if (!parsed.success) return pack
  const names = namesOf(parsed.data)
  const items = new Map(packItems(parsed.data).map((item) => [item.id, item]))
  const rules = new Map(
    book.survey.flatMap((row) => {
      const text = row.get('relevant')
      const visibleIf = text === undefined ? undefined : parseRelevant(text, ownLeaf(items, names))
      return visibleIf ? [[row.get('name') ?? '', visibleIf] as const] : []
    }),
  )
  return {
    ...parsed.data,
    sections: parsed.data.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => {
        const visibleIf = rules.get(names.item(item.id))
        return visibleIf ? { ...item, visibleIf } : item
      }),
    })),
  }
}

type WordsAt = (row: Row, name: string) => InstrumentPack['title'] | undefined

function wordsIn({ column }: FormLabels): WordsAt {
  return (row, name) => {
    const sv = row.get(`${name}::${column.sv}`)
    const en = row.get(`${name}::${column.en}`)
    if (sv === undefined && en === undefined) return undefined
    return { sv: sv ?? en ?? '', en: en ?? sv ?? '' }
  }
}

function restOf(row: Row): Rest {
  const text = row.get(REST)
  const rest = text === undefined ? undefined : readJson(text)
  return isRest(rest) && exceededLimit(rest) === null ? rest : {}
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What is not JSON has no value here; the schema of a pack says what is then missing.
    return undefined
  }
}

function isRest(value: unknown): value is Rest {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
