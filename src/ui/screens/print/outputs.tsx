import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { PdfMaker } from '../../../app/print/make-pdf.ts'
import type { Printable } from '../../../app/print/print-of-case.ts'
import { saveFile } from '../../../app/save-file.ts'
import { whenIdle } from '../../../app/when-idle.ts'
import { useApp, useInside } from '../../app-context.ts'
import { printNoted } from '../../note-browser-prints.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { useNoted } from '../../use-noted.ts'
import { Unlogged } from '../access/unlogged.tsx'

/** A file made on the tablet, or the browser's own print. */
export function Outputs(props: {
  readonly printable: Printable
  /** The case it is of; undefined for what is about several. */
  readonly of?: string
  readonly what: string
  /** Another paper was asked for than the one that is shown. */
  readonly isWaiting?: boolean
}) {
  const { printable, of, what } = props
  const { now } = useApp()
  const texts = useInside()
  const t = texts.more
  const busy = useSignal(false)
  const failed = useSignal<string | undefined>(undefined)
  const { isNoted, note } = useNoted()

  const maker = useRef<Promise<PdfMaker | undefined>>(undefined)

  useEffect(() => {
    const { document, texts } = printable
    maker.current = openMaker()
    void maker.current.then((opened) =>
      whenIdle(() => {
        // What goes wrong here goes wrong again when the file is asked for, and is told then.
        opened?.rehearse(document, texts).catch(() => undefined)
      }),
    )
    // Of the paper that is looked at first: another one is drawn by the same code.
  }, [])

  /** Before the paper or the file is there. */
  const noteIt = () => note({ access: 'print', ...(of ? { of } : {}), what })

  async function onPaper(): Promise<void> {
    await noteIt()
    printNoted(window)
  }

  async function savePdf(): Promise<void> {
    busy.value = true
    await noteIt()
    // What could not be had while the page was looked at may be had now.
    const opened = (await maker.current) ?? (await openMaker())
    const made = await opened?.make(printable.document, printable.texts, new Date(now()))
    busy.value = false
    failed.value = made?.ok ? undefined : (made?.error.code ?? 'print-parts-missing')
    if (made?.ok) saveFile(made.value)
  }

  return (
    <div class="form-actions no-print">
      <Button kind="primary" onClick={savePdf} busy={busy.value || props.isWaiting === true}>
        {busy.value ? t.printMaking : t.printSave}
      </Button>
      <Button onClick={onPaper} busy={props.isWaiting === true}>
        {t.printNow}
      </Button>
      {!isNoted && <Unlogged />}
      {failed.value && (
        <Banner kind="info">
          {failed.value === 'print-letters-missing' ? texts.planPrint.lettersMissing : t.printFailed}
        </Banner>
      )}
    </div>
  )
}

/** Undefined where the code or the letters are not on the tablet: told when the file is asked for, and not before. */
async function openMaker(): Promise<PdfMaker | undefined> {
  try {
    const { openPdfMaker } = await import('../../../app/print/make-pdf.ts')
    const opened = await openPdfMaker()
    return opened.ok ? opened.value : undefined
  } catch {
    // Offline and not in the cache. The browser's own print needs none of it.
    return undefined
  }
}
