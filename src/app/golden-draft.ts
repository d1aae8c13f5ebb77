import type { Answer, RiskLevel } from '../domain/answer.ts'
import type { InstrumentPack, InstrumentSection } from '../domain/instrument/pack.ts'
import type { GoldenAnswer, GoldenCase } from '../domain/workshop/golden.ts'
import type { Desk } from './desk.ts'

/** An example of a manual as far as it is written. */
export interface GoldenDraft {
  readonly title: string
  readonly source: string
  readonly answers: readonly GoldenAnswer[]
  readonly rows: NonNullable<GoldenCase['rows']>
  readonly sumMin?: number | undefined
  readonly sumMax?: number | undefined
  readonly levelFrom?: RiskLevel | undefined
  readonly levelTo?: RiskLevel | undefined
}

const EMPTY: GoldenDraft = { title: '', source: '', answers: [], rows: [] }

/** Sealed with the other drafts: copying a page of a manual takes longer than a tablet stays unlocked. */
export function readGoldenDraft(desk: Pick<Desk, 'drafts'>, pack: string): GoldenDraft | undefined {
  const kept = desk.drafts.get(draftKey(pack))
  return kept === undefined ? undefined : (JSON.parse(kept) as GoldenDraft)
}

export function beginGoldenDraft(desk: Pick<Desk, 'drafts'>, pack: string): GoldenDraft {
  return readGoldenDraft(desk, pack) ?? EMPTY
}

export function keepGoldenDraft(desk: Pick<Desk, 'drafts'>, pack: string, draft: GoldenDraft): void {
  desk.drafts.set(draftKey(pack), JSON.stringify(draft))
}

export function dropGoldenDraft(desk: Pick<Desk, 'drafts'>, pack: string): Promise<void> {
  return desk.drafts.drop(draftKey(pack))
}

function draftKey(pack: string): string {
  return `golden/${pack}`
}

/** With one question answered, or without an answer to it. */
export function withAnswer(
  answers: readonly GoldenAnswer[],
  item: string,
  answer: Answer | undefined,
): readonly GoldenAnswer[] {
  const others = answers.filter((each) => each.item !== item)
  return answer ? [...others, { item, answer }] : others
}

/** Of a section that repeats: how many the example has; undefined where it does not say. */
export function rowsIn(
  draft: GoldenDraft,
  section: string,
): readonly (readonly GoldenAnswer[])[] | undefined {
  return draft.rows.find((each) => each.section === section)?.rows
}

/** Rows that are taken away go from the end. */
export function withRowCount(draft: GoldenDraft, section: string, count: number | undefined): GoldenDraft {
  const before = rowsIn(draft, section) ?? []
  const rows = Array.from({ length: count ?? 0 }, (_, at) => [...(before[at] ?? [])])
  return count === undefined
    ? { ...draft, rows: draft.rows.filter((each) => each.section !== section) }
    : withRows(draft, section, rows)
}

export function withRowAnswer(
  draft: GoldenDraft,
  section: string,
  { row, item, answer }: { readonly row: number; readonly item: string; readonly answer: Answer | undefined },
): GoldenDraft {
  const rows = (rowsIn(draft, section) ?? []).map((answers, at) => [
    ...(at === row ? withAnswer(answers, item, answer) : answers),
  ])
  return withRows(draft, section, rows)
}

function withRows(
  draft: GoldenDraft,
  section: string,
  rows: NonNullable<GoldenCase['rows']>[number]['rows'],
): GoldenDraft {
  return { ...draft, rows: [...draft.rows.filter((each) => each.section !== section), { section, rows }] }
}

/** What the example must give; undefined while a name or what it gives is missing. */
export function goldenOf(
  draft: GoldenDraft,
  { pack, golden }: Pick<GoldenCase, 'pack' | 'golden'>,
): GoldenCase | undefined {
  const { sumMin, sumMax, levelFrom, levelTo } = draft
  const sum = sumMin === undefined ? undefined : { min: sumMin, max: sumMax ?? sumMin }
  const level = levelFrom && { from: levelFrom, to: levelTo ?? levelFrom }
  if (draft.title.trim() === '' || (!sum && !level)) return undefined
  return {
    pack,
    golden,
    title: draft.title.trim(),
    source: draft.source.trim(),
    answers: [...draft.answers],
    ...(draft.rows.length > 0 ? { rows: draft.rows } : {}),
    expect: { ...(sum ? { sum } : {}), ...(level ? { level } : {}) },
  }
}

/** Sections in the order of the form: those of one answer a question, and those of several rows. */
export function goldenSections(
  pack: InstrumentPack,
): readonly { readonly section: InstrumentSection; readonly items: InstrumentSection['items'] }[] {
  return pack.sections.flatMap((section) => {
    const items = section.items.filter(
      // Words, days and numbers count nothing.
      ({ type }) => type === 'yesNo' || type === 'option' || type === 'options',
    )
    return items.length > 0 ? [{ section, items }] : []
  })
}
