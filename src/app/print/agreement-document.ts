import { pairingWith } from '../../domain/agreement/pairings.ts'
import type { Assessment, CaseState } from '../../domain/case-state.ts'
import type { PrintBlock, PrintDocument } from '../../domain/print/print-document.ts'
import { joinTexts, printed, printedLine } from '../../domain/print/print-text.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { higherLevel } from '../agreement.ts'
import { answerIn } from '../answer-text.ts'
import { outcomeWords } from '../around.ts'
import { formatMoment } from '../format.ts'
import { openPack } from '../packs.ts'
import { agreementBetween } from '../pair-rows.ts'
import { sheetOf } from './around-documents.ts'
import type { PrintTexts } from './print-texts.ts'
import type { InstrumentPrintSetting } from './sheets-of-case.ts'

/** Two assessments beside each other, the differences first, and what the two wrote about them. */
export async function agreementDocument(
  state: CaseState,
  of: string,
  setting: InstrumentPrintSetting,
  texts: PrintTexts,
): Promise<Result<PrintDocument>> {
  const { locale, texts: words } = setting
  const t = words.agreement
  const pairing = pairingWith(state, of)
  const first = state.assessments.find(({ id }) => id === pairing?.first.assessment)
  const second = state.assessments.find(({ id }) => id === pairing?.second.assessment)
  if (pairing?.is !== 'open' || !first || !second) return err({ code: 'print-nothing' })
  const pack = await openPack(setting.organisation, pairing.pack, pairing.packVersion)
  if (!pack.ok) return pack
  const { rows, percent, alike, counted, kappa } = agreementBetween(pack.value, first, second)
  const said = (row: (typeof rows)[number], side: 'first' | 'second') => {
    const answer = row[side]
    return answer ? printed(answerIn(row.item, answer, words.instruments, locale), locale) : t.unanswered
  }
  const names = [nameOf(first), nameOf(second)]
  const table = (caption: string, some: typeof rows): readonly PrintBlock[] =>
    some.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption,
            head: [t.question, ...names],
            rows: some.map((row) => [
              printed(row.item.text, locale),
              said(row, 'first'),
              said(row, 'second'),
            ]),
          },
        ]
  const different = rows.filter((row) => row.counted && !row.alike)
  const level = higherLevel(first, second)
  const note = pairing.note?.shown
  return ok(
    sheetOf(state, setting, texts, joinTexts([t.title, printed(pack.value.title, locale)], ': ', locale), [
      {
        kind: 'list',
        items: [first, second].flatMap(({ signatures: [signature] }) =>
          signature
            ? [words.assess.signed(signature.name, signature.role, formatMoment(signature.wall, locale))]
            : [],
        ),
      },
      { kind: 'heading', level: 2, text: t.judgements },
      ...[first, second].flatMap((side): readonly PrintBlock[] => [
        { kind: 'heading', level: 3, text: nameOf(side) },
        {
          kind: 'list',
          items: outcomeWords(side, pack.value, words, locale).map((line) => printedLine(line, locale)),
        },
      ]),
      {
        kind: 'note',
        text: `${t.neverMerged} ${level === undefined ? t.higherWords : t.higher(words.instruments.level(level))}`,
      },
      { kind: 'heading', level: 2, text: t.differences },
      ...(different.length === 0 ? [{ kind: 'paragraph', text: t.noDifferences } as const] : []),
      ...table(t.differences, different),
      { kind: 'heading', level: 2, text: t.note },
      { kind: 'paragraph', text: note ? `${t.outcomes[note.outcome]}. ${note.words}` : t.noteLead },
      { kind: 'heading', level: 2, text: t.measure },
      {
        kind: 'paragraph',
        text: percent === undefined ? t.nothingCounted : t.percent(percent, alike, counted),
      },
      { kind: 'paragraph', text: t.kappa(kappa) },
      { kind: 'note', text: t.percentHint },
      ...table(
        t.alike,
        rows.filter((row) => row.counted && row.alike),
      ),
      ...table(
        t.words,
        rows.filter((row) => !row.counted),
      ),
    ]),
  )
}

function nameOf(assessment: Assessment): string {
  return assessment.signatures[0]?.name ?? ''
}
