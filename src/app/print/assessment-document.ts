import type { RiskLevel } from '../../domain/answer.ts'
import type { About } from '../../domain/instrument/pack.ts'
import type { LadderBlock, PrintBlock, PrintDocument } from '../../domain/print/print-document.ts'
import { joinTexts, type PrintText, textAround } from '../../domain/print/print-text.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { neutralFileName } from './file-name.ts'
import { judgedBlocks } from './judged-blocks.ts'
import type { PrintLanguage, PrintTexts } from './print-texts.ts'
import { type AssessmentSheet, spanOf, type UnknownLine, type Weighing } from './sheets.ts'

export type AssessmentPrintError =
  /** A judgement without a reason is a number with a name on it. */
  | { readonly code: 'print-without-reason' }
  /** The result says that questions are open, and the sheet does not say which. */
  | { readonly code: 'print-without-unknowns'; readonly open: number }

/** The gaps about the person using violence are the ones most often missing, and decide the most. */
const ORDER: readonly About[] = ['perpetrator', 'child', 'exposed', 'situation']

export function assessmentDocument(
  sheet: AssessmentSheet,
  texts: PrintTexts,
  language: PrintLanguage,
): Result<PrintDocument, AssessmentPrintError> {
  const { weighing, unknowns } = sheet
  if (weighing !== null) {
    if (weighing.judgement.reason.trim() === '') return err({ code: 'print-without-reason' })
    const open = weighing.result.open
    if (open > unknowns.length) return err({ code: 'print-without-unknowns', open })
  }
  return ok({
    language,
    title: texts.neutralTitle,
    fileName: neutralFileName(language, sheet.today),
    sheet: 'a4',
    ...(weighing === null ? {} : { onePage: true }),
    footer: `${texts.workNote} ${texts.printed(sheet.today)}`,
    blocks: [
      { kind: 'heading', level: 1, text: sheet.caseTitle },
      { kind: 'facts', facts: factsOf(sheet, texts, language) },
      ...alertBlocks(sheet, texts),
      ...(weighing === null
        ? [
            ...noLevelBlocks(sheet, texts),
            ...(sheet.judged === null ? [] : judgedBlocks(sheet.judged, texts)),
            ...unknownBlocks(unknowns, texts, language),
          ]
        : weighedBlocks(weighing, unknowns, texts, language)),
      ...listBlocks(texts.assessment.outside, sheet.outside),
      ...foundBlocks(sheet, texts, language),
      ...marginBlocks(sheet, texts),
      ...unverifiedBlocks(sheet, texts),
      { kind: 'signatures', lines: [signedLine(sheet, texts)] },
    ],
  })
}

function factsOf(sheet: AssessmentSheet, texts: PrintTexts, language: PrintLanguage) {
  const say = (instrument: string) => texts.assessment.form(instrument, sheet.version)
  const form = { name: texts.assessment.formName, value: textAround(say, sheet.instrument, language) }
  return sheet.caseNumber.trim() === ''
    ? [form]
    : [form, { name: texts.caseNumber, value: sheet.caseNumber.trim() }]
}

function alertBlocks(sheet: AssessmentSheet, texts: PrintTexts): readonly PrintBlock[] {
  return listBlocks(
    texts.assessment.alerts,
    sheet.alerts.map(({ meaning, action }) => `${meaning} ${action}`),
  )
}

function noLevelBlocks(sheet: AssessmentSheet, texts: PrintTexts): readonly PrintBlock[] {
  return sheet.weighing === null ? [{ kind: 'note', text: texts.assessment.noLevel }] : []
}

function weighedBlocks(
  weighing: Weighing,
  unknowns: readonly UnknownLine[],
  texts: PrintTexts,
  language: PrintLanguage,
): readonly PrintBlock[] {
  return [
    { kind: 'heading', level: 2, text: texts.assessment.ladder },
    ladderOf(weighing, unknownLines(unknowns, texts, language), texts),
    ...(saysLow(weighing) ? [{ kind: 'note', text: texts.assessment.lowIsNotSafe } as const] : []),
  ]
}

function ladderOf(weighing: Weighing, unknowns: readonly PrintText[], texts: PrintTexts): LadderBlock {
  const { levels, assessment } = texts
  const { estimate, judgement, paper, result } = weighing
  const own = estimate.estimate
  const difference = weighing.difference.trim()
  return {
    kind: 'ladder',
    steps: [levels[1], levels[2], levels[3], levels[4]],
    judgement: { label: assessment.judgement, level: judgement.level, reason: judgement.reason.trim() },
    estimate: {
      label: assessment.estimate,
      at: typeof own === 'number' ? own : null,
      words: [typeof own === 'number' ? '' : assessment.estimates[own], estimate.words.trim()]
        .filter((words) => words !== '')
        .join('. '),
    },
    instrument: {
      label: assessment.instrument,
      span: spanOf(result),
      sentence:
        paper === null ? assessment.result(result) : assessment.paperResult(paper.takenOn, paper.takenBy),
      preliminary: result.preliminary ? assessment.preliminary : null,
    },
    difference: difference === '' ? null : { label: assessment.difference, words: difference },
    unknowns: {
      title: assessment.unknowns,
      lines: unknowns,
      none: assessment.unknownsNone,
    },
  }
}

function unknownBlocks(
  unknowns: readonly UnknownLine[],
  texts: PrintTexts,
  language: PrintLanguage,
): readonly PrintBlock[] {
  const lines = unknownLines(unknowns, texts, language)
  return [
    { kind: 'heading', level: 2, text: texts.assessment.unknowns },
    lines.length === 0
      ? { kind: 'paragraph', text: texts.assessment.unknownsNone }
      : { kind: 'list', items: lines },
  ]
}

function unknownLines(
  unknowns: readonly UnknownLine[],
  texts: PrintTexts,
  language: PrintLanguage,
): readonly PrintText[] {
  return [...unknowns]
    .sort((a, b) => ORDER.indexOf(a.about) - ORDER.indexOf(b.about))
    .map(({ question, because }) =>
      joinTexts([question, `(${texts.assessment.because[because]})`], ' ', language),
    )
}

function foundBlocks(
  sheet: AssessmentSheet,
  texts: PrintTexts,
  language: PrintLanguage,
): readonly PrintBlock[] {
  if (sheet.found.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: texts.assessment.found },
    {
      kind: 'list',
      items: sheet.found.map(({ question, answer }) => joinTexts([question, answer], ' ', language)),
    },
  ]
}

function marginBlocks(sheet: AssessmentSheet, texts: PrintTexts): readonly PrintBlock[] {
  if (sheet.margins.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: texts.assessment.margins },
    { kind: 'facts', facts: sheet.margins.map(({ question, text }) => ({ name: question, value: text })) },
  ]
}

/** A weighed result says it beside its level already. */
function unverifiedBlocks(sheet: AssessmentSheet, texts: PrintTexts): readonly PrintBlock[] {
  if (sheet.unverified === '' || sheet.weighing !== null) return []
  return [
    { kind: 'heading', level: 2, text: texts.assessment.confirmed },
    { kind: 'paragraph', text: sheet.unverified },
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

function signedLine(sheet: AssessmentSheet, texts: PrintTexts): string {
  const { signed } = sheet
  return signed === null
    ? texts.assessment.notSigned
    : texts.assessment.signed(signed.name, signed.role, signed.on)
}

function saysLow({ result, judgement }: Weighing): boolean {
  const lowest: RiskLevel = 1
  return judgement.level === lowest || spanOf(result)?.from === lowest
}
