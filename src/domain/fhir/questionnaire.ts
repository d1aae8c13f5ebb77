import * as z from 'zod/mini'
import { err, ok, type Result } from '../../lib/result.ts'
import { exceededLimit } from '../instrument/exceeded-limit.ts'

const MAX_CHARACTERS = 2_000_000
const MAX_FHIR_ITEMS = 2000
const Words = z.string().check(z.maxLength(20_000))
const Short = z.string().check(z.minLength(1), z.maxLength(500))

const Extension = z.looseObject({
  url: Short,
  valueString: z.optional(z.string().check(z.maxLength(400_000))),
  valueDecimal: z.optional(z.number()),
})
const Extensions = z.optional(z.array(Extension).check(z.maxLength(200)))
export type FhirExtension = z.infer<typeof Extension>
const Sibling = z.optional(z.looseObject({ extension: Extensions }))

const Coding = z.looseObject({
  system: z.optional(Short),
  code: z.optional(Short),
  display: z.optional(Words),
  _display: Sibling,
  extension: Extensions,
})
export type FhirCoding = z.infer<typeof Coding>

const AnswerOption = z.looseObject({
  extension: Extensions,
  valueCoding: z.optional(Coding),
  valueString: z.optional(Words),
  valueInteger: z.optional(z.number()),
  valueDate: z.optional(Short),
  valueTime: z.optional(Short),
})
export type FhirOption = z.infer<typeof AnswerOption>

/** A list of answers that lies in the file. Anything else that a file may contain is passed over. */
const Contained = z.looseObject({
  resourceType: z.optional(Short),
  id: z.optional(Short),
  compose: z.optional(
    z.looseObject({
      include: z.optional(
        z
          .array(
            z.looseObject({
              system: z.optional(Short),
              concept: z.optional(z.array(Coding).check(z.maxLength(500))),
            }),
          )
          .check(z.maxLength(50)),
      ),
    }),
  ),
  expansion: z.optional(z.looseObject({ contains: z.optional(z.array(Coding).check(z.maxLength(500))) })),
})
export type FhirValueSet = z.infer<typeof Contained>

const EnableWhen = z.looseObject({
  question: Short,
  operator: z.enum(['exists', '=', '!=', '>', '<', '>=', '<=']),
  answerBoolean: z.optional(z.boolean()),
  answerCoding: z.optional(Coding),
})
export type FhirEnableWhen = z.infer<typeof EnableWhen>

const Item = z.looseObject({
  linkId: Short,
  type: Short,
  text: z.optional(Words),
  _text: Sibling,
  prefix: z.optional(Words),
  repeats: z.optional(z.boolean()),
  answerValueSet: z.optional(Short),
  answerConstraint: z.optional(Short),
  answerOption: z.optional(z.array(AnswerOption).check(z.maxLength(500))),
  enableWhen: z.optional(z.array(EnableWhen).check(z.maxLength(50))),
  enableBehavior: z.optional(z.enum(['all', 'any'])),
  extension: Extensions,
  get item() {
    return z.optional(z.array(Item).check(z.maxLength(MAX_FHIR_ITEMS)))
  },
})
export type FhirItem = z.infer<typeof Item>

const Questionnaire = z.looseObject({
  resourceType: z.literal('Questionnaire'),
  url: z.optional(Short),
  version: z.optional(Short),
  language: z.optional(Short),
  title: z.optional(Words),
  _title: Sibling,
  name: z.optional(Words),
  description: z.optional(Words),
  _description: Sibling,
  publisher: z.optional(Words),
  copyright: z.optional(Words),
  _copyright: Sibling,
  copyrightLabel: z.optional(Words),
  date: z.optional(Short),
  status: z.optional(Short),
  extension: Extensions,
  contained: z.optional(z.array(Contained).check(z.maxLength(200))),
  item: z.optional(z.array(Item).check(z.maxLength(MAX_FHIR_ITEMS))),
})
export type Questionnaire = z.infer<typeof Questionnaire>

export type QuestionnaireError =
  | { readonly code: 'fhir-too-large'; readonly limit: 'nodes' | 'depth' | 'characters' | 'items' }
  | { readonly code: 'fhir-not-json' }
  | { readonly code: 'fhir-not-questionnaire' }
  | { readonly code: 'fhir-malformed'; readonly path: string }
  | { readonly code: 'fhir-modifier' }
  | { readonly code: 'fhir-duplicate-link' }
  | { readonly code: 'fhir-unknown-type' }
  | { readonly code: 'fhir-unknown-reference' }

// The types of R5, and the two names that R4 had for `coding`.
const TYPES: ReadonlySet<string> = new Set(
  'group display question boolean decimal integer date dateTime time string text url coding attachment reference quantity choice open-choice'.split(
    ' ',
  ),
)

/** Reads a file of a foreign hand. Errors name a place by number, never the words of the form. */
export function readQuestionnaire(text: string): Result<Questionnaire, QuestionnaireError> {
  if (text.length > MAX_CHARACTERS) return err({ code: 'fhir-too-large', limit: 'characters' })
  const json = readJson(text)
  if (json === undefined) return err({ code: 'fhir-not-json' })
  const limit = exceededLimit(json)
  if (limit !== null) return err({ code: 'fhir-too-large', limit })
  if (!isQuestionnaire(json)) return err({ code: 'fhir-not-questionnaire' })
  const parsed = Questionnaire.safeParse(json)
  if (!parsed.success) {
    // Keys of our schema and places in lists; a loose key of the file never stands in a path.
    const path = (parsed.error.issues[0]?.path ?? []).map(String).join('.').slice(0, 200)
    return err({ code: 'fhir-malformed', path })
  }
  const fault = findFault(parsed.data, json)
  return fault === undefined ? ok(parsed.data) : err(fault)
}

/** JSON or undefined; `null` is JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What is not JSON has no value; the caller has a code for that.
    return undefined
  }
}

/** Every item with those inside it, in reading order. */
export function allItems(items: readonly FhirItem[] = []): readonly FhirItem[] {
  return items.flatMap((item) => [item, ...allItems(item.item)])
}

function isQuestionnaire(json: unknown): boolean {
  return (
    typeof json === 'object' &&
    json !== null &&
    'resourceType' in json &&
    json.resourceType === 'Questionnaire'
  )
}

function findFault(form: Questionnaire, json: unknown): QuestionnaireError | undefined {
  const items = allItems(form.item)
  if (items.length > MAX_FHIR_ITEMS) return { code: 'fhir-too-large', limit: 'items' }
  // FHIR forbids reading on past what may change the meaning of all the rest.
  if (hasModifier(json)) return { code: 'fhir-modifier' }
  const links = new Set(items.map((item) => item.linkId))
  if (links.size !== items.length) return { code: 'fhir-duplicate-link' }
  if (items.some((item) => !TYPES.has(item.type))) return { code: 'fhir-unknown-type' }
  const asked = items.flatMap((item) => item.enableWhen ?? [])
  if (asked.some((rule) => !links.has(rule.question))) return { code: 'fhir-unknown-reference' }
  return undefined
}

function hasModifier(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (!Array.isArray(value) && ('modifierExtension' in value || 'implicitRules' in value)) return true
  return Object.values(value).some(hasModifier)
}
