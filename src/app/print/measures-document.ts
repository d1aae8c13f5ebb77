import type { PrintBlock, PrintDocument, PrintFact } from '../../domain/print/print-document.ts'
import { joinTexts, type PrintText, plainText } from '../../domain/print/print-text.ts'
import { namedFacts } from '../measure-words.ts'
import { neutralFileName } from './file-name.ts'
import type { PrintLanguage, PrintTexts } from './print-texts.ts'
import type { MeasureLine, MeasuresSheet } from './sheets.ts'

/** What is missing comes before what is planned: that is what a meeting is for. Room for decisions comes last. */
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
      ...listBlocks(measures.gaps, sheet.gaps),
      { kind: 'heading', level: 2, text: measures.title },
      ...(sheet.measures.length === 0
        ? [{ kind: 'paragraph', text: measures.empty } as const]
        : groupBlocks(sheet.measures, texts, language)),
      ...wayBlocks(sheet, texts, language),
      ...listBlocks(measures.unknowns, sheet.unknowns),
      ...listBlocks(
        measures.left,
        sheet.left.map(({ name, reason }) => joinTexts([name, reason], ': ', language)),
      ),
      ...sheet.steps,
      ...decisionBlocks(texts),
    ],
  }
}

/** Both ways, whether or not anything is missing: a heading that is left out would be a choice. */
function wayBlocks(
  { ways, measures: lines }: MeasuresSheet,
  texts: PrintTexts,
  language: PrintLanguage,
): readonly PrintBlock[] {
  if (lines.length === 0) return []
  const { measures } = texts
  return [
    { kind: 'heading', level: 2, text: measures.ways },
    {
      kind: 'facts',
      facts: ways.map(({ name, uncovered }) => ({
        name,
        value:
          uncovered.length === 0
            ? measures.wayWhole
            : joinTexts([measures.uncovered, joinTexts(uncovered, ' · ', language)], ': ', language),
      })),
    },
  ]
}

function groupBlocks(
  lines: readonly MeasureLine[],
  texts: PrintTexts,
  language: PrintLanguage,
): readonly PrintBlock[] {
  const groups = [...new Set(lines.map(({ group }) => group))]
  return groups.flatMap((group): readonly PrintBlock[] => [
    { kind: 'heading', level: 3, text: group },
    ...measureBlocks(
      lines.filter((line) => line.group === group),
      group,
      texts,
      language,
    ),
  ])
}

function measureBlocks(
  lines: readonly MeasureLine[],
  caption: string,
  texts: PrintTexts,
  language: PrintLanguage,
): readonly PrintBlock[] {
  const { measures } = texts
  return [
    {
      kind: 'table',
      caption,
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
      const facts = factsOf(line, texts, language)
      return [
        { kind: 'paragraph', text: line.title },
        ...(facts.length === 0 ? [] : [{ kind: 'facts', facts } as const]),
      ]
    }),
  ]
}

function factsOf(line: MeasureLine, { measures }: PrintTexts, language: PrintLanguage): readonly PrintFact[] {
  const around = [
    { name: measures.answersTo, value: joinTexts(line.because, ' · ', language) },
    { name: measures.track, value: line.track },
    { name: measures.here, value: line.here },
  ]
  return [...around.filter(({ value }) => plainText(value).trim() !== ''), ...namedFacts(line, measures)]
}

/** Lines to write on at the table, with a hand that may be tired. */
function decisionBlocks({ measures }: PrintTexts): readonly PrintBlock[] {
  return [
    { kind: 'heading', level: 2, text: measures.meeting },
    { kind: 'note', text: measures.meetingNote },
    {
      kind: 'table',
      caption: measures.meeting,
      head: measures.decisionHead,
      rows: Array.from({ length: 4 }, (_, at) => [`${at + 1}.\n `, '', '', '']),
    },
    { kind: 'signatures', lines: measures.meetingLines },
  ]
}

function listBlocks(title: string, items: readonly PrintText[]): readonly PrintBlock[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: title },
        { kind: 'list', items },
      ]
}
