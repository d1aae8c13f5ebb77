import { err, ok, type Result } from '../../lib/result.ts'
import type { InstrumentPack } from '../instrument/pack.ts'
import { type PackError, parsePack } from '../instrument/parse-pack.ts'
import { OWN } from './codes.ts'
import { foreignPack } from './foreign-pack.ts'
import type { ImportFrame } from './foreign-reader.ts'
import type { NotSupported } from './not-supported.ts'
import { ownPack } from './own-pack.ts'
import { packToQuestionnaire } from './pack-to-questionnaire.ts'
import { type Questionnaire, type QuestionnaireError, readJson, readQuestionnaire } from './questionnaire.ts'

export interface ReadForm {
  /** Never attested, whatever the file says. */
  readonly pack: InstrumentPack
  readonly notSupported: readonly NotSupported[]
}

export type ImportError =
  | QuestionnaireError
  | { readonly code: 'fhir-no-items' }
  | { readonly code: 'fhir-cyclic' }
  | { readonly code: 'fhir-not-a-pack'; readonly reason: PackError['code'] }

/** Reads FHIR JSON as a pack. Whatever of the file the pack does not say again stands in the list. */
export function questionnaireToPack(text: string, frame: ImportFrame): Result<ReadForm, ImportError> {
  const read = readQuestionnaire(text)
  if (!read.ok) return read
  const form = read.value
  if (form.extension?.some(({ url }) => url === OWN)) {
    const own = checked(ownPack(form))
    if (own.ok) return ok({ pack: own.value, notSupported: changedSince(form, own.value, frame) })
    // Another program took away or rewrote parts of ours. What is left may still read as anybody's form.
  }
  const { pack, notSupported } = foreignPack(form, frame)
  if (pack.sections.length === 0) return err({ code: 'fhir-no-items' })
  const parsed = checked(pack)
  return parsed.ok ? ok({ pack: parsed.value, notSupported }) : parsed
}

function checked(candidate: unknown): Result<InstrumentPack, ImportError> {
  const parsed = parsePack(candidate)
  if (parsed.ok) return parsed
  const reason = parsed.error.code
  return err(reason === 'pack-cyclic' ? { code: 'fhir-cyclic' } : { code: 'fhir-not-a-pack', reason })
}

// The pack is written out once more: where that differs from the file, the file says something the pack does not.
function changedSince(
  form: Questionnaire,
  pack: InstrumentPack,
  { labels }: ImportFrame,
): readonly NotSupported[] {
  const again: unknown = JSON.parse(JSON.stringify(packToQuestionnaire(pack, labels)))
  return differences(form, again, []).map((at) => ({ what: 'changed' as const, at }))
}

function differences(file: unknown, again: unknown, path: readonly string[]): readonly string[] {
  if (Object.is(file, again)) return []
  // The order of the fields inside our own extension means nothing.
  if (path.at(-1) === 'valueString' && typeof file === 'string' && typeof again === 'string') {
    const [one, other] = [readJson(file), readJson(again)]
    return isTree(one) && isTree(other) ? differences(one, other, [...path, '']) : [pathText(path)]
  }
  if (!isTree(file) || !isTree(again)) return [pathText(path)]
  const keys = new Set([...Object.keys(file), ...Object.keys(again)])
  return [...keys].flatMap((key) => {
    const one = Object.hasOwn(file, key) ? file[key] : undefined
    const other = Object.hasOwn(again, key) ? again[key] : undefined
    return differences(one, other, [...path, key])
  })
}

function pathText(path: readonly string[]): string {
  return path.join('.').slice(0, 200)
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
