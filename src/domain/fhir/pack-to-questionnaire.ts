import type { InstrumentItem, InstrumentPack, InstrumentSection, Scoring } from '../instrument/pack.ts'
import { ANSWERS, FACTOR, ITEM_WEIGHT, OWN, PACKS, TRANSLATION } from './codes.ts'
import { enableWhenOf } from './enable-when.ts'
import type { FormLabels } from './form-labels.ts'
import type { FhirCoding, FhirExtension, FhirItem, FhirOption, Questionnaire } from './questionnaire.ts'

type Words = InstrumentPack['title']

/** Sentences that stand beside a question, each an item of its own: FHIR's way to show help. */
export const BESIDE = ['sayIt', 'why', 'workerNote'] as const
const TYPE_OF = {
  yesNo: 'coding',
  option: 'coding',
  options: 'coding',
  text: 'text',
  day: 'date',
  number: 'decimal',
  factor: 'group',
} as const

/** A pack as FHIR R5, in Swedish with English beside. What FHIR has no word for is kept in one extension. */
export function packToQuestionnaire(pack: InstrumentPack, labels: FormLabels): Questionnaire {
  const {
    id,
    version,
    title,
    purpose,
    licence,
    verification,
    sections,
    levelsHidden: _hidden,
    ...rest
  } = pack
  const { verifiedOn, ...verified } = verification
  return {
    resourceType: 'Questionnaire',
    url: `${PACKS}:${id}`,
    version,
    name: `Pack_${id.replace(/[^a-zA-Z0-9]/g, '_')}`,
    language: 'sv',
    status: verification.status === 'attested' ? 'active' : 'draft',
    date: verifiedOn,
    ...worded('title', title),
    ...worded('description', purpose),
    ...worded('copyright', licence.terms),
    copyrightLabel: licence.holder,
    extension: [own({ ...rest, id, verification: verified })],
    item: sections.map((section) => groupOf(section, pack, labels)),
  }
}

function groupOf(section: InstrumentSection, pack: InstrumentPack, labels: FormLabels): FhirItem {
  const link = `section/${section.id}`
  const intro: readonly FhirItem[] =
    section.intro === undefined
      ? []
      : [{ linkId: `${link}/intro`, type: 'display', ...worded('text', section.intro) }]
  return {
    linkId: link,
    type: 'group',
    ...worded('text', section.title),
    ...(section.repeats && { repeats: true }),
    extension: [own({ id: section.id, ...(section.repeats && { repeats: section.repeats }) })],
    item: [...intro, ...section.items.map((item) => itemOf(item, pack, labels))],
  }
}

function itemOf(item: InstrumentItem, pack: InstrumentPack, labels: FormLabels): FhirItem {
  const { id, number, text, sayIt, why, workerNote, options, ticks, visibleIf, ...rest } = item
  const rules = visibleIf === undefined ? undefined : enableWhenOf(visibleIf, pack)
  const choices = optionsOf(item, pack.scoring, labels)
  const inside = [...factorParts(item, labels), ...besideOf(item)]
  return {
    linkId: id,
    type: TYPE_OF[item.type],
    ...(number !== undefined && { prefix: number }),
    ...worded('text', text),
    ...rules,
    ...(item.type === 'options' && { repeats: true }),
    ...(choices.length > 0 && { answerConstraint: 'optionsOnly', answerOption: choices }),
    extension: [
      own({
        ...rest,
        ...(options && { options: options.map(({ text: _text, ...one }) => one) }),
        ...(ticks && { ticks: ticks.map(({ id: tick }) => ({ id: tick })) }),
        // A rule that FHIR cannot say is not said by half: a foreign reader shows the question to everyone.
        ...(visibleIf !== undefined && rules === undefined && { visibleIf }),
      }),
    ],
    ...(inside.length > 0 && { item: inside }),
  }
}

function optionsOf(item: InstrumentItem, scoring: Scoring | undefined, labels: FormLabels): FhirOption[] {
  const counted = scoring !== undefined && !scoring.excluded.includes(item.id) ? scoring : undefined
  const extra = (option: string | undefined) =>
    sum(counted?.extra.filter((each) => each.item === item.id && each.option === option) ?? [])
  const weighed = (coding: FhirCoding, points: number): FhirOption => ({
    ...(counted && { extension: [{ url: ITEM_WEIGHT, valueDecimal: points }] }),
    valueCoding: coding,
  })
  if (item.type === 'yesNo') {
    const minus = (tick: string) =>
      -sum(counted?.subtract.filter((each) => each.item === item.id && each.tick === tick) ?? [])
    return [
      weighed(coded(ANSWERS, 'yes', labels.yes), (counted?.base ?? 0) + extra(undefined)),
      weighed(coded(ANSWERS, 'no', labels.no), 0),
      ...(item.ticks ?? []).map(({ id, text }) =>
        weighed(coded(choices(item), id, text), extra(id) + minus(id)),
      ),
    ]
  }
  return (item.options ?? []).map(({ id, text }) => weighed(coded(choices(item), id, text), extra(id)))
}

/** Where the codes of an item's own choices live: two items may both have a choice called `other`. */
export function choices(item: Pick<InstrumentItem, 'id'>): string {
  return `${PACKS}-choice:${item.id}`
}

function factorParts(item: InstrumentItem, labels: FormLabels): FhirItem[] {
  if (item.type !== 'factor') return []
  const codes = (of: Readonly<Record<string, Words>>): FhirOption[] =>
    Object.entries(of).map(([code, words]) => ({ valueCoding: coded(FACTOR, code, words) }))
  const part = (name: string, type: string, text: Words, answerOption?: FhirOption[]): FhirItem => ({
    linkId: `${item.id}/${name}`,
    type,
    ...worded('text', text),
    ...(answerOption && { answerConstraint: 'optionsOnly', answerOption }),
  })
  return [
    part('current', 'coding', labels.current, codes(labels.factor)),
    part('past', 'coding', labels.past, codes(labels.factor)),
    part('relevance', 'coding', labels.relevance, codes(labels.importance)),
    part('source', 'string', labels.source),
    part('on', 'date', labels.on),
  ]
}

function besideOf(item: InstrumentItem): FhirItem[] {
  return BESIDE.flatMap((name) => {
    const words = item[name]
    return words === undefined
      ? []
      : [{ linkId: `${item.id}/${name}`, type: 'display', ...worded('text', words) }]
  })
}

function coded(system: string, code: string, words: Words): FhirCoding {
  return { system, code, ...worded('display', words) }
}

function worded<const K extends string>(name: K, words: Words) {
  const extension: FhirExtension[] = [
    {
      url: TRANSLATION,
      extension: [
        { url: 'lang', valueCode: 'en' },
        { url: 'content', valueString: words.en },
      ],
    },
  ]
  return { [name]: words.sv, [`_${name}`]: { extension } } as Record<K, string> &
    Record<`_${K}`, { extension: FhirExtension[] }>
}

function own(rest: object): FhirExtension {
  return { url: OWN, valueString: JSON.stringify(rest) }
}

function sum(parts: readonly { readonly points: number }[]): number {
  return parts.reduce((total, { points }) => total + points, 0)
}
