import { err, ok, type Result } from '../../lib/result.ts'
import type { Day } from '../answer.ts'
import type { EditionKind } from '../event-content.ts'
import { canonicalJson } from '../frozen-text.ts'
import { ENTRY_SCHEMAS, type Entries, type Entry } from './entries.ts'
import { ENTRY_FIELDS, type EntryField } from './entry-fields.ts'

/** What stands in a form, by path; words have one text a language, as `title.sv` and `title.en`. */
export type FormValues = Readonly<Record<string, string>>

export type FaultKind =
  | 'missing'
  | 'tooLong'
  | 'number'
  | 'numbers'
  | 'either'
  | 'phone'
  | 'letters'
  | 'wrong'
export interface EntryFault {
  /** Path of the field in the form. */
  readonly field: string
  readonly fault: FaultKind
}
export interface EntryFaults {
  readonly code: 'entry-faults'
  readonly faults: readonly EntryFault[]
}

/** An entry as the form shows it. */
export function valuesOf(kind: EditionKind, entry: Entry): FormValues {
  const values: Record<string, string> = {}
  for (const { path, type } of ENTRY_FIELDS[kind]) {
    const value = at(entry, path)
    if (type === 'words' || type === 'long') {
      const words = (value ?? {}) as { readonly sv?: string; readonly en?: string }
      values[`${path}.sv`] = words.sv ?? ''
      values[`${path}.en`] = words.en ?? ''
    } else if (type === 'several') values[path] = (value as readonly string[]).join(',')
    else if (type === 'source' || type === 'counts')
      values[path] = ((value ?? []) as readonly (string | number)[]).join(', ')
    else values[path] = value === undefined ? '' : String(value)
  }
  return values
}

/**
 * The entry that the form says, or what is wrong with it, field by field. What the form does not show is kept from the
 * entry it began with. Without English words the Swedish ones stand in their place: empty is worse than another language.
 */
export function entryFrom<K extends EditionKind>(
  kind: K,
  began: Entries[K],
  values: FormValues,
): Result<Entries[K], EntryFaults> {
  const entry = { ...(began as unknown as Record<string, unknown>) }
  const faults: EntryFault[] = []
  for (const field of ENTRY_FIELDS[kind]) {
    const fault = writeField(entry, field, values)
    if (fault) faults.push(fault)
  }
  if (kind !== 'prompt')
    entry.confidence = canonicalJson(entry) === canonicalJson(began) ? entry.confidence : 'likely'
  // Asked again after so many days, or waited for so many days without a word: a rule counts in one way.
  if (entry.rhythmDays !== undefined && entry.silenceDays !== undefined)
    faults.push({ field: 'silenceDays', fault: 'either' })
  if (faults.length > 0) return err({ code: 'entry-faults', faults })
  const parsed = ENTRY_SCHEMAS[kind].safeParse(entry)
  if (parsed.success) return ok(parsed.data as unknown as Entries[K])
  return err({ code: 'entry-faults', faults: parsed.error.issues.map((issue) => faultOf(kind, issue)) })
}

function writeField(
  entry: Record<string, unknown>,
  { path, type, optional }: EntryField,
  values: FormValues,
): EntryFault | undefined {
  const value = (values[path] ?? '').trim()
  if (type === 'words' || type === 'long') {
    const sv = (values[`${path}.sv`] ?? '').trim()
    if (sv === '' && !optional) return { field: `${path}.sv`, fault: 'missing' }
    put(entry, path, sv === '' ? undefined : { sv, en: (values[`${path}.en`] ?? '').trim() || sv })
    return undefined
  }
  if (type === 'several') {
    put(entry, path, value === '' ? [] : value.split(','))
    return undefined
  }
  if (type === 'yesNo') {
    // A no that was never said stays unsaid, or an untouched entry would differ from what ships.
    if (value === 'true' || at(entry, path) !== undefined) put(entry, path, value === 'true')
    return undefined
  }
  if (value === '') {
    if (optional) put(entry, path, undefined)
    return optional ? undefined : { field: path, fault: 'missing' }
  }
  if (type === 'count' && !/^-?\d{1,3}$/.test(value)) return { field: path, fault: 'number' }
  if (type === 'counts' && !/^\d{1,3}(\s*,\s*\d{1,3})*$/.test(value)) return { field: path, fault: 'numbers' }
  put(entry, path, asWritten(type, value))
  return undefined
}

