import type { PrintBlock } from '../../domain/print/print-document.ts'
import type { PrintTexts } from './print-texts.ts'
import type { JudgedSheet } from './sheets.ts'

/** Conclusions, courses of events and factors of an instrument that is judged. Words and letters; no sum, no level. */
export function judgedBlocks(judged: JudgedSheet, texts: PrintTexts): readonly PrintBlock[] {
  const t = texts.judged
  return [
    { kind: 'heading', level: 2, text: t.conclusions },
    ...(judged.origin === '' ? [] : [{ kind: 'paragraph', text: judged.origin } as const]),
    { kind: 'facts', facts: judged.conclusions },
    ...(judged.estimate === ''
      ? []
      : ([{ kind: 'facts', facts: [{ name: texts.assessment.estimate, value: judged.estimate }] }] as const)),
    ...judged.scenarios.flatMap((facts, i): readonly PrintBlock[] => [
      ...(i === 0 ? [{ kind: 'heading', level: 2, text: t.scenarios } as const] : []),
      { kind: 'heading', level: 3, text: t.scenario(i + 1) },
      { kind: 'facts', facts },
    ]),
    ...(judged.groups.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: t.factors },
          { kind: 'note', text: t.neverSummed },
        ] as const)),
    ...judged.groups.map(
      (group): PrintBlock => ({
        kind: 'table',
        caption: group.title,
        head: [t.factor, t.now, t.before, t.grounds],
        rows: group.rows.map((row) => [row.factor, row.current, row.past, row.grounds]),
      }),
    ),
  ]
}
