import { openPdfMaker, type PdfMaker } from '../../../src/app/print/make-pdf.ts'
import { planDocument } from '../../../src/app/print/plan-document.ts'
import { loadPrintTexts } from '../../../src/app/print/print-texts.ts'
import { samplePlan } from '../../unit/app/print/sample-sheets.ts'

export interface PrintAnswer {
  readonly code: string
  readonly name: string
  readonly type: string
  readonly size: number
}

declare global {
  interface Window {
    /** With nothing loaded, or with what {@link preparePlan} has made ready. */
    drawPlan?: () => Promise<PrintAnswer>
    /** What was drawn last. Apart from the drawing: a file as a list of numbers takes longer to carry than to draw. */
    drawnBytes?: () => Promise<readonly number[]>
    /** What the print's own screen does while the paper is looked at. */
    preparePlan?: () => Promise<void>
    /** What the content security policy stopped. */
    readonly refused: string[]
  }
}

Object.assign(window, { refused: [] })
document.addEventListener('securitypolicyviolation', (event) => {
  window.refused.push(`${event.violatedDirective} ${event.blockedURI}`)
})

let prepared: PdfMaker | undefined
let drawn = new Blob()

async function openMaker(): Promise<PdfMaker | string> {
  const opened = await openPdfMaker()
  return opened.ok ? opened.value : opened.error.code
}

window.preparePlan = async () => {
  const opened = await openMaker()
  if (typeof opened === 'string') throw new Error(opened)
  const texts = await loadPrintTexts('sv')
  await opened.rehearse(planDocument(samplePlan, texts, 'sv'), texts)
  prepared = opened
}

window.drawPlan = async () => {
  const maker = prepared ?? (await openMaker())
  const failed = (code: string) => ({ code, name: '', type: '', size: 0 })
  if (typeof maker === 'string') return failed(maker)
  const texts = await loadPrintTexts('sv')
  const printed = planDocument(samplePlan, texts, 'sv')
  const made = await maker.make(printed, texts, new Date('2026-11-23T10:00:00Z'))
  if (!made.ok) return failed(made.error.code)
  const { name, blob } = made.value
  drawn = blob
  return { code: '', name, type: blob.type, size: blob.size }
}

window.drawnBytes = async () => [...new Uint8Array(await drawn.arrayBuffer())]
