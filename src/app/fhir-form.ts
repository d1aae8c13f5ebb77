import { fhir as en } from '../content/texts/en/fhir.ts'
import { fhir as sv } from '../content/texts/sv/fhir.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import { packToQuestionnaire } from '../domain/fhir/pack-to-questionnaire.ts'
import { type ImportError, questionnaireToPack, type ReadForm } from '../domain/fhir/questionnaire-to-pack.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { err, type Result } from '../lib/result.ts'
import { dayOf } from './format.ts'
import type { Locale } from './texts.ts'

/** No file of so few bytes has more characters than are read. */
const MAX_FILE_BYTES = 2_000_000

export type FhirTexts = TextsLike<typeof sv>

/** Both languages: what is said of a file that was read stands in both. */
export function fhirTexts(locale: Locale): FhirTexts {
  return locale === 'en' ? en : sv
}

/** The instrument and nothing of a case. Like every other file, its name says the day and nothing else. */
export function formFile(
  pack: InstrumentPack,
  nowMs: number,
): { readonly name: string; readonly blob: Blob } {
  const text = `${JSON.stringify(packToQuestionnaire(pack), null, 2)}\n`
  return {
    name: `mall-${dayOf(nowMs)}.json`,
    blob: new Blob([text], { type: 'application/fhir+json' }),
  }
}

/** Looks at a form and keeps nothing of it. */
export async function readForm(
  file: Blob,
  nowMs: number,
): Promise<Result<ReadForm, ImportError | { readonly code: 'unreadable' }>> {
  if (file.size > MAX_FILE_BYTES) return err({ code: 'fhir-too-large', limit: 'characters' })
  const text = await file.text().catch(() => undefined)
  // The file was moved or taken away between choosing and reading.
  if (text === undefined) return err({ code: 'unreadable' })
  return questionnaireToPack(text, {
    readOn: dayOf(nowMs),
    note: { sv: sv.frameNote, en: en.frameNote },
    terms: { sv: sv.frameTerms, en: en.frameTerms },
    untitled: { sv: sv.frameUntitled, en: en.frameUntitled },
    source: sv.frameSource,
  })
}
