import type { PlanSheetAnswer, PlanSheetLine } from '../../domain/plan/plan-sheet.ts'
import type { PrintBlock, PrintDocument, SecondLine } from '../../domain/print/print-document.ts'
import { joinTexts, type PrintText, printed } from '../../domain/print/print-text.ts'
import type { Translation } from '../../domain/translation/translation.ts'
import { neutralFileName } from './file-name.ts'
import type { PrintLanguage, PrintTexts } from './print-texts.ts'
import type { PlanPrint, PlanSheet } from './sheets.ts'

const FOR_THE_FILE: PlanPrint = { cover: undefined, second: undefined }

/** The full plan, for the file. With a cover it is the person's own: nothing then says whose it is or who wrote it. */
export function planDocument(
  sheet: PlanSheet,
  texts: PrintTexts,
  language: PrintLanguage,
  { cover, second }: PlanPrint = FOR_THE_FILE,
): PrintDocument {
  const { plan } = texts
  const chapters = chapterBlocks(sheet, texts, language, { cover, second })
  const valid = {
    kind: 'note',
    text: sheet.validUntil === null ? plan.noValidUntil : plan.validUntil(sheet.validUntil),
  } as const
  const body = chapters.length === 0 ? [{ kind: 'paragraph', text: plan.empty } as const] : chapters
  return {
    language,
    title: texts.neutralTitle,
    fileName: neutralFileName(language, sheet.today),
    sheet: 'a4',
    footer: cover ? '' : `${texts.workNote} ${texts.printed(sheet.today)}`,
    blocks: cover
      ? [
          { kind: 'heading', level: 1, text: cover.title },
          { kind: 'list', items: cover.lines },
          { kind: 'pageBreak' },
          valid,
          ...body,
        ]
      : [
          { kind: 'heading', level: 1, text: sheet.caseTitle },
          valid,
          ...(sheet.late === '' ? [] : [{ kind: 'note', text: sheet.late } as const]),
          ...changeBlocks(sheet, texts, language),
          ...fileFacts(sheet, texts, language),
          ...body,
          ...cardBlocks(sheet, texts),
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

function changeBlocks(
  { changes, tracksChanged, cardChanged }: PlanSheet,
  { plan }: PrintTexts,
  language: PrintLanguage,
): readonly PrintBlock[] {
  const items = [
    ...changes.map((lead) => printed(lead, language)),
    ...(tracksChanged ? [plan.tracks] : []),
    ...(cardChanged ? [plan.card] : []),
  ]
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: plan.changed },
    { kind: 'list', items },
  ]
}

/** Said also when nobody has answered: whoever opens the file must not take the silence for a yes to paper. */
function fileFacts(
  { forFile: { keeping, tracks } }: PlanSheet,
  texts: PrintTexts,
  language: PrintLanguage,
): readonly PrintBlock[] {
  const { plan } = texts
  const ways = tracks?.map((track) => plan.track[track]).join(' · ')
  return [
    {
      kind: 'facts',
      facts: [
        {
          name: printed(keeping.lead, language),
          value: keeping.line ? answerText(keeping.line.answer, texts, language) : plan.noAnswer,
        },
        ...(ways === undefined ? [] : [{ name: plan.tracks, value: ways || plan.noAnswer }]),
      ],
    },
  ]
}

function cardBlocks({ forFile: { card } }: PlanSheet, { plan }: PrintTexts): readonly PrintBlock[] {
  if (card.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: plan.card },
    { kind: 'list', items: card },
  ]
}

function chapterBlocks(
  sheet: PlanSheet,
  texts: PrintTexts,
  language: PrintLanguage,
  { cover, second }: PlanPrint,
): readonly PrintBlock[] {
  return sheet.order.flatMap(({ chapter: id, title }): readonly PrintBlock[] => {
    const all = sheet.chapters.find(({ chapter }) => chapter === id)?.lines ?? []
    // Notes between colleagues stay in the file.
    const lines = cover ? all.filter(({ words }) => words !== 'worker') : all
    const written = sheet.fromSheets.get(id) ?? []
    if (lines.length === 0 && written.length === 0) return []
    const also = secondOf(second, id, [])
    return [
      { kind: 'heading', level: 2, text: printed(title, language), ...(also ? { also } : {}) },
      ...(lines.length === 0
        ? []
        : [{ kind: 'facts', facts: lines.map((line) => factOf(line, texts, language, second)) } as const]),
      ...(written.length === 0
        ? []
        : [...written, { kind: 'note', text: texts.plan.fromSheets(sheet.today) } as const]),
    ]
  })
}

/** One prompt with its answer, and the prompt once more in the language that is loaded. */
export function factOf(
  { prompt, lead, answer }: PlanSheetLine,
  texts: PrintTexts,
  language: PrintLanguage,
  second: Translation | undefined,
) {
  const also = secondOf(second, prompt, answer.is === 'options' ? answer.ids : [])
  return {
    name: printed(lead, language),
    value: answerText(answer, texts, language),
    ...(also ? { also } : {}),
  }
}

function secondOf(
  second: Translation | undefined,
  id: string,
  options: readonly string[],
): SecondLine | undefined {
  const item = second?.items.find((each) => each.item === id)
  if (!second || !item) return undefined
  const chosen = item.options.filter(({ option }) => options.includes(option)).map(({ text }) => text)
  const text = chosen.length === 0 ? item.text : `${item.text} ${chosen.join(' · ')}`
  return { text, language: second.language, direction: second.direction }
}

function answerText(answer: PlanSheetAnswer, texts: PrintTexts, language: PrintLanguage): PrintText {
  switch (answer.is) {
    case 'text':
      return answer.text
    case 'options':
      return joinTexts(
        answer.options.map((option) => printed(option, language)),
        ' · ',
        language,
      )
    case 'minutes':
      return texts.plan.minutes(answer.minutes)
    case 'skipped':
      return texts.plan.skipped(answer.reason)
    case 'given':
      return texts.plan.given(answer.to, answer.until ?? '')
    default:
      return texts.plan[answer.is]
  }
}