function asWritten(type: EntryField['type'], value: string): unknown {
  if (type === 'count') return Number(value)
  if (type === 'counts') return value.split(',').map(Number)
  return type === 'source' ? sourcesFrom(value) : value
}

/** Sources are told apart by commas; more than the schema takes is one text. */
function sourcesFrom(value: string): readonly string[] {
  const sources = value.split(',').map((each) => each.trim())
  return sources.every(Boolean) && sources.length <= 8 ? sources : [value]
}

interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
}

/** The schema's own finding, tied to the field it is about. */
function faultOf(kind: EditionKind, issue: Issue): EntryFault {
  const where = issue.path.map(String).join('.')
  const field = ENTRY_FIELDS[kind].find(({ path }) => where === path || where.startsWith(`${path}.`))
  const isWords = field?.type === 'words' || field?.type === 'long'
  const at = isWords ? where : (field?.path ?? where)
  if (field?.type === 'counts') return { field: at, fault: 'numbers' }
  if (issue.code === 'too_big') return { field: at, fault: field?.type === 'count' ? 'number' : 'tooLong' }
  if (issue.code === 'too_small') return { field: at, fault: field?.type === 'count' ? 'number' : 'missing' }
  if (issue.code === 'invalid_format')
    return {
      field: at,
      fault: at === 'number' ? 'phone' : isWords || field?.type === 'line' ? 'letters' : 'wrong',
    }
  return { field: at, fault: 'wrong' }
}

/** An entry of the organisation's own, before anything is written in it. */
export function blankEntry(
  kind: EditionKind,
  facts: { readonly id: string; readonly today: Day; readonly place: string },
): Entry {
  const { id, today, place } = facts
  const words = { sv: '', en: '' }
  const rest = { sources: [], confidence: 'likely', verifiedOn: today } as const
  switch (kind) {
    case 'measure':
      return {
        id,
        title: words,
        does: words,
        owner: 'socialAdult',
        group: 'safety',
        precondition: { policeReport: 'notNeeded', consent: 'person', decision: 'none', note: words },
        ruralNote: words,
        costForPerson: words,
        covers: [],
        clarifies: [],
        ...rest,
      }
    case 'trigger':
      return { id, group: 'life', title: words, leadsTo: words, sameDay: false, offsetDays: 0, ...rest }
    case 'clock':
      return {
        id,
        group: 'decision',
        title: words,
        startsAt: words,
        from: 'event',
        limit: { count: 1, unit: 'weeks' },
        kind: 'act',
        repeats: false,
        needsChild: false,
        note: words,
        law: '',
        ...rest,
      }
    case 'number':
      return {
        id,
        number: '',
        name: words,
        about: words,
        audience: ['worker'],
        source: '',
        confidence: 'likely',
        verifiedOn: today,
      }
    case 'prompt':
      return {
        id,
        chapter: place,
        lead: words,
        type: 'text',
        words: 'person',
        forCard: false,
        sources: [],
        confidence: 'likely',
      }
    case 'tick':
      return { id, part: place, text: words, sources: [], confidence: 'likely' }
  }
}

/** Paths of the fields that differ between two versions, in the order of the form. */
export function changedFields(kind: EditionKind, before: Entry, after: Entry): readonly string[] {
  const [a, b] = [valuesOf(kind, before), valuesOf(kind, after)]
  return Object.keys(b).filter((path) => (a[path] ?? '') !== b[path])
}

function at(entry: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], entry)
}

function put(entry: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split('.')
  const last = keys.pop() as string
  const inner = keys.reduce((outer, key) => {
    const next = { ...(outer[key] as Record<string, unknown>) }
    outer[key] = next
    return next
  }, entry)
  if (value === undefined) delete inner[last]
  else inner[last] = value
}
