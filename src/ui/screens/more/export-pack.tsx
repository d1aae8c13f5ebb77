import { useSignal } from '@preact/signals'
import { fhirTexts, formFile } from '../../../app/fhir-form.ts'
import { saveFile } from '../../../app/save-file.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { useApp, useLocale } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'

/** One instrument as a file that other programs read. */
export function ExportPack({ pack }: { readonly pack: InstrumentPack }) {
  const { now } = useApp()
  const t = fhirTexts(useLocale())
  const saved = useSignal(false)
  return (
    <>
      <Button
        onClick={() => {
          saveFile(formFile(pack, now()))
          saved.value = true
        }}
      >
        {t.exportPack}
      </Button>
      <p role="status">{saved.value && t.exported}</p>
    </>
  )
}
