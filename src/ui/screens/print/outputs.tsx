import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Printable } from '../../../app/print/print-of-case.ts'
import { saveFile } from '../../../app/save-file.ts'
import { useApp, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'

/** A file made on the tablet, or the browser's own print. */
export function Outputs({ printable }: { readonly printable: Printable }) {
  const { now } = useApp()
  const t = useInside().more
  const busy = useSignal(false)
  const failed = useSignal(false)

  useEffect(() => {
    import('../../../app/print/make-pdf.ts')
      .then(({ preparePdf }) => preparePdf())
      .catch(() => {
        // Not there to be fetched: said when the file is asked for, and the browser's own print needs none of it.
      })
  }, [])

  async function savePdf(): Promise<void> {
    busy.value = true
    const { makePdf } = await import('../../../app/print/make-pdf.ts')
    const made = await makePdf(printable.document, printable.texts, new Date(now()))
    busy.value = false
    failed.value = !made.ok
    if (made.ok) saveFile(made.value)
  }

  return (
    <div class="form-actions no-print">
      <Button kind="primary" onClick={savePdf} busy={busy.value}>
        {busy.value ? t.printMaking : t.printSave}
      </Button>
      <Button onClick={() => print()}>{t.printNow}</Button>
      {failed.value && <Banner kind="info">{t.printFailed}</Banner>}
    </div>
  )
}
