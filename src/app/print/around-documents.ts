import type { CaseState } from '../../domain/case-state.ts'
import { ExternalField, IncidentField } from '../../domain/event-fields.ts'
import { incidentsByMonth } from '../../domain/incidents-by-month.ts'
import type { PrintBlock, PrintDocument } from '../../domain/print/print-document.ts'
import type { PrintText } from '../../domain/print/print-text.ts'
import { formatMonth } from '../format-month.ts'
import { neutralFileName } from './file-name.ts'
import type { PrintTexts } from './print-texts.ts'
import type { PrintSetting } from './sheets-of-case.ts'

/** What others have assessed, in their words. */
export function externalDocument(state: CaseState, setting: PrintSetting, texts: PrintTexts): PrintDocument {
  const t = setting.texts.around
  const sources: Readonly<Record<string, string>> = t.externalSources
  const blocks = state.externals.flatMap(({ fields }): readonly PrintBlock[] => {
    const source = fields.source?.shown ?? ''
    return [
      { kind: 'heading', level: 2, text: sources[source] ?? t.new },
      {
        kind: 'facts',
        facts: ExternalField.options
          .filter((field) => field !== 'source' && (fields[field]?.shown ?? '').trim() !== '')
          .map((field) => ({ name: t.externalFields[field], value: fields[field]?.shown ?? '' })),
      },
    ]
  })
  return sheetOf(state, setting, texts, t.external, [{ kind: 'note', text: t.externalNever }, ...blocks])
}

/** What has happened, month by month, newest first. */
export function incidentsDocument(state: CaseState, setting: PrintSetting, texts: PrintTexts): PrintDocument {
  const t = setting.texts.around
  const words: Readonly<Partial<Record<IncidentField, Readonly<Record<string, string>>>>> = {
    channel: t.incidentChannels,
    place: t.incidentPlaces,
    severity: t.incidentSeverities,
    evidence: t.incidentEvidence,
    witness: t.incidentWitnesses,
    reported: t.incidentReported,
  }
  const blocks = incidentsByMonth(state.incidents).flatMap(({ month, incidents }): readonly PrintBlock[] => [
    { kind: 'heading', level: 2, text: month === '' ? t.undated : formatMonth(month, setting.locale) },
    ...incidents.map(({ fields }): PrintBlock => {
      const facts = IncidentField.options.flatMap((field) => {
        const value = fields[field]?.shown.trim() ?? ''
        return value === '' ? [] : [{ name: t.incidentFields[field], value: words[field]?.[value] ?? value }]
      })
      return { kind: 'facts', facts }
    }),
  ])
  return sheetOf(state, setting, texts, t.incidents, blocks)
}

/** A work sheet: title of the case, its number, what it is, and what stands on it. */
export function sheetOf(
  state: CaseState,
  { locale, today }: PrintSetting,
  texts: PrintTexts,
  title: PrintText,
  blocks: readonly PrintBlock[],
): PrintDocument {
  const number = state.fields.caseNumber?.shown.trim() ?? ''
  return {
    language: locale,
    title: texts.neutralTitle,
    fileName: neutralFileName(locale, today),
    sheet: 'a4',
    footer: `${texts.workNote} ${texts.printed(today)}`,
    blocks: [
      { kind: 'heading', level: 1, text: state.fields.title?.shown ?? '' },
      ...(number === ''
        ? []
        : ([{ kind: 'facts', facts: [{ name: texts.caseNumber, value: number }] }] as const)),
      { kind: 'paragraph', text: title },
      ...blocks,
    ],
  }
}
