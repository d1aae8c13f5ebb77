import type { PrintDocument } from './print-document.ts'

/**
 * A print of practice says so on every page and on every slip that can be cut out: somebody who finds it on the
 * printer must never take an invented person for a real one.
 */
export function markAsPractice(
  printed: PrintDocument,
  words: { readonly mark: string; readonly note: string },
): PrintDocument {
  const { mark, note } = words
  return {
    ...printed,
    watermark: mark,
    footer: printed.footer === '' ? '' : `${mark}. ${printed.footer}`,
    blocks:
      printed.sheet === 'card'
        ? printed.blocks.map((block) =>
            block.kind === 'lines' ? { ...block, lines: [mark, ...block.lines] } : block,
          )
        : [{ kind: 'note', text: note }, ...printed.blocks],
  }
}
