import type { Plugin } from 'vite'

/**
 * Parts that the library for PDF and its reader of fonts bring along, that no print of ours uses, and that cost time as
 * soon as they are loaded: web fonts packed with brotli (a dictionary of 122 kB is unpacked at once), syllables of
 * scripts whose letters our fonts do not have (three tables unpacked), locking a document with a password (tables
 * computed), and pictures of dots. Each is left out for the one importer that is named.
 */
const LEFT_OUT: readonly { readonly from: RegExp; readonly what: readonly string[] }[] = [
  { from: /\/node_modules\/fontkit\//, what: ['brotli/decompress.js', 'dfa', 'unicode-trie'] },
  { from: /\/node_modules\/pdfkit\//, what: ['@noble/ciphers/aes', 'png-js'] },
]

const NOTHING = '\0lykta:nothing'

/** A table that is asked for all the same says so instead of answering wrongly. */
const CODE = `
export default class Nothing {
  get() { throw new Error('expected no use of a part that is left out of drawing') }
  match() { throw new Error('expected no use of a part that is left out of drawing') }
}
export const cbc = undefined
export const ecb = undefined
`

export function leanDrawing(): Plugin {
  return {
    name: 'lykta:lean-drawing',
    enforce: 'pre',
    resolveId(source, importer) {
      const isLeftOut = LEFT_OUT.some(({ from, what }) => from.test(importer ?? '') && what.includes(source))
      return isLeftOut ? NOTHING : undefined
    },
    load: (id) => (id === NOTHING ? CODE : undefined),
  }
}
