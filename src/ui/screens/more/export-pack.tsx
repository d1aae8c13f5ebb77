import { useSignal } from '@preact/signals'
import { type FormFile, fhirTexts, formFile, sheetFile } from '../../../app/fhir-form.ts'
import { saveFile } from '../../../app/save-file.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { useApp, useLocale } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'

/** One instrument as a file that other programs read. */
export function ExportPack({ pack }: { readonly pack: InstrumentPack }) {
  const { now } = useApp()
  const t = fhirTexts(useLocale())
  const saved = useSignal(false)
  async function save(made: Promise<FormFile> | FormFile): Promise<void> {
    saveFile(await made)
    saved.value = true
  }
  return (
    <>
      <div class="row">
        <Button onClick={() => save(formFile(pack, now()))}>{t.exportPack}</Button>
        <Button onClick={() => save(sheetFile(pack, now()))}>{t.exportSheet}</Button>
      </div>
      <p role="status">{saved.value && t.exported}</p>
    </>
  )
}
