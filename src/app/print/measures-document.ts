import type { PrintBlock, PrintDocument } from '../../domain/print/print-document.ts'
import { neutralFileName } from './file-name.ts'
import type { PrintLanguage, PrintTexts } from './print-texts.ts'
import type { MeasureLine, MeasuresSheet } from './sheets.ts'

/** What is missing comes before what is planned: that is what a meeting is for. */
export function measuresDocument(
  sheet: MeasuresSheet,
  texts: PrintTexts,
  language: PrintLanguage,
): PrintDocument {
  const { measures } = texts
  return {
    language,
    title: texts.neutralTitle,
    fileName: neutralFileName(language, sheet.today),
    sheet: 'a4',
    footer: `${texts.workNote} ${texts.printed(sheet.today)}`,
    blocks: [
      { kind: 'heading', level: 1, text: sheet.caseTitle },
      ...(sheet.caseNumber.trim() === ''
        ? []
        : [
            {
              kind: 'facts',
              facts: [{ name: texts.caseNumber, value: sheet.caseNumber.trim() }],
            } as const,
          ]),
      ...listBlocks(measures.uncovered, sheet.uncovered),
      ...listBlocks(measures.minimumMissing, sheet.minimumMissing),
      { kind: 'heading', level: 2, text: measures.title },
      ...(sheet.measures.length === 0
        ? [{ kind: 'paragraph', text: measures.empty } as const]
        : measureBlocks(sheet.measures, texts)),
      ...listBlocks(measures.unknowns, sheet.unknowns),
      ...listBlocks(
        measures.left,
        sheet.left.map(({ name, reason }) => `${name}: ${reason}`),
      ),
    ],
  }
}

function measureBlocks(lines: readonly MeasureLine[], texts: PrintTexts): readonly PrintBlock[] {
  const { measures } = texts
  return [
    {
      kind: 'table',
      caption: measures.title,
      head: measures.head,
      rows: lines.map((line) => [
        line.title,
        [line.owner || measures.noOwner, line.ownerName].filter((text) => text !== '').join(', '),
        line.start || measures.noDay,
        line.followUp || measures.noDay,
        measures.statuses[line.status],
      ]),
    },
    ...lines.flatMap((line): PrintBlock[] => {
      const facts = [
        { name: measures.answersTo, value: line.because.join(' · ') },
        { name: measures.precondition, value: line.precondition },
        { name: measures.cost, value: line.costForPerson },
        { name: measures.note, value: line.note },
      ].filter((fact) => fact.value.trim() !== '')
      return [
        { kind: 'heading', level: 3, text: line.title },
        ...(facts.length === 0 ? [] : [{ kind: 'facts', facts } as const]),
      ]
    }),
  ]
}

function listBlocks(title: string, items: readonly string[]): readonly PrintBlock[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: title },
        { kind: 'list', items },
      ]
}
