// TextEncoder, TextDecoder and structuredClone exist in every runtime we have (page, worker, Node), but the pure
// programs load neither lib.dom nor @types/node. Only what src/lib uses is declared.
interface TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}
declare var TextEncoder: { new (): TextEncoder }
interface TextDecoder {
  decode(bytes: Uint8Array): string
}
declare var TextDecoder: {
  new (label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean }): TextDecoder
}
