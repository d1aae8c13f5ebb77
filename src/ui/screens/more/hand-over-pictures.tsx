import { useSignal } from '@preact/signals'
import {
  type Gathered,
  gatherPicture,
  isWhole,
  makeHandOverPictures,
  takeHandOverPictures,
} from '../../../app/sync/hand-over-pictures.ts'
import type { SyncLoop } from '../../../app/sync/sync-loop.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { useNoted } from '../../use-noted.ts'
import { Unlogged } from '../access/unlogged.tsx'
import { QrPicture } from '../codes/qr-picture.tsx'
import { Scanner } from '../codes/scanner.tsx'
import { syncProblem } from '../members/sync-problem.ts'
import './hand-over.css'

/** A little that was written without a network, from screen to camera. */
export function HandOverPictures({ loop }: { readonly loop: SyncLoop }) {
  const desk = useDesk()
  const { isNoted, note } = useNoted()
  const texts = useInside()
  const t = texts.sync
  const pictures = useSignal<readonly string[]>([])
  const isScanning = useSignal(false)
  const gathered = useSignal<Gathered | undefined>(undefined)
  const said = useSignal<string | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)

  async function show(): Promise<void> {
    await note({ access: 'share', what: 'hand-over' })
    const made = await makeHandOverPictures(loop)
    pictures.value = made.ok ? made.value : []
    problem.value = made.ok ? undefined : made.error.code
    said.value = undefined
  }

  async function read(text: string): Promise<void> {
    const next = gatherPicture(gathered.value, text)
    if (!next || !isScanning.value) return
    gathered.value = next
    if (!isWhole(next)) return
    isScanning.value = false
    gathered.value = undefined
    const taken = await takeHandOverPictures(desk, loop, next)
    problem.value = taken.ok ? undefined : taken.error.code
    said.value = taken.ok ? t.handOverTaken(taken.value) : undefined
  }

  return (
    <section aria-labelledby="hand-over-pictures">
      <h3 id="hand-over-pictures">{t.handOverPictures}</h3>
      <div class="form">
        <p>{t.handOverPicturesLead}</p>
        {!isNoted && <Unlogged />}
        {problem.value && <Banner kind="info">{syncProblem(texts, problem.value)}</Banner>}
        <p role="status">{said.value}</p>
        {pictures.value.length > 0 ? (
          <Pictures pictures={pictures.value} onClose={() => (pictures.value = [])} />
        ) : (
          <div class="form-actions">
            <Button onClick={() => void show()}>{t.handOverShow}</Button>
            <Button onClick={() => (isScanning.value = true)}>{t.handOverScan}</Button>
          </div>
        )}
        {isScanning.value && (
          <Scanner isSeries onRead={(text) => void read(text)} onClose={() => (isScanning.value = false)}>
            <p role="status">
              {t.handOverGathered(gathered.value?.pieces.size ?? 0, gathered.value?.count ?? 0)}
            </p>
          </Scanner>
        )}
      </div>
    </section>
  )
}

/** One at a time, turned by hand: whoever holds the other tablet says when it has been read. */
function Pictures(props: { readonly pictures: readonly string[]; readonly onClose: () => void }) {
  const t = useInside().sync
  const at = useSignal(0)
  const { pictures } = props
  const isLast = at.value === pictures.length - 1
  return (
    <>
      <div class="hand-over-picture">
        <QrPicture text={pictures[at.value] ?? ''} />
      </div>
      <p role="status">{t.handOverPicture(at.value + 1, pictures.length)}</p>
      <div class="form-actions">
        <Button disabled={at.value === 0} onClick={() => (at.value -= 1)}>
          {t.handOverBefore}
        </Button>
        <Button kind="primary" disabled={isLast} onClick={() => (at.value += 1)}>
          {t.handOverNext}
        </Button>
        <Button kind="quiet" onClick={props.onClose}>
          {t.handOverHide}
        </Button>
      </div>
    </>
  )
}
