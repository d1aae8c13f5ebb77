import { formLabels } from '../../../src/app/form-labels.ts'
import type { ImportFrame } from '../../../src/domain/fhir/foreign-reader.ts'

export const FRAME: ImportFrame = {
  readOn: '2026-11-24',
  note: { sv: 'Inläst.', en: 'Read in.' },
  terms: { sv: 'Okänt.', en: 'Unknown.' },
  untitled: { sv: 'Utan text', en: 'Without text' },
  row: { sv: 'Rad', en: 'Row' },
  more: { sv: 'En till?', en: 'Another?' },
  source: 'Fil',
  labels: formLabels(),
}
