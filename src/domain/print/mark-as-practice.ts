import type { PrintBlock, PrintDocument } from './print-document.ts'

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
        ? printed.blocks.flatMap((block): PrintBlock[] => {
            if (block.kind === 'lines') return [{ ...block, lines: [mark, ...block.lines] }]
            return block.kind === 'pictures' ? [{ kind: 'note', text: mark }, block] : [block]
          })
        : [{ kind: 'note', text: note }, ...printed.blocks],
  }
}
