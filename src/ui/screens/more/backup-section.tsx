import { useSignal } from '@preact/signals'
import { makeBackup } from '../../../app/make-backup.ts'
import { saveFile } from '../../../app/save-file.ts'
import { useApp, useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { useNoted } from '../../use-noted.ts'
import { Unlogged } from '../access/unlogged.tsx'

/** A sealed file with everything, for the day the tablet is gone. */
export function BackupSection() {
  const { session, now } = useApp()
  const desk = useDesk()
  const { isNoted, note } = useNoted()
  const t = useInside().more
  const state = useSignal<'idle' | 'making' | 'made' | 'failed'>('idle')

  async function make(): Promise<void> {
    state.value = 'making'
    await note({ access: 'export', what: 'backup' })
    const made = await makeBackup(desk, session.header(), now())
    if (made.ok) saveFile(made.value)
    state.value = made.ok ? 'made' : 'failed'
  }

  return (
    <section aria-labelledby="backup-heading">
      <h2 id="backup-heading">{t.backupTitle}</h2>
      <p>{t.backupLead}</p>
      {!isNoted && <Unlogged />}
      {state.value === 'failed' && <Banner kind="info">{t.backupFailed}</Banner>}
      <p role="status">{state.value === 'made' && t.backupMade}</p>
      <Button onClick={make} busy={state.value === 'making'}>
        {state.value === 'making' ? t.backupMaking : t.backupMake}
      </Button>
    </section>
  )
}
