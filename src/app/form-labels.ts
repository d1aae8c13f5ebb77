import { formLabels as en } from '../content/texts/en/form-labels.ts'
import { formLabels as sv } from '../content/texts/sv/form-labels.ts'
import type { FormLabels } from '../domain/fhir/form-labels.ts'

/** Both languages beside each other: a file for other programs says everything in both. */
export function formLabels(): FormLabels {
  const both = (key: keyof FormLabels & keyof PlainOf) => ({ sv: sv[key], en: en[key] })
  return {
    column: both('column'),
    yes: both('yes'),
    no: both('no'),
    unknown: both('unknown'),
    declined: both('declined'),
    notAsked: both('notAsked'),
    factor: {
      present: { sv: sv.factor.present, en: en.factor.present },
      partial: { sv: sv.factor.partial, en: en.factor.partial },
      absent: { sv: sv.factor.absent, en: en.factor.absent },
      insufficient: { sv: sv.factor.insufficient, en: en.factor.insufficient },
    },
    importance: {
      high: { sv: sv.importance.high, en: en.importance.high },
      some: { sv: sv.importance.some, en: en.importance.some },
      little: { sv: sv.importance.little, en: en.importance.little },
    },
    current: both('current'),
    past: both('past'),
    relevance: both('relevance'),
    source: both('source'),
    on: both('on'),
  }
}

type PlainOf = Omit<typeof sv, 'factor' | 'importance'>
