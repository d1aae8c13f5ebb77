import type { InstrumentItem, InstrumentPack } from '../instrument/pack.ts'
import { packItems } from '../instrument/pack-items.ts'
import { type PlanPack, planPrompts } from '../plan/plan-pack.ts'
import type { Words } from '../words.ts'

/** What can be said in another language: a question, a sentence or a chapter, with the choices below it. */
export interface SourceItem {
  readonly words: Words
  readonly choices: ReadonlyMap<string, Words>
}

/** What a translation is held against: an instrument or a plan in one version. */
export interface Translatable {
  readonly id: string
  readonly version: string
  readonly title: Words
  readonly items: ReadonlyMap<string, SourceItem>
}

export function translatableInstrument(pack: InstrumentPack): Translatable {
  const choicesOf = ({ options, ticks }: InstrumentItem) =>
    choiceWords([...(options ?? []), ...(ticks ?? [])])
  return {
    id: pack.id,
    version: pack.version,
    title: pack.title,
    items: new Map(packItems(pack).map((item) => [item.id, { words: item.text, choices: choicesOf(item) }])),
  }
}

/** A plan is read by the person: its chapters and its sentences, and what can be chosen in them. */
export function translatablePlan(pack: PlanPack): Translatable {
  return {
    id: pack.id,
    version: pack.version,
    title: pack.title,
    items: new Map([
      ...pack.chapters.map(({ id, title }): [string, SourceItem] => [
        id,
        { words: title, choices: new Map() },
      ]),
      ...planPrompts(pack).map(({ id, lead, options }): [string, SourceItem] => [
        id,
        { words: lead, choices: choiceWords(options ?? []) },
      ]),
    ]),
  }
}

/** Every text as one that can be held against another, by item and by `item/choice`. Both languages: either was read. */
export function sourceTexts({ items }: Pick<Translatable, 'items'>): ReadonlyMap<string, string> {
  return new Map(
    [...items].flatMap(([item, { words, choices }]) => [
      [item, textOf(words)] as const,
      ...[...choices].map(([choice, each]) => [choiceKey(item, choice), textOf(each)] as const),
    ]),
  )
}

export function choiceKey(item: string, choice: string): string {
  return `${item}/${choice}`
}

function textOf({ sv, en }: Words): string {
  return JSON.stringify([sv, en])
}

function choiceWords(
  choices: readonly { readonly id: string; readonly text: Words }[],
): ReadonlyMap<string, Words> {
  return new Map(choices.map(({ id, text }) => [id, text]))
}
