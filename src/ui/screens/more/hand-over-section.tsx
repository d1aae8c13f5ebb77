import { useSignal } from '@preact/signals'
import { saveFile } from '../../../app/save-file.ts'
import { makeHandOverFile, takeHandOverFile } from '../../../app/sync/hand-over-file.ts'
import type { SyncLoop } from '../../../app/sync/sync-loop.ts'
import { useApp, useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { useNoted } from '../../use-noted.ts'
import { Unlogged } from '../access/unlogged.tsx'
import { syncProblem } from '../members/sync-problem.ts'
import { HandOverPictures } from './hand-over-pictures.tsx'

/** Two tablets and no network: a sealed file from one to the other. */
export function HandOverSection({ loop }: { readonly loop: SyncLoop }) {
  const { now } = useApp()
  const desk = useDesk()
  const { isNoted, note } = useNoted()
  const texts = useInside()
  const t = texts.sync
  const busy = useSignal(false)
  const said = useSignal<string | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)

  async function run(work: () => Promise<string | undefined>): Promise<void> {
    busy.value = true
    said.value = undefined
    problem.value = undefined
    said.value = await work()
    busy.value = false
  }

  async function make(): Promise<string | undefined> {
    await note({ access: 'share', what: 'hand-over' })
    const made = await makeHandOverFile(loop, now())
    if (made.ok) saveFile(made.value)
    else problem.value = made.error.code
    return made.ok ? t.handOverMade : undefined
  }

  async function take(file: File): Promise<string | undefined> {
    const taken = await takeHandOverFile(desk, loop, file)
    if (!taken.ok) problem.value = taken.error.code
    return taken.ok ? t.handOverTaken(taken.value) : undefined
  }

  return (
    <section aria-labelledby="hand-over-heading">
      <h2 id="hand-over-heading">{t.handOverTitle}</h2>
      <div class="form">
        <p>{t.handOverLead}</p>
        {!isNoted && <Unlogged />}
        {problem.value && <Banner kind="info">{syncProblem(texts, problem.value)}</Banner>}
        <p role="status">{said.value}</p>
        <Button busy={busy.value} onClick={() => void run(make)}>
          {t.handOverMake}
        </Button>
        <div class="field">
          <label class="field-label" for="hand-over-file">
            {t.handOverTake}
          </label>
          <input
            id="hand-over-file"
            type="file"
            disabled={busy.value}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0]
              // The same file chosen again is a choice too.
              currentTarget.value = ''
              if (file) void run(() => take(file))
            }}
          />
        </div>
      </div>
      <HandOverPictures loop={loop} />
    </section>
  )
}
