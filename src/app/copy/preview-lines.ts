import type { CaseState } from '../../domain/case-state.ts'
import { type CopySource, cutCopy } from '../../domain/copy/cut-copy.ts'
import { copyPartOf } from '../../domain/copy/part-of.ts'
import type { KnownEvent } from '../../domain/event.ts'
import type { CopyPart } from '../../domain/event-copy.ts'
import type { Id } from '../../domain/id.ts'
import type { InstrumentPack } from '../../domain/instrument/pack.ts'
import { packItems } from '../../domain/instrument/pack-items.ts'
import { itemOfKey } from '../../domain/instrument/row-item.ts'
import { planPrompts } from '../../domain/plan/plan-pack.ts'
import { type Line, type Words, type WordsIn, wordsIn } from '../../domain/words.ts'
import { answerIn } from '../answer-text.ts'
import { openPack } from '../packs.ts'
import { openPlanPack } from '../plan.ts'
import type { InsideTexts, Locale } from '../texts.ts'
import { fieldWords } from './field-words.ts'

/** One thing that leaves: what it is, and every word of it. */
export interface PreviewLine {
  readonly id: Id
  readonly what: string
  readonly text: Line
}

export interface PreviewPart {
  readonly part: CopyPart
  readonly lines: readonly PreviewLine[]
}

interface Questions {
  readonly packs: ReadonlyMap<Id, InstrumentPack>
  readonly prompts: ReadonlyMap<string, Words>
}

/** What a copy with these parts would hold, one line for each event in it. */
export async function previewCopy(
  state: CopySource & Pick<CaseState, 'plans'>,
  parts: readonly CopyPart[],
  setting: {
    readonly texts: InsideTexts
    readonly locale: Locale
    readonly organisation: Pick<CaseState, 'writes' | 'organisation'>
  },
): Promise<readonly PreviewPart[]> {
  const { texts, locale } = setting
  const { events } = cutCopy(state, parts)
  const questions = await openQuestions(state, setting)
  const lines = new Map<CopyPart, PreviewLine[]>()
  for (const event of events) {
    const part = copyPartOf(event.type)
    // Parts of a document are the document, which has a line of its own.
    if (!part || event.type === 'attachment.part@1') continue
    const what = texts.history.events[event.type]
    const line = { id: event.id, what, text: wordsOf(event, questions, texts, locale) }
    lines.set(part, [...(lines.get(part) ?? []), line])
  }
  return [...lines].map(([part, of]) => ({ part, lines: of }))
}

async function openQuestions(
  { assessments, plans }: CopySource & Pick<CaseState, 'plans'>,
  { organisation }: Parameters<typeof previewCopy>[2],
): Promise<Questions> {
  const packs = new Map<Id, InstrumentPack>()
  for (const { id, pack, packVersion } of assessments) {
    const opened = await openPack(organisation, pack, packVersion)
    if (opened.ok) packs.set(id, opened.value)
  }
  const prompts = new Map<string, Words>()
  for (const plan of plans) {
    const opened = await openPlanPack(plan, organisation)
    if (!opened.ok) continue
    for (const { id, lead } of planPrompts(opened.value)) prompts.set(id, lead)
  }
  return { packs, prompts }
}

function wordsOf(event: KnownEvent, questions: Questions, texts: InsideTexts, locale: Locale): Line {
  const ours = (text: string): WordsIn => ({ text, language: locale })
  if (event.type === 'answer.set@1' || event.type === 'marginNote.set@1') {
    const key = itemOfKey(event.data.item)
    const pack = questions.packs.get(event.data.assessment)
    const item = pack && packItems(pack).find(({ id }) => id === key)
    const said =
      event.type === 'marginNote.set@1'
        ? ours(event.data.text)
        : item
          ? answerIn(item, event.data.answer, texts.instruments, locale)
          : ours(plainWords(event.data.answer))
    return [item ? wordsIn(item.text, locale) : ours(key), ours(' '), said]
  }
  if (event.type === 'assessment.started@1') {
    const pack = questions.packs.get(event.data.assessment)
    return [pack ? wordsIn(pack.title, locale) : ours(event.data.pack)]
  }
  if (event.type === 'plan.valueSet@1') {
    const lead = questions.prompts.get(event.data.prompt)
    const { answer } = event.data
    const said = answer.is in texts.instruments.answers ? fixedWords(answer.is, texts) : plainWords(answer)
    return [lead ? wordsIn(lead, locale) : ours(event.data.prompt), ours(` ${said}`)]
  }
  return [ours(fieldWords(event, texts) ?? plainWords(event.data))]
}

function fixedWords(is: string, { instruments }: InsideTexts): string {
  const words: Readonly<Record<string, string>> = instruments.answers
  return words[is] ?? is
}

const ID = /^[0-9a-f]{32}$/

/** Everything that can be read in what an event says; ids and hashes say nothing to anybody. */
function plainWords(data: unknown): string {
  if (typeof data === 'string') return ID.test(data) || /^[0-9a-f]{64}$/.test(data) ? '' : data
  if (typeof data === 'number') return String(data)
  if (typeof data !== 'object' || data === null) return ''
  return Object.entries(data)
    .filter(([key]) => key !== 'is')
    .map(([, value]) => plainWords(value))
    .filter((text) => text !== '')
    .join(' · ')
}
