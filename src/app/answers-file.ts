import { fileNames } from '../content/file-names.ts'
import type { CaseState } from '../domain/case-state.ts'
import { answersToQuestionnaireResponse } from '../domain/fhir/answers-to-response.ts'
import type { Id } from '../domain/id.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { answersOf } from './assess.ts'
import type { FormFile } from './fhir-form.ts'
import { formLabels } from './form-labels.ts'
import { dayOf } from './format.ts'
import { type Organisation, openPack } from './packs.ts'

/**
 * The answers of one assessment for another system, as FHIR has them: no name, no level and no judgement, and what is not
 * known with its reason. An assessment that was read off a paper has no answers to give.
 */
export async function answersFile(
  { assessments }: Pick<CaseState, 'assessments'>,
  of: Id,
  { organisation, nowMs }: { readonly organisation: Organisation; readonly nowMs: number },
): Promise<Result<FormFile>> {
  const assessment = assessments.find(({ id }) => id === of)
  if (!assessment || assessment.answers.size === 0) return err({ code: 'answers-none' })
  const pack = await openPack(organisation, assessment.pack, assessment.packVersion)
  if (!pack.ok) return pack
  const response = answersToQuestionnaireResponse(pack.value, answersOf(assessment), {
    rows: assessment.rows,
    labels: formLabels(),
  })
  return ok({
    name: `${fileNames.note.sv}-${dayOf(nowMs)}.json`,
    blob: new Blob([`${JSON.stringify(response, null, 2)}\n`], { type: 'application/fhir+json' }),
  })
}
