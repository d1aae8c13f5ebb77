import type { PlanSheetAnswer } from '../../domain/plan/plan-sheet.ts'
import type { PrintBlock, PrintDocument } from '../../domain/print/print-document.ts'
import { neutralFileName } from './file-name.ts'
import type { PrintLanguage, PrintTexts } from './print-texts.ts'
import type { PlanSheet } from './sheets.ts'

/** The full plan, for the file. What she carries is the card. */
export function planDocument(sheet: PlanSheet, texts: PrintTexts, language: PrintLanguage): PrintDocument {
  const { plan } = texts
  const chapters = sheet.chapters.flatMap((chapter): PrintBlock[] => [
    { kind: 'heading', level: 2, text: chapter.title[language] },
    {
      kind: 'facts',
      facts: chapter.lines.map(({ lead, answer }) => ({
        name: lead[language],
        value: answerText(answer, texts, language),
      })),
    },
  ])
  return {
    language,
    title: texts.neutralTitle,
    fileName: neutralFileName(language, sheet.today),
    sheet: 'a4',
    footer: `${texts.workNote} ${texts.printed(sheet.today)}`,
    blocks: [
      { kind: 'heading', level: 1, text: sheet.caseTitle },
      {
        kind: 'note',
        text: sheet.validUntil === null ? plan.noValidUntil : plan.validUntil(sheet.validUntil),
      },
      ...(chapters.length === 0 ? [{ kind: 'paragraph', text: plan.empty } as const] : chapters),
      { kind: 'note', text: plan.places },
      {
        kind: 'signatures',
        lines: [
          sheet.signed === null
            ? texts.assessment.notSigned
            : texts.assessment.signed(sheet.signed.name, sheet.signed.role, sheet.signed.on),
        ],
      },
    ],
  }
}

function answerText(answer: PlanSheetAnswer, texts: PrintTexts, language: PrintLanguage): string {
  switch (answer.is) {
    case 'text':
      return answer.text
    case 'options':
      return answer.options.map((option) => option[language]).join(' · ')
    case 'minutes':
      return texts.plan.minutes(answer.minutes)
    default:
      return texts.plan[answer.is]
  }
}
