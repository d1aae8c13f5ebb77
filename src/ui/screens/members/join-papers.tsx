import { useSignal } from '@preact/signals'
import { saveFile } from '../../../app/save-file.ts'
import type { JoinPapers } from '../../../app/sync/admit-offline.ts'
import { useInside } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { Unlogged } from '../access/unlogged.tsx'
import { ShownCode } from '../codes/shown-code.tsx'

/** What goes to the new tablet when no server is there to carry it: a file and a code. */
export function JoinPapersCard(props: { readonly papers: JoinPapers; readonly onDone: () => void }) {
  const t = useInside().sync
  const isSaved = useSignal(false)

  function save(): void {
    saveFile(props.papers.file)
    isSaved.value = true
  }

  return (
    <div class="form">
      <p role="status">{t.papersLead}</p>
      {!props.papers.isNoted && <Unlogged />}
      <div>
        <Button kind={isSaved.value ? 'quiet' : 'primary'} onClick={save}>
          {t.papersSave}
        </Button>
      </div>
      <p>{t.papersCode}</p>
      <ShownCode label={t.papersCode} code={props.papers.code} />
      <p>{t.admittedHint}</p>
      <p>{t.papersAfter}</p>
      <div>
        <Button kind={isSaved.value ? 'primary' : 'quiet'} onClick={props.onDone}>
          {t.done}
        </Button>
      </div>
    </div>
  )
}
