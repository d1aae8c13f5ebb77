// The published types pull Node's globals into the page program, where `process` and `Buffer` do not exist. This is
// what we use of pdfkit 0.20's browser build, and no more.
declare module 'pdfkit' {
  /** A font file that has been read. It remembers which letters it was asked for: another paper opens its own. */
  export interface OpenFont {
    hasGlyphForCodePoint(point: number): boolean
    layout(text: string): unknown
  }
  export interface StructureElement {
    add(child: StructureElement | StructureContent | (() => void)): StructureElement
    end(): void
  }
  export interface StructureContent {
    readonly structureContent: true
  }
  export interface TextOptions {
    readonly width?: number
    readonly height?: number
    readonly align?: 'left' | 'center' | 'right'
    readonly lineGap?: number
    readonly lineBreak?: boolean
    /** The next text goes on in the same line, with the same width. */
    readonly continued?: boolean
    /** OpenType features by tag. */
    readonly features?: Readonly<Record<string, boolean>>
  }
  export interface Page {
    readonly width: number
    readonly height: number
    readonly dictionary: { readonly data: Record<string, unknown> }
    margins: { top: number; left: number; bottom: number; right: number }
  }
  export default class PDFDocument {
    constructor(options: {
      readonly size: readonly [number, number]
      readonly autoFirstPage: boolean
      readonly margins: {
        readonly top: number
        readonly bottom: number
        readonly left: number
        readonly right: number
      }
      readonly pdfVersion: '1.7'
      readonly tagged: boolean
      readonly displayTitle: boolean
      readonly lang: string
      readonly bufferPages: boolean
      /** Null: no built-in font, which would need its metrics to be registered first. */
      readonly font: null
      readonly info: Readonly<Record<string, string | Date>>
    })
    readonly page: Page
    x: number
    y: number
    on(event: 'pageAdded', then: () => void): this
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this
    registerFont(name: string, source: ArrayBuffer): this
    font(name: string): this
    /** The font in use; `font` is fontkit's, for an embedded one. */
    readonly _font: { readonly font?: OpenFont }
    fontSize(size: number): this
    fillColor(colour: string): this
    fillOpacity(opacity: number): this
    rotate(degrees: number, options: { readonly origin: readonly [number, number] }): this
    strokeColor(colour: string): this
    lineWidth(width: number): this
    dash(length: number, options: { readonly space: number }): this
    undash(): this
    text(text: string, x?: number, y?: number, options?: TextOptions): this
    widthOfString(text: string, options?: TextOptions): number
    heightOfString(text: string, options: TextOptions): number
    rect(x: number, y: number, width: number, height: number): this
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this
    circle(x: number, y: number, radius: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    clip(): this
    path(path: string): this
    translate(x: number, y: number): this
    scale(factor: number): this
    lineCap(cap: 'round' | 'butt'): this
    lineJoin(join: 'round' | 'miter'): this
    save(): this
    restore(): this
    fill(colour?: string): this
    stroke(colour?: string): this
    fillAndStroke(fill: string, stroke: string): this
    struct(
      type: string,
      options?: Readonly<Record<string, string | readonly number[]>>,
      children?: readonly (StructureElement | StructureContent | (() => void))[],
    ): StructureElement
    addStructure(element: StructureElement): this
    markContent(tag: string, options?: Readonly<Record<string, string>>): this
    endMarkedContent(): this
    addPage(): this
    switchToPage(page: number): unknown
    bufferedPageRange(): { readonly start: number; readonly count: number }
    end(): void
  }
}

declare module 'pdfkit/output' {
  import type PDFDocument from 'pdfkit'
  export function toBytes(document: PDFDocument): Promise<Uint8Array<ArrayBuffer>>
}
