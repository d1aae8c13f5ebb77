import { makePdf } from '../../../src/app/print/make-pdf.ts'
import { planDocument } from '../../../src/app/print/plan-document.ts'
import { loadPrintTexts } from '../../../src/app/print/print-texts.ts'
import { samplePlan } from '../../unit/app/print/sample-sheets.ts'

export interface PrintAnswer {
  readonly code: string
  readonly name: string
  readonly type: string
  readonly bytes: readonly number[]
}

declare global {
  interface Window {
    drawPlan?: () => Promise<PrintAnswer>
    /** What the content security policy stopped. */
    readonly refused: string[]
  }
}

Object.assign(window, { refused: [] })
document.addEventListener('securitypolicyviolation', (event) => {
  window.refused.push(`${event.violatedDirective} ${event.blockedURI}`)
})

window.drawPlan = async () => {
  const texts = await loadPrintTexts('sv')
  const made = await makePdf(planDocument(samplePlan, texts, 'sv'), texts, new Date('2026-11-23T10:00:00Z'))
  if (!made.ok) return { code: made.error.code, name: '', type: '', bytes: [] }
  const { name, blob } = made.value
  return { code: '', name, type: blob.type, bytes: [...new Uint8Array(await blob.arrayBuffer())] }
}
